import Interface

extension Theme {
  /// The theme of a base16 scheme: a YAML file of sixteen colours, `base00` to `base0F` (tinted-theming).
  ///
  /// Many schemes have colours that are hard to read on their background. Such a colour is moved towards the text
  /// colour until it has enough contrast.
  ///
  /// - Parameters:
  ///   - name: The name of the theme.
  ///   - file: The name to use in errors.
  public init(base16 text: String, name: String, file: String) throws(ThemeError) {
    var lines: [String: (number: Int, words: [Substring])] = [:]
    let all = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in all.enumerated() {
      let words = line.split { " \t:\"'#\r".contains($0) }
      guard let key = words.first?.lowercased(), key.hasPrefix("base0") else { continue }
      lines[key] = lines[key] ?? (index + 1, words)
    }
    let colors = try (0..<16).map { number throws(ThemeError) in
      let key = "base0" + String(number, radix: 16)
      guard let line = lines[key] else {
        throw ThemeError(
          file: file, line: 1,
          message: "“\(Self.name(of: number))” is missing: a scheme has base00 to base0F")
      }
      if let color = line.words.dropFirst().first.flatMap({ Color(hex: String($0)) }) {
        return color
      }
      throw ThemeError(
        file: file, line: line.number,
        message: "“\(Self.name(of: number))” is not a colour: write it as \"1e2a3f\"")
    }
    self = Self.scheme(colors, name: name)
  }

  private static func name(of color: Int) -> String {
    "base0" + String(color, radix: 16, uppercase: true)
  }

  private static func scheme(_ base: [Color], name: String) -> Theme {
    let (paper, raised) = (base[0], base[1])
    let ends = [Color(0), Color(0xffffff)].sorted {
      $0.contrast(with: paper) < $1.contrast(with: paper)
    }
    let bright = base[7].readable(on: [paper, raised], towards: ends[1])
    func readable(_ index: Int) -> Color {
      base[index].readable(on: [paper, raised], towards: bright)
    }
    let (ink, faint, amber) = (readable(5), readable(3), readable(10))
    let roles: [Role: Paint] = [
      .text: Paint(foreground: ink, background: paper),
      .faint: Paint(foreground: faint), .byline: Paint(foreground: faint),
      .caption: Paint(foreground: faint, attributes: .italic),
      .gutter: Paint(foreground: faint), .border: Paint(foreground: faint),
      .section: Paint(foreground: amber), .deck: Paint(attributes: .italic),
      .headline: Paint(foreground: bright, attributes: .bold),
      .subheading: Paint(foreground: bright, attributes: .bold),
      .title: Paint(foreground: bright, attributes: .bold),
      .unattributed: Paint(attributes: .italic), .correction: Paint(foreground: amber),
      .selection: Paint(foreground: bright, background: raised, attributes: .bold),
      .match: Paint(foreground: amber, attributes: .reverse),
      .currentMatch: Paint(foreground: amber, attributes: [.reverse, .bold]),
      .status: Paint(foreground: ink, background: raised),
      .statusAccent: Paint(foreground: bright, background: raised, attributes: .bold),
      .prompt: Paint(foreground: bright, background: raised),
      .error: Paint(foreground: readable(8), background: raised, attributes: .bold),
      .key: Paint(foreground: amber, attributes: .bold),
    ]
    return Theme(
      name: name, appearance: ends[1] == Color(0) ? .light : .dark, roles: roles,
      speakers: [13, 9, 11, 14, 10, 12, 8, 15].map { Paint(foreground: readable($0)) },
      mono: plainMono)
  }

  /// The attributes used without colours, for a theme that gives none.
  private static let plainMono: [Role: Attributes] = [
    .section: .bold, .headline: .bold, .subheading: .bold, .title: .bold, .key: .bold,
    .prompt: .bold, .correction: .bold, .selection: .reverse, .match: .reverse,
    .currentMatch: [.reverse, .bold], .status: .reverse, .statusAccent: [.reverse, .bold],
    .error: [.reverse, .bold],
  ]
}

extension Color {
  /// The colour, moved towards another until it has enough contrast with all of the backgrounds.
  func readable(on grounds: [Color], towards end: Color) -> Color {
    for step in 0...16 {
      let color = mixed(with: end, sixteenths: step)
      if grounds.allSatisfy({ color.contrast(with: $0) >= Theme.leastContrast }) { return color }
    }
    return end
  }

  private func mixed(with other: Color, sixteenths part: Int) -> Color {
    func mix(_ one: UInt8, _ two: UInt8) -> UInt8 {
      UInt8(clamping: (Int(one) * (16 - part) + Int(two) * part) / 16)
    }
    return Color(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }
}
