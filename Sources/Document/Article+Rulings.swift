import Text

extension Article {
  /// The anchor of a quotation: the words of its longest piece.
  public func anchor(of quote: Quote) -> QuotationAnchor {
    let piece = quote.pieces.max { $0.count < $1.count } ?? quote.extent
    return QuotationPlaces(text).anchor(piece)
  }

  /// Applies what people decided to what analysis found.
  ///
  /// A quotation that analysis did not find becomes one. Speakers without quotations left are dropped, and the ids
  /// follow their order.
  ///
  /// - Parameter rulings: those that hold, the first decided first.
  /// - Returns: those that have no place here: the words are gone or stand here several times, or nobody has the
  ///   name.
  public mutating func apply(_ rulings: [MadeRuling]) -> [MadeRuling] {
    guard !rulings.isEmpty else { return [] }
    var ruled = RuledArticle(self)
    let unplaced = rulings.filter { !ruled.apply($0) }
    self = ruled.result()
    return unplaced
  }
}

/// An article while rulings are applied to it.
private struct RuledArticle {
  private var article: Article
  private let places: QuotationPlaces
  /// The speakers that had quotations before, so that only those that lost them are dropped.
  private let hadQuotes: Set<Speaker.ID>
  /// The number of speakers that analysis found.
  private let found: Int
  /// The speakers whose quotations changed.
  private var touched: Set<Speaker.ID> = []

  init(_ article: Article) {
    self.article = article
    found = article.speakers.count
    places = QuotationPlaces(article.text)
    hadQuotes = Set(article.quotes.flatMap(\.speakers))
  }

  /// Applies a ruling; returns false if it has no place.
  mutating func apply(_ made: MadeRuling) -> Bool {
    switch made.ruling {
    case .speaker(let anchor, let name):
      guard let range = places.place(anchor) else { return false }
      say(quote(at: range), name, made.decision)
      return true
    case .rename(let old, let name):
      guard let id = speaker(named: old) ?? speaker(named: name) else { return false }
      rename(id, to: name, made.decision)
      return true
    case .merge(let old, let name):
      guard let other = speaker(named: name), let id = speaker(named: old) else { return false }
      if id != other { merge(id, into: other, made.decision) }
      return true
    }
  }

  private func speaker(named name: String) -> Speaker.ID? {
    let matches = article.speakers.filter { $0.name == name }
    if let match = matches.first, matches.count == 1 { return match.id }
    let others = article.speakers.filter { $0.aliases.contains(name) }
    return matches.isEmpty && others.count == 1 ? others[0].id : nil
  }

  /// The quotation at some words: the one with a piece that shares most of them, or a new one.
  private mutating func quote(at range: ByteRange) -> Int {
    var best: (index: Int, shared: Int)?
    for (index, quote) in article.quotes.enumerated() {
      for piece in quote.pieces where piece.overlaps(range) {
        let shared = piece.clamped(to: range).count
        if shared * 2 > range.count || shared * 2 > piece.count, shared > best?.shared ?? 0 {
          best = (index, shared)
        }
      }
    }
    if let best { return best.index }
    article.quotes.append(Quote(pieces: [article.withMarks(range)], kind: kind(of: range)))
    return article.quotes.count - 1
  }

  private func kind(of range: ByteRange) -> Quote.Kind {
    article.withMarks(range) == range ? .indirect : .direct
  }

  private mutating func say(_ index: Int, _ name: String?, _ decision: Decision) {
    touched.formUnion(article.quotes[index].speakers)
    article.quotes[index].others = []
    article.quotes[index].decision = decision
    article.quotes[index].confidence = 1
    guard let name else {
      article.quotes[index].speaker = nil
      article.quotes[index].mention = nil
      article.quotes[index].cue = nil
      article.quotes[index].evidence = .none
      return
    }
    let id = speaker(named: name) ?? add(name, at: article.quotes[index])
    if article.quotes[index].speaker != id { article.quotes[index].mention = nil }
    article.quotes[index].speaker = id
    touched.insert(id)
    if article.quotes[index].evidence == .none { article.quotes[index].evidence = .proximity }
  }

