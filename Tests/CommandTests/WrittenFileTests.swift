import Foundation
import Interface
import Testing

@testable import pullquote

@Suite struct WrittenFileTests {
  /// A folder of its own for each test.
  private final class Folder {
    let url = FileManager.default.temporaryDirectory.appending(path: "written-\(UUID().uuidString)")

    init() throws {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appending(path: name).path(percentEncoded: false) }

    func write(_ text: String, to name: String) throws {
      try Data(text.utf8).write(to: url.appending(path: name))
    }

    func text(_ name: String) -> String? {
      FileManager.default.contents(atPath: path(name)).map { String(decoding: $0, as: UTF8.self) }
    }

    var names: [String] {
      get throws { try FileManager.default.contentsOfDirectory(atPath: url.path()).sorted() }
    }
  }

  private let folder: Folder

  init() throws { folder = try Folder() }

  @Test(arguments: [("x.html", "html"), ("notes/x.PDF", "pdf"), ("a.md.docx", "docx")])
  func aFormatThatCannotBeWrittenIsRefused(name: String, ending: String) throws {
    let app = App(article: Tour.article, size: Size(columns: 80, rows: 24))
    let file = WrittenFile(name: folder.path(name), overwrites: true, home: nil)
    #expect(file.write(app) == "cannot write .\(ending): use .txt, .md, .json, .jsonl or .csv")
    #expect(try folder.names.isEmpty)
  }

  @Test func anArticleIsWrittenWithItsQuotesAndSpeakers() throws {
    let app = App(article: Tour.article.annotated(), size: Size(columns: 80, rows: 24))
    for (ending, quotes) in [
      ("md", "## Quotes"), ("json", "\"quotes\":[{"), ("jsonl", "\"quotes\":[{"),
    ] {
      let name = "tour.\(ending)"
      let file = WrittenFile(name: folder.path(name), overwrites: false, home: nil)
      #expect(file.write(app) == "wrote \(folder.path(name))")
      #expect(folder.text(name)?.contains(quotes) == true)
      #expect(folder.text(name)?.contains("Odile Marchetti") == true)
    }
  }

  @Test func aTableHasTheQuotesThatPassTheFilterAndOtherFormatsHaveAll() throws {
    var app = App(article: Tour.article.annotated(), size: Size(columns: 80, rows: 24))
    _ = reduce(into: &app, .input(.key("]")))
    _ = reduce(into: &app, .input(.key("f")))
    let filter = try #require(app.quoteFilter)
    let shown = Set(app.article.quotes(from: filter))
    func write(_ name: String) -> String {
      let file = WrittenFile(name: folder.path(name), overwrites: false, home: nil)
      return file.write(app).replacing(folder.path(name), with: name)
    }
    #expect(write("one.csv") == "wrote one.csv: only quotes of Odile Marchetti")
    #expect(write("all.jsonl") == "wrote all.jsonl with all quotes: only .csv is filtered")
    #expect(write("text.txt") == "wrote text.txt")
    let listing = app.article.quoteListing(of: [filter])
    #expect(folder.text("one.csv") == String(decoding: listing.bytes(.csv), as: UTF8.self))
    #expect(!shown.isEmpty && shown.count < app.article.quotes.count)
    _ = reduce(into: &app, .input(.key("f")))
    #expect(write("two.csv") == "wrote two.csv")
    #expect(folder.text("two.csv")?.contains(folder.text("one.csv") ?? "") == false)
  }

