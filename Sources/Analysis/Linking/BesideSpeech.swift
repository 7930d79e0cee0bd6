import Document

/// Attributes quotations without a reporting verb to a name beside them: “…,” *Ode Lunt*, a baker.
/// “…”, and *Lunt* in a statement, first reported by the Herald: “…”.
///
/// Needs: attributions in order, including those without a mention.
struct BesideSpeech {
  let table: TokenTable
  let phrases: PhraseFinder

  /// The attributions, with a mention for those with a name beside them. O(tokens).
  func named(_ attributions: [Attribution]) -> [Attribution] {
    attributions.map { attribution in
      guard let piece = attribution.pieces.first else { return attribution }
      var attribution = attribution
      if let (person, cue) = quotedAs(piece, attribution.block),
        attribution.mention.map({ cue.contains($0.head) })
          ?? (table[piece.lowerBound].kind == .openingMark)
      {
        (attribution.mention, attribution.cue) = (person, cue)
        attribution.evidence = .cue
        attribution.confidence = Self.named
        return attribution
      }
      guard table[piece.lowerBound].kind == .openingMark else { return attribution }
      guard attribution.cue == nil, attribution.mention == nil || !isInSentence(attribution) else {
        return attribution
      }
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

  /// The confidence in a name directly after a quotation, and in the subject of a sentence that
  /// introduces one.
  private static let named = 0.8
  private static let introduced = 0.6

  /// Who “*Moss* was quoted (by the Herald) as saying “…”” or ““…,” *Moss* was quoted as saying” names.
  private func quotedAs(_ piece: Range<Int>, _ block: Int) -> (Mention, cue: Range<Int>)? {
    let limits = table.blocks[block].tokens
    let near =
      max(
        limits.lowerBound, piece.lowerBound - Self.longestCue)..<min(
        limits.upperBound, piece.upperBound + Self.longestCue)
    guard
      let saying = near.first(where: {
        !piece.contains($0) && table[$0].classes.contains(.speechCue)
          && table[$0].classes.contains(.ingForm) && $0 > limits.lowerBound + 2
          && table[$0 - 1].word == Words.shared.asWord
      }),
      saying < piece.lowerBound
        ? (saying + 1..<piece.lowerBound).allSatisfy({ table[$0].kind != .word }) : true,
      let quoted = (max(limits.lowerBound, saying - Self.longestCue)..<saying).last(where: {
        table[$0].word != 0 && Lexicon.shared.lemma(of: table[$0].word) == Self.quote
      }), quoted > limits.lowerBound + 1, !piece.contains(quoted),
      table[quoted - 1].classes.contains(.be),
      let person = phrases.phrase(endingBefore: quoted - 1, from: limits.lowerBound)
    else { return nil }
    return (person, (quoted - 1)..<(saying + 1))
  }

  private static let quote = Lexicon.shared.number(of: "quote")
  /// The maximum length of “quoted in the Herald as saying”, in tokens.
  private static let longestCue = 12

  /// Whether the source is in the sentence of the quotation, as far as that is searched.
  private func isInSentence(_ attribution: Attribution) -> Bool {
    guard let mention = attribution.mention, let piece = attribution.pieces.first else {
      return false
    }
    let start = sentenceStart(before: piece)
    return (start..<(piece.upperBound + Self.reach)).contains(mention.head)
  }

  /// The start of the sentence of a quotation, or of the part that is searched.
  private func sentenceStart(before piece: Range<Int>) -> Int {
    let start = max(table.block(of: piece.lowerBound).lowerBound, piece.lowerBound - Self.reach)
    return (start..<piece.lowerBound).last {
      table[$0].shape.contains(.sentenceStart) && table[$0].shape.isDisjoint(with: .insideMarks)
    } ?? start
  }

  /// How far a sentence is searched on either side of a quotation, in tokens.
  private static let reach = 40

  /// The full name directly after a quotation that ends with a comma, if an apposition or the end
  /// of the sentence follows it.
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

  /// The subject of a sentence that introduces a quotation with a colon, unless the quotation is
  /// short, or with a noun for words: “shared a picture *with the caption* “Welcome.””
  private func subject(before piece: Range<Int>) -> Mention? {
    let before = piece.lowerBound - 1
    guard before > 0 else { return nil }
    let isColon = table[before].kind == .colon
    let isLong = piece.count(where: { table[$0].kind == .word }) >= Self.fewestWords
    guard isColon && isLong || Self.captions.contains(table[isColon ? before - 1 : before].word)
    else { return nil }
    let sentence = sentenceStart(before: piece)..<piece.lowerBound
    return CueFinder(sentence, phrases: phrases).firstSpeakingSubject()
  }

  /// Nouns for the words that somebody adds to something.
  private static let captions = ["caption", "message", "words"].map(Lexicon.shared.number(of:))
    .filter { $0 != 0 }

  /// A shorter quotation after a colon may be a title.
  private static let fewestWords = 5
}
