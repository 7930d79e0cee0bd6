/// Finds the start of the content after a cue.
extension CueFinder {
  func make(
    _ form: CueClause.Form, _ verb: Int, _ group: VerbGroup, _ subject: Mention?, from start: Int
  ) -> CueClause {
    var clause = CueClause(
      form: form, verb: verb, cue: verb..<(verb + 1), subject: subject,
      extent: start..<(verb + 1), rightStart: nil, mode: mode(of: verb))
    guard form != .inverted else { return clause }
    var index = behindListener(verb)
    index = behindAdjuncts(index, verb)
    clause.extent = start..<index
    guard index < sentence.upperBound else { return clause }
    introduce(&clause, at: index)
    if isWeak(clause) { clause.rightStart = nil }
    return clause
  }

  /// Whether a weak cue has no sign that content follows.
  private func isWeak(_ clause: CueClause) -> Bool {
    guard let start = clause.rightStart, !clause.isIntroduced else { return false }
    let classes = table[start].classes
    if let subject = clause.subject, !canSpeak(subject) {
      return classes.isDisjoint(with: .subject)
    }
    if table[clause.verb].classes.contains(.weakCue) { return classes.isDisjoint(with: .subject) }
    let mayBeNoun = table[clause.verb].classes.meets([.cueNoun, .document, .role, .occasion])
    guard mayBeNoun, table[clause.verb].classes.meets([.plainForm, .thirdPerson]) else {
      return false
    }
    return table[start].kind == .word
      && classes.isDisjoint(with: [
        .determiner, .subject, .subordinator, .interrogative, .preposition, .indefinite,
      ]) && !table[start].shape.contains(.capitalised) && table[start].word != words.to
  }

  /// Whether a subject is a person or a text that can say things without “that” after the verb.
  private func canSpeak(_ subject: Mention) -> Bool {
    subject.kind != .nominal
      || table[subject.head].classes.meets([.role, .group, .document, .plural, .kinship])
  }

  /// Decides whether content follows: “that”, an opening quotation mark, a colon, or a clause.
  private func introduce(_ clause: inout CueClause, at index: Int) {
    let token = table[index]
    let next = index + 1 < sentence.upperBound ? table[index + 1] : nil
    switch token.kind {
    case .comma:
      guard let next, next.kind == .openingMark || next.word == words.that else { return }
      clause.rightStart = index + 1
      clause.isIntroduced = true
    case .colon:
      clause.rightStart = index + 1 < sentence.upperBound ? index + 1 : nil
      clause.isIntroduced = true
    case .openingMark:
      clause.rightStart = index
      clause.isIntroduced = true
    case .word, .number, .openingBracket:
      clause.rightStart = index
      clause.isIntroduced = token.word == words.that
    default: break
    }
  }

  /// The index after the addressee: the object of “told”, “asked” or “warned”.
  private func behindListener(_ verb: Int) -> Int {
    let start = verb + 1
    guard table[verb].classes.contains(.addressing), start < sentence.upperBound else {
      return start
    }
    let token = table[start]
    if token.kind != .word || token.word == words.that { return start }
    var end = start
    if token.classes.contains(.personal) {
      end = start + 1
    } else if let listener = phrases.phrase(startingAt: start, to: sentence.upperBound) {
      end = listener.tokens.upperBound
    }
    guard end > start, end < sentence.upperBound else { return end > start ? end : start }
    let next = table[end]
    let introduces =
      next.kind != .word
      || next.classes.meets([
        .subordinator, .interrogative, .time, .preposition, .adverb, .determiner, .personal,
      ])
    return introduces || table[verb].classes.isDisjoint(with: .objectCue) ? end : start
  }

  /// The index after “on Monday”, “in a statement” or “at a rally in Ohio”, if content or the end follows.
  private func behindAdjuncts(_ start: Int, _ verb: Int) -> Int {
    var index = start
    var settled = start
    while index < sentence.upperBound, index - start < PhraseFinder.reach {
      let token = table[index]
      guard token.kind == .word || token.kind == .number else { break }
      if token.word == words.that { break }
      if token.classes.contains(.time) || token.shape.contains(.endsInLy)
        || token.classes.contains(.adverb)
          && token.classes.isDisjoint(with: [.determiner, .conjunction])
      {
        index += 1
      } else if token.classes.contains(.preposition), index + 1 < sentence.upperBound,
        table[index + 1].classes.contains(.time)
      {
        index += 2
      } else if token.classes.contains(.preposition),
        table[verb].classes.isDisjoint(with: .beliefCue),
        let phrase = phrases.phrase(startingAt: index + 1, to: sentence.upperBound)
      {
        index = phrase.tokens.upperBound
      } else {
        break
      }
      if isSettled(index) { settled = index }
    }
    return isSettled(index) ? index : settled
  }

  /// Whether adjuncts may end here: before “that”, a pronoun or punctuation, after a time or an
  /// adverb, or at the end of the sentence.
  private func isSettled(_ index: Int) -> Bool {
    guard index < sentence.upperBound else { return true }
    let token = table[index]
    if token.kind != .word { return token.kind != .number }
    if token.word == words.that || token.classes.meets([.personal]) { return true }
    return table[index - 1].classes.contains(.time) || table[index - 1].classes.contains(.adverb)
      || table[index - 1].shape.contains(.endsInLy)
  }
}
