import ArgumentParser
import Document
import Export
import Library
import Text

/// `pullquote search`
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Search the quotations of all articles in the library.",
    discussion: """
      All words must be in the quotation; words in quotation marks stand in a row, and word* is the beginning of a word. \
      A capital makes case count; accents never do. Without words, all quotations of the speaker, source or time are \
      listed. A day is written 2025-03-09, 2025-03 or 2025, or as 30d, 6w, 3m or 1y ago.
      """)

  @Argument(help: "Words to search for.")
  var words: [String] = []

  @Option(
    help: """
      Only this speaker: a name, or whole words of it; or of the words for a source without a name, such as "critics", if \
      no person is called so. 'nobody': quotes without a source.
      """)
  var speaker: String?

  @Option(help: "Only this publisher: words of its name.")
  var source: String?

  @Option(help: "Only articles published on this day or later.", transform: Day.parsed)
  var since: Day?

  @Option(help: "Only articles published on this day or before.", transform: Day.parsed)
  var until: Day?

  @Option(help: "How it is quoted: direct (in quotation marks) or indirect.")
  var kind: SearchQuery.Kind?

  @Flag(help: "Search the text of articles instead of quotations, and list articles.")
  var articles = false

  @Option(help: "The order: new (the latest first) or best (the best match first).")
  var sort = SearchQuery.Order.new

  @Flag(help: "Only count.")
  var count = false

  @Option(help: "The most to list; by default 50.")
  var limit: Int?

  @Option(help: FormatHelp.listing)
  var format: ListingFormat = .text

  @OptionGroup var library: LibraryOption

  func validate() throws {
    try ListLimit.validate(limit)
    if words.isEmpty, speaker == nil, source == nil, since == nil, until == nil {
      throw ValidationError("nothing to search for: give words, or --speaker, --source or --since")
    }
    if articles, words.isEmpty { throw ValidationError("--articles needs words") }
    if articles, speaker != nil || kind != nil {
      throw ValidationError("--articles takes neither --speaker nor --kind")
    }
  }

  func run() async throws {
    let store = try library.openExisting()
    let query = query
    try library.reporting {
      if count {
        let number =
          articles ? try store.countArticles(query) : try store.count(query, limit: nil).number
        return StandardOutput.write("\(number)\n")
      }
      let found = articles ? try store.searchArticles(query) : try store.search(query)
      let listing = articles ? Listing(articles: found) : Listing(quotations: found)
      listing.write(format, to: StandardOutput.write)
      try most.reportCut(of: articles ? "articles" : "quotations") {
        articles
          ? try store.countArticles(query) > most.most
          : try !store.count(query, limit: most.most).isExact
      }
    }
  }

  private var most: ListLimit { ListLimit(limit, otherwise: 50) }

  private var query: SearchQuery {
    var query = SearchQuery(words.joined(separator: " "))
    query.speaker = speaker
    query.source = source
    query.since = since?.first
    query.until = until?.end
    query.kind = kind
    query.order = sort
    query.limit = most.most
    return query
  }
}

extension SearchQuery.Kind: ExpressibleByArgument {}
extension SearchQuery.Order: ExpressibleByArgument {}

/// A day, month or year as typed, in minutes since 1970 in UTC.
struct Day {
  /// The first minute.
  let first: Int
  /// The minute after the last one.
  let end: Int

  /// The day that an argument means.
  static func parsed(_ argument: String) throws -> Day {
    guard let day = Day(argument, now: Store.now()) else {
      throw ValidationError(
        "write a day, a month, a year or an age: 2031-05-09, 2031-05, 2031, 7d, 2w, 3m or 1y")
    }
    return day
  }

