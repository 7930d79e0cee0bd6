import Interface
import Testing

/// A key: what is typed, and what the screen shows then, at any size.
struct Scenario: Sendable, CustomTestStringConvertible {
  let action: Action
  let keys: String
  let sees: String

  init(_ action: Action, _ keys: String, sees: String) {
    self.action = action
    self.keys = keys
    self.sees = sees
  }

  var testDescription: String { "\(action): \(keys)" }

  private static let last = "again in June."
  private static let first = "By Nora Quill"

  static let all = [
    Scenario(.down, "300j", sees: last),
    Scenario(.down, "300\u{1b}[B", sees: last),
    Scenario(.up, "G300k", sees: first),
    Scenario(.pageDown, "60 ", sees: last),
    Scenario(.pageUp, "G60b", sees: first),
    Scenario(.halfPageDown, "90d", sees: last),
    Scenario(.halfPageUp, "G90u", sees: first),
    Scenario(.nextParagraph, "60}", sees: last),
    Scenario(.previousParagraph, "G60{", sees: first),
    Scenario(.start, "Gg", sees: first),
    Scenario(.end, "G", sees: last),
    Scenario(.percent, "100%", sees: last),
    Scenario(.nextLink, "l", sees: "no links here"),
    Scenario(.previousLink, "h", sees: "no links here"),
    Scenario(.follow, "F", sees: last),
    Scenario(.scrollLeft, "\u{1b}[D", sees: "only the lines of printouts"),
    Scenario(.scrollRight, "\u{1b}[C", sees: "only the lines of printouts"),
    Scenario(.filterLines, "&ferry\r", sees: "only the lines of printouts"),
    Scenario(.position, "\u{07}", sees: "% of"),
    Scenario(.shell, "!ls\r", sees: "runs nothing"),
    Scenario(.leave, "Zx", sees: "Zx"),
    Scenario(.align, "3]zt", sees: "3/4"),
    Scenario(.align, "zx", sees: "zx does nothing here"),
    Scenario(.screenTop, "]H", sees: "/4"),
    Scenario(.screenMiddle, "]M", sees: "/4"),
    Scenario(.screenBottom, "]L", sees: "/4"),
    Scenario(.nextQuote, "3]", sees: "3/4"),
    Scenario(.previousQuote, "3][", sees: "2/4"),
    Scenario(.nextOfSpeaker, "])", sees: "4/4"),
    Scenario(.previousOfSpeaker, "4](", sees: "1/4"),
    Scenario(.speakers, "s", sees: "> C Ines Calder"),
    Scenario(.choose, "sj\r", sees: "3/4"),
    Scenario(.order, "sS", sees: "in order of appearance"),
    Scenario(.filter, "2sf", sees: "only "),
    Scenario(.why, "3]i", sees: "Why Lena Osei?"),
    Scenario(.whoSays, "]=", sees: "Who says it?"),
    Scenario(.person, "]P", sees: "Ines Calder: 2 quotes in 1 article"),
    Scenario(.changes, "D", sees: "library"),
    Scenario(.beliefs, "B", sees: "thoughts"),
    Scenario(.paraphrases, "p", sees: "stop at paraphrases too"),
    Scenario(.search, "/relief\r", sees: "1/1"),
    Scenario(.nextMatch, "/ferry\rn", sees: "2/3"),
    Scenario(.previousMatch, "/ferry\rnN", sees: "1/3"),
    Scenario(.cancel, "?\u{1b}", sees: first),
    Scenario(.expandCorrection, "c", sees: "900 a week"),
    Scenario(.goToCorrection, "C", sees: "│ Correction: An earlier"),
    Scenario(.foldCorrection, "x", sees: "not read yet"),
    Scenario(.columns, "W", sees: "columns of text"),
    Scenario(.theme, "t", sees: "theme: light"),
    Scenario(.command, ":100%\r", sees: last),
    Scenario(.setMark, "Gmag'a", sees: last),
    Scenario(.goToMark, "G''", sees: first),
    Scenario(.jumpBack, "G<", sees: first),
    Scenario(.jumpForward, "G<>", sees: last),
    Scenario(.outline, "O", sees: "B “It is a relief"),
    Scenario(.narrower, "--", sees: "columns"),
    Scenario(.wider, "++", sees: "columns"),
    Scenario(.copyQuote, "]y", sees: "copied: “The boat"),
    Scenario(.copyAttributed, "]Y", sees: "copied: “The boat"),
    Scenario(.select, "v", sees: "Select"),
    Scenario(.right, "]vlly", sees: "copied: “Th"),
    Scenario(.left, "]vllhy", sees: "copied: “T"),
    Scenario(.nextWord, "]vwwy", sees: "copied: “The"),
    Scenario(.wordEnd, "]veey", sees: "copied: “The"),
    Scenario(.previousWord, "]vwwwby", sees: "copied: “The"),
    Scenario(.swapEnds, "]vwwowy", sees: "copied"),
    Scenario(.pipe, "]|cat\r", sees: "[done; q or Enter returns]"),
    Scenario(.browse, "o", sees: "no web address"),
    Scenario(.reread, "R", sees: "read again"),
    Scenario(.keep, "A", sees: "in the library"),
    Scenario(.mouse, "\u{14}", sees: "mouse on"),
    Scenario(.help, "?", sees: "down a row"),
  ]

