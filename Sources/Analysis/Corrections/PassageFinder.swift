import Document
import Text

/// Finds the sentences of an article that a notice is about: those that share its names, numbers and
/// rarest words.
struct PassageFinder {
  private let text: UTF8Text
  /// The sentences of the story, notices left out, with the kind of their block.
  private let sentences: [(range: ByteRange, kind: Block.Kind)]
  /// Where each word of a notice stands: indices of sentences.
  private var postings: [String: [Int]] = [:]

  init(_ article: Article, _ notices: [Correction]) {
    text = article.text
    let table = Tokenizer.table(of: article)
    var stories: [(ByteRange, Block.Kind)] = []
    var notice = 0
    for block in table.blocks {
      for sentence in block.sentences {
        let range = table.bytes(of: table.sentences[sentence])
        while notice < notices.count, notices[notice].range.upperBound <= range.lowerBound {
          notice += 1
        }
        if notice == notices.count || !notices[notice].range.overlaps(range) {
          stories.append((range, block.kind))
        }
      }
    }
    sentences = stories
  }

  /// Sets the passages of the notices that mend something.
  ///
  /// Reads the article once: linear, because words that stand in many sentences are left aside.
  mutating func findPassages(of notices: inout [Correction]) {
    let terms = notices.map { $0.mends ? NoticeTerms($0, in: text) : NoticeTerms() }
    index(Set(terms.flatMap(\.weights.keys)))
    for (index, terms) in terms.enumerated() where !terms.weights.isEmpty {
      notices[index].passages = passages(of: terms)
    }
  }

  private mutating func index(_ words: Set<String>) {
    for (index, sentence) in sentences.enumerated() {
      var offset = sentence.range.lowerBound
      while let word = text.word(from: offset, before: sentence.range.upperBound) {
        offset = word.range.upperBound
        let key = NoticeTerms.stem(word.key)
        guard words.contains(key), postings[key]?.last != index else { continue }
        postings[key, default: []].append(index)
      }
    }
  }

  /// At most this many passages are told.
  private static let most = 3
  /// A passage scores at least this share of the best one.
  private static let share = 0.7
  /// A word in more sentences than this tells no passage from another.
  private static let many = 100

  private func passages(of terms: NoticeTerms) -> [ByteRange] {
    var hits: [Int: [String]] = [:]
    for term in terms.weights.keys.sorted() {
      guard let places = postings[term], places.count <= Self.many else { continue }
      for place in places where terms.places.contains(sentences[place].kind) {
        hits[place, default: []].append(term)
      }
    }
    let scores = hits.mapValues { score($0, terms) }
    guard let best = scores.values.max(), best > 0 else { return [] }
    return scores.filter { $0.value >= best * Self.share }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.most)
      .map { sentences[$0.key].range }.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The weight of the words that a sentence shares, rare ones counting more; 0 for one common word, and
  /// for a sentence without a name when the notice has some.
  private func score(_ hits: [String], _ terms: NoticeTerms) -> Double {
    let names = hits.filter { terms.names.contains($0) }
    guard hits.count > 1 || names.contains(where: { frequency($0) < 3 }),
      terms.names.isEmpty || !names.isEmpty
    else { return 0 }
    return hits.reduce(0) { sum, term in
      sum + (terms.weights[term] ?? 0) / Double(frequency(term)).squareRoot()
    }
  }

  private func frequency(_ term: String) -> Int { postings[term]?.count ?? 1 }
}

/// The words of a notice by which its passage is known, with their weight.
struct NoticeTerms {
  /// The weight of each word.
  private(set) var weights: [String: Double] = [:]
  /// The words that are names or numbers.
  private(set) var names: Set<String> = []
  /// Where to look: the body; captions and headlines where the notice names them.
  private(set) var places: Set<Block.Kind> = [
    .paragraph, .subheading, .listItem, .blockQuotation, .preformatted, .deck,
  ]

  /// No words.
  init() {}

  init(_ notice: Correction, in text: UTF8Text) {
    let end = text.boundary(
      atOrBefore: Swift.min(notice.body.upperBound, notice.body.lowerBound + 2_000))
    let words = text.words(in: notice.body.lowerBound..<end, limit: 300)
    let verb = words.firstIndex { Self.tellsError($0.key) } ?? 0
    for (index, word) in words.enumerated() {
      let isFirst = index == 0 || Self.endsSentence(before: word, after: words[index - 1], in: text)
      let isClaim = [notice.wrong, notice.right].contains { $0?.encloses(word.range) ?? false }
      add(word, isFirst: isFirst, share: isClaim ? 1.5 : index < verb ? 0.5 : 1, in: text)
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

  /// Adds a word. What is wrong or right counts more; what stands before the error only says what the
  /// article was about, and counts half.
  private mutating func add(_ word: FoldedWord, isFirst: Bool, share: Double, in text: UTF8Text) {
    if let place = Self.named[word.key] { places.insert(place) }
    let key = Self.stem(word.key)
    let byte = text[word.range.lowerBound]
    let isName = byte.isASCIIUppercase && !isFirst || byte.isASCIIDigit
    guard isName || key.utf8.count > 3, !Self.common.contains(key),
      Lexicon.shared.classes(of: word.key).isDisjoint(with: Self.functional)
    else { return }
    let weight = (isName ? 2.0 : 1.0) * share
    weights[key] = Swift.max(weights[key] ?? 0, weight)
    if isName { names.insert(key) }
  }

  /// A word without a possessive or plural ending.
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
