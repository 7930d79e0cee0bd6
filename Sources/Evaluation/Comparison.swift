/// One article's gold and predicted quotations, as sets of words.
struct Comparison {
  let text: ScalarText
  let gold: [MarkedQuote]
  let predicted: [MarkedQuote]
  let goldWords: [Range<Int>]
  let predictedWords: [Range<Int>]
  let goldKinds: [String]
  let predictedKinds: [String]

  struct Match {
    let gold: Int
    let predicted: Int
    let overlap: Double
  }

  init(gold article: MarkedArticle, predicted: [MarkedQuote]) {
    let text = ScalarText(article.text ?? "")
    func words(_ quote: MarkedQuote) -> Range<Int> { quote.span.map(text.words(over:)) ?? 0..<0 }
    self.text = text
    gold = article.quotes
    goldWords = gold.map(words)
    self.predicted = predicted.filter { !words($0).isEmpty }
    predictedWords = self.predicted.map(words)
    goldKinds = gold.map { $0.kind ?? $0.span.map(text.kind(of:)) ?? "indirect" }
    predictedKinds = self.predicted.map { $0.span.map(text.kind(of:)) ?? "indirect" }
  }

  /// One-to-one matches, the greatest overlap first. The overlap is the words in both over the
  /// words of the longer.
  func matches() -> [Match] {
    var pairs: [Match] = []
    for (index, words) in goldWords.enumerated() where !words.isEmpty {
      for (other, otherWords) in predictedWords.enumerated() {
        let shared = words.clamped(to: otherWords).count
        guard words.overlaps(otherWords), shared > 0 else { continue }
        let overlap = Double(shared) / Double(max(words.count, otherWords.count))
        pairs.append(Match(gold: index, predicted: other, overlap: overlap))
      }
    }
    pairs.sort { ($1.overlap, $0.gold, $0.predicted) < ($0.overlap, $1.gold, $1.predicted) }
    var (goldTaken, predictedTaken) = (Set<Int>(), Set<Int>())
    return pairs.filter { pair in
      guard !goldTaken.contains(pair.gold), !predictedTaken.contains(pair.predicted) else {
        return false
      }
      goldTaken.insert(pair.gold)
      predictedTaken.insert(pair.predicted)
      return true
    }
  }

  /// Whether the speakers are the same: in the same words (strict), or plausibly (lenient).
  func speakersAgree(_ goldIndex: Int, _ predictedIndex: Int) -> (strict: Bool, lenient: Bool) {
    let (gold, predicted) = (gold[goldIndex], predicted[predictedIndex])
    let (goldText, text) = (gold.speakerText ?? "", predicted.speakerText ?? "")
    let canonical = predicted.speakerCanonical ?? ""
    func blank(_ string: String) -> Bool { string.allSatisfy(\.isWhitespace) }
    if blank(goldText) {
      let nobody = blank(text) && blank(canonical)
      return (nobody, nobody)
    }
    let samePlace =
      gold.speakerStart != nil && gold.speakerStart == predicted.speakerStart
      && gold.speakerEnd == predicted.speakerEnd
    let strict =
      !text.isEmpty && (samePlace || SpeakerNames.key(goldText) == SpeakerNames.key(text))
    let aliases = gold.aliases ?? []
    func matches(_ name: String) -> Bool {
      !name.isEmpty && SpeakerNames.match(goldText, name, aliases: aliases)
    }
    return (strict, strict || matches(text) || matches(canonical))
  }

  /// Of the quotations that cover at least half of a segment's words, the one that covers most, the
  /// shortest such, the last such.
  static func claimant(of segment: Range<Int>, among quotes: [Range<Int>]) -> Int? {
    quotes.indices.filter { 2 * segment.clamped(to: quotes[$0]).count >= segment.count }
      .filter { segment.overlaps(quotes[$0]) }
      .max { first, second in
        let (one, two) = (quotes[first], quotes[second])
        let covered = (segment.clamped(to: one).count, segment.clamped(to: two).count)
        return (covered.0, -one.count, first) < (covered.1, -two.count, second)
      }
  }
}