  /// Actions with other tests, because they do not change the screen.
  static let elsewhere: Set<Action> = [.redraw, .suspend, .quit, .edit]

  /// Actions of the list of the library, which has tests of its own.
  static let ofTheLibrary: Set<Action> = [
    .nextView, .previousView, .filterList, .toggleRead, .tag, .remove, .restore, .library,
  ]
}

@Suite struct KeyTests {
  @Test func everyActionHasAScenario() {
    let tested = Scenario.elsewhere.union(Scenario.ofTheLibrary)
    #expect(tested.union(Scenario.all.map(\.action)) == Set(Action.allCases))
  }

  @Test(arguments: Scenario.all, [(120, 36), (80, 24), (40, 12)])
  func aKeyDoesWhatTheHelpSays(scenario: Scenario, size: (Int, Int)) throws {
    let story = try StoryFile(StoryFile.council)
    let pty = try Pty([story.path], size: size)
    try pty.see("Nora Quill")
    pty.type(scenario.keys)
    try pty.see(scenario.sees)
  }

  @Test func ctrlLRedrawsTheScreen() throws {
    let story = try StoryFile(StoryFile.council)
    let pty = try Pty([story.path])
    try pty.see("Nora Quill")
    let updates = pty.updates
    pty.type("\u{0c}")
    try pty.wait("another update") { $0.updates == updates + 1 }
    try pty.see("Nora Quill")
  }

  @Test func theWordsOfASpeakerAreUnderlinedWhenSelected() throws {
    let story = try StoryFile(StoryFile.council)
    let pty = try Pty([story.path], size: (120, 36))
    try pty.see("“It is a relief,”")
    #expect(pty.cell(of: "It is a relief")?.underline == false)
    pty.type("2]")
    try pty.wait("an underline") { $0.cell(of: "It is a relief")?.underline == true }
    #expect(pty.cell(of: "We found the money")?.underline == false)
  }

  @Test func unboundKeysDoNothing() throws {
    let story = try StoryFile(StoryFile.council)
    let pty = try Pty([story.path])
    try pty.see("Nora Quill")
    pty.type("\u{1b}[<0;5;5M\u{1b}[999~\u{1b}]11;rgb:0/0/0\u{07}\u{1b}[I\u{1b}[24;80R\u{1}\u{1f}é")
    pty.type("3]")
    try pty.see("3/4")
  }

  @Test func theEditorGetsTheFile() throws {
    let story = try StoryFile(StoryFile.council)
    let pty = try Pty([story.path], size: (120, 24), environment: ["EDITOR": "echo editing"])
    try pty.see("Nora Quill")
    pty.type("e")
    try pty.wait("the editor's words") {
      String(decoding: $0.output, as: UTF8.self).contains("editing \(story.path)")
    }
    try pty.see("Nora Quill")
  }

  @Test func wordsOfAnArticleAreNeverACommand() throws {
    let story = try StoryFile("The news\n\n“$(touch /tmp/x); `id`,” said Ana Ruiz.\n")
    let pty = try Pty([story.path], size: (120, 24))
    try pty.see("said Ana Ruiz")
    pty.type("]|cat\r")
    try pty.see("or Enter returns")
    #expect(pty.text.contains("$(touch /tmp/x); `id`"))
    pty.type("\r")
    try pty.see("said Ana Ruiz")
    pty.type("q")
    #expect(try pty.end() == 0)
    #expect(pty.leftOn == [])
  }

  @Test func copiesReachTheClipboardOfTheTerminal() throws {
    let story = try StoryFile(StoryFile.council)
    let pty = try Pty([story.path])
    try pty.see("Nora Quill")
    pty.type("]y")
    // “The boat stays,” in Base64.
    try pty.wait("OSC 52") {
      String(decoding: $0.output, as: UTF8.self)
        .contains("\u{1b}]52;c;4oCcVGhlIGJvYXQgc3RheXMs4oCd\u{07}")
    }
  }

  @Test func theMouseIsLeftToTheTerminalByDefault() throws {
    let story = try StoryFile(StoryFile.council)
    let pty = try Pty([story.path])
    try pty.see("Nora Quill")
    #expect(!String(decoding: pty.output, as: UTF8.self).contains("\u{1b}[?100"))
    pty.type("\u{14}")
    try pty.see("mouse on")
    for _ in 0..<100 { pty.type("\u{1b}[<65;10;10M") }
    try pty.see("again in June.")
    pty.type("q")
    try pty.end()
    #expect(pty.leftOn == [])
  }

  @Test func aMegabyteOfPastedTextIsNotKeys() throws {
    let story = try StoryFile(StoryFile.council)
    let pty = try Pty([story.path])
    try pty.see("Nora Quill")
    pty.type("\u{1b}[200~" + String(repeating: "quit qqq ", count: 1 << 17) + "\u{1b}[201~")
    pty.type("3]")
    try pty.see("3/4")
  }
}
