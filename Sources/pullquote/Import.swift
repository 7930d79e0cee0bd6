import Analysis
import ArgumentParser
import Document
import Export
import Extraction
import Fetch
import Glibc
import Imports
import Library
import Text

/// `pullquote import`
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Put saved articles, and what other readers export, into the library.",
    discussion: """
      A path is a folder of pages and texts, one of them, or an export, which is recognised by its content: Pocket and \
      Instapaper (CSV, HTML), Wallabag (JSON), Omnivore (zip), Readwise (CSV), newsboat (cache.db), bookmarks (HTML), \
      OPML. Addresses without a text are queued and fetched, one at a time from each host. An import that was stopped \
      goes on when it is run again, and what is in the library is not added twice. Without a path, the queue is fetched. \
      What failed is written to a file, a line of JSON each.
      """)

  @Argument(help: "Folders, files, or exports.", completion: .file())
  var paths: [String] = []

  @Flag(name: .customLong("no-fetch"), help: "Only queue addresses.")
  var fetchesNothing = false

  @Flag(help: "Also fetch addresses of your own network.")
  var near = false

  @Option(help: "Seconds between two pages of a host.")
  var pause = 1.0

  @Option(help: "The file for what failed.", completion: .file())
  var failed = "failed.jsonl"

  @Option(help: "The most articles at a time; all cores if it is not given.")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs \(jobs) is not a number from 1") }
    guard pause >= 0, pause <= 3_600 else {
      throw ValidationError("--pause \(pause) is not a number of seconds up to 3600")
    }
  }

  func run() async throws {
    let store = try Store.ofUser()
    let (files, missing) = named()
    let status = ExitStatus(of: missing, among: paths.count)
    if let status, status == .cannotOpen { throw ExitCode(status.rawValue) }
    let session = ImportSession(store: store, failures: ImportFailures(path: failed))
    try await session.add(files, jobs: jobs ?? 2 * OrderedWork.cores)
    if !fetchesNothing {
      try session.fetchQueue(pause: pause, isNearAllowed: near)
    }
    try session.end()
    if let status { throw ExitCode(status.rawValue) }
  }

  /// The files at the paths. A path that does not exist is reported, and the others are imported.
  private func named() -> (files: [String], missing: [Failure]) {
    var (files, missing): ([String], [Failure]) = ([], [])
    for path in paths {
      do throws(Failure) {
        files += try ImportedFiles.files(at: path)
      } catch {
        error.report()
        missing.append(error)
      }
    }
    return (files, missing)
  }
}

/// The files of a folder that may be articles or exports.
enum ImportedFiles {
  /// The files at a path, sorted: the file itself, or those of a folder and of its folders.
  static func files(at path: String) throws(Failure) -> [String] {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw Failure(
        .cannotOpen, "cannot open \(path): \(String(cString: strerror(errno)))",
        fix: "check the path")
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { return [path] }
    var files: [String] = []
    collect(path, into: &files, depth: 0)
    return files
  }

  private static func collect(_ folder: String, into files: inout [String], depth: Int) {
    guard depth < deepest, let stream = opendir(folder) else { return }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
        })
    }
    closedir(stream)
    let all = Set(names)
    for name in names.sorted() where !name.hasPrefix(".") && !isPart(name, of: all) {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      var status = stat()
      // A link could lead round in a circle, or out of the folder.
      guard lstat(path, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: collect(path, into: &files, depth: depth + 1)
      case S_IFREG where !isOther(name): files.append(path)
      default: break
      }
    }
  }

  private static let deepest = 32

  /// Whether a folder holds the pictures and scripts of a saved page beside it.
  private static func isPart(_ name: String, of all: Set<String>) -> Bool {
    guard name.hasSuffix("_files") else { return false }
    let page = name.dropLast(6)
    return all.contains(page + ".html") || all.contains(page + ".htm")
  }

  /// Whether a name is that of a picture, a script or another thing that is no article.
  private static func isOther(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    return others.contains(name[name.index(after: dot)...].lowercased())
  }

  private static let others: Set<String> = [
    "jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "ico", "css", "js", "mjs", "map", "woff",
    "woff2", "ttf", "otf", "eot", "mp3", "mp4", "webm", "ogg", "m4a", "mov", "wav",
  ]
}
