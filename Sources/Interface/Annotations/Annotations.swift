import Document
import Text

/// The annotations of an article, by position.
struct Annotations: Sendable {
  /// The pieces of the quotes, with the index of the quote.
  let pieces: SpanIndex<Int>
  /// The passages that were corrected, with the index of the correction.
  let passages: SpanIndex<Int>
  /// The quotes in quotation marks, or all if there are none. These are counted, and `]` stops at
  /// them.
  let stops: [Int]
  /// How often each speaker is quoted.
  let counts: [QuoteCount]
  /// The letter of each speaker.
  let letters: [String]
  /// The role of each speaker's words: those who come first in the list get the first colors.
  private let roles: [Role]
  /// The linked words, with the addresses.
  let links: SpanIndex<Link>
  /// The outline.
  let outline: Outline

  init(_ article: Article) {
    outline = Outline(article)
    links = SpanIndex(article.links.map { ($0.range, $0) })
    pieces = SpanIndex(
      article.quotes.enumerated().flatMap { index, quote in quote.pieces.map { ($0, index) } })
    passages = SpanIndex(
      article.corrections.enumerated().flatMap { index, notice in
        notice.passages.map { ($0, index) }
      })
    stops = article.stops(among: Array(article.quotes.indices))
    counts = article.speakers.map { QuoteCount($0.quotes, in: article) }
    let order = SpeakerList.weighted(article)
    letters = speakerLetters(article.speakers, order)
    var roles = [Role](repeating: .text, count: order.count)
    for (rank, id) in order.enumerated() { roles[id] = .speaker(rank) }
    self.roles = roles
  }
}

extension Annotations {
  /// The role of a speaker's words.
  func role(of speaker: Speaker.ID) -> Role { roles[speaker] }
}

/// How many quotes are in quotation marks, how many are paraphrases, and how many are thoughts.
struct QuoteCount: Sendable, Equatable {
  /// The number of quotes with words in quotation marks.
  let marked: Int
  /// The number of the others that are said.
  let paraphrases: Int
  /// The number of those that are only thought.
  let thoughts: Int

  /// Counts some quotes of an article.
  init(_ quotes: [Int], in article: Article) {
    marked = quotes.count { article.quotes[$0].hasMarks }
    thoughts = quotes.count { article.quotes[$0].isBelief }
    paraphrases = quotes.count - marked - thoughts
  }
}

extension Article {
  /// Those of some quotes that are in quotation marks, or all if none are.
  func stops(among quotes: [Int]) -> [Int] {
    let marked = quotes.filter { self.quotes[$0].hasMarks }
    return marked.isEmpty ? quotes : marked
  }

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
/// of another name, or else another letter of the names, or else any. Speakers choose in an order.
private func speakerLetters(_ speakers: [Speaker], _ order: [Speaker.ID]) -> [String] {
  let any = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".unicodeScalars
  var taken: Set<Unicode.Scalar> = []
  var letters = [String](repeating: "*", count: speakers.count)
  for id in order {
    let letter = (speakers[id].letters + any).first { !taken.contains($0) }
    guard let letter else { continue }
    taken.insert(letter)
    letters[id] = String(letter)
  }
  return letters
}

extension Speaker {
  /// The letters of the name that can stand for it, the best first: initials from the last word on,
  /// then the other letters, then the same in lowercase.
  fileprivate var letters: [Unicode.Scalar] {
    Self.letters(of: name.uppercased()) + Self.letters(of: name.lowercased())
  }

  private static func letters(of name: String) -> [Unicode.Scalar] {
    let words = name.split(separator: " ").reversed().map { word in
      word.unicodeScalars.compactMap(\.asLetter)
    }
    return words.compactMap(\.first) + words.joined()
  }
}

extension Unicode.Scalar {
  /// The letter of one column for a character, without diacritics in Latin; `nil` if it has none.
  fileprivate var asLetter: Unicode.Scalar? {
    guard properties.isAlphabetic else { return nil }
    if let base = Folded(value)?.letter, base < 0x80, let plain = Unicode.Scalar(base) {
      return properties.isUppercase ? plain.properties.uppercaseMapping.unicodeScalars.first : plain
    }
    return CharacterClass(value).shape == .narrow ? self : nil
  }
}
