import Document
import Text

/// Finds the cue clauses of a sentence.
///
/// Needs: tokens, lexicon, paired quotation marks. Adds nothing to the table; gives ``CueClause``
/// values in order. Ignores words inside quotation marks: what speakers report about others is part
/// of their words.
struct CueFinder {
  let table: TokenTable
  let phrases: PhraseFinder
  let words = Words.shared
  let sentence: Range<Int>
  /// The subject of the sentence, for participles and coordination.
  var mainSubject: Mention?

  init(_ sentence: Range<Int>, phrases: PhraseFinder) {
    self.sentence = sentence
    self.phrases = phrases
    table = phrases.table
  }

  /// The clauses, in order.
  mutating func clauses() -> [CueClause] {
    var found: [CueClause] = []
    for index in sentence where table[index].kind == .word {
      let token = table[index]
      guard token.shape.isDisjoint(with: .insideMarks) else { continue }
      if token.word == words.according || token.word == words.per || opensInTheWordsOf(index),
        let clause = accordingTo(index)
      {
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

  /// The auxiliaries and adverbs before a verb.
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
    // A passive (“was told by Moss”) and an infinitive say nothing of who speaks.
    if classes.contains(.pastForm), group.hasBe, !classes.contains(.plainForm) { return nil }
    if group.hasTo { return nil }
    if classes.contains(.ingForm), !group.hasBe { return participle(verb, group) }
    return finite(verb, group)
  }

  /// Walks left over auxiliaries, adverbs, negations and “to”.
  func verbGroup(at verb: Int) -> VerbGroup {
    var group = VerbGroup(start: verb)
    while group.start > sentence.lowerBound {
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

  /// Whether a contraction is a verb: “he’s saying”, not “Moss’s sayings”.
  private func isAuxiliaryS(_ index: Int, _ verb: Int) -> Bool {
    guard index > sentence.lowerBound else { return false }
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
    guard group.start > sentence.lowerBound else { return !group.hasTo || true }
    let before = table[group.start - 1]
    if group.start == verb, before.kind == .word {
      if before.classes.meets(.determiner), !before.classes.contains(.indefinite) { return false }
      if before.classes.contains(.possessive) || before.word == words.s { return false }
      if before.classes.contains(.preposition) { return token.classes.contains(.ingForm) }
    }
    let next = verb + 1 < sentence.upperBound ? table[verb + 1] : nil
    if let next, next.word == words.by, token.classes.contains(.pastForm) { return false }
    return true
  }

  /// Whether a capital is no evidence of a name: headlines capitalize verbs too.
  private func isHeadlineLike(_ verb: Int) -> Bool {
    guard verb + 1 < sentence.upperBound else { return false }
    let isFinite = table[verb].classes.meets([.thirdPerson, .pastForm])
    return isFinite && table[sentence.upperBound - 1].kind != .stop
      && table[verb + 1].shape.contains(.capitalised)
  }

  func mode(of verb: Int) -> Quote.Mode {
    table[verb].classes.meets([.speechCue, .writingCue, .objectCue]) ? .speech : .belief
  }
}
