import Document
import Text

/// How the speaker of a quote was found, in words for people, so that a reader can judge it.
struct Explanation: Sendable {
  /// A fact, with its label.
  struct Fact: Sendable, Equatable {
    let label: String
    let words: String
  }

  /// The sentence that names the speaker or has the verb; `nil` if the article has neither.
  let sentence: ByteRange?
  /// What was found, the most important first.
  let facts: [Fact]

  /// Explains a quote of an article. O(bytes before the quote).
  ///
  /// - Parameter isCorrected: whether a correction is about its words.
  init(_ quote: Quote, in article: Article, isCorrected: Bool) {
    let named = [quote.mention, quote.cue].compactMap { $0 }
    let span = named.reduce(named.first) { span, next in
      span.map { min($0.lowerBound, next.lowerBound)..<max($0.upperBound, next.upperBound) }
    }
    sentence = span.map(article.sentence)
    var facts: [Fact] = []
    func add(_ label: String, _ words: String?) {
      if let words { facts.append(Fact(label: label, words: words)) }
    }
    if let decision = quote.decision ?? article.speaker(of: quote)?.decision {
      add(
        Phrases.decision, Phrases.decided(by: decision.author, Phrases.day(decision.time)))
    }
    add(Phrases.mention, Self.mention(of: quote, in: article))
    let verb = quote.cue.map { article.words(of: [$0]) }
    guard quote.decision == nil else {
      self.facts = facts
      return
    }
    add(Phrases.rule, Phrases.evidence(quote.evidence, verb: verb))
    add(Phrases.confidence, "\(Int(quote.confidence * 100 + 0.5))%")
    if let other = quote.alternative, other.probability >= Self.leastAlternative {
      // Both are estimates of their own, which together may exceed 1. The certainty is the better one.
      let percent = min(Int(other.probability * 100 + 0.5), 100 - Int(quote.confidence * 100 + 0.5))
      add(Phrases.alternative, percent > 0 ? "\(other.name), \(percent)%" : other.name)
    }
    // A verb beside the name decides more than the ranking that has chosen them.
    let evidence = quote.evidence == .model && verb != nil ? .cue : quote.evidence
    add(Phrases.wrongIf, Phrases.doubt(evidence, isNamed: article.isNamed(quote)))
    if quote.isBelief { add(Phrases.mode, Phrases.belief) }
    if isCorrected { add(Phrases.note, Phrases.touched) }
    self.facts = facts
  }

  /// The probability below which nobody else is worth a line.
  private static let leastAlternative = 0.05

  /// The words for the speaker, and where the name they stand for was used before.
  private static func mention(of quote: Quote, in article: Article) -> String? {
    guard let mention = quote.mention else { return nil }
    let words = article.words(of: [mention])
    guard let speaker = article.speaker(of: quote) else { return Phrases.unresolved(words) }
    if article.isNamed(quote) { return Phrases.named(words) }
    let before = article.lastName(of: speaker, before: mention.lowerBound)
    // A person may have given the name.
    guard article.lastName(of: speaker, before: article.text.count) != nil else {
      return Phrases.meant(words, by: speaker.name)
    }
    return Phrases.resolved(
      words, to: article.speakerNames(of: quote) ?? speaker.name,
      named: before.map { (article[$0], article.paragraphs(from: $0.lowerBound, to: mention)) })
  }
}

extension Article {
  /// Whether the words for the speaker of a quote contain the full name.
  fileprivate func isNamed(_ quote: Quote) -> Bool {
    guard quote.speaker != nil, let mention = quote.mention else { return false }
    return speakers(of: quote).allSatisfy { contains($0.name, in: mention) }
  }

  private func contains(_ name: String, in range: ByteRange) -> Bool {
    last(name, in: range) != nil
  }

  /// The last name or alias of a speaker before an offset.
  fileprivate func lastName(of speaker: Speaker, before offset: Int) -> ByteRange? {
    let names = [speaker.name] + speaker.aliases
    return names.compactMap { last($0, in: 0..<offset) }.max {
      ($0.upperBound, $1.lowerBound) < ($1.upperBound, $0.lowerBound)
    }
  }

  /// The last place of some words in a range, as whole words.
  private func last(_ words: String, in range: ByteRange) -> ByteRange? {
    let wanted = Array(words.utf8)
    guard let first = wanted.first, range.count >= wanted.count else { return nil }
    var start = range.upperBound - wanted.count
    while start >= range.lowerBound {
      let end = start + wanted.count
      if text[start] == first, text.bytes[start..<end].elementsEqual(wanted), isWord(start..<end) {
        return start..<end
      }
      start -= 1
    }
    return nil
  }

  /// Whether no letter or digit continues a range on either side.
  private func isWord(_ range: ByteRange) -> Bool {
    let before = range.lowerBound > 0 ? text.boundary(before: range.lowerBound) : nil
    let continues = before.map { text.word(at: $0, before: range.lowerBound) != nil } ?? false
    return !continues && text.word(at: range.upperBound, before: text.count) == nil
  }

  /// The number of paragraphs from one that holds an offset to that of a range.
  fileprivate func paragraphs(from offset: Int, to range: ByteRange) -> Int {
    (blockIndex(at: range.lowerBound) ?? 0) - (blockIndex(at: offset) ?? 0)
  }

  /// The sentence around some words, within their block.
  fileprivate func sentence(around words: ByteRange) -> ByteRange {
    guard let index = blockIndex(at: words.lowerBound) else { return words }
    return text.sentence(around: words, in: blocks[index].range)
  }
}
