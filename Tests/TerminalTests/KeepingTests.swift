import Foundation
import Testing

@Suite struct KeepingTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "keeping-\(UUID().uuidString)")
  private let story: StoryFile

  init() throws { story = try StoryFile(StoryFile.council) }

  /// Reads the story, types some keys, and quits.
  private func read(_ arguments: String..., keys: [(type: String, see: String)] = []) throws {
    let pty = try Pty(
      arguments + [story.path],
      environment: ["XDG_DATA_HOME": folder.path(), "XDG_CONFIG_HOME": folder.path()])
    try pty.see("Nora Quill")
    for (type, see) in keys {
      pty.type(type)
      try pty.see(see)
    }
    pty.type("q")
    #expect(try pty.end() == 0)
  }

  private var hasLibrary: Bool {
    FileManager.default.fileExists(
      atPath: folder.appending(path: "pullquote/library.sqlite").path())
  }

  @Test func anArticleThatIsOpenedIsKept() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try read()
    #expect(hasLibrary)
    try read(keys: [("A", "it is in the library"), (":forget\n", "removed from the library")])
    try read("--no-library", keys: [("A", "no library is used")])
  }

  @Test func anArticleThatWasForgottenIsKeptOnlyWhenAsked() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try read(keys: [
      ("A", "in the library"), (":forget\n", "removed from the library"),
      (":forget\n", "it is not in the library"), ("A", "kept in the library"),
    ])
  }

  @Test func withoutALibraryNothingIsKept() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try read("--no-library")
    #expect(!hasLibrary)
    let settings = folder.appending(path: "pullquote")
    try FileManager.default.createDirectory(at: settings, withIntermediateDirectories: true)
    try Data("library = false\n".utf8).write(to: settings.appending(path: "config.toml"))
    try read()
    #expect(!hasLibrary)
    try read(keys: [("A", "kept in the library")])
    #expect(hasLibrary)
  }

  @Test func aNoteNeedsALibrary() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try read("--no-library", keys: [(":note late\n", "no library is used")])
    #expect(!hasLibrary)
    try read(keys: [(":note late\n", "note on the article kept")])
  }

  @Test func notesAreReadWhereTheyWereWritten() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try read(keys: [
      (":notes\n", "no notes"), ("]:note check this\n", "note kept"),
      (":notes\n", "check this"), ("\r", "said Mayor Ines"),
    ])
  }

  @Test func aFileThatWasEditedKeepsItsNotesAndHasAnEarlierVersion() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try read(keys: [("]:note check this\n", "note kept")])
    try story.append("\nThe council meets once more in July.\n")
    try read(keys: [
      ("A", "it is in the library"), (":notes\n", "check this"), ("\r", "said Mayor Ines"),
      ("D", "sentence added"), ("\u{1b}", "said Mayor Ines"),
    ])
  }

  @Test func aListOfQuotesHasWhatWasDecided() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try read(keys: [("]:rename Imogen Vane\n", "decided and kept")])
    #expect(try list("quotes").contains("Imogen Vane: "))
    #expect(try list("speakers").contains("Imogen Vane"))
    #expect(try !list("quotes", "--no-library").contains("Imogen Vane"))
  }

  /// The output of a command on the story.
  private func list(_ arguments: String...) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: Pty.built("pullquote"))
    process.arguments = arguments + [story.path]
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["XDG_DATA_HOME": folder.path()]) { $1 }
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func anArticleThatWasSeenToItsEndIsRead() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try read(keys: [("G", "The council meets again in June.")])
    let pty = try Pty([], environment: ["XDG_DATA_HOME": folder.path()])
    try pty.see("Harbour council")
    pty.type("\t")
    try pty.see("0 articles")
  }

  @Test func lineByLineAnArticleIsKeptToo() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let pty = try Pty(
      ["--linear", story.path], environment: ["XDG_DATA_HOME": folder.path()])
    try pty.see("q quits")
    pty.type("q\n")
    #expect(try pty.end() == 0)
    #expect(hasLibrary)
  }

  @Test func theTourIsNotKept() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let pty = try Pty([], environment: ["XDG_DATA_HOME": folder.path()])
    try pty.see("Pell Harbor")
    pty.type("q")
    #expect(try pty.end() == 0)
    #expect(!hasLibrary)
  }
}
