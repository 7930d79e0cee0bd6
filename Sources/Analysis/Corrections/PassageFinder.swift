import Document
import Text

/// Finds the sentences of an article that a notice is about: those that share its names, numbers
/// and rarest words.
struct PassageFinder {
  private let text: UTF8Text
  /// The sentences of the article without its notices, with the kind of their block.
  private let sentences: [(range: ByteRange, kind: Block.Kind)]
  /// For each word of a notice, the indices of the sentences that contain it.
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

  /// Sets the passages of the notices that correct the article.
  ///
  /// Reads the article once. Linear, because words that occur in many sentences are ignored.
  mutating func findPassages(of notices: inout [Correction]) {
    let terms = notices.map { $0.correctsArticle ? NoticeTerms($0, in: text) : NoticeTerms() }
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

  /// The maximum number of passages of a notice.
  private static let most = 3
  /// The minimum score of a passage, relative to the best one.
  private static let share = 0.7
  /// The number of sentences above which a word is too common to identify a passage.
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

  /// Returns the total weight of the shared words, with more for rare ones; 0 for a single common
  /// word, and for a sentence without a name if the notice has names.
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
