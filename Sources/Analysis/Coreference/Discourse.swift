import Document

/// The mentions of entities so far: the possible antecedents of a pronoun.
struct Discourse: Sendable {
  /// One mention of an entity.
  struct Occurrence: Sendable {
    /// The first token.
    var token: Int
    /// An index into the entities.
    var entity: Int
    /// The index of its sentence.
    var sentence: Int
    /// The index of its block.
    var block: Int
    /// Its position in the sentence.
    var place: Place
  }

  /// The position of a mention in its sentence.
  struct Place: OptionSet, Sendable {
    let rawValue: UInt16
    /// The subject of a verb, but for that of a subordinate clause.
    static let subject = Place(rawValue: 1)
    /// Before “'s”.
    static let possessive = Place(rawValue: 2)
    /// After a preposition.
    static let oblique = Place(rawValue: 4)
    /// Inside quotation marks.
    static let quoted = Place(rawValue: 8)
    /// In a heading.
    static let heading = Place(rawValue: 16)
    /// A pronoun.
    static let pronoun = Place(rawValue: 32)
    /// The first words of its sentence.
    static let opening = Place(rawValue: 64)
    /// Between brackets.
    static let bracketed = Place(rawValue: 128)
  }

  private(set) var occurrences: [Occurrence] = []
  /// The speaker of the last quotation, and its block.
  private(set) var lastSpeaker: (entity: Int, block: Int)?
  /// The last different speaker before ``lastSpeaker``, and its block.
  private(set) var speakerBefore: (entity: Int, block: Int)?
  /// All speakers so far.
  private(set) var speakers: Set<Int> = []

  mutating func add(_ occurrence: Occurrence) { occurrences.append(occurrence) }

  /// Whether the last words were a question put to somebody.
  private(set) var isAsked = false

  mutating func speak(_ entity: Int, in block: Int, asking: Bool = false) {
    isAsked = asking
    if let lastSpeaker, lastSpeaker.entity != entity { speakerBefore = lastSpeaker }
    lastSpeaker = (entity, block)
    speakers.insert(entity)
  }

  /// The maximum number of mentions considered for one pronoun.
  static let window = 80

  /// The most recent mentions, the latest first.
  var recent: ReversedCollection<ArraySlice<Occurrence>> {
    occurrences.suffix(Self.window).reversed()
  }
}
