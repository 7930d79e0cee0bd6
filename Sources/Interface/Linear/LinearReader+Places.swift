import Document
import Text

/// Moving in the article, and answering with what is there.
extension LinearReader {
  /// The words of a range on one line.
  func words(of range: ByteRange) -> String { article.words(of: [range]) }

  /// Moves by a number of blocks, and reads the one that it comes to.
  mutating func read(by distance: Int) -> [String] {
    let target = block + distance
    if target >= article.blocks.count { return [Phrases.end] }
    if target < 0 { return [Phrases.start] }
    return read(at: target)
  }

  /// Reads a block.
  mutating func read(at index: Int) -> [String] {
    guard !article.blocks.isEmpty else { return [Phrases.end] }
    block = min(max(index, 0), article.blocks.count - 1)
    quote = nil
    let (kind, range) = (article.blocks[block].kind, article.blocks[block].range)
    let label = article.repeats(range) ? Phrases.repeatedQuotation : Phrases.spoken(kind)
    let words = words(of: range)
    return [label.map { "\($0): \(words)" } ?? words]
  }

  /// Moves by a number of quotes among some, and reads the one that it comes to.
  mutating func go(by distance: Int, among quotes: [Int]) -> [String] {
    guard !quotes.isEmpty else { return [quote == nil ? Phrases.noQuoteYet : Phrases.noQuotes] }
    let next = quotes.firstIndex(startingAtOrAfter: offset, in: article)
    let place = quote.flatMap { quotes.firstIndex(of: $0) } ?? next
    let target = place + distance - (quote == nil && distance > 0 ? 1 : 0)
    if target < 0 { return [Phrases.firstQuote] }
    if target >= quotes.count { return [Phrases.lastQuote] }
    return say(quotes[target])
  }

  /// The offset of the block that was read last.
  private var offset: Int { block < 0 ? 0 : article.blocks[block].range.lowerBound }

  /// The quotes that are counted and stopped at.
  var stops: [Int] {
    countsParaphrases ? Array(article.quotes.indices) : annotations.stops
  }

  /// The quotes of the source of the current quote.
  var quotesOfSpeaker: [Int] {
    guard let quote else { return [] }
    let worded = article.wordedSource(of: article.quotes[quote])
    guard let source = worded ?? speaker.map(QuoteSource.speaker) else { return [] }
    return stops(among: article.quotes(from: source))
  }

  private func stops(among quotes: [Int]) -> [Int] {
    countsParaphrases ? quotes : article.stops(among: quotes)
  }

  /// Goes to a quote and reads it: “Quote 3 of 12, Ana Ruiz: …”.
  private mutating func say(_ index: Int) -> [String] {
    quote = index
    let quote = article.quotes[index]
    speaker = quote.speakers.first { $0 == speaker } ?? quote.speaker
    block = article.blockIndex(at: quote.extent.lowerBound) ?? block
    let source = article.sourceName(of: quote) ?? Phrases.nobody
    let name = quote.isUncertain ? Phrases.perhaps(source) : source
    let words = article.quotation(quote)
    guard let number = stops.firstIndex(of: index) else { return ["\(name): \(words)"] }
    return [Phrases.spokenQuote(number + 1, of: stops.count, by: name, words)]
  }

  /// The speakers, with the count to type before `s`.
  func list() -> [String] {
    guard !speakers.isEmpty else { return [Phrases.noSpeakers] }
    return speakers.enumerated().map { number, id in
      let speaker = article.speakers[id]
      let about = article.about(speaker).map(words)
      let doubt = article.isUncertain(speaker) ? [Phrases.uncertain] : []
      let parts = [speaker.name] + about + [Phrases.count(annotations.counts[id])] + doubt
      return "\(number + 1)s: " + parts.joined(separator: ", ")
    }
  }

  /// Goes to the first quote of a speaker by its number in the list.
  mutating func goToSpeaker(_ number: Int) -> [String] {
    guard speakers.indices.contains(number - 1),
      let first = stops(among: article.speakers[speakers[number - 1]].quotes).first
    else { return [Phrases.noSuchSpeaker(number)] }
    speaker = speakers[number - 1]
    return say(first)
  }

  /// How the speaker of the current quote was found.
  func why() -> [String] {
    guard let quote else { return [Phrases.noQuoteYet] }
    let explanation = Explanation(article.quotes[quote], in: article, isCorrected: false)
    return (explanation.sentence.map { [words(of: $0)] } ?? [])
      + explanation.facts.map { "\($0.label): \($0.words)" }
  }

  /// The corrections in full.
  func corrections() -> [String] {
    article.corrections.map { notice in
      let label = notice.label.map(words) ?? Phrases.label(notice.kind)
      let date = notice.date.map { ", \(Phrases.date($0))" } ?? ""
      return "\(label)\(date): \(words(of: notice.body))"
    }
  }

  /// Searches the whole article, and reads the first match after the current position.
  mutating func find(_ typed: String) -> [String] {
    let selected = quote == nil ? nil : speaker
    let query = Query(typed, in: article, letters: annotations.letters, selected: selected)
    guard let query else { return [Phrases.cannotSearch(typed)] }
    var search = Search(query, in: article, from: offset)
    while !search.isDone { search.step(in: article) { !annotations.pieces.meeting($0).isEmpty } }
    search.current = search.first
    self.search = search
    return match(by: 0)
  }

  /// Reads another match of the search.
  mutating func match(by distance: Int) -> [String] {
    guard var search else { return [Phrases.noSearch] }
    guard search.count > 0, let current = search.current else {
      return [Phrases.notFound(search.query.typed)]
    }
    let step = distance % search.count
    let index = (current + step + search.count) % search.count
    search.current = index
    self.search = search
    block = article.blockIndex(at: search[index].lowerBound) ?? block
    quote = nil
    return ["\(index + 1)/\(search.count): \(words(of: article.blocks[block].range))"]
  }
}
