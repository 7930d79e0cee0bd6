import Document
import Foundation
import GRDB
import Text

extension Store {
  /// The quotations that a query finds, grouped by article in the order of the best or newest one of each.
  public func search(_ query: SearchQuery) throws -> [ArticleHits] {
    try read { db in
      guard let search = try QuoteSearch(db, query) else { return [] }
      return try grouped(db, search.rows())
    }
  }

  /// How many quotations a query finds.
  ///
  /// - Parameter limit: where to stop counting; `nil` for all.
  public func count(_ query: SearchQuery, limit: Int? = 1000) throws -> SearchCount {
    try read { db in
      guard let search = try QuoteSearch(db, query) else {
        return SearchCount(number: 0, isExact: true)
      }
      let number = try search.count(limit: limit.map { $0 + 1 })
      let isExact = limit.map { number <= $0 } ?? true
      return SearchCount(number: isExact ? number : limit ?? number, isExact: isExact)
    }
  }

  /// The articles whose text has the words of a query, the newest or best first. The speaker and the kind of quotation do
  /// not count.
  public func searchArticles(_ query: SearchQuery) throws -> [ArticleHits] {
    try read { db in
      let terms = Match.terms(query.text, completesLast: query.completesLast)
      guard let match = Match.column("text", terms) else { return [] }
      guard let sources = try db.publishers(query.source) else { return [] }
      let source =
        sources.isEmpty ? "" : " AND " + Match.any("source", sources.map { Token.source($0) })
      let order = query.order == .best ? "bm25(article_fts)" : "article_fts.rowid DESC"
      let rows = try db.rows(
        """
        SELECT \(ListedArticle.columns) FROM article_fts JOIN article ON article.rank = article_fts.rowid
        LEFT JOIN publisher ON publisher.id = article.publisher
        WHERE article_fts MATCH ? AND article_fts.rowid >= ? AND article_fts.rowid < ?
        ORDER BY \(order) LIMIT ?
        """, [match + source, query.firstRank, query.endRank, query.limit])
      return rows.map { ArticleHits(article: ListedArticle($0), hits: []) }
    }
  }

  /// How many articles have the words of a query.
  public func countArticles(_ query: SearchQuery) throws -> Int {
    try read { db in
      let terms = Match.terms(query.text, completesLast: query.completesLast)
      guard let match = Match.column("text", terms), let sources = try db.publishers(query.source)
      else {
        return 0
      }
      let source =
        sources.isEmpty ? "" : " AND " + Match.any("source", sources.map { Token.source($0) })
      return try db.value(
        "SELECT count(*) FROM article_fts WHERE article_fts MATCH ? AND rowid >= ? AND rowid < ?",
        [match + source, query.firstRank, query.endRank]) ?? 0
    }
  }

  private func grouped(_ db: Database, _ rows: [Row]) throws -> [ArticleHits] {
    var groups: [ArticleHits] = []
    var places: [Int64: Int] = [:]
    for row in rows {
      let id: Int64 = row["article"]
      if places[id] == nil {
        let article = try db.rows(
          "SELECT \(ListedArticle.columns) FROM article "
            + "LEFT JOIN publisher ON publisher.id = article.publisher WHERE article.id = ?", [id]
        ).first
        guard let article else { continue }
        places[id] = groups.count
        groups.append(ArticleHits(article: ListedArticle(article), hits: []))
      }
      if let place = places[id] { groups[place].hits.append(try SearchHit(row, db)) }
    }
    for place in groups.indices { groups[place].hits.sort { $0.quote < $1.quote } }
    return groups
  }
}

extension SearchQuery {
  /// The first id of a quotation or article that is late enough.
  fileprivate var firstRank: Int64 { since.map { Rank.range(ofMinute: $0).lowerBound } ?? .min }
  /// The first id that is too late.
  fileprivate var endRank: Int64 { until.map { Rank.range(ofMinute: $0).lowerBound } ?? .max }
}

extension Database {
  /// The publishers whose name has some words, none for all of them; `nil` if words are given and no publisher has them.
  fileprivate func publishers(_ words: String?) throws -> [Int64]? {
    guard let words else { return [] }
    let wanted = NameWords.of(words)
    let found = try rows("SELECT id, name FROM publisher").filter { row in
      let name = NameWords.of(row["name"])
      return wanted.allSatisfy { word in name.contains { $0.hasPrefix(word) } }
    }
    return found.isEmpty ? nil : found.map { $0["id"] }
  }

