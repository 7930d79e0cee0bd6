/// How many colours a terminal shows.
public enum Tier: Sendable, Hashable, CaseIterable {
  /// 24-bit colours, and the 16 that users redefine.
  case direct
  /// The palette of xterm: 16 colours that users redefine, a cube of 216, and 24 greys.
  case palette256
  /// The 16 colours that users redefine.
  case palette16
  /// The first eight of those.
  case palette8
  /// No colours.
  case mono

  /// The tier of a terminal with a number of colours (terminfo's `colors`).
  public init(colors: Int, direct: Bool = false) {
    self =
      direct && colors > 256
      ? .direct
      : colors >= 256 ? .palette256 : colors >= 16 ? .palette16 : colors >= 8 ? .palette8 : .mono
  }
}

extension Tier {
  /// The terminal's number of the nearest colour.
  ///
  /// - Parameters:
  ///   - paper: The background, as the terminal shows it.
  ///   - contrast: The least contrast with the background, if any colour has that much.
  public func index(of color: Color, on paper: Color? = nil, contrast: Double = 1) -> Int? {
    switch self {
    // The numbers below are those of the palette.
    case .direct: Int(color.number < Self.basicCount ? color.number | 0x010000 : color.number)
    case .palette256: Palette.nearest(to: color, among: 16..<256, on: paper, contrast)
    case .palette16: Palette.nearest(to: color, among: 0..<16, on: paper, contrast)
    case .palette8: Palette.nearest(to: color, among: 0..<8, on: paper, contrast)
    case .mono: nil
    }
  }

  /// The terminal's number of a colour of the palette with 256 colours.
  func index(ofPalette number: Int) -> Int? {
    switch self {
    case .palette256: number
    case .direct where number < Self.basicCount, .palette16 where number < Self.basicCount,
      .palette8 where number < 8:
      number
    case .mono: nil
    default: index(of: Palette.color(at: number))
    }
  }

  /// The colour of a number of the tier, in xterm's defaults.
  public func color(at index: Int) -> Color {
    self == .direct && index >= Self.basicCount
      ? Color(UInt32(truncatingIfNeeded: index)) : Palette.color(at: index)
  }

  /// How many colours of the palette users redefine. With 24-bit colours, the numbers below this one are those colours.
  public static let basicCount = 16
}

/// The palette of xterm with 256 colours.
enum Palette {
  /// The 16 colours that a user can change, in xterm's defaults.
  private static let basic: [UInt32] = [
    0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
    0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
  ]
  private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]

  /// The colour at an index from 0 to 255.
  static func color(at index: Int) -> Color {
    if basic.indices.contains(index) { return Color(basic[index]) }
    if index >= 232 {
      let grey = UInt8(clamping: 8 + 10 * (index - 232))
      return Color(red: grey, green: grey, blue: grey)
    }
    let cube = max(0, index - 16)
    return Color(red: steps[cube / 36 % 6], green: steps[cube / 6 % 6], blue: steps[cube % 6])
  }

  /// The index of the nearest colour with enough contrast with the background, or of the nearest if none has enough.
  static func nearest(
    to wanted: Color, among indices: Range<Int>, on paper: Color? = nil, _ contrast: Double = 1
  ) -> Int {
    let place = wanted.oklab
    let light = paper?.luminance
    var best = (index: indices.lowerBound, isReadable: false, distance: Double.infinity)
    for index in indices {
      let entry = table[index]
      let isReadable = light.map { Color.contrast($0, entry.luminance) >= contrast } ?? true
      guard isReadable || !best.isReadable else { continue }
      let distance = entry.place.distance(to: place)
      if (isReadable && !best.isReadable) || distance < best.distance {
        best = (index, isReadable, distance)
      }
    }
    return best.index
  }

  /// The criteria of a search for the nearest colour.
  private static let table = (0..<256).map { index in
    let color = color(at: index)
    return (place: color.oklab, luminance: color.luminance)
  }
}
