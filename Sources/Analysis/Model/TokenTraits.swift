import Text

/// What the learned models see of a token: small numbers from closed lists, never its letters.
struct TokenTraits: Sendable {
  /// The word's number in the lexicon, or a number for its tag and ending; punctuation by kind.
  var word: UInt16 = 0
  /// A coarse part of speech.
  var tag: Tag = .other
  /// The field of meaning of a noun or a verb.
  var field: UInt8 = 0
  /// What sort of cue it can be; 0 for none.
  var cue: UInt8 = 0
  /// The ending, from a list of English endings.
  var ending: UInt8 = 0
  /// How it is written: capitals, hyphen, abbreviation.
  var writing: UInt8 = 0
  /// The forms and frames of a verb.
  var frames: UInt16 = 0
  /// Where it stands with respect to quotation marks.
  var marks: UInt8 = 0
  /// What the rules take it for: 1 the first of a content, 2 of a content, 3 of a cue, 4 of a mention; 0 none.
  var rule: UInt8 = 0

  /// Coarse parts of speech.
  enum Tag: UInt8, Sendable {
    case other, number, comma, stop, colon, semicolon, dash, bracket, openingMark, closingMark
    case be, auxiliary, modal, negation, determiner, possessive, preposition, conjunction
    case subordinator, that, relative, interrogative, adverb, subject, firstSubject, object
    case indefinite, quantity, time, title, genitive, contraction, to
    case name, capitals, startName, initial, nameSuffix
    case plain, third, past, ing, verbNoun, pastAdjective
    case noun, plural, person, people, group, adjective, lyAdverb, unknown, unknownPlural
  }
}

extension TokenTraits.Tag {
  /// Whether a word of this kind can be the head of a noun phrase.
  var isNominal: Bool {
    switch self {
    case .name, .capitals, .startName, .noun, .plural, .person, .people, .group, .verbNoun,
      .unknown,
      .unknownPlural:
      true
    default: false
    }
  }
}

extension TokenTraits {
  /// The first number of ``word`` that is no lexicon number.
  static let unknownWords: UInt16 = 12_000

  /// What a token is, from the lexicon, the dictionary and its letters. O(length of the word).
  init(_ token: Token, bytes: ArraySlice<UInt8>, lexicon: ModelLexicon) {
    switch token.kind {
    case .word: describeWord(token, bytes, lexicon)
    case .number: (tag, word) = (.number, Self.unknownWords - 1)
    case .comma: (tag, word) = (.comma, Self.unknownWords - 2)
    case .stop: (tag, word) = (.stop, Self.unknownWords - 3 - Self.stop(bytes))
    case .colon: (tag, word) = (.colon, Self.unknownWords - 8)
    case .semicolon: (tag, word) = (.semicolon, Self.unknownWords - 9)
    case .dash: (tag, word) = (.dash, Self.unknownWords - 10)
    case .openingBracket: (tag, word) = (.bracket, Self.unknownWords - 11)
    case .closingBracket: (tag, word) = (.bracket, Self.unknownWords - 12)
    case .openingMark:
      (tag, word) = (.openingMark, Self.unknownWords - (token.glyph.isSingle ? 13 : 14))
    case .closingMark:
      (tag, word) = (.closingMark, Self.unknownWords - (token.glyph.isSingle ? 15 : 16))
    case .looseMark, .symbol: (tag, word) = (.other, Self.unknownWords - 17)
    }
  }

  private static func stop(_ bytes: ArraySlice<UInt8>) -> UInt16 {
    switch bytes.first {
    case 0x2E: bytes.count > 1 ? 1 : 0
    case 0x3F: 2
    case 0x21: 3
    default: 1
    }
  }

  private mutating func describeWord(
    _ token: Token, _ bytes: ArraySlice<UInt8>, _ lexicon: ModelLexicon
  ) {
    let entry = lexicon.table.find(LexicalTable.hash(bytes))
    let classes = token.classes
    ending = Self.ending(bytes)
    writing = Self.writing(token.shape)
    cue = Self.cue(classes, entry)
    field = Self.field(entry)
    frames = Self.frames(entry)
    tag = Self.functionTag(classes, bytes) ?? Self.openTag(token, entry, ending)
    let isName = tag == .name || tag == .capitals || tag == .initial
    let number = lexicon.number(of: token.word)
    let known = number > 0 && (!isName || classes.meets([.title, .role, .organisation, .time]))
    word =
      known
      ? number
      : Self.unknownWords + UInt16(tag.rawValue) * 64 + UInt16(isName ? 0 : ending)
  }

  private static func writing(_ shape: Token.Shape) -> UInt8 {
    (shape.contains(.capitalised) ? 1 : 0) | (shape.contains(.allCaps) ? 2 : 0)
      | (shape.contains(.hyphenated) ? 4 : 0) | (shape.contains(.abbreviated) ? 8 : 0)
      | (shape.contains(.sentenceStart) ? 16 : 0)
  }

  /// The sort of cue that a word can be: by the lexicon, or by the dictionary's fields of meaning.
  private static func cue(_ classes: WordClass, _ entry: LexicalClass) -> UInt8 {
    let object = classes.contains(.objectCue)
    if classes.meets([.speechCue, .writingCue]) {
      return classes.contains(.addressing) ? 1 : classes.contains(.beliefCue) ? 2 : object ? 3 : 4
    }
    if classes.contains(.beliefCue) { return object ? 5 : 6 }
    if object { return 7 }
    if classes.contains(.cueNoun) { return 8 }
    if entry.verb == 4, !classes.meets(.phraseBreak) { return 9 }
    if entry.has(LexicalClass.communicates), entry.dominant == 1 { return 10 }
    if entry.has(LexicalClass.clause), entry.dominant == 1, entry.verb > 0 { return 11 }
    return 0
  }

  private static func field(_ entry: LexicalClass) -> UInt8 {
    switch entry.dominant {
    case 0 where entry.noun > 0: UInt8(entry.noun)
    case 1 where entry.verb > 0: 32 + UInt8(entry.verb)
    default: entry.noun > 0 ? UInt8(entry.noun) : entry.verb > 0 ? 32 + UInt8(entry.verb) : 0
    }
  }

  private static func frames(_ entry: LexicalClass) -> UInt16 {
    guard entry.verb > 0 else { return 0 }
    let any = entry.bits >> 19 & 7
    return UInt16(entry.frames | any << 4 | entry.forms << 7 | (entry.dominant == 1 ? 4096 : 0))
      | 8192
  }
}