  /// The expression for those whom some words name; `nil` if that can be nobody. They may be words for a source without a
  /// name, such as “some critics”, unless a person is called so: a Lee aide does not speak for Lee.
  ///
  /// Sources without a name are another one in each article, so their words are looked for instead of their many names.
  fileprivate func who(_ words: String) throws -> String? {
    let names = try names(of: words, haveNames: true)
    let list = names.map(String.init).joined(separator: ",")
    let isPerson = try Bool.fetchOne(
      self, sql: "SELECT EXISTS (SELECT 1 FROM name WHERE id IN (\(list)) AND kind = 0)")
    let alternatives = [
      names.isEmpty ? nil : Match.any("who", names.map { Token.name($0) }),
      isPerson == true ? nil : Match.all("who", Token.words(words)),
    ].compactMap(\.self)
    return alternatives.isEmpty ? nil : "(" + alternatives.joined(separator: " OR ") + ")"
  }

  /// The names of the persons who have a name with all of some words, as `--speaker` takes them.
  ///
  /// - Parameter haveNames: whether sources without a name are left out.
  func names(of words: String, haveNames: Bool = false) throws -> [Int64] {
    let wanted = NameWords.of(words)
    guard let first = wanted.first else { return [] }
    let rest = wanted.dropFirst().map { _ in
      "AND EXISTS (SELECT 1 FROM name_word AS more WHERE more.name = name_word.name AND more.word = ?)"
    }.joined(separator: " ")
    return try Int64.fetchAll(
      self,
      sql: """
        SELECT id FROM name WHERE person IN (SELECT person FROM name WHERE id IN
          (SELECT name FROM name_word WHERE word = ? \(rest))\(haveNames ? " AND kind <> 2" : ""))
        ORDER BY quotes DESC LIMIT 2000
        """, arguments: StatementArguments([first] + wanted.dropFirst()))
  }
}

/// A search for quotations.
private struct QuoteSearch {
  private let db: Database
  private let query: SearchQuery
  /// The expression of FTS5; `nil` for all quotations.
  private let match: String?
  /// Whether quotations without a source are meant.
  private let isOfNobody: Bool
  /// What the index cannot tell: terms whose capitals count, phrases that are searched for by their rarest words.
  private let checks: [TermCheck]

  /// - Returns: `nil` if nothing can be found.
  init?(_ db: Database, _ query: SearchQuery) throws {
    self.db = db
    self.query = query
    let terms = Match.terms(query.text, completesLast: query.completesLast)
    if terms.isEmpty, query.text.contains(where: { !$0.isWhitespace }) { return nil }
    var parts: [String] = []
    let (indexed, phrases) = try Self.split(terms, db)
    if let words = Match.column("text", indexed) { parts.append(words) }
    isOfNobody = query.speaker == SearchQuery.nobody
    if let speaker = query.speaker, !isOfNobody {
      guard let who = try db.who(speaker) else { return nil }
      parts.append(who)
    }
    if let person = query.person {
      let names = try Int64.fetchAll(
        db.cachedStatement(sql: "SELECT id FROM name WHERE person = ?"), arguments: [person])
      guard !names.isEmpty else { return nil }
      parts.append(Match.any("who", names.map { Token.name($0) }))
    }
    guard let sources = try db.publishers(query.source) else { return nil }
    if !sources.isEmpty { parts.append(Match.any("source", sources.map { Token.source($0) })) }
    match = parts.isEmpty ? nil : parts.joined(separator: " AND ")
    checks = (terms.filter(\.isCaseSensitive) + phrases).map(TermCheck.init)
  }

  /// What the index looks for, and the long phrases for which it looks for their rarest words only. The index joins the
  /// places of all words of a phrase, which takes longer the more common they are; to read the few quotations that have a
  /// rare word takes less.
  private static func split(
    _ terms: [SearchTerm], _ db: Database
  ) throws -> (indexed: [SearchTerm], phrases: [SearchTerm]) {
    var (indexed, phrases): ([SearchTerm], [SearchTerm]) = ([], [])
    for term in terms {
      let words = Array(Set(NameWords.of(term.words))).sorted()
      guard words.count > 2, !term.isPrefix, IndexedWords.of(term.words) == term.words else {
        indexed.append(term)
        continue
      }
      let counted = try words.map { (word: $0, count: try count($0, db)) }.sorted {
        ($0.count, $0.word) < ($1.count, $1.word)
      }
      if counted[0].count < mostRead {
        indexed += counted.prefix(2).map { SearchTerm(words: $0.word) }
        phrases.append(term)
      } else {
        indexed.append(term)
      }
    }
    return (indexed, phrases)
  }

