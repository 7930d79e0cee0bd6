import Export
import Glibc

/// The names of files that complete what is typed.
struct FileNames {
  /// The home folder, for `~`.
  let home: String?

  /// The most names.
  private static let limit = 500

  /// The paths that begin with some characters, in order; folders end with `/`. Hidden files need their dot to be typed.
  func beginning(with path: String) -> [String] {
    let folder = path.folderPrefix
    let start = String(path.dropFirst(folder.count))
    let place = (folder.isEmpty ? "." : folder).expanded(home: home)
    let names = Self.names(in: place).filter { name in
      name.hasPrefix(start) && (!name.hasPrefix(".") || start.hasPrefix("."))
        && TerminalSafety.oneLine(name) == name
    }
    return names.sorted().prefix(Self.limit).map { name in
      folder + name + (Self.isFolder("\(place)/\(name)") ? "/" : "")
    }
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
