import Text

/// Finds the headline of a page: a short chunk above the body whose words come again in it.
struct HeadlineFinder {
  private let chunks: [Chunk]
  private let body: Range<Int>
  private let text: UTF8Text
  private let bodyWords: Set<Int>
  /// What the body weighs, in words.
  private let prose: Int

  private static let reach = 60
  /// Nine headlines of ten are no longer.
  private static let usualWords = 16

  init(_ chunks: [Chunk], body: Range<Int>, text: UTF8Text) {
    self.chunks = chunks
    self.body = body
    self.text = text
    var words: Set<Int> = []
    for index in body where Story.score(chunks[index]) > 8 && words.count < 2000 {
      words.formUnion(Self.hashes(chunks[index], in: text, limit: 1500))
    }
    bodyWords = words
    prose = body.reduce(0) { $0 + max(0, Story.score(chunks[$1])) }
  }

  /// The longer words of a chunk, hashed.
  private static func hashes(_ chunk: Chunk, in text: UTF8Text, limit: Int) -> [Int] {
    text.folded(chunk.range, limit: limit).withoutLinkMarks
      .split { !$0.isASCIILetter && !$0.isASCIIDigit && $0 < 0x80 }
      .filter { $0.count >= 4 }
      .map { $0.prefix(6).reduce(5381) { $0 &* 33 ^ Int($1) } }
  }

  /// The chunk that is most like a headline; `nil` when none is.
  func best() -> (score: Int, index: Int)? {
    let from = max(0, body.lowerBound - Self.reach)
    let to = min(body.upperBound, body.lowerBound + 15)
    var best: (score: Int, index: Int)?
    for index in from..<to {
      guard let score = score(index), score >= 10 else { continue }
      if best.map({ score >= $0.score }) ?? true { best = (score, index) }
    }
    guard let found = best else { return nil }
    let below = found.index + 1
    if below < to, isTrail(found.index, endingWith: below) { return (found.score, below) }
    return (found.score, headline(aboveDeck: found.index) ?? found.index)
  }

  /// The fewest words of a headline that has a deck.
  private static let fewestWords = 5
  /// The least score of such a headline.
  private static let leastScore = 8

  /// The headline right above what is a deck, then: of two of their looks in a row, the first is the headline,
  /// unless it is a trail of sections or an address.
  private func headline(aboveDeck index: Int) -> Int? {
    let above = index - 1
    guard above >= 0, chunks[above].words >= Self.fewestWords,
      chunks[above].traits.contains(.alone), let score = score(above), score >= Self.leastScore,
      !isTrail(above, endingWith: index), !text.bytes[chunks[above].range].contains("://")
    else { return nil }
    return above
  }

  /// Whether a chunk is a trail of sections that ends with the headline in another: “Home News Ferry late again”.
  private func isTrail(_ index: Int, endingWith headline: Int) -> Bool {
    let words = text.bytes[chunks[headline].range]
    return chunks[headline].words >= 3
      && text.bytes[chunks[index].range].suffix(words.count).elementsEqual(words)
  }

  private func score(_ index: Int) -> Int? {
    let chunk = chunks[index]
    guard chunk.words >= 3, chunk.isTitle(atMost: 32, in: text) else { return nil }
    let words = Self.hashes(chunk, in: text, limit: 300)
    guard !words.isEmpty else { return nil }
    let known = words.count { bodyWords.contains($0) }
    guard known * 3 >= words.count, known > 0 else { return nil }
    var score = known * 12 / words.count + min(chunk.words, 10)
    if text[chunk.range.upperBound - 1] == .fullStop { score -= 8 }
    score -= max(0, chunk.words - Self.usualWords)
    if isFollowedByFurniture(index) { score += 5 }
    score -= abs(body.lowerBound - index) / 5
    if chunk.traits.contains(.repeated) { score += 3 }
    if index > body.lowerBound {
      let above = proseBefore(index)
      guard above * 2 <= prose else { return nil }
      score -= min(above / 4, 14)
    }
    return score
  }

  private func isFollowedByFurniture(_ index: Int) -> Bool {
    chunks[(index + 1)..<min(index + 6, chunks.count)].contains {
      $0.cue == .byline || $0.cue == .dateline
    }
  }

  private func proseBefore(_ index: Int) -> Int {
    chunks[body.lowerBound..<index].reduce(0) { $0 + max(0, Story.score($1)) }
  }
}
