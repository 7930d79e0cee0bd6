import Testing

@testable import Interface

/// The keys of prompts, and the commands of `:`. Both tables are complete.
@Suite struct PromptTests {
  /// An edit of “one two”: the keys that place the cursor, the key, and the line and cursor after
  /// it.
  private static let edits:
    [LineEditor.Edit: (before: LineEditor.Edit?, line: String, cursor: Int)] = [
      .eraseBefore: (nil, "one tw", 6), .eraseAfter: (.toStart, "ne two", 0),
      .eraseWord: (nil, "one ", 4), .eraseToStart: (.back, "o", 0), .eraseToEnd: (.toStart, "", 0),
      .back: (nil, "one two", 6), .forward: (.toStart, "one two", 1), .toStart: (nil, "one two", 0),
      .toEnd: (.toStart, "one two", 7),
    ]

  private func press(_ edit: LineEditor.Edit?, on editor: inout LineEditor) {
    guard let key = LineEditor.edits.first(where: { $0.value == edit })?.key else { return }
    _ = editor.press(key)
  }

  @Test func everyEditingKeyDoesItsEdit() {
    for (key, edit) in LineEditor.edits {
      guard let example = Self.edits[edit] else {
        Issue.record("no example of \(edit)")
        continue
      }
      var editor = LineEditor("one two")
      press(example.before, on: &editor)
      let isTaken = editor.press(key)
      #expect(isTaken)
      #expect(editor.text == example.line, "\(key.name)")
      #expect(editor.cursor == example.cursor, "\(key.name)")
    }
  }

  @Test func everyEditHasAKey() {
    #expect(Set(LineEditor.edits.values) == Set(LineEditor.Edit.allCases))
  }

  @Test func otherKeysAreIgnoredByTheEditor() {
    var editor = LineEditor("one")
    for key in [
      Key(.tab), Key(.function(1)), Key("x", control: true),
      Key(.character("x"), alt: true),
    ] {
      let isTaken = editor.press(key)
      #expect(!isTaken)
    }
    #expect(editor.text == "one")
  }

  @Test func aLineIsLimited() {
    var editor = LineEditor()
    editor.insert(String(repeating: "qu\u{1b}it\n", count: 100_000))
    #expect(editor.text.count == 500)
    #expect(editor.text.hasPrefix("quit quit "))
  }

  /// Grapheme clusters.
  private static let clusters = [
    "e\u{301}", "👩\u{200D}👩\u{200D}👧\u{200D}👦", "🇫🇷", "👍🏽", "❤\u{FE0F}", "\u{1112}\u{1161}\u{11AB}",
    "語",
    "o\u{300}\u{301}\u{302}", "\u{1FAE8}",
  ]

  /// A line, typed a code point at a time, as a terminal sends it.
  private func typed(_ text: String) -> LineEditor {
    var editor = LineEditor()
    for scalar in text.unicodeScalars { _ = editor.press(Key(.character(scalar))) }
    return editor
  }

  @Test(arguments: clusters) func aGraphemeClusterIsErasedAndSkippedAsOne(character: String) {
    var line = typed("a\(character)b")
    for edit in [LineEditor.Edit.back, .back, .eraseAfter] { press(edit, on: &line) }
    #expect(line.text == "ab" && line.cursor == 1)
    line = typed("a\(character)")
    press(.eraseBefore, on: &line)
    #expect(line.text == "a" && line.cursor == 1)
    line = typed("one \(character)\(character)")
    press(.eraseWord, on: &line)
    #expect(line.text == "one " && line.cursor == 4)
  }

  @Test func theCursorStaysAfterCombinedCharacters() {
    var line = typed("👩🚒")
    press(.back, on: &line)
    line.insert("\u{200D}")
    #expect(line.characters.count == 1 && line.cursor == 1)
    line.insert("x")
    #expect(line.text == "👩\u{200D}🚒x")
    line = typed("🇫x🇷")
    press(.back, on: &line)
    press(.eraseBefore, on: &line)
    #expect(line.text == "🇫🇷" && line.cursor == 1)
  }

