import Document
import Testing

@testable import Interface

/// What each key does. The table is complete: a key without an example fails a test.
@Suite struct KeyTests {
  /// A key, and what holds after it.
  struct Example: Sendable, CustomTestStringConvertible {
    let key: String
    let before: String
    let claim: String
    let holds: @Sendable (App, App) -> Bool

    var testDescription: String { "\(key) \(claim)" }
  }

  private static let app = App(
    article: Story.annotated, size: Size(columns: 80, rows: 24),
    settings: Settings(themes: ["dark", "light"]))

  private static func example(
    _ key: String, after before: String = "", _ claim: String,
    _ holds: @escaping @Sendable (App, App) -> Bool
  ) -> Example {
    Example(key: key, before: before, claim: claim, holds: holds)
  }

  /// The offset of the first word on the screen.
  private static func top(_ app: App) -> Int { app.viewport.visible.lowerBound }

  private static let moving = [
    example("j", after: "j", "goes down a row") { top($1) > top($0) },
    example("<Down>", after: "j", "goes down a row") { top($1) > top($0) },
    example("<C-n>", after: "j", "goes down a row") { top($1) > top($0) },
    example("<C-e>", after: "j", "goes down a row") { top($1) > top($0) },
    example("k", after: "5j", "goes up a row") { top($1) < top($0) },
    example("<C-p>", after: "5j", "goes up a row") { top($1) < top($0) },
    example("<C-y>", after: "5j", "goes up a row") { top($1) < top($0) },
    example("<Up>", after: "5j", "goes up a row") { top($1) < top($0) },
    example(" ", "goes down a page") {
      $1.viewport.visible.upperBound > $0.viewport.visible.upperBound
    },
    example("<C-f>", "goes down a page") { top($1) > top($0) },
    example("<C-b>", after: "G", "goes up a page") { top($1) < top($0) },
    example("<C-d>", "goes down half a page") { top($1) > top($0) },
    example("<C-u>", after: "G", "goes up half a page") { top($1) < top($0) },
    example("<PageDown>", "goes down a page") { top($1) > top($0) },
    example("b", after: "G", "goes up a page") { top($1) < top($0) },
    example("<PageUp>", after: "G", "goes up a page") { top($1) < top($0) },
    example("d", "goes down half a page") { top($1) > top($0) },
    example("u", after: "G", "goes up half a page") { top($1) < top($0) },
    example("}", "goes to the next block") { top($1) == $1.article.blocks[1].range.lowerBound },
    example("{", after: "3}", "goes to the previous block") {
      top($1) == $1.article.blocks[2].range.lowerBound
    },
    example("g", after: "G", "goes to the start") { _, after in top(after) == 0 },
    example("<Home>", after: "G", "goes to the start") { _, after in top(after) == 0 },
    example("G", "goes to the end") { $1.viewport.isAtEnd },
    example("<End>", "goes to the end") { $1.viewport.isAtEnd },
    example("<C-Home>", after: "G", "goes to the start") { _, after in top(after) == 0 },
    example("<C-End>", "goes to the end") { $1.viewport.isAtEnd },
    example("G", after: "5", "goes to a line of the source") {
      top($1) == $1.article.blocks[2].range.lowerBound
    },
    example("F", "goes to the end, and follows it") { $1.viewport.isAtEnd },
    example("<Left>", "reports that nothing is cut") { view($1).text.contains("can be cut") },
    example("<Right>", "reports that nothing is cut") { view($1).text.contains("can be cut") },
    example("<C-g>", after: "5j", "says how far it is") { view($1).text.contains("%, line ") },
    example("z", after: "3]", "waits for where the quote goes") {
      $1.after("t").viewport.page[0].range.contains($1.article.quotes[3].extent.lowerBound)
    },
    example("%", after: "50", "goes to that percentage") {
      abs(top($1) * 100 / $1.article.text.count - 50) < 5
    },
  ]

  private static let places = [
    example("m", after: "GmagG", "waits for the name of a mark") {
      $1.prefix.naming != nil && $0.reader.place.marks["a"] != nil
    },
    example("'", after: "8}mag", "waits for the name of a mark to go to") {
      top($1.after("a")) == $1.reader.place.marks["a"]
    },
    example("<lt>", after: "3}G", "goes back") { top($1) < top($0) },
    example("<C-o>", after: "8}G", "goes back") { top($1) < top($0) },
    example(">", after: "G<C-o>", "goes forward again") { $1.viewport.isAtEnd },
    example("O", "opens the outline") { view($1).text.contains("R “We waited on the pier") },
  ]