  @Test func aNameWithoutAnExtensionIsText() throws {
    let app = App(article: Tour.article, size: Size(columns: 80, rows: 24))
    #expect(
      WrittenFile(name: folder.path("notes"), overwrites: false, home: nil).write(app).hasPrefix(
        "wrote"))
    #expect(
      WrittenFile(name: folder.path(".notes"), overwrites: false, home: nil).write(app).hasPrefix(
        "wrote"))
  }

  private func write(
    _ text: String, to name: String, overwrites: Bool = false, home: String? = nil
  ) -> String {
    WrittenFile(name: name, overwrites: overwrites, home: home).write([Array(text.utf8)])
  }

  @Test func aFileThatIsThereIsReplacedOnlyOnDemand() throws {
    let path = folder.path("story.txt")
    #expect(write("new", to: path) == "wrote \(path)")
    #expect(write("other", to: path) == "\(path) exists: :w! overwrites")
    #expect(folder.text("story.txt") == "new")
    #expect(write("other", to: path, overwrites: true) == "wrote \(path)")
    #expect(folder.text("story.txt") == "other")
    #expect(try folder.names == ["story.txt"])
  }

  /// A program that is killed between two pieces leaves what is seen here.
  @Test func theOldFileIsWholeUntilTheNewOneIs() throws {
    try folder.write("old", to: "story.txt")
    let path = folder.path("story.txt")
    var seen: [String?] = []
    let pieces = (1...3).lazy.map { number in
      seen.append(folder.text("story.txt"))
      return Array("piece \(number)\n".utf8)
    }
    #expect(WrittenFile(name: path, overwrites: true, home: nil).write(pieces) == "wrote \(path)")
    #expect(Set(seen) == ["old"])
    #expect(folder.text("story.txt") == "piece 1\npiece 2\npiece 3\n")
  }

  @Test func aRunThatIsKilledMidwayLeavesTheOldFileWhole() throws {
    try folder.write("old", to: "story.txt")
    let path = folder.path("story.txt")
    let child = fork()
    if child == 0 {
      let pieces = (1...3).lazy.map { number in
        if number == 3 { kill(getpid(), SIGKILL) }
        return Array("piece \(number)\n".utf8)
      }
      _ = WrittenFile(name: path, overwrites: true, home: nil).write(pieces)
      _exit(0)
    }
    var status: Int32 = 0
    waitpid(child, &status, 0)
    #expect(status == SIGKILL)
    #expect(folder.text("story.txt") == "old")
    #expect(write("new", to: path, overwrites: true) == "wrote \(path)")
    #expect(folder.text("story.txt") == "new")
  }

  @Test func theModeOfAFileIsKept() throws {
    try folder.write("old", to: "story.txt")
    let path = folder.path("story.txt")
    chmod(path, 0o640)
    _ = write("new", to: path, overwrites: true)
    var status = stat()
    stat(path, &status)
    #expect(status.st_mode & 0o7777 == 0o640)
  }

  @Test func whatALinkLeadsToIsReplacedAndTheLinkStays() throws {
    try folder.write("old", to: "story.txt")
    symlink("story.txt", folder.path("link"))
    symlink("later.txt", folder.path("dangling"))
    _ = write("new", to: folder.path("link"), overwrites: true)
    _ = write("later", to: folder.path("dangling"))
    #expect(folder.text("story.txt") == "new")
    #expect(folder.text("later.txt") == "later")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link")) == "story.txt")
    #expect(try folder.names == ["dangling", "later.txt", "link", "story.txt"])
  }

  @Test func theHomeFolderIsMeantByATilde() throws {
    let home = folder.url.path()
    #expect(write("new", to: "~/my story.txt", home: home) == "wrote ~/my story.txt")
    #expect(folder.text("my story.txt") == "new")
  }

  @Test func whatIsNoFileIsWrittenInto() {
    #expect(write("new", to: "/dev/null") == "wrote /dev/null")
    #expect(write("new", to: "/dev/full") == "cannot write /dev/full: No space left on device")
    mkfifo(folder.path("pipe"), 0o600)
    let pipe = folder.path("pipe")
    #expect(write("new", to: pipe) == "cannot write \(pipe): No such device or address")
    let reader = open(pipe, O_RDONLY | O_NONBLOCK)
    #expect(write("new", to: pipe) == "wrote \(pipe)")
    close(reader)
    #expect(write("new", to: folder.url.path()).hasSuffix(": Is a directory"))
  }
}