  @Test(arguments: [
    ("e\u{301}", 1), ("👩\u{200D}👩\u{200D}👧\u{200D}👦", 2), ("語", 2), ("🇫🇷", 2), ("\u{1FAE8}", 2),
  ])
  func theCursorStandsBehindTheColumnsOfWhatIsTyped(character: String, width: Int) {
    let start = view(app.after("/")).cursor?.column ?? 0
    var app = app.after("/")
    _ = reduce(into: &app, .input(.paste(character + character)))
    #expect(view(app).cursor?.column == start + 2 * width)
  }

  @Test(arguments: [30, 33, 80]) func theEndOfALongLineIsVisible(columns: Int) {
    for character in Self.clusters {
      var app = app.after("/")
      _ = reduce(into: &app, .input(.resize(Size(columns: columns, rows: 10))))
      _ = reduce(into: &app, .input(.paste(String(repeating: character, count: 60) + "zz")))
      let frame = view(app)
      let cursor = frame.cursor.map { $0.column } ?? 0
      let before = frame.rows[9][..<cursor].suffix(2).map(\.text)
      #expect(before == ["z", "z"], "\(character) in \(columns) columns")
    }
  }

  private let app = App(
    article: Story.annotated, size: Size(columns: 80, rows: 24),
    settings: Settings(themes: ["dark", "light"]))

  /// A line for each command, and whether it has its effect.
  private func examples() -> [Command: (line: String, holds: Bool)] {
    var quitting = app
    var writing = app
    let quits = quitting.press(":quit<Enter>") == [.quit]
    let writes = writing.press(":write a.md<Enter>") == [.write(path: "a.md")]
    func visits(_ line: String, _ destination: Destination) -> (line: String, holds: Bool) {
      var app = app
      return (line, app.press("\(line)<Enter>") == [.visit(destination)])
    }
    let notes = quitting.press(":note check<Enter>") == [.note(nil, "check")]
    quitting.hasLibrary = true
    let toLibrary = quitting.press(":library<Enter>") == [.showLibrary]
    var undoing = app
    let undoes = undoing.press(":undo<Enter>") == [.takeBack(app.reader.viewport.content.whole)]
    let whole = app.reader.viewport.content.whole
    let keeps = undoing.press(":keep<Enter>") == [.keep(whole)]
    let lists = undoing.press(":notes<Enter>") == [.notes(whole)]
    let forgets = undoing.press(":forget<Enter>") == [.forget(whole)]
    let overwrites = writing.press(":write! a b.md <Enter>")
    let readsLines = undoing.press(":printout<Enter>") == [.readAsPrintout]
    return [
      .quit: (":quit", quits), .write: (":write", writes),
      .overwrite: (":write!", overwrites == [.write(path: "a b.md", overwrites: true)]),
      .theme: (":theme light", app.after(":theme light<Enter>").settings.theme == "light"),
      .beliefs: (":beliefs", app.after(":beliefs<Enter>").article.quotes.count == 10),
      .paraphrases: (":paraphrases", app.after(":paraphrases<Enter>").settings.countsParaphrases),
      .columns: (":columns 2", app.after(":columns 2<Enter>").settings.textColumns == 2),
      .next: visits(":next", .next), .previous: visits(":p", .previous),
      .edit: visits(":e a b.html", .source("a b.html")), .buffer: visits(":b 2", .number(2)),
      .buffers: visits(":ls", .list),
      .chop: (":chop", view(app.after(":chop<Enter>")).text.contains("can be cut")),
      .nochop: (":nochop", view(app.after(":nochop<Enter>")).text.contains("can be cut")),
      .numbers: (":numbers", view(app.after(":numbers<Enter>")).text.contains("have numbers")),
      .file: (":f", view(app.after(":f<Enter>")).text.contains("%, line 1")),
      .marks: (":marks", view(app.after("ma:marks<Enter>")).text.contains("marks: a")),
      .article: (":article", view(app.after(":article<Enter>")).text.contains("already")),
      .printout: (":printout", readsLines),
      .library: (":library", toLibrary),
      .note: (":note check", notes), .notes: (":notes", lists),
      .rename: (
        ":rename", view(app.after(":rename x<Enter>")).text.contains("no speaker")
      ),
      .merge: (":merge", view(app.after(":merge<Enter>")).text.contains("no name")),
      .undo: (":undo", undoes), .keep: (":keep", keeps), .forget: (":forget", forgets),
      .links: (":links", view(app.after(":links<Enter>")).text.contains("no links")),
      .mouse: (":mouse", app.after(":mouse<Enter>").settings.usesMouse == true),
      .help: (":help", view(app.after(":help<Enter>")).text.contains("Moving")),
    ]
  }

