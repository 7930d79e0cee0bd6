import Export
import Foundation
import Testing
import Text

@Suite struct NoteFileTests {
  private func note(_ id: String, _ words: String, _ body: String) -> ExportedNote {
    var note = ExportedNote(
      id: id, words: words, body: body, made: "2031-05-09T10:00:00Z",
      changed: "2031-05-09T10:00:00Z")
    note.speaker = "Ana Ruiz"
    return note
  }

  private func notes(_ notes: ExportedNote...) -> ExportedNotes {
    var all = ExportedNotes(
      key: "url:post.example/a", title: "Night ferry: “the end”", notes: notes)
    all.tags = ["coast"]
    return all
  }

  @Test func aParaphraseSaysSoWhereverItLeaves() {
    var paraphrase = note("a", "nobody had come to the pier", "ask her")
    paraphrase.label = "paraphrase"
    let all = notes(paraphrase)
    #expect(NoteFile(all).text.contains("> *[paraphrase]* nobody had come to the pier\n"))
    #expect(all.plainText.contains("  [paraphrase] nobody had come to the pier — Ana Ruiz\n"))
    let row = String(decoding: all.csvRows, as: UTF8.self)
    #expect(row.contains("Ana Ruiz,paraphrase,nobody had come to the pier,ask her"))
  }

  @Test func aNewFileHasFrontMatterAndTheNotes() {
    let text = NoteFile(notes(note("a", "“Nobody came,”", "ask *her*"))).text
    #expect(
      text
        == """
        ---
        title: "Night ferry: “the end”"
        tags: ["coast"]
        pullquote: "url:post.example/a"
        ---

        # Night ferry: “the end”

        <!-- pullquote a 10f7bbd0d8be1fcf -->
        > “Nobody came,”
        >
        > — Ana Ruiz

        ask \\*her\\*
        <!-- /pullquote -->

        """.replacing("10f7bbd0d8be1fcf", with: Self.hash(in: text)))
    #expect(NoteFile.key(of: text) == "url:post.example/a")
  }

  private static func hash(in text: String) -> String {
    String(text.firstMatch(of: /pullquote a ([0-9a-f]+) -->/)?.1 ?? "")
  }

  @Test func writingAgainChangesNothing() {
    let file = NoteFile(notes(note("a", "One", "1"), note("b", "Two", "2")))
    #expect(file.updating(file.text) == file.text)
  }

  @Test func whatAPersonWroteStays() {
    var text = NoteFile(notes(note("a", "One", "first"))).text
    text = text.replacing("tags: [\"coast\"]", with: "tags: [mine]\nstatus: draft")
    text =
      text.replacing("<!-- pullquote a", with: "My thoughts.\n\n<!-- pullquote a")
      + "\nAt the end.\n"
    let new = NoteFile(notes(note("a", "One", "second"), note("b", "Two", "more"))).updating(text)
    #expect(new.contains("tags: [mine]\nstatus: draft"))
    #expect(new.contains("My thoughts.") && new.contains("At the end."))
    #expect(new.contains("second") && !new.contains("first"))
    #expect(new.hasSuffix("more\n<!-- /pullquote -->\n"))
  }

  @Test func aNoteThatAPersonChangedIsNotOverwrittenNorRemoved() {
    let text = NoteFile(notes(note("a", "One", "first"))).text.replacing(
      "first", with: "first, and mine")
    #expect(NoteFile(notes(note("a", "One", "second"))).updating(text) == text)
    #expect(NoteFile(notes()).updating(text) == text)
  }

  @Test func aNoteThatIsGoneIsRemoved() {
    let text = NoteFile(notes(note("a", "One", "1"), note("b", "Two", "2"))).text
    let new = NoteFile(notes(note("b", "Two", "2"))).updating(text)
    #expect(!new.contains("One") && new.contains("Two"))
  }

  @Test(arguments: [
    "", "---\n", "---\ntitle: x", "plain words", "<!-- pullquote a 1 -->\nnever closed",
    "---\npullquote: [[[\n---\n<!-- /pullquote --><!-- pullquote -->\n<!-- pullquote a b c -->\n<!-- /pullquote -->",
  ])
  func aFileOfAnotherKindIsOnlyAddedTo(old: String) {
    let new = NoteFile(notes(note("z", "One", "1"))).updating(old)
    for line in old.split(separator: "\n") where line != "---" { #expect(new.contains(line)) }
    #expect(new.contains("> One"))
    #expect(NoteFile(notes(note("z", "One", "1"))).updating(new) == new)
  }

  @Test func aFileWithLineEndsOfWindowsIsUpdated() {
    let text = NoteFile(notes(note("a", "One", "1"))).text.replacing("\n", with: "\r\n")
    let new = NoteFile(notes(note("a", "One", "1"), note("b", "Two", "2"))).updating(text)
    #expect(NoteFile.key(of: new) == "url:post.example/a")
    #expect(new.hasPrefix(text))
    #expect(!new.replacing("\r\n", with: "").contains("\n"))
  }

  @Test func wordsOfAnArticleCannotEndANote() {
    let hostile = "--> <!-- /pullquote --> <!-- pullquote x 1 -->\n# Title"
    let file = NoteFile(notes(note("a", hostile, hostile)))
    #expect(file.updating(file.text) == file.text)
    #expect(file.text.split(separator: "<!-- /pullquote -->").count == 2)
  }

  @Test(arguments: ["", "///", "a/b\\c:d", "..", ".hidden", String(repeating: "é", count: 300)])
  func aNameIsOneOfAFile(title: String) {
    let name = NoteFile(ExportedNotes(key: "k", title: title)).name
    #expect(!name.isEmpty && !name.contains("/") && !name.hasPrefix(".") && name.utf8.count <= 120)
  }

  @Test func annotationsAreThoseOfTheWeb() throws {
    var one = note("a", "Nobody came", "ask")
    (one.before, one.after, one.place) = ("“", ",”", 10..<21)
    let json = try #require(
      try JSONSerialization.jsonObject(
        with: Data([notes(one, note("b", "x", ""))].webAnnotations.bytes))
        as? [String: Any])
    #expect(json["type"] as? String == "AnnotationCollection")
    let page = try #require(json["first"] as? [String: Any])
    let items = try #require(page["items"] as? [[String: Any]])
    #expect(items.map { $0["motivation"] as? String } == ["commenting", "highlighting"])
    let target = try #require(items[0]["target"] as? [String: Any])
    let selectors = try #require(target["selector"] as? [[String: Any]])
    #expect(selectors[0]["exact"] as? String == "Nobody came")
    #expect(selectors[1]["start"] as? Int == 10)
  }
}
