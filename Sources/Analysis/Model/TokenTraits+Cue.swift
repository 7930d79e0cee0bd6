extension TokenTraits {
  /// The kind of cue a word can be. A cue is a word that signals speech or thought.
  enum CueKind: UInt8, CaseIterable, Sendable {
    case none
    /// Takes the listener as its object: “told”.
    case addressing
    /// Speech or belief: “insisted”.
    case speechOrBelief
    /// Speech with a thing or a person as its object: “criticised”.
    case speechWithObject
    /// Speech: “said”.
    case speech
    /// Belief with an object: “favoured”.
    case beliefWithObject
    /// Belief: “thinks”.
    case belief
    /// Takes an object; the lexicon does not list it as speech or belief: “praised”.
    case objectOnly
    /// A noun: “statement”, “claim”.
    case noun
    /// Not a cue in the lexicon; its first verb sense in the dictionary is communication.
    case communication
    /// Not a cue in the lexicon; at least one of its verb senses is communication.
    case rareCommunication
    /// Not a cue in the lexicon; a verb that takes a clause.
    case clauseVerb

    /// Determines the kind from the lexicon, or else from the dictionary's semantic fields.
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

    /// Whether it is a cue verb from the lexicon.
    var isLexiconVerb: Bool { self != .none && rawValue <= CueKind.objectOnly.rawValue }
    /// Whether it is a lexicon verb that expresses speech or belief by itself.
    var isStrong: Bool { isLexiconVerb && self != .objectOnly }
    /// Whether it is any kind of verb.
    var isVerb: Bool { self != .none && self != .noun }
  }
}
