import Interface
import Testing

@testable import Terminal

@Suite struct ScrollTests {
  private static let sizes = [
    (80, 24, "1"), (120, 36, "1"), (200, 60, "1"), (50, 14, "1"), (170, 14, "2"),
  ]

  /// Scrolling gives the same screen as a full redraw, with margins (if the terminal reports them)
  /// and without.
  @Test(arguments: sizes, [true, false])
  func scrollingLeavesTheScreenAsARedrawWould(
    screen: (columns: Int, rows: Int, textColumns: String), answers: Bool
  ) throws {
    let story = try StoryFile(StoryFile.council)
    let pty = try Pty(
      ["--columns", screen.textColumns, story.path], size: (screen.columns, screen.rows),
      answers: answers)
    try pty.see("Nora Quill")
    try expectFresh(pty, after: "the start")
    for keys in ["j", "j", "5j", "d", "k", "3k", " ", "u", "]", "]", "9j", "G", "k", "b", "g"] {
      pty.type(keys)
      // A message appears and is removed, so all keys have been handled.
      pty.type("\u{14}")
      try pty.see("mouse o")
      pty.type("\u{1b}[27u")
      try pty.seeNo("mouse o")
      try expectFresh(pty, after: keys)
    }
  }

  private func expectFresh(_ pty: Pty, after keys: String) throws {
    let drawn = pty.cells
    let updates = pty.updates
    pty.type("\u{0c}")
    try pty.wait("a fresh drawing") { $0.updates > updates }
    for (row, fresh) in pty.cells.enumerated() {
      let different = zip(fresh, drawn[row]).filter { !$0.looksLike($1) }
      #expect(different.isEmpty, "after \(keys), row \(row): \(pty.lines[row])")
    }
  }

  /// Scrolling by a row costs little more than the row. Neither the list nor the scrollbar is sent
  /// again. Without margins, the list scrolls along and its few rows are sent again, but no others.
  @Test(arguments: [(true, 300), (false, 700)])
  func scrollingByARowSendsOnlyThatRow(hasMargins: Bool, most: Int) throws {
    let story = try StoryFile(StoryFile.council)
    let pty = try Pty([story.path], size: (120, 36), answers: hasMargins)
    try pty.see("Nora Quill")
    try pty.see("Speakers")
    for _ in 0..<5 {
      let (before, lines) = (pty.output.count, pty.lines)
      pty.type("j")
      try pty.wait("another line") { $0.lines != lines }
      #expect(pty.output.count - before < most)
    }
  }

  /// A frame with a text that is twelve columns wide, and words beside it.
  private func frame(_ lines: [String], beside side: [String] = []) -> Frame {
    var frame = Frame(size: Size(columns: 24, rows: lines.count))
    for (row, line) in lines.enumerated() {
      for (column, letter) in line.enumerated() { frame.rows[row][column] = Cell(String(letter)) }
    }
    for (row, word) in side.enumerated() {
      for (column, letter) in word.enumerated() {
        frame.rows[row][12 + column] = Cell(String(letter))
      }
    }
    frame.body = Frame.Area(rows: 0..<lines.count, columns: 0..<12)
    return frame
  }

  private let lines = [
    "first line", "second one", "the third 3", "and fourth", "the fifth 5", "sixth line",
  ]
  private let list = ["Ana", "Ben", "Cleo", "Dora", "Emil"]

  @Test func movedRowsAreFound() throws {
    let old = frame(Array(lines[0..<5]), beside: list)
    let new = frame(Array(lines[1..<6]), beside: list)
    let down = try #require(Scroll(from: old, to: new, movesAll: false))
    #expect(down.distance == 1)
    #expect(down.area == old.body)
    #expect(Scroll(from: new, to: old, movesAll: false)?.distance == -1)
    #expect(Scroll(from: old, to: new, movesAll: true)?.area.columns == 0..<24)
  }

  @Test func otherRowsAreDrawn() {
    let old = frame(Array(lines[0..<5]))
    let other = frame(["some others", "words that", "nobody has", "seen before", ""])
    #expect(Scroll(from: old, to: old, movesAll: false) == nil)
    #expect(Scroll(from: old, to: other, movesAll: false) == nil)
  }

  /// If whole rows scroll, a long list beside a short text would have to be redrawn.
  @Test func aListIsNotScrolledForOneLine() {
    let list = ["Anastasia K.", "Bartholomew", "Clementine T", "Dorothea Lin", "Emil Nilsson"]
    let old = frame(["", "", "the fifth 5", "", ""], beside: list)
    let new = frame(["", "the fifth 5", "", "", ""], beside: list)
    #expect(Scroll(from: old, to: new, movesAll: true) == nil)
    #expect(Scroll(from: old, to: new, movesAll: false)?.distance == 1)
  }
}