  /// How many quotations have a word, at most ``mostRead``.
  private static func count(_ word: String, _ db: Database) throws -> Int {
    guard let match = Match.column("text", [SearchTerm(words: word)]) else { return 0 }
    return try db.value(
      """
      SELECT count(*) FROM
        (SELECT 1 FROM quote_fts WHERE quote_fts MATCH ? LIMIT \(mostRead))
      """, [match]) ?? 0
  }

  /// The most quotations that are read to look for a phrase in them.
  private static let mostRead = 3000

  /// What the table tells of a quotation.
  private var conditions: String {
    let kind =
      switch query.kind {
      case .direct: " AND quote.kind < 2"
      case .indirect: " AND quote.kind = 2"
      case nil: ""
      }
    return kind + (isOfNobody ? " AND quote.name IS NULL AND quote.mention IS NULL" : "")
  }

  /// The rows of quotations with everything that a hit needs but its sentence.
  func rows() throws -> [Row] {
    let columns = """
      quote.article, quote.number, quote.words, quote.kind, quote.uncertain, quote.start, quote.stop,
      name.spelling, name.person, quote.mention,
      (SELECT group_concat(other.spelling, char(10)) FROM joint
       JOIN name AS other ON other.id = joint.name WHERE joint.quote = quote.id) AS others
      """
    let (tables, id) =
      match == nil
      ? ("quote", "quote.id")
      : ("quote_fts CROSS JOIN quote ON quote.id = quote_fts.rowid", "quote_fts.rowid")
    let condition = match == nil ? "" : "quote_fts MATCH ? AND "
    let (first, order) = try start()
    let limit = checks.isEmpty ? " LIMIT \(max(0, query.limit))" : ""
    let sql = """
      SELECT \(columns) FROM \(tables) LEFT JOIN name ON name.id = quote.name
      WHERE \(condition)\(id) >= ? AND \(id) < ?\(conditions) ORDER BY \(order ?? id + " DESC")\(limit)
      """
    var arguments: StatementArguments = match.map { [$0] } ?? []
    arguments += [first, query.endRank]
    let cursor = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
    var rows: [Row] = []
    while rows.count < query.limit, let row = try cursor.next() {
      if checks.allSatisfy({ $0.matches(row["words"]) }) { rows.append(row.copy()) }
    }
    return rows
  }

  /// The first id to look at, and the order if it is not that of ids. Scores are computed for the newest only.
  private func start() throws -> (Int64, String?) {
    guard query.order == .best, let match else { return (query.firstRank, nil) }
    let limit: Int64? = try db.value(
      """
      SELECT rowid FROM quote_fts WHERE quote_fts MATCH ? AND rowid >= ? AND rowid < ?
      ORDER BY rowid DESC LIMIT 1 OFFSET \(Self.mostScored)
      """, [match, query.firstRank, query.endRank])
    return (limit.map { max($0, query.firstRank) } ?? query.firstRank, "bm25(quote_fts)")
  }

  /// The most quotations whose score is computed.
  private static let mostScored = 20_000

  func count(limit: Int?) throws -> Int {
    guard checks.isEmpty else {
      var all = query
      all.limit = limit ?? .max
      all.order = .new
      return try QuoteSearch(db, all)?.rows().count ?? 0
    }
    let needsTable = match == nil || !conditions.isEmpty
    let tables =
      match == nil
      ? "quote"
      : needsTable
        ? "quote_fts CROSS JOIN quote ON quote.id = quote_fts.rowid" : "quote_fts"
    let id = match == nil ? "quote.id" : "quote_fts.rowid"
    let condition = match == nil ? "" : "quote_fts MATCH ? AND "
    var arguments: StatementArguments = match.map { [$0] } ?? []
    arguments += [query.firstRank, query.endRank, limit ?? -1]
    return try db.value(
      """
      SELECT count(*) FROM (SELECT 1 FROM \(tables)
      WHERE \(condition)\(id) >= ? AND \(id) < ?\(conditions) LIMIT ?)
      """, arguments) ?? 0
  }
}

/// Checks a term against the words of a quotation.
struct TermCheck {
  private let letters: [Folded]
  private let isPrefix: Bool
  private let isCaseSensitive: Bool

