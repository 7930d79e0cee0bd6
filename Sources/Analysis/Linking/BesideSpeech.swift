import Document

/// Names who says words in quotation marks that have no verb of saying: “…,” *Ode Lunt*, a baker. “…”, and
/// *Lunt* in a statement, first reported by the Herald: “…”.
///
/// Needs: attributions in order, nobody's among them. What a verb attributes is left alone.
struct BesideSpeech {
  let table: TokenTable
  let phrases: PhraseFinder

  /// The attributions, with a mention for those that have a name beside them. O(tokens).
  func named(_ attributions: [Attribution]) -> [Attribution] {
    attributions.map { attribution in
      guard attribution.cue == nil, attribution.mention == nil || !isInSentence(attribution),
        let piece = attribution.pieces.first, table[piece.lowerBound].kind == .openingMark
      else { return attribution }
      var attribution = attribution
      if let name = nameBehind(piece, attribution.block) {
        attribution.mention = name
        attribution.evidence = .label
        attribution.confidence = Self.named
      } else if attribution.mention == nil, let subject = subject(before: piece) {
        attribution.mention = subject
        attribution.evidence = .proximity
        attribution.confidence = Self.introduced
      }
      return attribution
    }
  }

  /// How likely a name right behind the words is that of who says them, and the subject of a sentence that
  /// introduces them.
  private static let named = 0.8
  private static let introduced = 0.6

  /// Whether the source stands near the words: in their sentence, as far as it is looked at.
  private func isInSentence(_ attribution: Attribution) -> Bool {
    guard let mention = attribution.mention, let piece = attribution.pieces.first else {
      return false
    }
    let start = sentenceStart(before: piece)
    return (start..<(piece.upperBound + Self.reach)).contains(mention.head)
  }

  /// The first token of the sentence of some words, or as far back as is looked.
  private func sentenceStart(before piece: Range<Int>) -> Int {
    let start = max(table.block(of: piece.lowerBound).lowerBound, piece.lowerBound - Self.reach)
    return (start..<piece.lowerBound).last {
      table[$0].shape.contains(.sentenceStart) && table[$0].shape.isDisjoint(with: .insideMarks)
    } ?? start
  }

  /// How far a sentence is looked at on either side of the words, in tokens.
  private static let reach = 40

  /// The full name right behind words that end with a comma, before an apposition or the end.
  private func nameBehind(_ piece: Range<Int>, _ block: Int) -> Mention? {
    let end = piece.upperBound
    let limit = table.blocks[block].tokens.upperBound
    guard end < limit, table[end - 1].kind == .closingMark, table[end - 2].kind == .comma,
      let name = phrases.phrase(startingAt: end, to: limit), name.kind == .name,
      let read = NameFinder(table: table).name(of: name), !read.isSingle, !read.isGroup
    else { return nil }
    let next = name.tokens.upperBound
    guard next < limit, table[next].kind == .comma || table[next].kind == .stop else { return nil }
    return name
  }

  /// The subject of a sentence that ends with a colon before words of some length.
  private func subject(before piece: Range<Int>) -> Mention? {
    let colon = piece.lowerBound - 1
    guard colon > 0, table[colon].kind == .colon,
      piece.count(where: { table[$0].kind == .word }) >= Self.fewestWords
    else { return nil }
    let sentence = sentenceStart(before: piece)..<piece.lowerBound
    let subject = CueFinder(sentence, phrases: phrases).firstSubject()
    return subject.flatMap { phrase in
      phrase.kind == .name || table[phrase.head].classes.meets([.role, .personal]) ? phrase : nil
    }
  }

  /// Fewer words behind a colon may be a title.
  private static let fewestWords = 5
}