  /// A speaker whom analysis did not find.
  private mutating func add(_ name: String, at quote: Quote) -> Speaker.ID {
    let anchor = QuotationAnchor(words: name, before: "", after: "")
    let id = article.speakers.count
    article.speakers.append(
      Speaker(
        id: id, name: name, kind: .person,
        firstMention: places.place(anchor) ?? quote.mention ?? quote.extent))
    return id
  }

  private mutating func rename(_ id: Speaker.ID, to name: String, _ decision: Decision) {
    let old = article.speakers[id].name
    article.speakers[id].aliases.removeAll { $0 == name }
    if old != name, !article.speakers[id].aliases.contains(old) {
      article.speakers[id].aliases.append(old)
    }
    article.speakers[id].name = name
    article.speakers[id].decision = decision
  }

  private mutating func merge(
    _ id: Speaker.ID, into other: Speaker.ID, _ decision: Decision
  ) {
    let names = [article.speakers[id].name] + article.speakers[id].aliases
    for name in names where article.speakers[other].name != name {
      if !article.speakers[other].aliases.contains(name) {
        article.speakers[other].aliases.append(name)
      }
    }
    article.speakers[id].aliases = []
    for index in article.quotes.indices where article.quotes[index].isSaid(by: id) {
      article.quotes[index].say { $0 == id ? other : $0 }
    }
    article.speakers[other].decision = decision
    touched.insert(other)
  }

  /// The article with its quotations in order and its speakers numbered anew.
  func result() -> Article {
    var result = article
    result.quotes.sort { $0.extent.lowerBound < $1.extent.lowerBound }
    let saying = Set(result.quotes.flatMap(\.speakers))
    let kept = article.speakers.filter { saying.contains($0.id) || !isEmptied($0.id) }
    var ids: [Speaker.ID: Speaker.ID] = [:]
    for (id, speaker) in kept.enumerated() { ids[speaker.id] = id }
    for index in result.quotes.indices {
      result.quotes[index].say { ids[$0] }
    }
    let said = result.quotesBySpeaker
    result.speakers = kept.enumerated().map { id, speaker in
      var speaker = speaker
      if touched.contains(speaker.id) {
        speaker.wordsQuoted = (said[id] ?? []).reduce(0) { $0 + result.wordCount(of: $1) }
      }
      speaker.id = id
      speaker.quotes = said[id] ?? []
      return speaker
    }
    return result.checked
  }

  /// Whether a speaker lost all quotations to a ruling.
  private func isEmptied(_ id: Speaker.ID) -> Bool { hadQuotes.contains(id) || id >= found }
}

extension Quote {
  /// Replaces those who say it, and drops whoever is then named twice.
  fileprivate mutating func say(_ replacement: (Speaker.ID) -> Speaker.ID?) {
    speaker = speaker.flatMap(replacement)
    others = others.compactMap(replacement).reduce(into: []) { kept, id in
      if id != speaker, !kept.contains(id) { kept.append(id) }
    }
  }
}

extension Article {
  fileprivate func wordCount(of quote: Int) -> Int {
    quotes[quote].pieces.reduce(0) { $0 + text.words(in: $1, limit: .max).count }
  }

  /// A range with the quotation marks and the closing punctuation around it.
  fileprivate func withMarks(_ range: ByteRange) -> ByteRange {
    guard range.lowerBound > 0 else { return range }
    let opening = text.decode(before: range.lowerBound)
    guard [0x22, 0x201C, 0x201E, 0xAB, 0x2018].contains(opening.scalar) else { return range }
    var end = range.upperBound
    for _ in 0..<3 where end < text.count {
      let next = text.decode(at: end)
      end += next.length
      if [0x22, 0x201D, 0x201C, 0xBB, 0x2019].contains(next.scalar) {
        return (range.lowerBound - opening.length)..<end
      }
    }
    return range
  }
}
