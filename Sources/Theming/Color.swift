import Glibc

/// A 24-bit colour in sRGB.
public struct Color: Sendable, Hashable {
  /// Red, 0 to 255.
  public let red: UInt8
  /// Green, 0 to 255.
  public let green: UInt8
  /// Blue, 0 to 255.
  public let blue: UInt8

  /// A colour from its components.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// A colour from a 24-bit number.
  public init(_ number: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: number >> 16), green: UInt8(truncatingIfNeeded: number >> 8),
      blue: UInt8(truncatingIfNeeded: number))
  }

  /// A colour written `#1e2a3f` or `1e2a3f`; `nil` for anything else.
  public init?(hex: String) {
    let digits = hex.hasPrefix("#") ? hex.dropFirst() : hex[...]
    guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
      let number = UInt32(digits, radix: 16)
    else { return nil }
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
    Self.contrast(luminance, other.luminance)
  }

  /// The contrast of two luminances.
  static func contrast(_ one: Double, _ other: Double) -> Double {
    (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  private var linear: (red: Double, green: Double, blue: Double) {
    (Self.linear(red), Self.linear(green), Self.linear(blue))
  }

  private static func linear(_ part: UInt8) -> Double { linearParts[Int(part)] }

  private static let linearParts: [Double] = (0...255).map { part in
    let value = Double(part) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  /// The colour in a perceptually uniform space.
  var oklab: Oklab {
    let (red, green, blue) = linear
    let long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let middle = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return Oklab(
      lightness: 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
      green: 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
      blue: 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short)
  }
}

/// A colour in Oklab (Björn Ottosson, 2020).
struct Oklab {
  let lightness: Double
  /// From green to red.
  let green: Double
  /// From blue to yellow.
  let blue: Double

  /// The square of the perceived distance of two colours.
  func distance(to other: Oklab) -> Double {
    let lightness = lightness - other.lightness
    let green = green - other.green
    let blue = blue - other.blue
    return lightness * lightness + green * green + blue * blue
  }
}
