import Glibc
import Interface
import Text

/// The file that remembers where each article was left, so that it opens there again: a line of JSON for each, the last one at
/// the end.
struct PlaceFile {
  /// The path of the file.
  let path: String

  /// The file of this user; `nil` without a home folder.
  init?(environment: Environment) {
    guard let folder = environment.stateFolder else { return nil }
    path = folder + "/places.jsonl"
  }

  /// Where a source was left; `nil` if that is not known.
  func bookmark(of source: Source) -> Bookmark? {
    guard let key = source.stateKey else { return nil }
    return lines.last { Self.isLine($0, of: key) }.flatMap(Bookmark.init(line:))
  }

  /// Remembers where a source was left, or forgets it if it was left at its start. Nothing is written if nothing has
  /// changed, and no error is worth stopping for.
  func remember(_ bookmark: Bookmark, of source: Source) {
    guard let key = source.stateKey else { return }
    let lines = lines
    let old = lines.last { Self.isLine($0, of: key) }.flatMap(Bookmark.init(line:))
    guard old != bookmark, old != nil || !bookmark.isEmpty else { return }
    var rest = lines.filter { !Self.isLine($0, of: key) }.suffix(Self.limit - 1)
    if !bookmark.isEmpty { rest.append(bookmark.line(of: key)[...]) }
    makeFolder()
    try? FileReplacement(path: path, overwrites: true).write(rest.map { Array($0) + [.newline] })
  }

  /// The most articles that are remembered, and the longest file that is read, in bytes.
  private static let limit = 500
  private static let longest = 4 << 20

  private var lines: [ArraySlice<UInt8>] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= Self.longest {
      let count = read(descriptor, &chunk, chunk.count)
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    return bytes.count > Self.longest ? [] : bytes.split(separator: .newline)
  }

  private static func head(of key: String) -> [UInt8] {
    Array("{\"source\":".utf8) + JSON.string(key).bytes + [.comma]
  }

  private static func isLine(_ line: ArraySlice<UInt8>, of key: String) -> Bool {
    line.starts(with: head(of: key))
  }

  /// Creates the folder and those that it is in, for this user alone.
  private func makeFolder() {
    var made = ""
    for name in path.folderPrefix.split(separator: "/") {
      made += "/" + name
      mkdir(made, 0o700)
    }
  }
}

extension Source {
  /// What names the source in the state file: the real path of a file, or a URL without user name and password; `nil` for
  /// standard input.
  fileprivate var stateKey: String? {
    guard name != "-" else { return nil }
    guard isFile else { return name.hasPrefix("http") ? name : nil }
    let real = realpath(name, nil)
    defer { free(real) }
    return real.map { String(cString: $0) }
  }
}

extension Bookmark {
  /// The bookmark in a line; `nil` if there is none.
  fileprivate init?(line: ArraySlice<UInt8>) {
    guard let json = JSONScanner.value(of: line) else { return nil }
    var marks: [String: Spot] = [:]
    if case .object(let members) = json["marks"] {
      for member in members { marks[member.name] = Spot(member.value) }
    }
    self.init(place: json["place"].flatMap(Spot.init), marks: marks)
  }

  /// The bookmark as a line of a source, without a newline.
  fileprivate func line(of key: String) -> [UInt8] {
    let marks = marks.sorted { $0.key < $1.key }.map { JSON.Member($0.key, $0.value.json) }
    return JSON.object([
      .init("source", .string(key)), .init("place", place?.json ?? .null),
      .init("marks", .object(marks)),
    ]).bytes
  }
}

extension Bookmark.Spot {
  fileprivate init?(_ json: JSON) {
    guard case .string(let words) = json["words"] else { return nil }
    switch json["offset"] {
    case .int(let offset): self.init(offset: offset, words: words)
    case .number(let digits): self.init(offset: Int(digits) ?? 0, words: words)
    default: return nil
    }
  }

  fileprivate var json: JSON {
    .object([.init("offset", .int(offset)), .init("words", .string(words))])
  }
}
