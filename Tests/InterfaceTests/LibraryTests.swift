import Testing

@testable import Interface

/// A library of a few articles, which answers the effects of the list.
struct SmallLibrary {
  var articles: [KeptArticle] = {
    let titles = [
      ("Night ferry to Skerry Island may stop for good", "The Harbour Post", "2031-05-09"),
      (
        "Gull steals library’s only mouse, and a town takes to the keys", "Pell Herald",
        "2031-05-08"
      ),
      ("Council votes on the pier", "The Harbour Post", "2031-05-07"),
      ("A lighthouse that nobody wants", "Coast Weekly", "2031-04-30"),
    ]
    var articles = titles.enumerated().map { id, entry in
      KeptArticle(id: Int64(id + 1), title: entry.0, source: entry.1, date: entry.2)
    }
    articles[0].corrections = 1
    articles[0].notes = 2
    articles[0].tags = ["ferry", "coast"]
    articles[1].isRead = true
    articles[2].isChanged = true
    articles[2].isRead = true
    articles[2].tags = ["coast"]
    return articles
  }()
  private var removed: [Int64: KeptArticle] = [:]
  private(set) var opened: [(Int64, Int?)] = []

  /// An application that shows the list.
  func app(_ columns: Int = 80, _ rows: Int = 24) -> App {
    let size = Size(columns: columns, rows: rows)
    return App(
      library: page(LibraryQuery(), 0..<1000), size: size,
      settings: Settings(themes: ["dark", "light"]))
  }

  /// Presses keys and answers what the list asks for. Returns the effects that are for others.
  @discardableResult
  mutating func press(_ keys: String, in app: inout App) -> [Effect] {
    var others: [Effect] = []
    for key in Key.sequence(keys) {
      var effects = reduce(into: &app, .input(.key(key)))
      while !effects.isEmpty {
        let effect = effects.removeFirst()
        guard perform(effect) else {
          if case .list(let query, let range) = effect {
            effects += reduce(into: &app, .listed(query, page(query, range)))
          } else {
            others.append(effect)
          }
          continue
        }
      }
    }
    return others
  }

  private mutating func perform(_ effect: Effect) -> Bool {
    switch effect {
    case .openKept(let id, let quote): opened.append((id, quote))
    case .markRead(let id, let isRead): change(id) { $0.isRead = isRead }
    case .tag(let id, let tags): change(id) { $0.tags = tags }
    case .remove(let id):
      removed[id] = articles.first { $0.id == id }
      articles.removeAll { $0.id == id }
    case .restore(let id):
      if let article = removed[id] { articles.append(article) }
      articles.sort { $0.id < $1.id }
    default: return false
    }
    return true
  }

  private mutating func change(_ id: Int64, _ change: (inout KeptArticle) -> Void) {
    for index in articles.indices where articles[index].id == id { change(&articles[index]) }
  }

  private func page(_ query: LibraryQuery, _ range: Range<Int>) -> LibraryPage {
    let rows = rows(of: query)
    let part = range.clamped(to: 0..<rows.count)
    return LibraryPage(
      rows: Array(rows[part]), first: part.lowerBound, count: rows.count,
      summary: "\(articles.count) articles")
  }

  private func rows(of query: LibraryQuery) -> [LibraryRow] {
    if let search = query.search { return results(search) }
    let shown = articles.filter { article in
      query.filter.isEmpty
        || (article.title + article.source).lowercased().contains(query.filter.lowercased())
    }
    switch (query.view, query.group) {
    case (.newest, _): return shown.map(LibraryRow.article)
    case (.unread, _): return shown.filter { !$0.isRead }.map(LibraryRow.article)
    case (.sources, nil): return groups(shown.map(\.source))
    case (.sources, let group?):
      return shown.filter { $0.source == group.key }.map(LibraryRow.article)
    case (.tags, nil): return groups(shown.flatMap(\.tags))
    case (.tags, let group?):
      return shown.filter { $0.tags.contains(group.key) }.map(LibraryRow.article)
    case (.people, nil):
      return [.group(LibraryGroup(key: "7", name: "Ana Ruiz", count: "3 quotes in 1 article"))]
    case (.people, _): return shown.prefix(1).map(LibraryRow.article)
    }
  }

  private func groups(_ names: [String]) -> [LibraryRow] {
    Dictionary(grouping: names) { $0 }.sorted { $0.key < $1.key }.map { name, all in
      .group(
        LibraryGroup(
          key: name, name: name, count: all.count == 1 ? "1 article" : "\(all.count) articles"))
    }
  }

  /// One quotation holds the words “only honest thing”.
  private func results(_ words: String) -> [LibraryRow] {
    let quotation = "Ruiz has kept the letter. “It is the only honest thing that we got,” she said."
    guard quotation.contains(words) else { return [] }
    return [
      .article(articles[0]),
      .quotation(
        FoundQuotation(
          article: 1, quote: 7, speaker: "Ana Ruiz", words: quotation)),
    ]
  }
}

