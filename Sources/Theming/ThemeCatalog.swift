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
    if let folder, userNames.contains(name) {
      let path = "\(folder)/\(name).toml"
      guard let bytes = Self.contents(of: path) else {
        throw ThemeError(file: path, line: 1, message: "cannot be read: check its permissions")
      }
      return try Theme(toml: String(decoding: bytes, as: UTF8.self), file: path)
    }
    guard let shipped = ShippedThemes.files.first(where: { $0.name == name }) else { return nil }
    return try Theme(
      toml: String(decoding: shipped.bytes, as: UTF8.self), file: "\(shipped.name).toml")
  }

  private var userNames: [String] {
    guard let folder, let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".toml"), !name.hasPrefix(".") { names.append(String(name.dropLast(5))) }
    }
    return names.sorted()
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
