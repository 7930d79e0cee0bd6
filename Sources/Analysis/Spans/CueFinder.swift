import Document
import Text

/// Finds the cue clauses of a frame.
///
/// Needs: tokens, lexicon, paired marks. Adds nothing to the table; gives ``CueClause`` values in order.
/// Words inside quotation marks are not looked at: what speakers report of others stays theirs.
struct CueFinder {
  let table: TokenTable
  let phrases: PhraseFinder
  let words = Words.shared
  let frame: Range<Int>
  /// The subject of the sentence, for participles and coordination.
  var mainSubject: Mention?

  init(_ frame: Range<Int>, phrases: PhraseFinder) {
    self.frame = frame
    self.phrases = phrases
    table = phrases.table
  }

  /// The clauses, in order.
  mutating func clauses() -> [CueClause] {
    var found: [CueClause] = []
    for index in frame where table[index].kind == .word {
      let token = table[index]
      guard token.shape.isDisjoint(with: .insideMarks) else { continue }
      if token.word == words.according || token.word == words.per, let clause = accordingTo(index) {
        found.append(clause)
      } else if token.classes.meets([.speechCue, .writingCue, .beliefCue, .objectCue]),
        found.last.map({ $0.extent.upperBound <= index || $0.verb < index }) ?? true,
        let clause = clause(at: index)
      {
        if let subject = clause.subject, clause.form != .participle { mainSubject = subject }
        found.append(clause)
      }
    }
    return found
  }

  /// What stands before a verb: its auxiliaries and adverbs.
  struct VerbGroup {
    var start: Int
    var hasBe = false
    var hasTo = false
    var hasAuxiliary = false
  }

  private func clause(at verb: Int) -> CueClause? {
    let group = verbGroup(at: verb)
    let classes = table[verb].classes
    guard table[verb].classes.isDisjoint(with: .time) || !table[verb].shape.contains(.capitalised),
      isVerb(verb, group)
    else { return nil }
    if classes.contains(.pastForm), group.hasBe, !classes.contains(.plainForm) {
      return passive(verb, group)
    }
    if group.hasTo { return infinitive(verb, group) }
    if classes.contains(.ingForm), !group.hasBe { return participle(verb, group) }
    return finite(verb, group)
  }

  /// Walks left over auxiliaries, adverbs, negations and “to”.
  func verbGroup(at verb: Int) -> VerbGroup {
    var group = VerbGroup(start: verb)
    while group.start > frame.lowerBound {
      let token = table[group.start - 1]
      guard token.kind == .word, token.shape.isDisjoint(with: .insideMarks) else { break }
      let classes = token.classes
      if token.word == words.to {
        group.hasTo = true
      } else if classes.meets([.auxiliary, .modal]) {
        group.hasAuxiliary = true
        if classes.contains(.be) { group.hasBe = true }
      } else if token.word == words.s {
        guard isAuxiliaryS(group.start - 1, verb) else { break }
        group.hasAuxiliary = true
      } else if classes.contains(.contraction) {
        group.hasAuxiliary = true
      } else if !classes.meets([.negation])
        && !(classes.contains(.adverb) && classes.isDisjoint(with: [.determiner, .conjunction]))
        && !(token.shape.contains(.endsInLy) && !token.shape.contains(.capitalised))
      {
        break
      }
      group.start -= 1
    }
    return group
  }

  /// “he’s saying”, not “Moss’s sayings”.
  private func isAuxiliaryS(_ index: Int, _ verb: Int) -> Bool {
    guard index > frame.lowerBound else { return false }
    return table[index - 1].classes.meets([.personal, .relative, .interrogative])
      && table[verb].classes.meets([.ingForm, .pastForm])
  }

  /// Whether a word that can be a cue acts as a verb here.
  private func isVerb(_ verb: Int, _ group: VerbGroup) -> Bool {
    let token = table[verb]
    if token.shape.contains(.capitalised), !token.shape.contains(.sentenceStart),
      !isHeadlineLike(verb)
    {
      return false
    }
    guard group.start > frame.lowerBound else { return !group.hasTo || true }
    let before = table[group.start - 1]
    if group.start == verb, before.kind == .word {
      if before.classes.meets(.determiner), !before.classes.contains(.indefinite) { return false }
      if before.classes.contains(.possessive) || before.word == words.s { return false }
      if before.classes.contains(.preposition) { return token.classes.contains(.ingForm) }
    }
    let next = verb + 1 < frame.upperBound ? table[verb + 1] : nil
    if let next, next.word == words.by, token.classes.contains(.pastForm) { return false }
    return true
  }

  /// Headlines write verbs with capitals too.
  private func isHeadlineLike(_ verb: Int) -> Bool {
    guard verb + 1 < frame.upperBound else { return false }
    let isFinite = table[verb].classes.meets([.thirdPerson, .pastForm])
    return isFinite && table[frame.upperBound - 1].kind != .stop
      && table[verb + 1].shape.contains(.capitalised)
  }

  func mode(of verb: Int) -> Quote.Mode {
    table[verb].classes.meets([.speechCue, .writingCue, .objectCue]) ? .speech : .belief
  }
}
