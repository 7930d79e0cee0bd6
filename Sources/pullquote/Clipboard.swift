import Terminal

/// Copies text to the clipboard through the terminal (OSC 52), and also through the multiplexer and the desktop where
/// they have a program for it, because many terminals ignore OSC 52.
struct Clipboard {
  let environment: Environment
  let screen: Screen

  /// Copies text. Returns an error if nothing accepted it.
  func copy(_ words: String) -> String? {
    let isSent = screen.copy(words)
    let bytes = Array(words.utf8)
    var isTaken = false
    for alternatives in [multiplexers, desktops] {
      let taker = alternatives.first {
        ChildProcess(arguments: $0).run(input: .bytes([bytes], isQuiet: true)) == 0
      }
      isTaken = isTaken || taker != nil
    }
    return isSent || isTaken ? nil : "not copied: the text is too long for the terminal"
  }

  /// tmux, which passes it on to the terminal around it from version 3.2 on.
  private var multiplexers: [[String]] {
    guard environment["TMUX"] != nil else { return [] }
    return [["tmux", "load-buffer", "-w", "-"], ["tmux", "load-buffer", "-"]]
  }

  /// The programs of the desktop, the most common first.
  private var desktops: [[String]] {
    var programs: [[String]] = []
    if environment["WAYLAND_DISPLAY"] != nil { programs.append(["wl-copy"]) }
    if environment["DISPLAY"] != nil {
      programs += [["xclip", "-selection", "clipboard"], ["xsel", "--clipboard", "--input"]]
    }
    if environment["TERMUX_VERSION"] != nil { programs.append(["termux-clipboard-set"]) }
    if environment["SSH_TTY"] == nil { programs.append(["pbcopy"]) }
    return programs
  }
}