  @Test func everyCommandDoesWhatItsNameSays() {
    let examples = examples()
    for command in Command.allCases {
      #expect(examples[command]?.holds == true, "\(command)")
    }
  }

  @Test func abbreviationsAreThoseOfVim() {
    var app = app
    let effects = [app.press(":w x<Enter>"), app.press(":q<Enter>")]
    #expect(effects == [[.write(path: "x")], [.quit]])
  }

  @Test(arguments: ["nonsense", "quit!", "W", "%", "5x%", "99999999999999999999%"])
  func unknownCommandsAreReportedAndDoNothing(line: String) {
    var app = app
    let effects = app.press(":\(line)<Enter>")
    #expect(effects == [])
    #expect(view(app).text.contains("unknown command"))
  }

  @Test func aNumberIsALineOfTheSource() {
    let app = app.after(":9<Enter>")
    #expect(app.viewport.visible.lowerBound == app.article.blocks[4].range.lowerBound)
    #expect(app.after(":1<Enter>").viewport.isAtStart)
    #expect(app.after(":99999<Enter>").viewport.isAtEnd)
  }

  @Test func tabCompletesFileNames() {
    func typed(_ app: App) -> String {
      guard case .prompt(let prompt) = app.focus else { return "" }
      return prompt.editor.text
    }
    var app = app.after(":e no")
    #expect(app.press("<Tab>") == [.complete("e no", file: "no")])
    _ = reduce(into: &app, .completed("e no", ["north/", "note one.txt"]))
    #expect(typed(app) == "e north/")
    #expect(app.press("<Tab>") == [] && typed(app) == "e note one.txt")
    var writing = self.app.after(":w! ")
    #expect(writing.press("<Tab>") == [.complete("w! ", file: "")])
    _ = reduce(into: &writing, .completed("w! ", ["north/"]))
    #expect(typed(writing) == "w! north/")
    #expect(writing.press("<Tab>") == [.complete("w! north/", file: "north/")])
    _ = reduce(into: &writing, .completed("w! ", ["late"]))
    #expect(typed(writing) == "w! north/")
    var other = self.app.after(":theme d")
    #expect(other.press("<Tab>") == [] && typed(other) == "theme dark")
  }

  @Test func tabCompletesCommandsAndThemes() {
    func typed(_ keys: String) -> String {
      guard case .prompt(let prompt) = app.after(keys).focus else { return "" }
      return prompt.editor.text
    }
    #expect(typed(":th<Tab>") == "theme")
    #expect(typed(":w<Tab>") == "write")
    #expect(typed(":w<Tab><Tab>") == "write!")
    #expect(typed(":w<Tab><Tab><Tab>") == "w")
    #expect(typed(":w<BackTab>") == "write!")
    #expect(typed(":theme l<Tab>") == "theme light")
    #expect(typed(":theme <Tab><Tab>") == "theme light")
    #expect(typed(":zzz<Tab>") == "zzz")
    #expect(typed("/th<Tab>") == "th")
  }

  @Test(arguments: ["50%", "0%", "100%", "-5%", "1000%"]) func aPercentageIsAPosition(line: String)
  {
    let end = app.after(":\(line)<Enter>").viewport
    #expect(end.isAtEnd == ["100%", "1000%"].contains(line))
  }
}
