import Configuration
import Glibc
import Text
import Theming

/// The user's configuration and the file that it was read from.
struct Choices {
  /// The path of the file; `nil` where there is no home folder.
  let path: String?
  /// Whether there is such a file.
  let hasFile: Bool
  /// What was chosen.
  let configuration: Configuration

  /// Reads the choices of this user. A file that is not there is no fault.
  init(environment: Environment) throws(Failure) {
    let path = environment.configurationFile
    let bytes = try path.flatMap { path throws(Failure) in try Self.bytes(of: path) }
    self.init(path: path, bytes: bytes, environment: environment)
  }

  /// Reads the choices of a file that must be there.
  init(path: String, environment: Environment) throws(Failure) {
    self.init(
      path: path, bytes: try Source(argument: path).bytes(), environment: environment)
  }

  private init(path: String?, bytes: [UInt8]?, environment: Environment) {
    self.path = path
    hasFile = bytes != nil
    let themes = ThemeCatalog(folder: environment.themeFolder).names
    let text = UTF8Text(repairing: bytes ?? []).string
    var configuration = bytes == nil ? Configuration() : Configuration(toml: text, themes: themes)
    if !environment.wantsColors { configuration.set("colors", to: .text("never"), by: "NO_COLOR") }
    self.configuration = configuration
  }

  private static func bytes(of path: String) throws(Failure) -> [UInt8]? {
    access(path, F_OK) == 0 ? try Source(argument: path).bytes() : nil
  }

  /// The name of the theme to begin with.
  var themeName: String {
    guard case .text(let name) = configuration["theme"] else { return "" }
    return name
  }

  /// Whether nobody chose a theme, so that the terminal's background may.
  var leavesTheme: Bool {
    configuration.entries.contains { $0.option.name == "theme" && $0.source == .standard }
  }

  /// Whether colours are wanted.
  var wantsColors: Bool { configuration["colors"] != .text("never") }

  /// What is wrong, a line each: `config.toml:3: …`.
  var faults: [String] {
    configuration.faults.map { "\(path ?? "config.toml"):\($0.line): \($0.message)" }
  }
}
