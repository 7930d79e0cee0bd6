import Document
import Text

/// Finds the sentences of an article that a notice is about: those that share its names, numbers and
/// rarest words.
struct PassageFinder {
  private let text: UTF8Text
  /// The sentences of the story, notices left out, with the kind of their block.
  private let sentences: [(range: ByteRange, kind: Block.Kind)]

  init(_ article: Article, _ notices: [Correction]) {
    text = article.text
    let table = Tokenizer.table(of: article)
    sentences = table.blocks.flatMap { block in
      block.sentences.map { (table.bytes(of: table.sentences[$0]), block.kind) }
    }
    .filter { sentence in !notices.contains { $0.range.overlaps(sentence.0) } }
  }

  /// Sets the passages of the notices that mend something.
  func findPassages(of notices: inout [Correction]) {
    for index in notices.indices where notices[index].mends && !notices[index].body.isEmpty {
      notices[index].passages = passages(of: notices[index])
    }
  }

  /// At most this many passages are told.
  private static let most = 3
  /// A passage scores at least this share of the best one.
  private static let share = 0.7

  private func passages(of notice: Correction) -> [ByteRange] {
    var terms = NoticeTerms(notice, in: text)
    let places = sentences.filter { terms.places.contains($0.kind) }
    let hits = places.map { terms.hits(in: $0.range, of: text) }
    terms.count(hits)
    let scores = hits.map(terms.score)
    guard let best = scores.max(), best > 0 else { return [] }
    let good = scores.indices.filter { scores[$0] >= best * Self.share }
    return good.sorted { (scores[$1], $0) < (scores[$0], $1) }.prefix(Self.most).sorted()
      .map { places[$0].range }
  }
}

/// The words of a notice by which its passage is known, with their weight.
struct NoticeTerms {
  /// Indices by word.
  private var indices: [String: Int] = [:]
  private var weights: [Double] = []
  private var frequencies: [Int] = []
  /// Where to look: the body; captions and headlines where the notice names them.
  private(set) var places: Set<Block.Kind> = [
    .paragraph, .subheading, .listItem, .blockQuotation, .preformatted, .deck,
  ]

  init(_ notice: Correction, in text: UTF8Text) {
    let end = text.boundary(
      atOrBefore: Swift.min(notice.body.upperBound, notice.body.lowerBound + 2_000))
    let words = text.words(in: notice.body.lowerBound..<end, limit: 300)
    let verb = words.firstIndex { Self.tellsError($0.key) } ?? 0
    for (index, word) in words.enumerated() {
      let isFirst = index == 0 || Self.endsSentence(before: word, after: words[index - 1], in: text)
      add(word, isFirst: isFirst, share: index < verb ? 0.5 : 1, in: text)
    }
  }

  private static func tellsError(_ word: String) -> Bool {
    word.hasPrefix("miss") || word.hasPrefix("misi") || word.hasPrefix("mis") && word.utf8.count > 8
      || ["incorrectly", "mistakenly", "erroneously", "wrongly"].contains(word)
  }

  private static func endsSentence(
    before word: FoldedWord, after last: FoldedWord, in text: UTF8Text
  ) -> Bool {
    text.bytes[last.range.upperBound..<word.range.lowerBound].contains(.fullStop)
  }

  /// Adds a word. What stands before the error only says what the article was about, and counts half.
  private mutating func add(_ word: FoldedWord, isFirst: Bool, share: Double, in text: UTF8Text) {
    if let place = Self.named[word.key] { places.insert(place) }
    let key = Self.stem(word.key)
    let byte = text[word.range.lowerBound]
    let isName = byte.isASCIIUppercase && !isFirst || byte.isASCIIDigit
    guard isName || key.utf8.count > 3, !Self.common.contains(key),
      Lexicon.shared.classes(of: word.key).isDisjoint(with: Self.functional)
    else { return }
    let weight = (isName ? 2.0 : 1.0) * share
    if let known = indices[key] {
      weights[known] = Swift.max(weights[known], weight)
    } else {
      indices[key] = weights.count
      weights.append(weight)
      frequencies.append(0)
    }
  }

  /// The terms that a range holds.
  func hits(in range: ByteRange, of text: UTF8Text) -> Set<Int> {
    var hits: Set<Int> = []
    var offset = range.lowerBound
    while let word = text.word(from: offset, before: range.upperBound) {
      if let index = indices[Self.stem(word.key)] { hits.insert(index) }
      offset = word.range.upperBound
    }
    return hits
  }

  /// Counts in how many sentences each term stands.
  mutating func count(_ hits: [Set<Int>]) {
    for hit in hits { for index in hit { frequencies[index] += 1 } }
  }

  /// The weight of the terms in a sentence, rare ones counting more; 0 for a single common word.
  func score(_ hits: Set<Int>) -> Double {
    let strong = hits.filter { weights[$0] > 1 }
    let hasStrong = weights.contains { $0 > 1 }
    guard hits.count > 1 || !strong.isEmpty && strong.contains(where: { frequencies[$0] < 3 }),
      !hasStrong || !strong.isEmpty
    else { return 0 }
    return hits.sorted().reduce(0) { $0 + weights[$1] / Double(frequencies[$1]).squareRoot() }
  }

  /// A word without a possessive or plural ending.
  private static func stem(_ word: String) -> String {
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

  private static let common: Set<String> = Set(
    """
    earlier previou previous prior original originally version article story post piece report column \
    headline caption incorrectly mistakenly erroneously wrongly incorrect inaccurate misstated \
    misspelled misidentified mischaracterized said stated reported indicated referred described \
    listed should have been this that with from update updated correct corrected correction error \
    regret clarify amended editing because also actually instead rather fact when which about name \
    reflect include note make made editor
    """.split(separator: " ").map(String.init))
}
