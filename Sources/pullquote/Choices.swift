import Configuration
import Interface
import Layout
import Theming
import Typography

/// The user's configuration and the file that it was read from.
struct Choices {
  /// The path of the file; `nil` where there is no home folder.
  let path: String?
  /// Whether there is such a file.
  let hasFile: Bool
  /// What was chosen.
  let configuration: Configuration
  private let environment: Environment

  /// Reads the choices of this user. A file that is not there is no fault.
  init(environment: Environment) throws(Failure) {
    let path = environment.configurationFile
    let bytes = try path.flatMap(Self.bytes)
    self.init(path: path, bytes: bytes, environment: environment)
  }

  /// Reads the choices of a file that must be there.
  init(path: String, environment: Environment) throws(Failure) {
    guard let bytes = try Self.bytes(at: path) else {
      throw Failure(.cannotOpen, "\(path) is not there", mend: "check the path")
    }
    self.init(path: path, bytes: bytes, environment: environment)
  }

  private init(path: String?, bytes: [UInt8]?, environment: Environment) {
    self.path = path
    self.environment = environment
    hasFile = bytes != nil
    let themes = ThemeCatalog(folder: environment.themeFolder).names
    var configuration = Configuration(toml: bytes ?? [], themes: themes)
    if let variable = environment.colorsForbidden {
      configuration.set("colors", to: .text("never"), by: variable)
    }
    self.configuration = configuration
  }

  private static func bytes(at path: String) throws(Failure) -> [UInt8]? {
    do throws(UserFile.Problem) {
      return try UserFile.bytes(at: path)
    } catch {
      throw Failure(.cannotOpen, "cannot read \(path): \(error.reason)", mend: error.fix)
    }
  }

  /// The choices as settings of the reader.
  ///
  /// - Parameters:
  ///   - language: that of the article, if it is known.
  ///   - usesASCII: whether the terminal's locale needs ASCII.
  func settings(language: String?, usesASCII: Bool) -> Settings {
    let themes = ThemeCatalog(folder: environment.themeFolder).names
    var settings = Settings(themes: themes, usesASCII: usesASCII)
    configuration.apply(to: &settings)
    settings.theme = themeName
    settings.hyphenator = try? hyphenator(for: language).get()
    if orders { settings.bidi = .installed }
    settings.showsLinks =
      configuration["links"] == .text("on")
      || configuration["links"] == .text("auto") && environment.terminalLinks
    return settings
  }

  /// What breaks words, if that is wanted and can be done.
  private func hyphenator(for language: String?) -> Result<Hyphenator?, HyphenationError> {
    guard configuration["hyphenate"] == .flag(true) else { return .success(nil) }
    return Result { () throws(HyphenationError) in try .installed(for: language ?? "en") }
  }

  /// Whether text that is read from right to left is ordered here.
  private var orders: Bool {
    configuration["bidi"] == .text("on")
      || configuration["bidi"] == .text("auto") && !environment.terminalOrders
  }

  /// Why something that is chosen cannot be done for an article in a language.
  func obstacle(language: String?) -> String? {
    if case .failure(let error) = hyphenator(for: language) { error.description } else { nil }
  }

  /// The name of the theme to begin with: the one that was chosen, else one for the terminal's background.
  var themeName: String {
    if configuration.leavesTheme, let background = environment.background {
      return background.rawValue
    }
    guard case .text(let name) = configuration["theme"] else { return "" }
    return name
  }

  /// Whether colours are wanted.
  var wantsColors: Bool { configuration["colors"] != .text("never") }

  /// What is wrong, a line each: `/home/me/.config/pullquote/config.toml:3: …`.
  var faults: [String] {
    configuration.faults.map { "\(path ?? "config.toml"):\($0.line): \($0.message)" }
  }

  /// The first of what is wrong, for a narrow place: `config.toml:3: …`.
  var briefFault: String? {
    configuration.faults.first.map { "config.toml:\($0.line): \($0.message)" }
  }
}