  /// - Parameter now: the time in seconds since 1970.
  init?(_ text: String, now: Int) {
    if let unit = text.last, let days = ["d": 1, "w": 7, "m": 30, "y": 365][unit],
      let number = Int(text.dropLast()), (0...100_000).contains(number)
    {
      first = (now / 86400 - number * days) * 1440
      end = first + 1440
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...3).contains(parts.count), let year = parts[0], (1...9999).contains(year) else {
      return nil
    }
    let (month, day) = (parts.count > 1 ? parts[1] : 1, parts.count > 2 ? parts[2] : 1)
    guard let month, let day, (1...12).contains(month), (1...31).contains(day) else { return nil }
    let after =
      switch parts.count {
      case 1: Timestamp(year: year + 1)
      case 2: month == 12 ? Timestamp(year: year + 1) : Timestamp(year: year, month: month + 1)
      default: Timestamp(year: year, month: month, day: day + 1)
      }
    guard let first = Timestamp(year: year, month: month, day: day).minuteSince1970,
      let end = after.minuteSince1970
    else { return nil }
    (self.first, self.end) = (first, end)
  }
}

extension LibraryOption {
  /// The library, which must exist.
  func openExisting() throws -> Store {
    let environment = Environment()
    guard let path = path ?? Store.path({ environment[$0] }) else {
      throw Failure(.cannotOpen, "no place for the library", fix: "set HOME, or name a file")
    }
    do {
      return try Store.openExisting(at: path)
    } catch let error as LibraryError {
      throw Failure(.cannotOpen, error.problem, fix: error.fix)
    }
  }
}

extension Listing {
  private static let sourceFields = ["source", "title", "publisher", "published", "url"]

  /// Quotations that were found, under a line for each article.
  fileprivate init(quotations found: [ArticleHits]) {
    let all = found.flatMap { group in group.hits.map { (article: group.article, hit: $0) } }
    self.init(
      name: "quotations",
      fields: [
        "text", "kind", "speaker", "uncertain", "before", "after", "quote", "article",
      ] + Self.sourceFields,
      records: all.map { $0.hit.members + $0.article.members },
      lines: found.flatMap { [$0.article.line] + $0.hits.map { "    " + $0.line } },
      markdown: all.flatMap { $0.hit.markdown(of: $0.article) })
  }

  /// Articles that were found.
  fileprivate init(articles found: [ArticleHits]) {
    let articles = found.map(\.article)
    self.init(
      name: "articles", fields: ["article", "quotes"] + Self.sourceFields,
      records: articles.map { [.init("quotes", .int($0.quotes))] + $0.members }.map { record in
        [record[1], record[0]] + record[2...]
      },
      lines: articles.map(\.line), markdown: articles.map { "- " + Markdown.escaped($0.line) })
  }
}

extension ListedArticle {
  /// The article and where it comes from, as members of a record.
  var members: [JSON.Member] {
    [
      .init("article", .int(Int(id))), .init("source", JSON(source)),
      .init("title", .string(title)), .init("publisher", JSON(publisher)),
      .init("published", JSON(published)), .init("url", JSON(url)),
    ]
  }

  /// The article in one line: title, publisher, day.
  var line: String {
    let day = published.map { String($0.prefix(10)) }
    let from = [publisher, day].compactMap { $0 }.joined(separator: ", ")
    let name = title.isEmpty ? url ?? source ?? "untitled" : title
    return TerminalSafety.oneLine(from.isEmpty ? name : "\(name) — \(from)")
  }
}

extension SearchHit {
  fileprivate var members: [JSON.Member] {
    [
      .init("text", .string(words)), .init("kind", .string(kind)), .init("speaker", JSON(speaker)),
      .init("uncertain", .bool(isUncertain)), .init("before", .string(before)),
      .init("after", .string(after)), .init("quote", .int(quote + 1)),
    ]
  }

  /// The speaker, with a question mark if that is a guess; `nil` for nobody.
  private var name: String? { speaker.map { $0 + (isUncertain ? "?" : "") } }

  /// The quotation in its sentence, behind the speaker.
  fileprivate var line: String {
    let name = name ?? "(nobody)"
    return TerminalSafety.oneLine("\(name): \(wording.label.map { "[\($0)] " } ?? "")\(sentence)")
  }

  fileprivate func markdown(of article: ListedArticle) -> [String] {
    let label = wording.label.map { "*[\($0)]* " } ?? ""
    let source = [name ?? "nobody", article.line].map(Markdown.escaped).joined(separator: ". ")
    return ["> " + label + Markdown.escaped(words), ">", "> — " + source, ""]
  }
}
