/// The control sequence that puts words on a terminal's clipboard (OSC 52).
enum ClipboardSequence {
  /// What stands between the program and the terminal.
  enum Way: Equatable {
    /// Nothing, or something that passes the sequence on.
    case direct
    /// tmux, seen from a machine where no command reaches it.
    case tmux
    /// GNU screen.
    case screen

    /// The way that the environment tells.
    init(_ variable: (String) -> String?) {
      let term = variable("TERM") ?? ""
      let isLocal = variable("TMUX") != nil
      self =
        isLocal
        ? .direct : term.hasPrefix("tmux") ? .tmux : term.hasPrefix("screen") ? .screen : .direct
    }
  }

  /// The sequence, wrapped in what a multiplexer hands on as it is. tmux does that only where its user lets it,
  /// and takes the plain sequence where that is chosen, so that it gets both.
  static func wrapped(_ bytes: [UInt8], for way: Way) -> String {
    let plain = "\u{1b}]52;c;\(Base64.encode(bytes))\u{07}"
    switch way {
    case .direct: return plain
    case .tmux: return plain + "\u{1b}Ptmux;\u{1b}\(plain)\u{1b}\\"
    case .screen:
      let letters = Array(plain.utf8)
      return stride(from: 0, to: letters.count, by: longestPart).map { start in
        let part = letters[start..<min(start + longestPart, letters.count)]
        return "\u{1b}P\(String(decoding: part, as: UTF8.self))\u{1b}\\"
      }.joined()
    }
  }

  /// As many bytes as every version of screen takes at once.
  private static let longestPart = 240
}
