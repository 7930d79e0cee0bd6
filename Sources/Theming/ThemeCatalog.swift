import Glibc
import Interface
import Themes

/// The themes that can be chosen: the user's own before the shipped ones. Only what is asked for is read.
public struct ThemeCatalog: Sendable {
  /// The folder of the user's themes; it need not exist.
  public let folder: String?

  /// A catalogue with the themes of a folder beside the shipped ones.
  public init(folder: String?) { self.folder = folder }

  /// The names in order, shipped ones first, without parsing a file.
  public var names: [String] {
    let shipped = ShippedThemes.files.map(\.name)
    return shipped + userNames.filter { !shipped.contains($0) }
  }

  /// The theme of a name; `nil` if there is none.
  public func theme(named name: String) throws(ThemeError) -> Theme? {
    if let folder, let file = userFiles.first(where: { $0.name == name }) {
      return try Self.theme(of: file, path: folder + "/" + file.name + file.ending)
    }
    guard let shipped = ShippedThemes.files.first(where: { $0.name == name }) else { return nil }
    return try Theme(
      toml: String(decoding: shipped.bytes, as: UTF8.self), file: "\(shipped.name).toml")
  }

  /// A file of the user's, and what its ending tells: a theme, or a scheme of base16.
  private typealias UserFile = (name: String, ending: String)

  private static func theme(of file: UserFile, path: String) throws(ThemeError) -> Theme {
    guard let bytes = contents(of: path) else {
      throw ThemeError(file: path, line: 1, message: "cannot be read: check its permissions")
    }
    let text = String(decoding: bytes, as: UTF8.self)
    if file.ending == ".toml" { return try Theme(toml: text, file: path) }
    return try Theme(base16: text, name: file.name, file: path)
  }

  private var userNames: [String] { userFiles.map(\.name) }

  private var userFiles: [UserFile] {
    guard let folder, let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var files: [UserFile] = []
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

  /// The bytes of a file of at most 1 MiB.
  private static func contents(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = read(descriptor, &bytes, bytes.count)
    return count < 0 ? nil : Array(bytes.prefix(count))
  }
}