@Suite struct LibraryTests {
  private func shown(_ keys: String, _ columns: Int = 80, _ rows: Int = 24) -> String {
    var library = SmallLibrary()
    var app = library.app(columns, rows)
    library.press(keys, in: &app)
    return view(app).text
  }

  @Test func whatIsCutOfAQuotationHasASign() throws {
    func row(_ keys: String, _ columns: Int) throws -> Substring {
      try #require(shown(keys, columns).split(separator: "\n").first { $0.contains("Ana Ruiz:") })
    }
    #expect(try row("/honest", 80).hasSuffix("thing that w…"))
    let end = try row("/got", 72)
    #expect(end.contains("Ana Ruiz: …") && end.hasSuffix("that we got,” she said."))
    #expect(end.count > 60)
  }

  @Test func theListShowsTheStateOfEachArticleAtAGlance() {
    let rows = shown("").split(separator: "\n")
    #expect(rows.contains { $0.contains("•‡ ¶ Night ferry") })
    #expect(rows.contains { $0.contains("  ≠  Council votes") })
    #expect(rows[0].contains("Newest") && rows[0].contains("4 articles"))
  }

  /// The library numbers all quotations, also those that are hidden because they are only thoughts.
  @Test func aQuotationOfTheLibraryIsTheSameOneInTheArticle() {
    var article = Story.annotated
    (article.quotes[0].kind, article.quotes[0].mode) = (.indirect, .belief)
    var app = App(article: article, size: Size(columns: 80, rows: 24))
    app.go(toQuote: 3)
    #expect(app.currentQuote == 2)
    app.go(toQuote: 0)
    #expect(app.currentQuote == 2)
  }

  @Test func anArticleOfAPersonOpensAtTheFirstQuote() {
    var library = SmallLibrary()
    library.articles[0].quote = 5
    var app = library.app()
    library.press("lll<Enter><Enter>", in: &app)
    #expect(library.opened.map(\.0) == [1] && library.opened.map(\.1) == [5])
  }

  @Test func aCutQuotationShowsThatItIsCut() {
    #expect(shown("/only honest<Enter>", 60).contains("Ana Ruiz: …"))
  }

  @Test func enterOpensTheSelectedArticle() {
    var library = SmallLibrary()
    var app = library.app()
    library.press("jj<Enter>", in: &app)
    #expect(library.opened.map(\.0) == [3])
  }

  @Test func typingFiltersAndEscapeBringsAllBack() {
    #expect(!shown("fpell").contains("Night ferry"))
    #expect(shown("fpell").contains("Gull steals"))
    #expect(shown("fpell<Esc>").contains("Night ferry"))
    #expect(shown("fpell<Enter><Esc>").contains("Night ferry"))
    #expect(shown("fzzz").contains("no match"))
  }

  @Test func theViewsAreOneKeyAway() {
    #expect(!shown("<Tab>").contains("Gull steals"))
    #expect(shown("<Tab><Tab>").contains("The Harbour Post"))
    #expect(shown("<Tab><Tab>").contains("2 articles"))
    let one = shown("<Tab><Tab>jj<Enter>")
    #expect(one.contains("Sources: The Harbour Post") && one.contains("Council votes"))
    #expect(!one.contains("Gull steals"))
    #expect(shown("<Tab><Tab>jj<Enter>q").contains("Coast Weekly"))
    #expect(shown("<BackTab>").contains("ferry"))
    #expect(shown("3<Tab>").contains("3 quotes in 1 article"))
  }

  @Test func aSearchShowsQuotationsAndEnterOpensAtOne() {
    var library = SmallLibrary()
    var app = library.app()
    library.press("/honest", in: &app)
    #expect(view(app).text.contains("Ana Ruiz: Ruiz has kept the letter."))
    let cells = view(app).rows.joined().filter { [.match, .currentMatch].contains($0.style.role) }
    let matched = cells.map(\.text).joined()
    #expect(matched == "honest")
    library.press("<Enter>", in: &app)
    #expect(library.opened.map(\.0) == [1])
    #expect(library.opened.map(\.1) == [7])
  }

  @Test func readTagsAndRemovalAreChangedAndRemovalIsUndone() {
    var library = SmallLibrary()
    var app = library.app()
    library.press("uj#boat, #coast<Enter>", in: &app)
    #expect(library.articles[0].isRead)
    #expect(library.articles[1].tags == ["boat", "coast"])
    library.press("d", in: &app)
    #expect(library.articles.map(\.id) == [1, 3, 4])
    #expect(view(app).text.contains("U brings it back"))
    library.press("U", in: &app)
    #expect(library.articles.map(\.id) == [1, 2, 3, 4])
    library.press("U", in: &app)
    #expect(view(app).text.contains("nothing was removed"))
  }

