import Glibc

/// The variables of the environment that the reader heeds.
struct Environment {
  /// The value of a variable; `nil` where it is not set.
  subscript(name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// Whether colours are wanted: unless `NO_COLOR` is set to something (no-color.org).
  var wantsColors: Bool { (self["NO_COLOR"] ?? "").isEmpty }

  /// Where the user's themes are.
  var themeFolder: String? { configurationFolder.map { $0 + "/themes" } }

  /// Where the user's choices are.
  var configurationFile: String? { configurationFolder.map { $0 + "/config.toml" } }

  /// `$XDG_CONFIG_HOME/pullquote`, by default below `~/.config`.
  private var configurationFolder: String? {
    if let config = self["XDG_CONFIG_HOME"], config.hasPrefix("/") { return config + "/pullquote" }
    return self["HOME"].map { $0 + "/.config/pullquote" }
  }
}
