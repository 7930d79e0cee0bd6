import Foundation
import Interface
import Testing

@testable import pullquote

/// Every character is in the cell where it was drawn, at any width.
@Suite struct WidthTests {
  /// Words of an invented story in many scripts.
  static let scripts = """
    Night boats of many words

    By Nora Quill

    東京の夜の船は、九時に出ます。「船は待たない」と林さんは言った。한국어 문장도 여기에 있습니다.

    Cafe\u{301} voyageur, nai\u{308}ve e\u{301}te\u{301}, and Vie\u{323}\u{302}t Nam; Zalgo o\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}h.

    “We cheered 👩\u{200D}🚒 and 👍🏽 and 🇫🇷 and ❤\u{FE0F} and ☎ all night,” said Ana Ruiz, the purser.

    \(String(repeating: "🎉", count: 41)) 🏳\u{FE0F}\u{200D}🌈🏴 1\u{FE0F}\u{20E3}#\u{20E3} ☺\u{FE0E}⌚\u{FE0E}\(String(repeating: "a🎈", count: 40)) 👨\u{200D}👩\u{200D}👧👍🏿🇺🇦🇩🇪🇫

    हिन्दी में एक वाक्य, ภาษาไทยหนึ่งประโยค, Ελληνικά, кириллица, ﬁn. ﾊﾝｶｸ and Ｆｕｌｌ.

    הספינה יצאה (בשעה 21:30) מהנמל, said the log. “السفينة لا تنتظر,” said Omar Haddad.

    \((1...12).map { "段落\($0)は e\u{301} \($0) 行目。" }.joined(separator: "\n\n"))
    """

  /// Characters that the C library, the terminal, or both do not know: an emoji, Han of the
  /// extensions G and H, Kawi with a mark, Nag Mundari, and Garay and an emoji that are newer than
  /// the tables of the program.
  static let rare = """
    Night boats \u{1FAE8} of rare \u{31350} letters \u{11F04}

    By Nora \u{1FAE8} Quill

    A \u{1FAE8} b \u{30000}\u{31350}\u{323AF} c \u{11F04}\u{11F01} d \u{1E4D0}\u{1E4EC} e \u{10D40}\u{1FAE9} f \u{FFFD} g.

    “We cheered \u{1FAE8}\u{1FAE8}\u{1FAE8} all night \u{31350}\u{31351}\u{31352},” said Ana Ruiz, the purser.

    \((1...12).map { "\u{31350}\u{31351} \($0) \u{1FAE8} \u{11F05}\u{11F06}x\u{10D41} \($0)." }.joined(separator: "\n\n"))
    """

  @Test(
    arguments: [(13, 10), (23, 10), (31, 12), (40, 12), (59, 20), (80, 24), (121, 30)],
    [scripts, rare])
  func theTerminalShowsWhatIsDrawn(size: (columns: Int, rows: Int), text: String) throws {
    let (columns, rows) = size
    let story = try StoryFile(text)
    let size = Size(columns: columns, rows: rows)
    let article = try Source(argument: story.path).article().annotated()
    let environment = ["VTE_VERSION": "7600"]
    let pty = try Pty([story.path], size: (columns, rows), environment: environment)
    var app = App(article: article, size: size, settings: Settings(themes: ["dark"]))
    for key in ["", "j", " ", "j", "k", "G", "g"] {
      pty.type(key)
      for scalar in key.unicodeScalars {
        _ = reduce(into: &app, .input(.key(Key(.character(scalar)))))
      }
      let frame = view(app)
      try pty.wait("the same cells") { pty in
        frame.rows.enumerated().allSatisfy { row, cells in
          cells.enumerated().allSatisfy { column, cell in
            let shown = pty[row, column].text
            return cell.text.isEmpty || Self.isSame(shown, cell.text)
              || shown == "\u{FFFD}" && Self.isLast(column, of: cells)
          }
        }
      }
    }
  }

  @Test func withoutPrivateModesAPlaceholderOfTheSameWidthIsDrawn() throws {
    let story = try StoryFile("Night boats\n\nBy Nora Quill\n\nA \u{1FAE8} b \u{11F04} c sailed.\n")
    let pty = try Pty([story.path], term: "vt220")
    try pty.see("A \u{FFFD}\u{A0} b \u{FFFD} c sailed.")
  }

  /// Whether a glyph ends a row, where a placeholder remains.
  private static func isLast(_ column: Int, of cells: [Cell]) -> Bool {
    cells[(column + 1)...].allSatisfy { $0.text.isEmpty }
  }

  /// libvterm keeps fewer combining marks than are sent, so only the base character is compared.
  private static func isSame(_ shown: String, _ drawn: String) -> Bool {
    shown.unicodeScalars.first == drawn.unicodeScalars.first
  }
}

/// Right-to-left text in a terminal.
@Suite struct RightToLeftTests {
  let story: StoryFile

  init() throws {
    story = try StoryFile(
      "Harbour notes\n\nBy Nora Quill\n\nThe sign says אבג דהו over the door.\n")
  }

  @Test func rightToLeftTextIsReorderedForMostTerminals() throws {
    let pty = try Pty([story.path])
    try pty.see("The sign says " + ["ו", "ה", "ד", " ", "ג", "ב", "א"].joined() + " over")
  }

  @Test(arguments: ["VTE_VERSION", "KONSOLE_VERSION", "MLTERM"])
  func rightToLeftTextIsLeftToTerminalsThatReorderIt(variable: String) throws {
    let pty = try Pty([story.path], environment: [variable: "1"])
    try pty.see("The sign says " + "אבג דהו" + " over")
  }

  @Test func theOptionOverridesTheDetection() throws {
    let home = try LiveConfigurationTests.Home("bidi = \"off\"\n")
    let pty = try Pty([story.path], environment: ["XDG_CONFIG_HOME": home.folder.path()])
    try pty.see("The sign says " + "אבג דהו" + " over")
    try home.write("bidi = \"on\"\n")
    try pty.seeNo("אבג דהו")
  }

  @Test func aMatchIsHighlightedOnItsCells() throws {
    let pty = try Pty([story.path])
    try pty.see("The sign says")
    pty.type("/בג\r")
    try pty.see("1/1")
    let row = try #require(pty.lines.firstIndex { $0.contains("The sign says") })
    let shown = (0..<pty.columns).filter { pty[row, $0].reverse }.map { pty[row, $0].text }
    #expect(shown == ["ג", "ב"])
  }
}

/// Justification and hyphenation.
@Suite struct SettingTests {
  @Test func hyphensAreShownButNotCopiedOrSearched() throws {
    let story = try StoryFile(
      "Harbour notes\n\nBy Nora Quill\n\n“" + String(repeating: "hyphenation ", count: 30)
        + "ends,” said Ana Ruiz.\n")
    let home = try LiveConfigurationTests.Home("hyphenate = true\nmeasure = 40\n")
    let pty = try Pty([story.path], environment: ["XDG_CONFIG_HOME": home.folder.path()])
    try pty.see(" hy-")
    pty.type("/hyphenation\r")
    try pty.see("1/30")
  }

  @Test func missingPatternsAreReported() throws {
    let story = try StoryFile(
      "<html lang=xx><article><h1>Harbour notes</h1>"
        + String(repeating: "<p>The council of the port met again, and it voted.</p>", count: 9)
        + "</article></html>")
    let home = try LiveConfigurationTests.Home("hyphenate = true\n")
    let pty = try Pty([story.path], environment: ["XDG_CONFIG_HOME": home.folder.path()])
    try pty.see("no hyphenation patterns for “xx”")
  }
}
