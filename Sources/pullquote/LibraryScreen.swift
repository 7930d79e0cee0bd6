import Document
import Glibc
import Interface
import Library
import Terminal
import Theming

/// The list of the library in the reader, and the articles that are opened from it.
final class LibraryScreen {
  /// What other threads report while the list is shown.
  let mailbox = Mailbox<Message>()
  private let path: String
  private var opened: Store?
  /// The state of the list, kept while an article is shown.
  private var app: App?
  /// The articles that were removed in this sitting. They leave the library when the reader ends, so that each can be
  /// brought back until then.
  private var removed: Set<Int64> = []

  /// The library at a path, which is opened when it is first used.
  init(path: String) { self.path = path }

  private var store: Store {
    get throws {
      if let opened { return opened }
      let store = try Store.open(at: path)
      opened = store
      return store
    }
  }

  /// Whether there is a file.
  var exists: Bool { access(path, F_OK) == 0 }

  /// Whether it has an article.
  func hasArticles() throws -> Bool { try exists && !store.articles(matching: .first).isEmpty }

  /// Shows the list until an article is to be shown or the reader quits.
  func run(
    on screen: Screen, settings: Settings, themes: ThemeCatalog, shelf: Shelf
  ) -> (next: EventLoop.Next?, settings: Settings) {
    var app = shown(size: screen.size, settings: settings)
    let loop = EventLoop(screen: screen, mailbox: mailbox, themes: themes) { effect, app in
      self.perform(effect, app, shelf)
    }
    let next = loop.run(&app)
    self.app = app
    return (next, app.settings)
  }

  /// The list as it was left, with the present rows.
  private func shown(size: Size, settings: Settings) -> App {
    guard var app else {
      let query = LibraryQuery()
      return App(library: page(of: query, 0..<Self.firstRows), size: size, settings: settings)
    }
    _ = reduce(into: &app, .chosen(settings, insteadOf: app.settings))
    _ = reduce(into: &app, .input(.resize(size)))
    for effect in app.reload() {
      for message in perform(effect, app, nil) { _ = reduce(into: &app, message) }
    }
    return app
  }

  private static let firstRows = 300

  /// Takes the articles that were removed out of the library.
  func close() {
    guard !removed.isEmpty else { return }
    do {
      try store.forget(removed.sorted())
    } catch {
      Failure(.inputFailed, "\(error)").report()
    }
  }

  // MARK: Effects

  private func perform(_ effect: Effect, _ app: App, _ shelf: Shelf?) -> [Message] {
    do {
      switch effect {
      case .list(let query, let range): return [.listed(query, page(of: query, range))]
      case .openKept(let id, let quote):
        guard let shelf else { return [] }
        return [try open(id, quote: quote, on: shelf)]
      case .markRead(let id, let isRead): try store.setState(isRead ? .read : .unread, of: id)
      case .tag(let id, let tags): try store.setTags(tags, of: id)
      case .remove(let id): removed.insert(id)
      case .restore(let id): removed.remove(id)
      case .visit(let destination):
        return shelf?.visit(destination, from: mailbox).map { [$0] } ?? []
      default: break
      }
    } catch {
      return [.fault("\(error)")]
    }
    return []
  }

  /// Puts an article of the library on the shelf.
  private func open(_ id: Int64, quote: Int?, on shelf: Shelf) throws -> Message {
    guard let article = try store.article(id) else {
      return .report("it is no longer in the library")
    }
    if try !store.isReadOnly { try store.markOpened(id) }
    return .opened(shelf.add(Arrival(kept: article), kept: id, atQuote: quote))
  }

  // MARK: Rows

  /// Rows of a query. An error takes the place of the summary.
  private func page(of query: LibraryQuery, _ range: Range<Int>) -> LibraryPage {
    do {
      if query.search != nil { return try results(of: query, range) }
      if query.group == nil, ![.newest, .unread].contains(query.view) {
        return try groups(of: query, range)
      }
      return try articles(of: query, range)
    } catch {
      return LibraryPage(summary: "\(error)")
    }
  }

