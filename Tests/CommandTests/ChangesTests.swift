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

  @Test(arguments: [
    ["people"], ["person", "Moss"], ["judgements"], ["notes"], ["changes", "--since", "7d"],
  ])
  func aLibraryWithAMisspelledNameIsNotMade(command: [String]) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path()
    let run = try Program(command + ["--library", path])
    #expect(run.status == 66)
    #expect(run.errors.hasPrefix("pullquote: there is no library at \(path)"))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func anEmptyLibraryHasNobody() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let library = ["--library", folder.appending(path: "a.sqlite").path()]
    let head = #"{"pullquote":"library","version":1}"# + "\n"
    #expect(try Program(["library", "import", "-"] + library, input: head).status == 0)
    for command in [["people"], ["people", "--suggestions"], ["judgements"], ["notes"]] {
      let run = try Program(command + library)
      #expect(run.status == 0 && run.output == "", "\(command)")
    }
    for since in ["2031-05-09", "2031-05", "7d"] {
      let none = try Program(["changes", "--since", since, "--format", "json"] + library)
      #expect(none.status == 0 && none.output == "{\"changes\":[]}\n")
    }
    #expect(try Program(["changes", "--since", "soon"] + library).status == 2)
    let nobody = try Program(["person", "Ada Moss"] + library)
    #expect(nobody.status == 1)
    #expect(nobody.errors.contains("nobody called 'Ada Moss' is quoted in the library"))
  }
}
