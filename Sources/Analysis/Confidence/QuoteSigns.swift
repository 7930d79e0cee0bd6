import Document

/// Evidence for and against the speaker of a quotation.
package struct QuoteSigns: Sendable {
  /// A sign. The raw value is its index among the values and the weights.
  package enum Sign: Int, Sendable, CaseIterable {
    /// The bias, always 1.
    case base
    /// The log-odds of the confidence from the finder and the linker.
    case odds
    /// Found by a rule; the rules and the model agree on the source; they disagree.
    case isRuled, agrees, disagrees
    /// Continues earlier speech; attributed by proximity only.
    case continues, isNear
    /// “he”, “she”, “it”, “they”; “who”; “they”; the log-odds that the mention refers to the
    /// speaker, and the margin of a pronoun's antecedent over the runner-up.
    case isPronoun, isRelative, isPlural, antecedentOdds, antecedentLead
    /// A full name; a part of a full name; a single name that is part of none; a last name that two
    /// people share.
    case isFullName, isSurname, isLoneName, isShared
    /// A nominal; one that resolves to a name; one whose noun is unknown; a document.
    case isNominal, isResolvedNominal, isUnknownNoun, isDocument
    /// A nominal with “a” or “one”; one without a determiner: “officials”; “another” or “others”.
    case isIndefinite, isBare, isOther
    /// The speaker is a group; a title, a first name or other evidence makes it a person; it has a
    /// role.
    case isGroup, isKnownPerson, hasRole
    /// The logarithm of its number of mentions; it speaks elsewhere under its own name; it never
    /// speaks under its own name.
    case mentions, speaksElsewhere, isNamedNowhere
    /// The cue is a reporting verb; it is an unambiguous one: “say”, “tell” or “according to”; the
    /// mention is next to the cue; there is no cue.
    case isSpeechCue, isPlainCue, isBesideCue, hasNoCue
    /// The logarithm of the number of words in the source beyond its mention; the source is far; it
    /// is in another paragraph.
    case longSource, isFar, isElsewhere
    /// Fewer than five words; in a heading; a belief; others speak in the same paragraph.
    case isShort, isHeading, isBelief, othersSpeak
    /// A nominal with a name or a complement in it: “the Arden government”; the cue is “according to”.
    case isDescribed, isAccordingTo
    /// The words begin with “to”: “agreed *to return*”.
    case isInfinitive
    /// A colon links the source to words without quotation marks: “Labor costs: they rise.”
    case isLabel
  }

  /// The values, in the order of ``Sign``.
  package var values = [Float](repeating: 0, count: Sign.allCases.count)
  /// Whether some of its words are in quotation marks.
  package var isMarked = false

  subscript(sign: Sign) -> Float {
    get { values[sign.rawValue] }
    set { values[sign.rawValue] = newValue }
  }

  mutating func set(_ sign: Sign, _ condition: Bool) { self[sign] = condition ? 1 : 0 }
}

/// Evidence for and against a speaker: that the words are speech, and that someone of this name
/// says them.
package struct SpeakerSigns: Sendable {
  /// A sign. The raw value is its index among the values and the weights.
  package enum Sign: Int, Sendable, CaseIterable {
    /// The bias, always 1.
    case base
    /// The log-odds of its most probable quotation; the logarithm of its number of quotations.
    case odds, quotes
    /// Some of its words are in quotation marks; the log-odds of the most probable such quotation.
    case isMarked, markedOdds
    /// What it is.
    case isPerson, isUnnamed, isFullName, isKnownPerson, hasRole, isPlural
    /// The logarithm of its number of mentions; the share of them after “in”, “at” or “near”.
    case mentions, locative
    /// A nominal with an unknown noun; a document; a phrase with “the” before the noun.
    case isUnknownNoun, isDocument, isDefinite
    /// A phrase with “a” or “one”; one without a determiner; “another” or “others”.
    case isIndefinite, isBare, isOther
    /// Some quotation has a reporting verb as its cue; “say”, “tell” or “according to”; a mention
    /// by name is next to its cue; all mentions are pronouns or other words.
    case isSpeechCue, isPlainCue, isBesideCue, isNamedNowhere
    /// The logarithm of the smallest number of words in a source beyond its mention.
    case longSource
    /// All of its quotations are beliefs; all are in headings.
    case isBelief, isHeading
    /// A phrase with more than a noun: “the CEO of Harbor Lines”; a name of one word; one in capitals: “CNN”.
    case isDescribed, isLoneName, isAcronym
    /// The cue of some quotation is “according to”.
    case isAccordingTo
    /// A colon links the source to all of its quotations, none of which is in quotation marks.
    case isLabel
  }

  /// The values, in the order of ``Sign``.
  package var values = [Float](repeating: 0, count: Sign.allCases.count)

  /// Whether some of its words are in quotation marks.
  package var isMarked: Bool { self[.isMarked] == 1 }

  subscript(sign: Sign) -> Float {
    get { values[sign.rawValue] }
    set { values[sign.rawValue] = newValue }
  }

  mutating func set(_ sign: Sign, _ condition: Bool) { self[sign] = condition ? 1 : 0 }
}
