extension TokenTraits {
  /// What sort of cue a word can be: a word that says that somebody speaks or thinks.
  enum CueKind: UInt8, CaseIterable, Sendable {
    case none
    /// Told: its object is the listener.
    case addressing
    /// Insisted: speech or belief.
    case speechOrBelief
    /// Criticised: speech with a thing or a person as its object.
    case speechWithObject
    /// Said.
    case speech
    /// Favoured.
    case beliefWithObject
    /// Thinks.
    case belief
    /// Praised, where the lexicon does not say whether it is speech.
    case objectOnly
    /// Statement, claim.
    case noun
    /// Not in the lexicon; the dictionary's first sense is a verb of communication.
    case communication
    /// Not in the lexicon; some sense is a verb of communication.
    case rareCommunication
    /// Not in the lexicon; a verb that takes a clause.
    case clauseVerb

    /// The sort of cue that a word is by the lexicon, or by the dictionary's fields of meaning.
    init(_ classes: WordClass, _ entry: LexicalClass) {
      let takesObject = classes.contains(.objectCue)
      if classes.meets([.speechCue, .writingCue]) {
        self =
          classes.contains(.addressing)
          ? .addressing
          : classes.contains(.beliefCue)
            ? .speechOrBelief : takesObject ? .speechWithObject : .speech
      } else if classes.contains(.beliefCue) {
        self = takesObject ? .beliefWithObject : .belief
      } else if takesObject {
        self = .objectOnly
      } else if classes.contains(.cueNoun) {
        self = .noun
      } else if entry.verb == LexicalClass.communicationField, !classes.meets(.phraseBreak) {
        self = .communication
      } else if entry.has(.communicates), entry.dominant == .verb {
        self = .rareCommunication
      } else if entry.has(.clause), entry.dominant == .verb, entry.verb > 0 {
        self = .clauseVerb
      } else {
        self = .none
      }
    }

    /// Whether it is a verb of the lexicon.
    var isLexiconVerb: Bool { self != .none && rawValue <= CueKind.objectOnly.rawValue }
    /// Whether it is a verb of the lexicon that says something of speech or belief by itself.
    var isStrong: Bool { isLexiconVerb && self != .objectOnly }
    /// Whether it is a verb at all.
    var isVerb: Bool { self != .none && self != .noun }
  }
}
