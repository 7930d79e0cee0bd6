extension TokenTraits {
  /// Coarse parts of speech. The raw values are features: see ``AttributionModel/schema``.
  enum Tag: UInt8, CaseIterable, Sendable {
    case other, number, comma, stop, colon, semicolon, dash, bracket, openingMark, closingMark
    case be, auxiliary, modal, negation, determiner, possessive, preposition, conjunction
    case subordinator, that, relative, interrogative, adverb, subject, firstSubject, object
    case indefinite, quantity, time, title, genitive, contraction, to
    case name, capitals, startName, initial, nameSuffix
    case plain, third, past, ing, verbNoun, pastAdjective
    case noun, plural, person, people, group, adjective, lyAdverb, unknown, unknownPlural

    /// Whether a word of this kind can be the head of a noun phrase.
    var isNominal: Bool {
      switch self {
      case .name, .capitals, .startName, .noun, .plural, .person, .people, .group, .verbNoun,
        .unknown, .unknownPlural:
        true
      default: false
      }
    }
  }
}

extension TokenTraits.Tag {
  /// Creates the tag of a closed-class word; `nil` for other words.
  init?(function classes: WordClass, _ bytes: borrowing ArraySlice<UInt8>) {
    if classes.isEmpty { return nil }
    guard let tag = Self.functionTags.first(where: { classes.meets($0.0) })?.1 else { return nil }
    switch tag {
    case .relative where Self.spells(bytes, "that"): self = .that
    case .preposition where Self.spells(bytes, "to"): self = .to
    case .subject where classes.contains(.firstOrSecondPerson): self = .firstSubject
    case .contraction where Self.spells(bytes, "'s") || Self.spells(bytes, "’s"): self = .genitive
    default: self = tag
    }
  }

  private static let functionTags: [(WordClass, Self)] = [
    (.contraction, .contraction), (.be, .be), (.auxiliary, .auxiliary), (.modal, .modal),
    (.negation, .negation), (.subject, .subject), (.possessive, .possessive), (.personal, .object),
    (.relative, .relative), (.subordinator, .subordinator), (.interrogative, .interrogative),
    (.determiner, .determiner), (.conjunction, .conjunction), (.preposition, .preposition),
    (.indefinite, .indefinite), (.quantity, .quantity), (.nameSuffix, .nameSuffix),
  ]

  private static func spells(_ bytes: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
    guard bytes.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { buffer in
      zip(bytes, buffer).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
    }
  }

  /// Creates the tag of an open-class word from its shape, the dictionary and its ending.
  init(open token: Token, _ entry: LexicalClass, _ ending: TokenTraits.Ending) {
    self = Self.open(token, entry, ending)
  }

  private static func open(
    _ token: Token, _ entry: LexicalClass, _ ending: TokenTraits.Ending
  ) -> Self {
    let (shape, classes) = (token.shape, token.classes)
    let start = shape.contains(.sentenceStart)
    if classes.contains(.time) { return .time }
    if shape.contains(.capitalised), !start || entry.bits == 0 && classes.isEmpty {
      if classes.contains(.title) { return .title }
      if shape.contains(.initial) { return .initial }
      return shape.contains(.allCaps) ? .capitals : start ? .startName : .name
    }
    if classes.contains(.adverb) { return .adverb }
    if classes.contains(.role) { return classes.contains(.plural) ? .people : .person }
    if classes.contains(.group) { return .group }
    return entry.bits == 0 ? unknown(classes, ending) : known(entry)
  }

  private static func unknown(_ classes: WordClass, _ ending: TokenTraits.Ending) -> Self {
    if classes.contains(.pastForm) { return .past }
    if classes.contains(.ingForm) { return .ing }
    if classes.contains(.thirdPerson) { return .third }
    if classes.contains(.plainForm) { return .plain }
    switch ending {
    case .ed: return .past
    case .ing: return .ing
    case .ly: return .lyAdverb
    case .s: return .unknownPlural
    default: return .unknown
    }
  }

  private static func known(_ entry: LexicalClass) -> Self {
    switch entry.dominant {
    case .verb: return verb(entry)
    case .adjective: return entry.has(.past) ? .pastAdjective : .adjective
    case .adverb: return .lyAdverb
    case .noun: return noun(entry)
    }
  }

  private static func verb(_ entry: LexicalClass) -> Self {
    if entry.has(.plain) { return entry.noun > 0 ? .verbNoun : .plain }
    if entry.has(.past) {
      return entry.has(.adjective) ? .pastAdjective : .past
    }
    if entry.has(.ing) { return .ing }
    return .third
  }

  private static func noun(_ entry: LexicalClass) -> Self {
    let plural = entry.has(.plural)
    if entry.noun == LexicalClass.personField { return plural ? .people : .person }
    if entry.noun == LexicalClass.groupField { return .group }
    if entry.has(.past) { return .pastAdjective }
    if entry.has(.ing) { return .ing }
    if entry.has(.plain) { return .verbNoun }
    return plural ? .plural : .noun
  }
}
