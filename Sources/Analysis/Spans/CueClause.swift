import Document

/// A cue with the words that say who speaks: “Moss told reporters on Monday”.
struct CueClause: Sendable, Equatable {
  /// How the cue stands to its subject.
  enum Form: Sendable {
    /// “Moss said”.
    case normal
    /// “said Moss”.
    case inverted
    /// “…, saying”: the subject is that of the sentence.
    case participle
    /// “… and said”: the subject is that of the clause before.
    case coordinate
    /// “… to say”.
    case infinitive
    /// “according to Moss”.
    case accordingTo
    /// “Moss: …”.
    case label
  }

  /// How it stands.
  var form: Form
  /// The verb, or the first word of “according to”.
  var verb: Int
  /// The words of the cue.
  var cue: Range<Int>
  /// Who speaks; `nil` when the sentence does not say.
  var subject: Mention?
  /// Cue, subject and what belongs to them: nothing of it is content.
  var extent: Range<Int>
  /// Where content begins behind the clause, if some follows.
  var rightStart: Int?
  /// Content behind is introduced: by “that”, a colon, or a comma and a mark.
  var isIntroduced = false
  /// Said or thought.
  var mode: Quote.Mode
}
