import Glibc
import Imports
import Text

/// The file that lists what an import could not add, a line of JSON each. It is made when the first one fails.
final class ImportFailures {
  /// The path of the file.
  let path: String
  /// The number of failures.
  private(set) var count = 0
  private var descriptor: Int32 = -1

  init(path: String) { self.path = path }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Adds a failure.
  ///
  /// - Parameter name: the path, the address or the title.
  func add(_ name: String, _ reason: String) {
    if count == 0 { open() }
    count += 1
    let record = JSON.object([.init("source", .string(name)), .init("error", .string(reason))])
    if descriptor < 0 || !ByteStream.write(record.line, to: descriptor) {
      Failure(.inputFailed, "\(name): \(reason)").report()
    }
  }

  private func open() {
    descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOCTTY, 0o666)
    guard descriptor < 0 else { return }
    Failure(
      .inputFailed, "cannot write \(path): \(String(cString: strerror(errno)))",
      fix: "name another file with --failed"
    ).report()
  }
}

/// The feeds of imports, beside the library: `{"url", "title"}` a line.
struct FeedFile {
  let path: String
  private let known: Set<String>

  init(beside library: String) throws(Failure) {
    path = library.prefix(through: library.lastIndex(of: "/") ?? library.startIndex) + "feeds.jsonl"
    guard access(path, F_OK) == 0 else {
      known = []
      return
    }
    let lines = try Source(argument: path).bytes().split(separator: .newline)
    known = Set(
      lines.compactMap { line in
        if case .string(let address)? = JSONScanner.value(of: line)?["url"] { address } else { nil }
      })
  }

  /// Adds feeds that are not there yet, and returns how many.
  func add(_ feeds: [ImportedFeed]) throws(Failure) -> Int {
    var added = known
    let new = feeds.filter { added.insert($0.address).inserted }
    guard !new.isEmpty else { return 0 }
    let bytes = new.flatMap { feed in
      JSON.object([.init("url", .string(feed.address)), .init("title", JSON(feed.title))]).line
    }
    let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    defer { if descriptor >= 0 { close(descriptor) } }
    guard descriptor >= 0, ByteStream.write(bytes, to: descriptor) else {
      throw Failure(
        .inputFailed, "cannot write \(path): \(String(cString: strerror(errno)))",
        fix: "check the permissions of its folder")
    }
    return new.count
  }
}
