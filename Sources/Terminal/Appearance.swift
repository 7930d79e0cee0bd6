import Theming

/// What a terminal tells of its background.
enum BackgroundReport {
  /// The kind of background in the body of the answer to OSC 11: `11;rgb:1e1e/1e1e/2e2e`.
  static func appearance(osc body: some Sequence<UInt8>) -> Theme.Appearance? {
    let text = String(decoding: Array(body), as: UTF8.self)
    guard text.hasPrefix("11;rgb:") else { return nil }
    let parts = text.dropFirst(7).split(separator: "/").map { part(of: $0) }
    guard parts.count == 3, let red = parts[0], let green = parts[1], let blue = parts[2] else {
      return nil
    }
    return Color(red: red, green: green, blue: blue).appearance
  }

  /// One to four digits, of which `f`, `ff`, `fff` and `ffff` are all the most.
  private static func part(of digits: Substring) -> UInt8? {
    guard (1...4).contains(digits.utf8.count), digits.allSatisfy(\.isHexDigit),
      let value = Int(digits, radix: 16)
    else { return nil }
    return UInt8(value * 255 / (1 << (4 * digits.utf8.count) - 1))
  }

  /// The kind of background in `CSI ? 997 ; 1 n` (dark) or `2` (light), sent when it changes (mode 2031).
  static func appearance(csi sequence: [UInt8]) -> Theme.Appearance? {
    if sequence == Array("[?997;1n".utf8) { return .dark }
    return sequence == Array("[?997;2n".utf8) ? .light : nil
  }

  /// The kind of background that the variable COLORFGBG names: `15;0`, `0;default;15`.
  public static func appearance(colorFGBG value: String) -> Theme.Appearance? {
    guard let index = value.split(separator: ";").last.flatMap({ Int($0) }),
      (0..<16).contains(index)
    else { return nil }
    return Tier.palette16.color(at: index).appearance
  }
}

extension Color {
  /// Whether it is a dark or a light ground: which of black and white words can be read better on it.
  fileprivate var appearance: Theme.Appearance {
    contrast(with: Color(0xffffff)) >= contrast(with: Color(0)) ? .dark : .light
  }
}

extension Screen {
  /// The kind of the terminal's background as its environment tells it, without asking.
  public static func appearance(colorFGBG value: String?) -> Theme.Appearance? {
    value.flatMap(BackgroundReport.appearance(colorFGBG:))
  }

  /// Asks the terminal for its background. An answer counts for 50 ms; later the reader would see a flash.
  public func askForBackground() {
    guard takesPrivateModes, tier != .mono else { return }
    asked = .now
    awaitAnswers()
    send("\u{1b}]11;?\u{1b}\\")
  }

  /// What the terminal has told of its background since the last call: an answer in time, or a change.
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
