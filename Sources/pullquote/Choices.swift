import Configuration
import Interface
import Layout
import Theming
import Typography

/// The user's configuration and the file it comes from.
struct Choices {
  /// The path of the file; `nil` without a home folder.
  let path: String?
  /// Whether the file exists.
  let hasFile: Bool
  /// The options that were chosen.
  let configuration: Configuration
  private let environment: Environment

  /// Reads the configuration of this user. A missing file is not an error.
  init(environment: Environment) throws(Failure) {
    let path = environment.configurationFile
    let bytes = try path.flatMap(Self.bytes)
    self.init(path: path, bytes: bytes, environment: environment)
  }

  /// Reads a file that must exist.
  init(path: String, environment: Environment) throws(Failure) {
    guard let bytes = try Self.bytes(at: path) else {
      throw Failure(.cannotOpen, "\(path) does not exist", fix: "check the path")
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
      throw Failure(.cannotOpen, "cannot read \(path): \(error.reason)", fix: error.fix)
    }
  }

  /// The configuration as settings of the reader.
  ///
  /// - Parameters:
  ///   - language: the language of the article, if it is known.
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

  /// What hyphenates words, if that is wanted and possible.
  private func hyphenator(for language: String?) -> Result<Hyphenator?, HyphenationError> {
    guard configuration["hyphenate"] == .flag(true) else { return .success(nil) }
    return Result { () throws(HyphenationError) in try .installed(for: language ?? "en") }
  }

  /// Whether the reader orders right-to-left text itself, rather than the terminal.
  private var orders: Bool {
    configuration["bidi"] == .text("on")
      || configuration["bidi"] == .text("auto") && !environment.terminalOrders
  }

  /// Why an option cannot be honoured for an article in a language.
  func obstacle(language: String?) -> String? {
    if case .failure(let error) = hyphenator(for: language) { error.description } else { nil }
  }

  /// The name of the first theme: the chosen one, or one that suits the terminal's background.
  var themeName: String {
    if configuration.leavesTheme, let background = environment.background {
      return background.rawValue
    }
    guard case .text(let name) = configuration["theme"] else { return "" }
    return name
  }

  /// Whether an article opens where it was left.
  var resumes: Bool { configuration["resume"] != .flag(false) }

  /// Whether articles that are opened are kept in the library.
  var keepsArticles: Bool { configuration["library"] != .flag(false) }

  /// Whether colours are wanted.
  var wantsColors: Bool { configuration["colors"] != .text("never") }

  /// The errors, one line each: `/home/me/.config/pullquote/config.toml:3: …`.
  var faults: [String] {
    configuration.faults.map { "\(path ?? "config.toml"):\($0.line): \($0.message)" }
  }

  /// The first error, for a narrow place: `config.toml:3: …`.
  var briefFault: String? {
    configuration.faults.first.map { "config.toml:\($0.line): \($0.message)" }
  }
}
