import Glibc
import Interface
import Themes

/// The available themes. The user's own take precedence over built-in ones of the same name. Files are read on demand.
public struct ThemeCatalog: Sendable {
  /// The folder of the user's themes, which need not exist.
  public let folder: String?

  /// A catalogue of the built-in themes and those of a folder.
  public init(folder: String?) { self.folder = folder }

  /// The names in order, built-in ones first. No file is parsed.
  public var names: [String] {
    let shipped = ShippedThemes.files.map(\.name)
    return shipped + userNames.filter { !shipped.contains($0) }
  }

  /// The theme with a name; `nil` if there is none.
  public func theme(named name: String) throws(ThemeError) -> Theme? {
    if let folder, let file = userFiles.first(where: { $0.name == name }) {
      return try Self.theme(of: file, path: folder + "/" + file.name + file.ending)
    }
    guard let shipped = ShippedThemes.files.first(where: { $0.name == name }) else { return nil }
    return try Theme(toml: shipped.bytes, file: "\(shipped.name).toml")
  }

  /// Reads a file of the user's: a theme or, by its extension, a base16 scheme.
  private typealias Entry = (name: String, ending: String)

  private static func theme(of file: Entry, path: String) throws(ThemeError) -> Theme {
    let bytes = try contents(of: path)
    if file.ending == ".toml" {
      var theme = try Theme(toml: bytes, file: path)
      // A copy of another theme may still contain its name, but goes by the name of its file.
      theme.name = file.name
      return theme
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return try Theme(base16: text, name: file.name, file: path)
  }

  private var userNames: [String] { userFiles.map(\.name) }

  private var userFiles: [Entry] {
    guard let folder, let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var files: [Entry] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      for ending in [".toml", ".yaml", ".yml"] where name.hasSuffix(ending) && !name.hasPrefix(".")
      {
        files.append((String(name.dropLast(ending.count)), ending))
      }
    }
    return files.sorted { ($0.name, $0.ending) < ($1.name, $1.ending) }
  }

  private static func contents(of path: String) throws(ThemeError) -> [UInt8] {
    do throws(UserFile.Problem) {
      if let bytes = try UserFile.bytes(at: path) { return bytes }
    } catch {
      throw ThemeError(
        file: path, line: nil, message: "cannot be read: \(error)")
    }
    throw ThemeError(
      file: path, line: nil, message: "does not exist: restore it, or remove the link")
  }
}
