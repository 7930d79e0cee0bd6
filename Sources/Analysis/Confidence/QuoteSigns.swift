import Document

/// What speaks for and against the speaker of a quotation.
package struct QuoteSigns: Sendable {
  /// One sign. The raw value is its place among the values and the weights.
  package enum Sign: Int, Sendable, CaseIterable {
    /// Always there.
    case base
    /// The logarithm of the odds that finder and linker give.
    case odds
    /// Found by a rule; the rules have the same source; they have another.
    case isRuled, agrees, disagrees
    /// Goes on from words before; stands near a mention only.
    case continues, isNear
    /// “he”, “she”, “it”, “they”; “who”; “they”; the logarithm of the odds that the mention stands for the speaker,
    /// and by how much a pronoun's antecedent leads the next.
    case isPronoun, isRelative, isPlural, antecedentOdds, antecedentLead
    /// A full name; a part of a full name; a name that is a part of none; a last name that two bear.
    case isFullName, isSurname, isLoneName, isShared
    /// Words without a name; resolved to somebody named; words that no list knows; a document.
    case isNominal, isResolvedNominal, isUnknownNoun, isDocument
    /// The speaker is a group; a title, a first name or a role says that it is a person.
    case isGroup, isKnownPerson, hasRole
    /// The logarithm of the number of its mentions; it speaks elsewhere under its own name, or never does.
    case mentions, speaksElsewhere, isNamedNowhere
    /// A verb of saying is its cue; “say”, “tell” or “according to” is, which mean nothing else; it stands beside the
    /// cue; there is no cue.
    case isSpeechCue, isPlainCue, isBesideCue, hasNoCue
    /// The source has more words than its mention; the source is far, or in another paragraph.
    case longSource, isFar, isElsewhere
    /// Fewer than five words; in a heading; only thought; others speak in the same paragraph.
    case isShort, isHeading, isBelief, othersSpeak
  }

  /// The values, in the order of ``Sign``.
  package var values = [Float](repeating: 0, count: Sign.allCases.count)
  /// Whether some of its words stand in quotation marks.
  package var isMarked = false

  subscript(sign: Sign) -> Float {
    get { values[sign.rawValue] }
    set { values[sign.rawValue] = newValue }
  }

  mutating func set(_ sign: Sign, _ condition: Bool) { self[sign] = condition ? 1 : 0 }
}

/// What speaks for and against there being such a speaker: that the words are speech, and that they are said by
/// somebody of this name.
package struct SpeakerSigns: Sendable {
  /// One sign. The raw value is its place among the values and the weights.
  package enum Sign: Int, Sendable, CaseIterable {
    /// Always there.
    case base
    /// The logarithm of the odds of its surest quotation; that of its number of quotations.
    case odds, quotes
    /// Some of its words stand in quotation marks; the surest of those.
    case isMarked, markedOdds
    /// What it is.
    case isPerson, isUnnamed, isFullName, isKnownPerson, hasRole, isPlural
    /// The logarithm of the number of its mentions; the share of them behind “in”.
    case mentions, locative
    /// Words that no list knows; a document; with “the” before it.
    case isUnknownNoun, isDocument, isDefinite
    /// Some quotation has a verb of saying as its cue; “say”, “tell” or “according to”; the name stands beside the cue;
    /// only pronouns and other words speak for it.
    case isSpeechCue, isPlainCue, isBesideCue, isNamedNowhere
    /// The fewest words of a source beside those of its mention.
    case longSource
    /// All of its words are only thought; all stand in headings.
    case isBelief, isHeading
  }

  /// The values, in the order of ``Sign``.
  package var values = [Float](repeating: 0, count: Sign.allCases.count)

  subscript(sign: Sign) -> Float {
    get { values[sign.rawValue] }
    set { values[sign.rawValue] = newValue }
  }

  mutating func set(_ sign: Sign, _ condition: Bool) { self[sign] = condition ? 1 : 0 }
}
