import Foundation
import Testing

/// A file that changes while it is open.
@Suite struct RereadingTests {
  private let story: StoryFile

  init() throws { story = try StoryFile(StoryFile.council) }

  private func open(_ environment: [String: String] = [:]) throws -> Pty {
    let pty = try Pty([story.path], size: (120, 24), environment: environment.mapValues { $0 })
    try pty.see("Nora Quill")
    try pty.see("Ines Calder   ")
    return pty
  }

  private func write(_ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: story.path), options: .atomic)
  }

  @Test func editsAreReloadedAtTheSameSentence() throws {
    let pty = try open(["EDITOR": "sed -i -e 's/Tom Birch/Ada Birch/' -e '1s/^/New words. /'"])
    pty.type("]]")
    try pty.see("of Tom Birch, 2/4")
    pty.type("e")
    try pty.see("of Ada Birch, 2/4")
  }

  @Test func theEditorOpensAtTheCurrentLine() throws {
    let folder = URL(filePath: story.path).deletingLastPathComponent()
    let editor = folder.appending(path: "\(UUID().uuidString)/vim")
    try FileManager.default.createDirectory(
      at: editor.deletingLastPathComponent(), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: editor.deletingLastPathComponent()) }
    try Data("#!/bin/sh\nsed -n \"${1#+}p\" \"$2\"\nread key\n".utf8).write(to: editor)
    chmod(editor.path(), 0o755)
    let paragraphs = (1...60).map { number in
      "Paragraph \(number) tells what the members of the council said when they\n"
        + "spoke in turn about the ferry, its hull and the winter to come.\n\n"
    }
    try write(paragraphs.joined())
    let pty = try Pty([story.path], environment: ["EDITOR": editor.path()])
    try pty.see("Paragraph 1 tells")
    pty.type("30}e")
    try pty.wait("the line of the file") {
      $0.lines[0].hasPrefix("Paragraph 31 tells") && $0.lines[1] == ""
    }
  }

  @Test(arguments: [true, false]) func anExternalChangeIsReportedAndReadOnRequest(isReplaced: Bool)
    throws
  {
    let pty = try open()
    pty.type("]]")
    try pty.see("of Tom Birch, 2/4")
    let text = "New words.\n\n" + StoryFile.council.replacing("Tom Birch", with: "Ada Birch")
    if isReplaced {
      try write(text)
    } else {
      try Data(text.utf8).write(to: URL(filePath: story.path))
    }
    try pty.see("has changed: R reads it again")
    #expect(pty.text.contains("Tom Birch"))
    pty.type("R")
    try pty.see("of Ada Birch, 2/4")
    try write(StoryFile.council)
    try pty.see("has changed: R reads it again")
  }

  @Test func aGrownFileIsReported() throws {
    let pty = try open()
    let file = try FileHandle(forWritingTo: URL(filePath: story.path))
    try file.seekToEnd()
    try file.write(contentsOf: Data("\n\nAn end.\n".utf8))
    try pty.see("has changed: R reads it again")
    pty.type("R")
    try pty.see("read again")
    pty.type("G")
    try pty.see("An end.")
  }

  @Test func aRemovedFileStaysOnTheScreen() throws {
    let pty = try open()
    try FileManager.default.removeItem(atPath: story.path)
    pty.type("R")
    try pty.see("No such file or directory")
    #expect(pty.text.contains("Nora Quill"))
    pty.type("G")
    try pty.see("The council meets again in June.")
    pty.type("q")
    #expect(try pty.end() == 0)
  }

  @Test func sourcesThatCannotBeReloadedAreReported() throws {
    let pty = try Pty(["-"], size: (120, 24), input: StoryFile.council)
    try pty.see("Nora Quill")
    pty.type("R")
    try pty.see("this was not read from a file")
  }
}