  private static let quotes = [
    example("]", "goes to the next quote") { $1.currentQuote == 0 },
    example("[", after: "3]", "goes to the previous quote") { $1.currentQuote == 1 },
    example(")", after: "]", "goes to the next quote of the speaker") { $1.currentQuote == 7 },
    example("(", after: "])", "goes to the previous quote of the speaker") { $1.currentQuote == 0 },
    example("H", after: "8}", "goes to the first quote on the screen") {
      $1.currentQuote == 1 && top($0) == top($1)
    },
    example("M", after: "8}", "goes to the quote in the middle") { $1.currentQuote == 4 },
    example("L", after: "8}", "goes to the last quote on the screen") {
      ($1.currentQuote ?? 0) > 4 && top($0) == top($1)
    },
    example("l", "reports that there are no links") { view($1).text.contains("no links") },
    example("h", "reports that there are no links") { view($1).text.contains("no links") },
    example("s", "opens the list") { $1.hasListOpen && !$0.hasListOpen },
    example("<Tab>", "opens the list") { $1.hasListOpen },
    example("<BackTab>", after: "s", "closes the list") { !$1.hasListOpen },
    example("<Enter>", after: "s", "goes to the first quote") { $1.currentQuote == 3 },
    example("S", "orders by appearance") { $1.reader.speakers.list.order == .appearance },
    example("f", after: "]", "dims the others") { $1.filter == 0 },
    example("i", after: "]", "explains the speaker") { $1.reader.showsWhy },
    example("=", after: "]", "asks who says it") { view($1).text.contains("Who says it?") },
    example("P", "says that nobody is selected") { view($1).text.contains("no speaker") },
    example("A", "keeps the article, and shows nothing before it is kept") {
      var pressed = $0
      return pressed.press("A") == [.keep($0.reader.viewport.content.whole)] && view($0) == view($1)
    },
    example("D", "asks for the changes, and shows nothing before they are here") {
      view($0) == view($1)
    },
    example("B", "shows thoughts") {
      $1.article.quotes.count == $0.article.quotes.count + 1
    },
  ]

  private static let others = [
    example("p", "stops at paraphrases") {
      $0.after("3]").currentQuote == 3 && $1.after("3]").currentQuote == 2
    },
    example("/", "opens the search line") { view($1).cursor != nil && view($0).cursor == nil },
    example("n", after: "/county<Enter>", "goes to the next match") { $1.search?.current == 1 },
    example("N", after: "/county<Enter>n", "goes to the previous match") {
      $1.search?.current == 0
    },
    example("<Esc>", after: "/county<Enter>", "clears the search") { $1.search == nil },
    example("&", "opens a line for words") { view($1).cursor != nil && view($0).cursor == nil },
    example("!", "opens a line, and runs nothing") {
      view($1.after("ls<Enter>")).text.contains("! runs nothing") && view($1).cursor != nil
    },
    example("Z", "waits for another") {
      var app = $1
      return app.press("Z") == [.quit] && view($1.after("x")).text.contains("Zx does nothing")
    },
    example("c", "expands the correction") { $1.panes.bannerRows > $0.panes.bannerRows },
    example("C", after: "G", "goes to the correction") {
      $1.viewport.visible.overlaps($1.article.corrections[0].range)
    },
    example("x", after: "cc", "folds the banner") { $1.panes.bannerRows == 0 },
    example("y", after: "]", "copies") { view($1).text.contains("copied: “We waited") },
    example("Y", after: "]", "copies with the source") { view($1).text.contains("copied: “We") },
    example("|", "opens a line for a command") {
      view($1).cursor?.row == 23 && view($0).cursor == nil
    },
    example("o", "reports that there is no address") { view($1).text.contains("no web address") },
    example("e", "reports that there is no file") { view($1).text.contains("from a file") },
    example("R", "reports that there is no file") { view($1).text.contains("from a file") },
    example("<C-t>", "turns the mouse on") {
      $1.settings.usesMouse == true && $0.settings.usesMouse == nil
    },
    example("+", after: "-", "widens the text") {
      $1.panes.text.count == 72 && $0.panes.text.count == 68
    },
    example("-", "narrows the text") { $1.panes.text.count == 68 },
    example("W", "says that there is no room for two columns of text") {
      $1.settings.textColumns == 2 && view($1).text.contains("no use for 2 columns")
    },
    example("t", "selects the next theme") { $1.settings.theme == "light" },
    example(":", "opens the command line") { view($1).cursor?.row == 23 && view($0).cursor == nil },
    example("?", "opens the help") {
      view($1).text.contains("Moving") && $0.settings.keymap["?"] == .help
    },
    example("<C-l>", "redraws") { view($0) == view($1) },
    example("<C-z>", "suspends") { view($0) == view($1) },
    example("Q", "says that there is no library") { view($1).text.contains("no library yet") },
    example("q", "quits") { view($0) == view($1) },
  ]

