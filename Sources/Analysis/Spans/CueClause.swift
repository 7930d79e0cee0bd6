import Document

/// A cue with its speaker: “Moss told reporters on Monday”.
struct CueClause: Sendable, Equatable {
  /// The construction of cue and subject.
  enum Form: Sendable {
    /// “Moss said”.
    case normal
    /// “said Moss”.
    case inverted
    /// “…, saying”: the subject of the sentence.
    case participle
    /// “… and said”: the subject of the previous clause.
    case coordinate
    /// “… to say”.
    case infinitive
    /// “according to Moss”.
    case accordingTo
    /// “Moss: …”.
    case label
  }

  /// Its construction.
  var form: Form
  /// The verb, or the first word of “according to”.
  var verb: Int
  /// The words of the cue.
  var cue: Range<Int>
  /// The speaker; `nil` if the sentence does not name one.
  var subject: Mention?
  /// The cue, the subject and what belongs to them, none of which is content.
  var extent: Range<Int>
  /// Where content starts after the clause, if any follows.
  var rightStart: Int?
  /// Whether “that”, a colon, or a comma and a quotation mark introduces the content after it.
  var isIntroduced = false
  /// Speech or belief.
  var mode: Quote.Mode
}