  @Test func qLeavesTheListAndAnArticleThatCameFromIt() {
    var library = SmallLibrary()
    var app = library.app()
    #expect(library.press("q", in: &app) == [.quit])
    var article = App(article: Story.annotated, size: Size(columns: 80, rows: 24))
    #expect(article.press("q") == [.quit])
    #expect(article.press("Q") == [])
    #expect(view(article).text.contains("no library yet"))
    (article.hasLibrary, article.returnsToLibrary) = (true, true)
    #expect(article.press("q") == [.showLibrary])
    #expect(article.press(":q<Enter>") == [.quit])
    #expect(article.press("Q") == [.showLibrary])
  }

  @Test func rowsThatAreNotLoadedAreAskedForWhenTheyAreNeeded() {
    let rows = (0..<30).map { id in
      LibraryRow.article(KeptArticle(id: Int64(id), title: "Story \(id)", source: "", date: ""))
    }
    var app = App(
      library: LibraryPage(rows: rows, first: 0, count: 100_000),
      size: Size(columns: 80, rows: 24))
    #expect(app.press("j") == [])
    let effects = app.press("G")
    guard case .list(_, let range) = effects.first else {
      Issue.record("\(effects)")
      return
    }
    #expect(range.contains(99_999))
    #expect(range.count < 1_000)
    #expect(view(app).text.contains("100000/100000"))
  }

  @Test func aLongCountIsCutRatherThanLeftOut() {
    let count = "12 quotes and 10 paraphrases in 14 articles"
    let rows = [LibraryRow.group(LibraryGroup(key: "1", name: "Ana Ruiz", count: count))]
    func shown(_ columns: Int) -> String {
      view(
        App(
          library: LibraryPage(rows: rows, first: 0, count: 1),
          size: Size(columns: columns, rows: 12))
      ).text
    }
    #expect(shown(80).contains(count))
    #expect(shown(40).contains("12 quotes and 10") && shown(40).contains("…"))
    #expect(shown(20).contains("Ana Ruiz"))
  }

  /// The end of a path is its file.
  @Test func aPathIsCutInFront() {
    let path = "/home/ida/saved/stories/of the harbour/ferry.txt"
    let rows = [LibraryRow.article(KeptArticle(id: 1, title: "Ferry", source: path, date: ""))]
    for columns in [80, 120, 200] {
      let app = App(
        library: LibraryPage(rows: rows, first: 0, count: 1), size: Size(columns: columns, rows: 24)
      )
      #expect(view(app).text.contains("harbour/ferry.txt") && view(app).text.contains(" …"))
    }
  }

  @Test func rowsOfAnEarlierQueryAreIgnored() {
    var library = SmallLibrary()
    var app = library.app()
    library.press("<Tab>", in: &app)
    let before = view(app)
    _ = reduce(into: &app, .listed(LibraryQuery(), LibraryPage(rows: [])))
    #expect(view(app) == before)
  }

  @Test func theHelpOfTheListBeginsWithItsKeys() {
    let help = shown("?")
    #expect(help.contains("In the library"))
    #expect(help.contains("bring back what was removed"))
    #expect(!shown("?q").contains("In the library"))
  }

  @Test func everyKeyOfTheListDoesSomething() {
    for entry in Keymap.standard.sections.filter({ $0.context == .library }).flatMap(\.entries) {
      for key in entry.keys {
        let library = SmallLibrary()
        var app = library.app()
        let before = view(app)
        let effects = reduce(into: &app, .input(.key(key)))
        #expect(!effects.isEmpty || view(app) != before, "\(key.name)")
      }
    }
  }

  @Test func everySizeAndKeyIsDrawn() {
    for (columns, rows) in [(1, 1), (2, 2), (7, 3), (20, 5), (40, 12), (60, 9), (300, 80)] {
      for keys in ["", "G", "/honest", "f", "#x", "?G", "<Tab><Tab>", ":theme light<Enter>"] {
        #expect(!shown(keys, columns, rows).isEmpty || columns < 3)
      }
    }
  }

  private static let scenes = [
    Scene("library-200x60", 200, 60), Scene("library-80x24", 80, 24),
    Scene("library-40x12", 40, 12), Scene("library-20x5", 20, 5),
    Scene("library-search-80x24", 80, 24, keys: "/honest", listsStyles: true),
    Scene("library-sources-80x24", 80, 24, keys: "<Tab><Tab>"),
  ]

  @Test(arguments: scenes) func theListMatchesItsGoldenFile(_ scene: Scene) {
    var library = SmallLibrary()
    var app = library.app(scene.size.columns, scene.size.rows)
    library.press(scene.keys, in: &app)
    Golden.expect(scene.text(of: view(app)), matches: scene.name)
  }
}
