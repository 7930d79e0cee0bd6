import Glibc
import Terminal
import Theming

/// The variables of the environment that the reader heeds.
struct Environment {
  /// The value of a variable; `nil` where it is not set.
  subscript(name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// The variable that forbids colours: `NO_COLOR` where it is set to something (no-color.org), `CLICOLOR`
  /// where it is 0 and `CLICOLOR_FORCE` does not overrule it (bixense.com/clicolors).
  var colorsForbidden: String? {
    if !(self["NO_COLOR"] ?? "").isEmpty { return "NO_COLOR" }
    let isForced = !["", "0"].contains(self["CLICOLOR_FORCE"] ?? "")
    return self["CLICOLOR"] == "0" && !isForced ? "CLICOLOR" : nil
  }

  /// The kind of the terminal's background, if it is told here.
  var background: Theme.Appearance? { Screen.appearance(colorFGBG: self["COLORFGBG"]) }

  /// Whether the terminal is one that orders text that is read from right to left by itself.
  var terminalOrders: Bool {
    self["VTE_VERSION"] != nil || self["KONSOLE_VERSION"] != nil || self["MLTERM"] != nil
      || self["TERM_PROGRAM"] == "Apple_Terminal"
  }

  /// Whether the terminal is one that is known to open links (OSC 8), and nothing stands before it.
  var terminalLinks: Bool {
    guard self["TMUX"] == nil, self["STY"] == nil else { return false }
    if let version = self["VTE_VERSION"].flatMap({ Int($0) }) { return version >= 5000 }
    let marks = [
      "KITTY_WINDOW_ID", "KONSOLE_VERSION", "WEZTERM_PANE", "WT_SESSION", "ALACRITTY_WINDOW_ID",
    ]
    if marks.contains(where: { self[$0] != nil }) { return true }
    let programs = ["iTerm.app", "WezTerm", "ghostty", "vscode", "rio"]
    if let program = self["TERM_PROGRAM"], programs.contains(program) { return true }
    let term = self["TERM"] ?? ""
    return ["foot", "alacritty", "xterm-kitty", "xterm-ghostty", "contour"].contains {
      term.hasPrefix($0)
    }
  }

  /// Where the user's themes are.
  var themeFolder: String? { configurationFolder.map { $0 + "/themes" } }

  /// Where the user's choices are.
  var configurationFile: String? { configurationFolder.map { $0 + "/config.toml" } }

  /// `$XDG_CONFIG_HOME/pullquote`, by default below `~/.config`.
  var configurationFolder: String? {
    if let config = self["XDG_CONFIG_HOME"], config.hasPrefix("/") { return config + "/pullquote" }
    return self["HOME"].map { $0 + "/.config/pullquote" }
  }
}