  private func articles(of query: LibraryQuery, _ range: Range<Int>) throws -> LibraryPage {
    var filter = ListFilter()
    filter.text = query.filter
    if query.view == .unread { filter.state = .unread }
    switch (query.view, query.group) {
    case (.sources, let group?): filter.source = group.key
    case (.people, let group?): filter.person = Int64(group.key)
    case (.tags, let group?): filter.tag = group.key
    default: break
    }
    let all = try store.count(matching: filter)
    // Rows that were removed in this sitting are skipped, so their places are known only from the start on.
    let start = removed.isEmpty ? range.lowerBound : 0
    filter.offset = start
    filter.limit = range.upperBound + removed.count - start
    let rows = try store.articles(matching: filter)
    let kept = rows.filter { !removed.contains($0.id) }
    let shown = kept.dropFirst(range.lowerBound - start).prefix(range.count)
    let count = all - (rows.count - kept.count)
    return LibraryPage(
      rows: try shown.map { row in
        var article = KeptArticle(row)
        article.quote = try filter.person.flatMap { try store.firstQuote(of: $0, in: row.id) }
        return .article(article)
      }, first: range.lowerBound, count: count,
      summary: SearchCount.counted(count, "article"))
  }

  private func groups(of query: LibraryQuery, _ range: Range<Int>) throws -> LibraryPage {
    let words = query.filter.isEmpty ? nil : query.filter
    let groups: [LibraryGroup]
    switch query.view {
    case .people:
      let people = try store.people(named: words, limit: Self.mostPeople)
      let rows = try people.dropFirst(range.lowerBound).prefix(range.count).map { person in
        LibraryRow.group(
          LibraryGroup(
            key: "\(person.id)", name: person.name, count: try store.speech(of: person)))
      }
      return LibraryPage(rows: rows, first: range.lowerBound, count: people.count)
    case .tags:
      groups = try store.tags().filter { Self.has($0.tag, words) }.map {
        LibraryGroup(
          key: $0.tag, name: "#" + $0.tag, count: SearchCount.counted($0.articles, "article"))
      }
    default:
      groups = try store.sources().filter { Self.has($0.name, words) }.map { source in
        let unread = source.unread > 0 ? ", \(source.unread) unread" : ""
        return LibraryGroup(
          key: source.name, name: source.name,
          count: SearchCount.counted(source.articles, "article") + unread)
      }
    }
    let rows = groups.dropFirst(range.lowerBound).prefix(range.count).map(LibraryRow.group)
    return LibraryPage(rows: rows, first: range.lowerBound, count: groups.count)
  }

  /// The quotations that a search finds, each article above its own.
  private func results(of query: LibraryQuery, _ range: Range<Int>) throws -> LibraryPage {
    var search = SearchQuery(query.search ?? "")
    search.completesLast = true
    search.limit = Self.mostResults
    let found = try store.search(search).filter { !removed.contains($0.article.id) }
    let rows = found.flatMap { found -> [LibraryRow] in
      let article = LibraryRow.article(KeptArticle(found.article))
      return [article] + found.hits.map { .quotation(FoundQuotation($0)) }
    }
    let count = try store.count(search)
    return LibraryPage(rows: rows, summary: count.counted("quotation"))
  }

  private static let mostResults = 200
  /// The people that are listed, those with the most quotations. A filter finds the others.
  private static let mostPeople = 2_000

  private static func has(_ name: String, _ words: String?) -> Bool {
    guard let words else { return true }
    return name.lowercased().contains(words.lowercased())
  }
}

extension ListFilter {
  /// The first article.
  fileprivate static var first: ListFilter {
    var filter = ListFilter()
    filter.limit = 1
    return filter
  }
}

extension KeptArticle {
  fileprivate init(_ article: ListedArticle) {
    self.init(
      id: article.id, title: article.title.isEmpty ? "untitled" : article.title,
      source: article.publisher ?? article.url ?? article.source ?? "",
      date: String((article.published ?? "").prefix(10)))
    isRead = article.state != .unread
    tags = article.tags
    notes = article.notes
    corrections = article.corrections
    isChanged = article.hasChanged
  }
}

extension FoundQuotation {
  fileprivate init(_ hit: SearchHit) {
    self.init(
      article: hit.article, quote: hit.quote, speaker: hit.speaker,
      words: hit.sentence)
  }
}
