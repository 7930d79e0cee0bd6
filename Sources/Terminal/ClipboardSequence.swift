/// The control sequence that copies text to the clipboard of a terminal (OSC 52).
enum ClipboardSequence {
  /// What passes the sequence on to the terminal.
  enum Route: Equatable {
    /// Nothing, or something that passes the plain sequence on.
    case direct
    /// tmux on another machine, where its commands cannot be run.
    case tmux
    /// GNU screen.
    case screen

    /// The route according to the environment.
    init(_ variable: (String) -> String?) {
      let term = variable("TERM") ?? ""
      let isLocal = variable("TMUX") != nil
      self =
        isLocal
        ? .direct : term.hasPrefix("tmux") ? .tmux : term.hasPrefix("screen") ? .screen : .direct
    }
  }

  /// The sequence, wrapped so that a multiplexer passes it on. tmux does so only if its user allows
  /// it, and otherwise may accept the plain sequence, so it gets both.
  static func wrapped(_ bytes: [UInt8], for route: Route) -> String {
    let plain = "\u{1b}]52;c;\(Base64.encode(bytes))\u{07}"
    switch route {
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

  /// The number of bytes that every version of screen accepts at once.
  private static let longestPart = 240
}
