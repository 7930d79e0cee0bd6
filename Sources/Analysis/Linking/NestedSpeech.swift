/// Gives words in quotation marks to whoever said them, not to who passes them on: “Moss said that
/// *Lunt called* the plan “mad””.
///
/// Needs: the attributions of the model, which marks what Moss said as one piece.
struct NestedSpeech {
  let table: TokenTable
  let phrases: PhraseFinder

  /// The attributions, each with the nearest speaker of its words. O(tokens).
  func named(_ attributions: [Attribution]) -> [Attribution] {
    attributions.map { accused(quotedWithin(passedOn($0))) }
  }

  /// “Moss accused *Lunt* of *telling* her “…””: the words of whom she accuses.
  private func accused(_ attribution: Attribution) -> Attribution {
    guard let cue = attribution.cue, attribution.mention != nil,
      case let piece = attribution.pieces[0], cue.upperBound <= piece.lowerBound,
      cue.contains(where: { Lexicon.shared.lemma(of: table[$0].word) == Self.accuse }),
      let mark = piece.first(where: { table[$0].kind == .openingMark }),
      let person = phrases.phrase(startingAt: piece.lowerBound, to: mark), person.kind == .name,
      case let verb = person.tokens.upperBound + 1, verb < mark,
      table[verb - 1].word == phrases.words.of, table[verb].classes.contains(.ingForm),
      table[verb].classes.contains(.speechCue)
    else { return attribution }
    var attribution = attribution
    attribution.pieces[0] = (verb + 1)..<piece.upperBound
    (attribution.cue, attribution.mention, attribution.agreement) = (verb..<(verb + 1), person, nil)
    return attribution
  }

  private static let accuse = Lexicon.shared.number(of: "accuse")

  /// “Moss said *Lunt called the plan “mad”*”: a piece that opens with somebody else's clause.
  private func quotedWithin(_ attribution: Attribution) -> Attribution {
    guard !CapitalUse.isHeading(table.blocks[attribution.block], in: table),
      let cue = attribution.cue, let mention = attribution.mention,
      case let piece = attribution.pieces[0], cue.upperBound <= piece.lowerBound,
      attribution.pieces.count == 1 || areOfOneSubject(attribution.pieces),
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
    attribution.pieces[0] = clause.cue.upperBound..<piece.upperBound
    (attribution.cue, attribution.mention, attribution.agreement) = (clause.cue, subject, nil)
    return attribution
  }

  /// “Lunt called it “mad” *and had warned of* “a trap””: no other subject stands between the pieces.
  private func areOfOneSubject(_ pieces: [Range<Int>]) -> Bool {
    zip(pieces, pieces.dropFirst()).allSatisfy { one, other in
      one.upperBound < other.lowerBound && table[one.upperBound].word == phrases.words.and
        && (one.upperBound..<other.lowerBound).allSatisfy {
          table[$0].kind == .word && !table[$0].shape.contains(.capitalised)
            && table[$0].classes.isDisjoint(with: [.subject, .determiner])
        }
    }
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
