import Foundation
import Testing

@Suite struct LibraryCommandTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "commands-\(UUID().uuidString)")

  private var path: String { folder.appending(path: "pullquote/library.sqlite").path() }

  /// A library of three stories with three quotations each, published on 1 January 2005.
  private func makeLibrary(stories: Int = 3) throws {
    let load = Program.url.deletingLastPathComponent().appending(path: "libraryload")
    #expect(try Program(["add", path, "0", "\(stories)"], of: load).status == 0)
  }

  private func run(_ arguments: String..., input: String? = nil) throws -> Program {
    try Program(arguments, input: input, environment: ["XDG_DATA_HOME": folder.path()])
  }

  @Test func quotationsAreListedUnderTheirArticle() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try makeLibrary()
    let found = try run("search", "--since", "2005-01-01", "--until", "2005-01")
    #expect(found.status == 0 && found.errors.isEmpty)
    #expect(found.lines.count == 12)
    #expect(found.lines[0].hasPrefix("Story 2") && found.lines[0].hasSuffix("2005-01-01"))
    #expect(found.lines[1].hasPrefix("    "))
    #expect(try run("search", "--since", "2005-02").output.isEmpty)
  }

  @Test func aSearchCountsAndWritesEveryFormat() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try makeLibrary()
    #expect(try run("search", "--since", "2005", "--count").output == "9\n")
    #expect(try run("search", "--since", "2005", "--kind", "indirect", "--count").output == "3\n")
    #expect(try run("search", "--since", "2005", "--format", "jsonl").lines.count == 9)
    let table = try run("search", "--since", "2005", "--format", "csv").output
    #expect(table.split(separator: "\r\n").count == 10)
    #expect(try run("search", "story", "--articles", "--count").output == "3\n")
    #expect(
      try run("search", "story", "--articles", "--format", "json").output.contains("\"articles\""))
  }

  @Test func withoutALibraryNothingIsMade() throws {
    let found = try run("search", "ferry")
    #expect(found.status == 66)
    #expect(found.errors.hasPrefix("pullquote: there is no library at "))
    #expect(found.errors.filter { $0 == "\n" }.count == 1)
    #expect(!FileManager.default.fileExists(atPath: folder.path()))
  }

  @Test func aDayThatIsNoneIsAnsweredWithItsForms() throws {
    let run = try run("search", "x", "--since", "foo")
    #expect(run.status == 2)
    #expect(run.errors.contains("write a day, a month, a year or an age: 2031-05-09, "))
    #expect(run.errors.filter { $0 == "\n" }.count == 1)
  }

  @Test func aSearchForNothingIsAWrongArgument() throws {
    #expect(try run("search").status == 2)
    #expect(try run("search", "x", "--since", "yesterday").status == 2)
    for command in ["search", "people", "person"] {
      #expect(try run(command, "x", "--limit", "0").status == 2)
    }
  }

  @Test func aListThatIsCutSaysSoUnlessTheLimitWasChosen() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try makeLibrary(stories: 18)
    let cut = try run("search", "--since", "2005", "--format", "jsonl")
    #expect(cut.status == 0 && cut.lines.count == 50)
    #expect(
      cut.errors == "pullquote: only the first 50 quotations are listed (--limit N lists more)\n")
    #expect(try run("search", "--since", "2005", "--limit", "9").errors.isEmpty)
    let all = try run("search", "--since", "2005", "--limit", "\(Int.max)", "--format", "jsonl")
    #expect(all.lines.count == 54 && all.errors.isEmpty)
    #expect(try run("people").errors.isEmpty)
    #expect(try run("people", "--limit", "\(Int.max)").status == 0)
  }

  @Test func theStatusCountsEverybodyWhomPeopleLists() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try makeLibrary()
    let status = try run("library").lines
    let counts = status.compactMap { line -> Int? in
      let parts = line.split(separator: ": ")
      return ["people", "groups and unnamed sources"].contains(parts[0]) ? Int(parts[1]) : nil
    }
    #expect(counts.reduce(0, +) == (try run("people").lines.count))
  }

  @Test func anExportMakesTheSameLibrary() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try makeLibrary()
    let other = folder.appending(path: "other.sqlite").path()
    let export = try run("library", "export").output
    let merged = try run("library", "import", "-", "--library", other, input: export)
    #expect(merged.output == "-: imported 3, new versions of 0, already there 0, judgements 1\n")
    #expect(try run("library", "export", "--library", other).output == export)
    let again = try run("library", "import", path, "--library", other)
    #expect(
      again.output.hasSuffix("imported 0, new versions of 0, already there 3, judgements 0\n"))
  }

  @Test func aLibraryIsCheckedAndCopied() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try makeLibrary()
    #expect(try run("library", "check").output == "the library is sound\n")
    let copy = folder.appending(path: "copy.sqlite").path()
    #expect(try run("library", "backup", copy).status == 0)
    #expect(try run("library", "backup", copy).errors.contains("--force"))
    #expect(
      try run("library", "export", "--library", copy).output == run("library", "export").output)
  }

  private static let mounts =
    (try? Program(["-rm", "true"], of: URL(filePath: "/usr/bin/unshare")).status == 0) ?? false

  /// As in a copy on a medium that nothing can be written to.
  @Test(.enabled(if: mounts)) func aLibraryOnAReadOnlyDiskIsRead() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try makeLibrary()
    func run(_ arguments: String...) throws -> Program {
      let command = "mount --bind \"$0\" \"$0\"; mount -o remount,bind,ro \"$0\"; exec \"$@\""
      return try Program(
        ["-rm", "sh", "-c", command, folder.path(), Program.url.path()] + arguments,
        of: URL(filePath: "/usr/bin/unshare"), environment: ["XDG_DATA_HOME": folder.path()])
    }
    #expect(try run("search", "--since", "2005", "--count").output == "9\n")
    #expect(try run("library", "check").output == "the library is sound\n")
    #expect(try run("library", "status").output.contains("on a read-only disk"))
    let forgotten = try run("library", "forget", "http://www.example.com/story/1")
    #expect(forgotten.errors.contains("the library is on a read-only disk"))
    let page = folder.appending(path: "more.txt")
    try Data("Storm\n\nThe ferry sank, the mayor said.\n".utf8).write(to: page)
    let imported = try run("import", page.path(), "--failed", "/dev/null")
    #expect(imported.status == 1 && imported.output.isEmpty)
    #expect(imported.errors.contains("the library is on a read-only disk"))
    let copy = FileManager.default.temporaryDirectory.appending(path: "copy-\(UUID()).sqlite")
    defer { try? FileManager.default.removeItem(at: copy) }
    #expect(try run("library", "backup", copy.path()).status == 0)
    #expect(
      try run("library", "status", "--library", copy.path()).output.contains("articles: 3\n"))
    let misplaced = try run("library", "backup", "/nowhere/copy.sqlite")
    #expect(misplaced.status == 1)
    #expect(misplaced.errors.contains("/nowhere/copy.sqlite"))
    try Data("a change".utf8).write(to: URL(filePath: path + "-wal"))
    #expect(try run("library", "status").errors.contains("its last changes are not in its file"))
  }

  @Test func anArticleIsForgottenByItsAddress() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try makeLibrary()
    let forgotten = try run("library", "forget", "http://www.example.com/story/1?utm_source=x")
    #expect(forgotten.output == "1 article removed\n")
    #expect(try run("library", "status").output.contains("articles: 2\n"))
    #expect(try run("library", "forget", "https://example.com/none").status == 1)
  }
}
