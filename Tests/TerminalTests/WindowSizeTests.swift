import Foundation
import Testing

/// A window may report any size, or none.
@Suite struct WindowSizeTests {
  /// Columns and rows.
  static let sizes = [(65535, 65535), (80, 65535), (65535, 24), (32768, 32768), (0, 0), (1, 65535)]

  @Test(arguments: sizes) func anyInitialSizeWorks(columns: Int, rows: Int) throws {
    let story = try StoryFile(StoryFile.council)
    try check(Pty([story.path], size: (columns, rows)))
  }

  @Test(arguments: sizes) func anyResizeWorks(columns: Int, rows: Int) throws {
    let story = try StoryFile(StoryFile.council)
    let pty = try Pty([story.path])
    try pty.see("Nora Quill")
    pty.resize(columns: columns, rows: rows)
    try check(pty)
  }

  /// Waits until the program has drawn and handles keys, and ends it.
  private func check(_ pty: Pty) throws {
    try pty.wait("a drawing") { !$0.output.isEmpty }
    pty.type("Gg\u{0c}")
    pty.type("q")
    #expect(try pty.end() == 0)
    #expect(pty.leftOn == [])
  }

  @Test func withoutAWindowSizeTheVariablesAreUsed() throws {
    let story = try StoryFile(StoryFile.council)
    let pty = try Pty(
      [story.path], size: (0, 0), environment: ["LINES": "10", "COLUMNS": "70"])
    try pty.wait("the status in the last of ten rows") { $0.lines[9].contains("Harbour council") }
  }

  @Test(arguments: ["65535", "99999999999999999999", "-1", "x", ""])
  func variablesMayHaveAnyValue(value: String) throws {
    let story = try StoryFile(StoryFile.council)
    let environment = ["LINES": value, "COLUMNS": value]
    try check(Pty([story.path], size: (0, 0), environment: environment))
  }
}