  private static let selecting = [
    example("v", after: "]", "selects the quote") {
      $1.selectedRange == $1.article.quotes[0].extent && $0.selectedRange == nil
    },
    example("l", after: "v", "extends by a character") { selected($1) == "Co" },
    example("<Right>", after: "v", "extends by a character") { selected($1) == "Co" },
    example("h", after: "vlll", "shrinks by a character") { selected($1) == "Coa" },
    example("<Left>", after: "vlll", "shrinks by a character") { selected($1) == "Coa" },
    example("w", after: "v", "extends to the next word") { selected($1) == "Coast &" },
    example("b", after: "vww", "shrinks by a word") { selected($1) == "Coast &" },
    example("o", after: "vwwo", "moves the other end") { $1.selectedRange == $0.selectedRange },
  ]

  private static func selected(_ app: App) -> String? {
    app.selectedRange.map { app.article[$0] }
  }

  private static let examples = selecting + moving + places + quotes + others

  @Test(arguments: examples) func aKeyDoesWhatTheHelpSays(_ example: Example) {
    let before = Self.app.after(example.before)
    let holds = example.holds(before, before.after(example.key))
    #expect(holds)
  }

  @Test func everyKeyOfTheKeymapHasAnExample() {
    let exercised = Set(Self.examples.compactMap { Key.sequence($0.key).first })
    for section in Keymap.standard.sections where section.context != .library {
      for key in section.entries.flatMap(\.keys) {
        #expect(exercised.contains(key), "\(section.title): \(key.name)")
      }
    }
  }

  @Test func aKeyThatDoesNothingSaysSo() {
    for (keys, words) in [
      ("w", "w does nothing here: ? lists the keys"), ("<C-a>", "Ctrl-A does nothing here"),
      ("zz", "no current quote or match on the screen"), ("]zx", "zx does nothing here"),
      ("?]", "q closes it"),
    ] {
      #expect(view(Self.app.after(keys)).text.contains(words), "\(keys)")
    }
    #expect(view(Self.app.after("<Esc>")) == view(Self.app))
  }

  @Test func zPutsTheQuoteIntoTheMiddleAtTheTopOrAtTheEnd() {
    let app = Self.app.after("3]")
    let row = { (app: App) in
      app.viewport.page.firstIndex { $0.range.contains(app.article.quotes[3].extent.lowerBound) }
    }
    #expect(row(app.after("zt")) == 0)
    #expect(row(app.after("zz")) == (app.viewport.rows - 1) / 2)
    #expect(row(app.after("zb")) == app.viewport.rows - 1)
  }

  @Test func theFilterTakesTheQuoteOnTheScreen() {
    #expect(Self.app.after("8}f").filter == 1)
    #expect(Self.app.after("f").filter == 0)
  }

  @Test func theQuoteOnTheScreenIsCopiedRatherThanOneThatWasLeft() {
    #expect(view(Self.app.after("]8}y")).text.contains("copied: “the old lady”"))
  }

  @Test func everyActionHasAKey() {
    for action in Action.allCases {
      #expect(!Keymap.standard.keys(of: action).isEmpty, "\(action)")
    }
  }

  @Test func everyKeyIsInTheHelp() {
    let help = HelpView(reader: Self.app.reader)
    #expect(help.rowCount >= Action.allCases.count)
  }

  @Test func redrawSuspendAndQuitAreEffects() {
    var app = Self.app
    #expect(app.press("<C-l>") == [.redraw])
    #expect(app.press("<C-z>") == [.suspend])
    #expect(app.press("q") == [.quit])
  }

  @Test func qClosesWhatIsOpenBeforeItQuits() {
    var app = Self.app
    #expect(app.press("?q") == [])
    #expect(app.press("sq") == [])
    #expect(app.press("]iq") == [])
    #expect(app.press("q") == [.quit])
  }
}

extension App {
  /// Whether the list of speakers has the focus.
  var hasListOpen: Bool {
    if case .speakers = focus { return true }
    return false
  }
}
