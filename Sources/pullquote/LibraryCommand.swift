import ArgumentParser
import Export
import Glibc
import Library
import Text

/// `pullquote library`
struct LibraryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "library",
    abstract: "Check, back up, export and merge the library.",
    discussion: """
      The library is $XDG_DATA_HOME/pullquote/library.sqlite, or the same in ~/.local/share. Beside it are \
      'judgements.jsonl', which can be shared, and the folder 'backups' with a copy of each of the last 7 days on which \
      it was used. Every command takes --library FILE.
      """,
    subcommands: [
      Status.self, Check.self, Backup.self, Export.self, Import.self, Forget.self,
    ], defaultSubcommand: Status.self)

  /// `pullquote library status`
  struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "status",
      abstract: "Show where the library is and how much it holds.")

    @OptionGroup var library: LibraryOption

    func run() async throws {
      let store = try library.openExisting()
      try library.reporting {
        let status = try store.status()
        let lines = [
          "file: \(store.path)"
            + (store.obstacle.map { " (\($0.problem))" } ?? ""),
          "articles: \(status.articles)", "versions: \(status.versions)",
          "quotations: \(status.quotations)", "people: \(status.people)",
          "groups and unnamed sources: \(status.others)",
          "judgements: \(status.judgements)", "notes: \(status.notes)",
          "waiting to be fetched: \(status.queued)",
        ]
        for line in lines { StandardOutput.write(TerminalSafety.oneLine(line) + "\n") }
      }
    }
  }

  /// `pullquote library check`
  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Read all of the library and report what is wrong with it.")

    @OptionGroup var library: LibraryOption

    func run() async throws {
      let store = try library.openExisting()
      let faults = try library.reporting { try store.check() }
      for fault in faults { StandardOutput.write(TerminalSafety.oneLine(fault) + "\n") }
      if !faults.isEmpty { throw ExitCode(ExitStatus.inputFailed.rawValue) }
      StandardOutput.write("the library is sound\n")
    }
  }

  /// `pullquote library backup`
  struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "backup",
      abstract: "Copy the library to a file, also while it is in use.")

    @Argument(help: "The file.", completion: .file())
    var file: String

    @Flag(help: "Replace a file that exists.")
    var force = false

    @OptionGroup var library: LibraryOption

    func run() async throws {
      let store = try library.openExisting()
      guard force || access(file, F_OK) != 0 else {
        throw Failure(.inputFailed, "\(file) exists", fix: "--force replaces it")
      }
      try library.reporting { try store.backUp(to: file) }
    }
  }

  /// `pullquote library export`
  struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract:
        "Write the library as lines of JSON: judgements, articles with all versions, notes and tags."
    )

    @OptionGroup var library: LibraryOption

    func run() async throws {
      let store = try library.openExisting()
      try library.reporting { try store.export { StandardOutput.write($0) } }
    }
  }

  /// `pullquote library import`
  struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Merge other libraries: SQLite files, or what 'library export' wrote.",
      discussion: """
        Nothing is removed. Versions, tags, notes and judgements of all are kept, and running it again changes nothing. \
        For pages, texts and exports of other readers there is 'pullquote import'.
        """)

    @Argument(help: "The files; - for lines on standard input.", completion: .file())
    var files: [String]

    @OptionGroup var library: LibraryOption

    func run() async throws {
      let store = try library.open()
      for file in files {
        let merged = try merge(file, into: store)
        StandardOutput.write(
          TerminalSafety.oneLine("\(file): \(merged.line)") + "\n")
        if merged.invalid > 0 {
          throw Failure(
            .inputFailed,
            "\(file): "
              + (merged.invalid == 1 ? "1 line is" : "\(merged.invalid) lines are")
              + " not of a library",
            fix: "'pullquote import' reads other files")
        }
      }
      try library.reporting { try store.backUpDaily() }
    }

    private func merge(_ file: String, into store: Store) throws -> Store.Merged {
      try library.reporting {
        if LineFile.isSQLite(file) { return try store.merge(Store.openExisting(at: file)) }
        let lines = try LineFile(file)
        return try store.merge(lines: lines)
      }
    }
  }

  /// `pullquote library forget`
  struct Forget: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "forget",
      abstract: "Remove articles, by their address or their number in the library.")

    @Argument(help: "Addresses, or numbers as 'pullquote search --format json' has them.")
    var articles: [String]

    @OptionGroup var library: LibraryOption

    func run() async throws {
      let store = try library.openExisting()
      try library.reporting {
        let ids = try articles.map { name in
          guard
            let id = try Int64(name).flatMap({ try store.listed($0)?.id })
              ?? store.id(ofAddress: name)
          else {
            throw Failure(
              .inputFailed, "the library has no article '\(name)'", fix: "nothing was removed")
          }
          return id
        }
        try store.forget(ids)
        StandardOutput.write(
          ids.count == 1 ? "1 article removed\n" : "\(ids.count) articles removed\n")
      }
    }
  }
}

extension Store.Merged {
  /// The outcome for people.
  fileprivate var line: String {
    "imported \(new), new versions of \(changed), already there \(known), judgements \(judgements)"
  }
}

/// The lines of a file, read one by one.
private struct LineFile: Sequence {
  let path: String
  private let file: UnsafeMutablePointer<FILE>

  init(_ path: String) throws(Failure) {
    self.path = path
    guard let file = path == "-" ? fdopen(STDIN_FILENO, "r") : fopen(path, "re") else {
      throw Failure(
        .cannotOpen, "cannot open \(path): \(String(cString: strerror(errno)))",
        fix: "check the path")
    }
    self.file = file
  }

  /// Whether a file is a database of SQLite.
  static func isSQLite(_ path: String) -> Bool {
    guard path != "-", let file = fopen(path, "re") else { return false }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 15)
    return fread(&bytes, 1, bytes.count, file) == 15 && bytes.elementsEqual("SQLite format 3".utf8)
  }

  func makeIterator() -> AnyIterator<ArraySlice<UInt8>> {
    let file = file
    return AnyIterator {
      var (line, capacity): (UnsafeMutablePointer<CChar>?, Int) = (nil, 0)
      defer { free(line) }
      let count = getline(&line, &capacity, file)
      guard count >= 0, let line else { return nil }
      let bytes = UnsafeRawBufferPointer(start: line, count: count)
      return Array(
        bytes.last == .newline ? UnsafeRawBufferPointer(rebasing: bytes.dropLast()) : bytes)[...]
    }
  }
}
