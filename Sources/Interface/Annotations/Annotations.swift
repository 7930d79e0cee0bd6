import Document
import Text

/// The annotations of an article, by position.
struct Annotations: Sendable {
  /// The pieces of the quotes, with the index of the quote.
  let pieces: SpanIndex<Int>
  /// The passages that were corrected, with the index of the correction.
  let passages: SpanIndex<Int>
  /// The quotes that `]` stops at: those in quotation marks, or all if there are none.
  let stops: [Int]
  /// The letter of each speaker.
  let letters: [String]
  /// The linked words, with the addresses.
  let links: SpanIndex<String>
  /// The outline.
  let outline: Outline

  init(_ article: Article) {
    outline = Outline(article)
    links = SpanIndex(article.links.map { ($0.range, $0.address) })
    pieces = SpanIndex(
      article.quotes.enumerated().flatMap { index, quote in quote.pieces.map { ($0, index) } })
    passages = SpanIndex(
      article.corrections.enumerated().flatMap { index, notice in
        notice.passages.map { ($0, index) }
      })
    let quoted = article.quotes.indices.filter { article.quotes[$0].kind != .indirect }
    stops = quoted.isEmpty ? Array(article.quotes.indices) : quoted
    letters = speakerLetters(article.speakers)
  }
}

extension Article {
  /// The first of some quotes, in order, that starts in a range; `nil` if there is none. O(log n).
  func firstQuote(among quotes: [Int], startingIn range: ByteRange) -> Int? {
    let index = quotes.firstIndex(startingAtOrAfter: range.lowerBound, in: self)
    guard index < quotes.count else { return nil }
    return range.contains(self.quotes[quotes[index]].extent.lowerBound) ? quotes[index] : nil
  }
}

extension [Int] {
  /// The index of the first quote that starts at or after an offset, or else the count. O(log n).
  func firstIndex(startingAtOrAfter offset: Int, in article: Article) -> Int {
    partitioningIndex { article.quotes[$0].extent.lowerBound >= offset }
  }
}

/// A letter for each speaker, unique while there are letters: the initial of the last name, or else
/// of another name, or else another letter of the names, or else any.
private func speakerLetters(_ speakers: [Speaker]) -> [String] {
  var free = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".unicodeScalars)
  let any = free.sorted { $0.value < $1.value }
  return speakers.map { speaker in
    let words = speaker.name.uppercased().split(separator: " ").map { $0.unicodeScalars }
    let initials = words.reversed().compactMap(\.first)
    let letter = (initials + words.reversed().joined() + any).first { free.contains($0) }
    guard let letter else { return "*" }
    free.remove(letter)
    return String(letter)
  }
}
