/// Reads “called”, “named” and “dubbed” before a name as what gives the name, not as speech: “A union
/// *called Dock Friends* said the pay was “a joke””.
struct NamingSpeech {
  let words: WordReader
  let phrases: PhraseFinder

  private var table: TokenTable { words.table }

  /// The attributions without those to a name's description: what follows the name's own verb in
  /// quotation marks is said by whoever bears the name. O(attributions).
  func named(_ attributions: [Attribution]) -> [Attribution] {
    attributions.compactMap { attribution in
      guard let name = name(behind: attribution) else { return attribution }
      let piece = attribution.pieces[0]
      guard let mark = piece.first(where: { table[$0].kind == .openingMark }) else { return nil }
      let verb = name.tokens.upperBound
      var attribution = attribution
      attribution.pieces[0] = mark..<piece.upperBound
      (attribution.mention, attribution.cue, attribution.agreement) = (name, verb..<(verb + 1), nil)
      return attribution
    }
  }

  /// The name that a cue gives to its speaker, if the name has a verb of its own.
  private func name(behind attribution: Attribution) -> Mention? {
    guard let mention = attribution.mention, mention.kind == .nominal,
      [phrases.words.a, phrases.words.an].contains(table[mention.tokens.lowerBound].word),
      words.sense(mention.head) == .person || words.sense(mention.head) == .group,
      let cue = attribution.cue, cue.count == 1, mention.head + 1 == cue.lowerBound,
      words.isNaming(cue.lowerBound),
      case let piece = attribution.pieces[0], piece.lowerBound == cue.upperBound,
      let name = phrases.phrase(startingAt: piece.lowerBound, to: piece.upperBound),
      name.kind == .name, name.tokens.upperBound < piece.upperBound,
      words.isFiniteVerb(name.tokens.upperBound)
    else { return nil }
    return name
  }
}
