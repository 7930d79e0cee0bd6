import Terminal

/// Puts words on the clipboard: through the terminal (OSC 52), and by a program of the multiplexer and of the
/// desktop where there is one, because many terminals keep the clipboard to themselves.
struct Clipboard {
  let environment: Environment
  let screen: Screen

  /// Copies words. Returns what went wrong if nothing took them.
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
    return isSent || isTaken ? nil : "nothing took the copy: it is too long for the terminal"
  }

  /// tmux, which gives it to the terminal around it; before 3.2 it keeps it.
  private var multiplexers: [[String]] {
    guard environment["TMUX"] != nil else { return [] }
    return [["tmux", "load-buffer", "-w", "-"], ["tmux", "load-buffer", "-"]]
  }

  /// The programs of the desktop, the usual one first.
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
