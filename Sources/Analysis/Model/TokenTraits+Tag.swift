extension TokenTraits {
  /// The tag of a word of a closed class; `nil` for any other.
  static func functionTag(_ classes: WordClass, _ bytes: ArraySlice<UInt8>) -> Tag? {
    if classes.rawValue == 0 { return nil }
    for (wanted, tag) in functionTags where classes.meets(wanted) {
      switch tag {
      case .relative where spells(bytes, "that"): return .that
      case .preposition where spells(bytes, "to"): return .to
      case .subject where classes.contains(.firstOrSecondPerson): return .firstSubject
      case .contraction where spells(bytes, "'s") || spells(bytes, "’s"): return .genitive
      default: return tag
      }
    }
    return nil
  }

  private static let functionTags: [(WordClass, Tag)] = [
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

  /// The tag of a word of an open class, by its writing, the dictionary and its ending.
  static func openTag(_ token: Token, _ entry: LexicalClass, _ ending: UInt8) -> Tag {
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

  private static func unknown(_ classes: WordClass, _ ending: UInt8) -> Tag {
    if classes.contains(.pastForm) { return .past }
    if classes.contains(.ingForm) { return .ing }
    if classes.contains(.thirdPerson) { return .third }
    if classes.contains(.plainForm) { return .plain }
    switch ending {
    case 1: return .past
    case 2: return .ing
    case 3: return .lyAdverb
    case 4: return .unknownPlural
    default: return .unknown
    }
  }

  private static func known(_ entry: LexicalClass) -> Tag {
    switch entry.dominant {
    case 1: return verb(entry)
    case 2: return entry.has(LexicalClass.past) ? .pastAdjective : .adjective
    case 3: return .lyAdverb
    default: return noun(entry)
    }
  }

  private static func verb(_ entry: LexicalClass) -> Tag {
    if entry.has(LexicalClass.plain) { return entry.noun > 0 ? .verbNoun : .plain }
    if entry.has(LexicalClass.past) {
      return entry.has(LexicalClass.adjective) ? .pastAdjective : .past
    }
    if entry.has(LexicalClass.ing) { return .ing }
    return .third
  }

  private static func noun(_ entry: LexicalClass) -> Tag {
    let plural = entry.has(LexicalClass.plural)
    if entry.noun == 16 { return plural ? .people : .person }
    if entry.noun == 12 { return .group }
    if entry.has(LexicalClass.past) { return .pastAdjective }
    if entry.has(LexicalClass.ing) { return .ing }
    if entry.has(LexicalClass.plain) { return .verbNoun }
    return plural ? .plural : .noun
  }

  /// The number of the first ending of a fixed list that a word has; 0 for none.
  static func ending(_ bytes: ArraySlice<UInt8>) -> UInt8 {
    guard bytes.count > 3, let last = bytes.last else { return 0 }
    let before = bytes[bytes.endIndex - 2]
    switch (before, last) {
    case (0x65, 0x64): return 1  // ed
    case (0x6E, 0x67): return bytes[bytes.endIndex - 3] == 0x69 ? 2 : 5  // ing, ng
    case (0x6C, 0x79): return 3  // ly
    case (0x73, 0x73): return 6  // ss
    case (0x75, 0x73): return 7  // us
    case (_, 0x73): return 4  // s
    case (0x6F, 0x6E): return 8  // on
    case (0x6E, 0x74): return 9  // nt
    case (0x74, 0x79): return 10  // ty
    case (0x65, 0x72): return 11  // er
    case (0x6F, 0x72): return 12  // or
    case (0x73, 0x74): return 13  // st
    case (0x73, 0x6D): return 14  // sm
    case (0x61, 0x6C): return 15  // al
    case (0x76, 0x65): return 16  // ve
    case (0x6C, 0x65): return 17  // le
    case (0x75, 0x6C): return 18  // ul
    case (0x69, 0x63): return 19  // ic
    case (0x63, 0x65): return 20  // ce
    case (0x65, 0x6E): return 21  // en
    case (0x61, 0x6E): return 22  // an
    case (0x69, 0x70): return 23  // ip
    case (0x72, 0x79): return 24  // ry
    case (_, 0x79): return 25
    case (_, 0x65): return 26
    default: return 0
    }
  }
}
