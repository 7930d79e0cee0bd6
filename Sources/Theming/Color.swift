/// A colour of 24 bits in sRGB.
public struct Color: Sendable, Hashable {
  /// The part of red, from 0 to 255.
  public let red: UInt8
  /// The part of green, from 0 to 255.
  public let green: UInt8
  /// The part of blue, from 0 to 255.
  public let blue: UInt8

  /// A colour of three parts.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// A colour as a 24-bit number.
  public init(_ number: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: number >> 16), green: UInt8(truncatingIfNeeded: number >> 8),
      blue: UInt8(truncatingIfNeeded: number))
  }

  /// A colour written `#1e2a3f`, or without the mark; `nil` for anything else.
  public init?(hex: String) {
    let digits = hex.hasPrefix("#") ? hex.dropFirst() : hex[...]
    guard digits.utf8.count == 6, let number = UInt32(digits, radix: 16) else { return nil }
    self.init(number)
  }

  /// The colour as a 24-bit number.
  public var number: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }
}

extension Color {
  /// Relative luminance from 0 to 1, as the Web Content Accessibility Guidelines 2.2 define it.
  public var luminance: Double {
    let linear = linear
    return 0.2126 * linear.red + 0.7152 * linear.green + 0.0722 * linear.blue
  }

  /// The contrast of two colours from 1 to 21, as the Web Content Accessibility Guidelines 2.2 define it.
  public func contrast(with other: Color) -> Double {
    let pair = [luminance, other.luminance].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }

  /// How far apart two colours look: the square of their distance in Oklab (Björn Ottosson, 2020).
  func distance(to other: Color) -> Double {
    let mine = oklab
    let theirs = other.oklab
    let lightness = mine.lightness - theirs.lightness
    let green = mine.green - theirs.green
    let blue = mine.blue - theirs.blue
    return lightness * lightness + green * green + blue * blue
  }

  private var linear: (red: Double, green: Double, blue: Double) {
    (Self.linear(red), Self.linear(green), Self.linear(blue))
  }

  private static func linear(_ part: UInt8) -> Double { linearParts[Int(part)] }

  private static let linearParts: [Double] = (0...255).map { part in
    let value = Double(part) / 255
    return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055, 2.4)
  }

  private var oklab: (lightness: Double, green: Double, blue: Double) {
    let (red, green, blue) = linear
    let long = cubeRoot(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let middle = cubeRoot(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let short = cubeRoot(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return (
      0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
      1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
      0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    )
  }
}