  init(_ term: SearchTerm) {
    letters = Self.letters(term.words)
    isPrefix = term.isPrefix
    isCaseSensitive = term.isCaseSensitive
  }

  /// Whether the words have the term, from the start of a word to the end of one.
  func matches(_ words: String) -> Bool {
    let found = Self.letters(words)
    guard found.count >= letters.count else { return false }
    return (0...(found.count - letters.count)).contains { start in
      let end = start + letters.count
      let startsWord = start == 0 || !found[start - 1].isWordLetter
      let endsWord = isPrefix || end == found.count || !found[end].isWordLetter
      return startsWord && endsWord && found[start..<end].elementsEqual(letters, by: isEqual)
    }
  }

  private func isEqual(_ one: Folded, _ other: Folded) -> Bool {
    one.letter == other.letter && (!isCaseSensitive || one.isCapital == other.isCapital)
  }

  /// The letters of words with single spaces, without punctuation, which the index ignores.
  private static func letters(_ words: String) -> [Folded] {
    var letters: [Folded] = []
    for scalar in words.unicodeScalars {
      guard let folded = Folded(scalar.value) else { continue }
      if folded.isWordLetter {
        letters.append(folded)
      } else if let space = Folded(0x20), letters.last.map({ $0 != space }) ?? false {
        letters.append(space)
      }
    }
    if letters.last?.letter == 0x20 { letters.removeLast() }
    return letters
  }
}

extension Folded {
  /// Whether it is a letter or digit.
  var isWordLetter: Bool {
    letter >= 0x80 || UInt8(letter).isASCIILetter || UInt8(letter).isASCIIDigit
  }
}

extension SearchHit {
  /// The hit of a row, with the sentence around it.
  init(_ row: Row, _ db: Database) throws {
    article = row["article"]
    quote = row["number"]
    words = row["words"]
    let others = (row["others"] as String?)?.split(separator: "\n").map(String.init) ?? []
    speaker = (row["spelling"] as String?).map { ([$0] + others).listed } ?? row["mention"]
    person = row["person"]
    isUncertain = row["uncertain"]
    let quoted = Quote.Kind(number: row["kind"])
    kind = quoted.rawValue
    let piece = Article(text: UTF8Text(words), blocks: [])
    wording = piece.wording(of: Quote(pieces: [piece.text.range], kind: quoted))
    offset = row["start"]
    let range: ByteRange = row["start"]..<row["stop"]
    let start = max(0, range.lowerBound - Self.reach)
    let near: Data? = try db.value(
      """
      SELECT substr(version.text, ?, ?) FROM article JOIN version ON version.id = article.version
      WHERE article.id = ?
      """, [start + 1, range.upperBound + Self.reach - start, article])
    var skipped = 0
    let text = UTF8Text(cut: Array(near ?? Data()), skipped: &skipped)
    let first = start + skipped
    let inner = Self.clamped(range.lowerBound - first..<range.upperBound - first, in: text)
    let around = text.sentence(around: inner, in: text.paragraph(around: inner, isCut: start > 0))
    before = text.words(in: around.lowerBound..<inner.lowerBound)
    extent = text.words(in: inner)
    after = text.words(in: inner.upperBound..<around.upperBound)
    sentence = text.words(in: around)
  }

  /// How far around a quotation its sentence reaches, in bytes.
  private static let reach = 240

  private static func clamped(_ range: ByteRange, in text: UTF8Text) -> ByteRange {
    let lower = text.boundary(atOrBefore: min(range.lowerBound, text.count))
    return lower..<max(lower, text.boundary(atOrBefore: min(range.upperBound, text.count)))
  }
}

extension UTF8Text {
  /// The paragraph around a range, between empty lines, as far as this text has it.
  ///
  /// - Parameter isCut: whether the text may begin inside a word, which is left out.
  fileprivate func paragraph(around range: ByteRange, isCut: Bool) -> ByteRange {
    let emptyLine: [UInt8] = [.newline, .newline]
    let before = bytes[..<range.lowerBound].ranges(of: emptyLine).last?.upperBound
    let after = bytes[range.upperBound...].firstRange(of: emptyLine)?.lowerBound
    let word = bytes[..<range.lowerBound].firstIndex(where: \.isASCIISpace)
    return (before ?? (isCut ? word : nil) ?? 0)..<(after ?? count)
  }
}
