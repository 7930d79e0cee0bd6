import Theming

/// Reports of a terminal about its background.
enum BackgroundReport {
  /// The appearance in the body of a reply to OSC 11, such as `11;rgb:1e1e/1e1e/2e2e`.
  static func appearance(osc body: some Sequence<UInt8>) -> Theme.Appearance? {
    let text = String(decoding: Array(body), as: UTF8.self)
    guard text.hasPrefix("11;rgb:") else { return nil }
    let parts = text.dropFirst(7).split(separator: "/").map { part(of: $0) }
    guard parts.count == 3, let red = parts[0], let green = parts[1], let blue = parts[2] else {
      return nil
    }
    return Color(red: red, green: green, blue: blue).appearance
  }

  /// One to four hexadecimal digits, scaled so that `f`, `ff`, `fff` and `ffff` all mean 255.
  private static func part(of digits: Substring) -> UInt8? {
    guard (1...4).contains(digits.utf8.count), digits.allSatisfy(\.isHexDigit),
      let value = Int(digits, radix: 16)
    else { return nil }
    return UInt8(value * 255 / (1 << (4 * digits.utf8.count) - 1))
  }

  /// The appearance in `CSI ? 997 ; 1 n` (dark) or `2` (light), which a terminal sends when it
  /// changes (mode 2031).
  static func appearance(csi sequence: [UInt8]) -> Theme.Appearance? {
    if sequence == Array("[?997;1n".utf8) { return .dark }
    return sequence == Array("[?997;2n".utf8) ? .light : nil
  }

  /// The appearance for a value of COLORFGBG, such as `15;0` or `0;default;15`.
  public static func appearance(colorFGBG value: String) -> Theme.Appearance? {
    guard let index = value.split(separator: ";").last.flatMap({ Int($0) }),
      (0..<16).contains(index)
    else { return nil }
    return Tier.palette16.color(at: index).appearance
  }
}

extension Color {
  /// Dark if white text has more contrast on this color than black text, or else light.
  fileprivate var appearance: Theme.Appearance {
    contrast(with: Color(0xffffff)) >= contrast(with: Color(0)) ? .dark : .light
  }
}

extension Screen {
  /// The appearance of the terminal according to the environment, without a query.
  public static func appearance(colorFGBG value: String?) -> Theme.Appearance? {
    value.flatMap(BackgroundReport.appearance(colorFGBG:))
  }

  /// Queries the background of the terminal. A reply is used within 50 ms; later, the change would
  /// be a visible flash.
  public func askForBackground() {
    guard takesPrivateModes, tier != .mono else { return }
    asked = .now
    awaitAnswers()
    send("\u{1b}]11;?\u{1b}\\")
  }

  /// The appearance reported since the last call: a reply in time, or a change.
  func takeAppearance() -> Theme.Appearance? {
    defer { decoder.reported = nil }
    switch decoder.reported {
    case .answer(let appearance):
      return asked.map { ContinuousClock.now - $0 < .milliseconds(50) } == true ? appearance : nil
    case .change(let appearance): return appearance
    case nil: return nil
    }
  }
}
