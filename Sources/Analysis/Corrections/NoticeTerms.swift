import Document
import Language
import Text

/// The weighted words of a notice that identify the passage it is about.
struct NoticeTerms {
  /// The weight of each word.
  private(set) var weights: [String: Double] = [:]
  /// The words that are names or numbers.
  private(set) var names: Set<String> = []
  /// The kinds of block to search: the body, and captions or headlines if the notice mentions them.
  private(set) var places: Set<Block.Kind> = [
    .paragraph, .subheading, .listItem, .blockQuotation, .preformatted, .deck,
  ]

  /// Creates an empty list.
  init() {}

  init(_ notice: Correction, in text: UTF8Text) {
    let end = text.boundary(
      atOrBefore: Swift.min(notice.body.upperBound, notice.body.lowerBound + 2_000))
    let words = text.words(in: notice.body.lowerBound..<end, limit: 300)
    let verb = words.firstIndex { Self.tellsError($0.key) } ?? 0
    let claims = [notice.wrong, notice.right].compactMap { $0 }.filter { $0.count < 80 }
    for (index, word) in words.enumerated() {
      let isFirst = index == 0 || Self.endsSentence(before: word, after: words[index - 1], in: text)
      let isClaim = claims.contains { $0.encloses(word.range) }
      add(word, isFirst: isFirst, share: isClaim ? 1.5 : index < verb ? 0.5 : 1, in: text)
    }
  }

  private static func tellsError(_ word: String) -> Bool {
    word.hasPrefix("miss") || word.hasPrefix("misi") || word.hasPrefix("mis") && word.utf8.count > 8
      || NoticeWords.wrongly.contains(word)
  }

  private static func endsSentence(
    before word: FoldedWord, after last: FoldedWord, in text: UTF8Text
  ) -> Bool {
    text.bytes[last.range.upperBound..<word.range.lowerBound].contains(.fullStop)
  }

  /// Adds a word. Words of the wrong or right statement get a higher `share`. Words before the verb
  /// of the error only describe the topic and count half.
  private mutating func add(_ word: FoldedWord, isFirst: Bool, share: Double, in text: UTF8Text) {
    if let place = Self.named[word.key] { places.insert(place) }
    let key = Self.stem(word.key)
    let byte = text[word.range.lowerBound]
    let isName = byte.isASCIIUppercase && !isFirst || byte.isASCIIDigit
    guard isName || key.utf8.count > 3, !NoticeWords.common.contains(key),
      Lexicon.shared.classes(of: word.key).isDisjoint(with: Self.functional)
    else { return }
    let weight = (isName ? 2.0 : 1.0) * share
    weights[key] = Swift.max(weights[key] ?? 0, weight)
    if isName { names.insert(key) }
  }

  /// Removes a possessive or plural ending from a word.
  static func stem(_ word: String) -> String {
    if word.hasSuffix("'s") { return String(word.dropLast(2)) }
    return word.utf8.count > 4 && word.hasSuffix("s") ? String(word.dropLast()) : word
  }

  private static let named: [String: Block.Kind] = [
    "caption": .caption, "photo": .caption, "photograph": .caption, "picture": .caption,
    "headline": .headline,
  ]

  private static let functional: WordClass = [
    .auxiliary, .modal, .determiner, .preposition, .conjunction, .subordinator, .personal,
  ]
}
