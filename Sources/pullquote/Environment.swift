import Glibc
import Terminal
import Theming

/// The environment variables that the reader respects.
struct Environment {
  /// The value of a variable; `nil` if it is not set.
  subscript(name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// The variable that disables colours: a non-empty `NO_COLOR` (no-color.org), or `CLICOLOR=0` unless `CLICOLOR_FORCE`
  /// overrides it (bixense.com/clicolors).
  var colorsForbidden: String? {
    if !(self["NO_COLOR"] ?? "").isEmpty { return "NO_COLOR" }
    let isForced = !["", "0"].contains(self["CLICOLOR_FORCE"] ?? "")
    return self["CLICOLOR"] == "0" && !isForced ? "CLICOLOR" : nil
  }

  /// Whether the terminal's background is light or dark, if the environment says so.
  var background: Theme.Appearance? { Screen.appearance(colorFGBG: self["COLORFGBG"]) }

  /// Whether the terminal is known to order right-to-left text itself.
  var terminalOrders: Bool {
    self["VTE_VERSION"] != nil || self["KONSOLE_VERSION"] != nil || self["MLTERM"] != nil
      || self["TERM_PROGRAM"] == "Apple_Terminal"
  }

  /// Whether the terminal is known to support links (OSC 8), with no multiplexer in between.
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

  /// The folder of the user's themes.
  var themeFolder: String? { configurationFolder.map { $0 + "/themes" } }

  /// The user's configuration file.
  var configurationFile: String? { configurationFolder.map { $0 + "/config.toml" } }

  /// `$XDG_STATE_HOME/pullquote`, or `~/.local/state/pullquote`.
  var stateFolder: String? {
    if let state = self["XDG_STATE_HOME"], state.hasPrefix("/") { return state + "/pullquote" }
    return self["HOME"].map { $0 + "/.local/state/pullquote" }
  }

  /// `$XDG_CONFIG_HOME/pullquote`, or `~/.config/pullquote`.
  var configurationFolder: String? {
    if let config = self["XDG_CONFIG_HOME"], config.hasPrefix("/") { return config + "/pullquote" }
    return self["HOME"].map { $0 + "/.config/pullquote" }
  }
}
