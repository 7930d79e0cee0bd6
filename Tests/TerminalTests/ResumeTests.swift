import Foundation
import Testing

@Suite struct ResumeTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "state-\(UUID().uuidString)")
  private let story: StoryFile

  init() throws { story = try StoryFile(StoryFile.council) }

  private func open(_ arguments: String...) throws -> Pty {
    try Pty(
      arguments + [story.path], size: (80, 24), environment: ["XDG_STATE_HOME": folder.path()])
  }

  private var file: String? {
    FileManager.default.contents(atPath: folder.appending(path: "pullquote/places.jsonl").path())
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private func leave(_ pty: Pty) throws {
    pty.type("q")
    #expect(try pty.end() == 0)
  }

  private func readPartOfIt(_ keys: String = "20}ma5}") throws {
    let pty = try open()
    try pty.see("Nora Quill")
    pty.type(keys)
    try pty.seeNo("Nora Quill")
    try leave(pty)
  }

  @Test func anArticleOpensWhereItWasLeftWithItsMarks() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try readPartOfIt()
    let pty = try open()
    try pty.see("where you left it")
    #expect(pty.lines.contains { $0.contains("Paragraph 19 of") })
    pty.type("g")
    try pty.see("Nora Quill")
    pty.type("'a")
    try pty.see("Paragraph 14 of")
    try leave(pty)
  }

  @Test func thePlaceIsFoundInAChangedText() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try readPartOfIt()
    let longer = StoryFile.council.replacing(
      "May 3, 2031", with: "May 3, 2031\n\nNew words stand here.")
    try Data(longer.utf8).write(to: URL(filePath: story.path))
    let pty = try open()
    try pty.see("where you left it")
    #expect(pty.lines.contains { $0.contains("Paragraph 19 of") })
  }

  @Test func anArticleThatWasLeftAtItsStartIsForgotten() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try readPartOfIt("20}")
    #expect(file?.contains("Paragraph ") == true)
    let pty = try open()
    try pty.see("where you left it")
    pty.type("g")
    try pty.see("Nora Quill")
    try leave(pty)
    #expect(file == "")
  }

  @Test func withoutStateNothingIsKept() throws {
    let pty = try open("--no-state")
    try pty.see("Nora Quill")
    pty.type("20}")
    try pty.seeNo("Nora Quill")
    try leave(pty)
    #expect(file == nil)
  }

  @Test func aBrokenFileIsIgnored() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let place = folder.appending(path: "pullquote")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let line =
      "{\"source\":\"\(story.path)\",\"place\":{\"offset\":-5,\"words\":7},\"marks\":[1]}\n{{{\n"
    try Data(line.utf8).write(to: place.appending(path: "places.jsonl"))
    let pty = try open()
    try pty.see("Nora Quill")
    try leave(pty)
  }
}
