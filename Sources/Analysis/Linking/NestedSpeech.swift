/// Gives words in quotation marks to whoever said them, not to who passes them on: “Moss said that
/// *Lunt called* the plan “mad””.
///
/// Needs: the attributions of the model, which marks what Moss said as one piece.
struct NestedSpeech {
  let table: TokenTable
  let phrases: PhraseFinder

  /// The attributions, each with the nearest speaker of its words. O(tokens).
  func named(_ attributions: [Attribution]) -> [Attribution] {
    attributions.map { quotedWithin(passedOn($0)) }
  }

  /// “Moss said *Lunt called the plan “mad”*”: a piece that opens with somebody else's clause.
  private func quotedWithin(_ attribution: Attribution) -> Attribution {
    guard !CapitalUse.isHeading(table.blocks[attribution.block], in: table),
      attribution.pieces.count == 1, let cue = attribution.cue, let mention = attribution.mention,
      case let piece = attribution.pieces[0], cue.upperBound <= piece.lowerBound,
      let mark = piece.first(where: { table[$0].kind == .openingMark })
    else { return attribution }
    var finder = CueFinder(piece.lowerBound..<mark, phrases: phrases)
    guard let clause = finder.clauses().first, clause.form == .normal, clause.mode == .speech,
      let subject = clause.subject, subject.kind == .name, subject.head != mention.head,
      subject.tokens.lowerBound - piece.lowerBound <= Self.longestOpening,
      table[clause.verb].classes.contains(.speechCue),
      !(subject.tokens.upperBound..<clause.cue.upperBound).contains(where: {
        table[$0].classes.meets([.modal, .negation])
      })
    else { return attribution }
    var attribution = attribution
    attribution.pieces = [clause.cue.upperBound..<piece.upperBound]
    (attribution.cue, attribution.mention, attribution.agreement) = (clause.cue, subject, nil)
    return attribution
  }

  /// The maximum number of words before the inner subject: “that”.
  private static let longestOpening = 1

  /// “…,” *aides said Mr. Lunt told them*: who passes the words on does not say them.
  private func passedOn(_ attribution: Attribution) -> Attribution {
    guard let cue = attribution.cue, table[attribution.pieces[0].lowerBound].kind == .openingMark,
      attribution.pieces[0].upperBound <= cue.lowerBound,
      table[cue.upperBound - 1].classes.contains(.speechCue),
      let subject = phrases.phrase(
        startingAt: cue.upperBound, to: table.blocks[attribution.block].tokens.upperBound),
      subject.kind == .name, subject.tokens.upperBound < table.tokens.count
    else { return attribution }
    let verb = subject.tokens.upperBound
    guard table[verb].classes.contains(.speechCue), table[verb].classes.contains(.pastForm) else {
      return attribution
    }
    var attribution = attribution
    (attribution.mention, attribution.cue) = (subject, verb..<(verb + 1))
    // “Mr. Lunt told them” is none of the words that he said.
    attribution.pieces.removeAll { $0.lowerBound == cue.upperBound }
    return attribution
  }
}
