import Foundation
import Testing

/// `pullquote changes`, and the commands over the library that list people and judgements.
@Suite struct ChangesTests {
  private static let story = """
    The ferry

    “The ferry is late again this week,” said Ada Moss.

    """

  @Test func theChangesOfQuotationsComeFirst() throws {
    let old = try Scratch(Self.story)
    let new = try Scratch(
      Self.story.replacing("late again this week", with: "late again this year")
        + "\nIt rained.\n")
    let text = try Program(["changes", old.url.path(), new.url.path()])
    #expect(text.status == 0)
    #expect(text.output.hasPrefix("words (notice: none)\n  - Ada Moss: “The ferry is late again"))
    #expect(text.output.contains("sentence added\n  + It rained."))
    let json = try Program([
      "changes", old.url.path(), new.url.path(), "--quotes", "--format", "jsonl",
    ])
    #expect(json.output.contains(#""what":"quotation","kind":"words""#))
    #expect(!json.output.contains("sentence"))
    #expect(try Program(["changes", old.url.path(), old.url.path()]).output == "")
  }

  @Test func anEmptyLibraryHasNobody() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let library = ["--library", folder.appending(path: "a.sqlite").path()]
    for command in [["people"], ["people", "--suggestions"], ["judgements"]] {
      let run = try Program(command + library)
      #expect(run.status == 0 && run.output == "", "\(command)")
    }
    let nobody = try Program(["person", "Ada Moss"] + library)
    #expect(nobody.status == 1)
    #expect(nobody.errors.contains("nobody called 'Ada Moss' is quoted in the library"))
  }
}
