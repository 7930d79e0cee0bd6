import Text

/// The features of a token that the learned models read: small integers from closed lists, never
/// the spelling.
struct TokenTraits: Sendable {
  /// The word's number in the lexicon, or a code for a ``Sign`` or for a tag with an ending.
  var word: UInt16 = 0
  /// The coarse part of speech.
  var tag: Tag = .other
  /// The semantic field of a noun or verb; 0 for none.
  var field: UInt8 = 0
  /// The kind of cue it can be.
  var cue: CueKind = .none
  /// The ending of the word.
  var ending: Ending = .none
  /// Orthographic traits, such as capitals.
  var writing: Writing = []
  /// The forms and subcategorization frames of a verb.
  var frames: UInt16 = 0
  /// The position relative to quotation marks.
  var marks = MarkTrait()
  /// The role that the rules assign to it.
  var rule: RuleRole = .none
  /// The dictionary entry.
  var entry = LexicalClass()
  /// A hash of the word's last three bytes, below ``letterHashes``; 0 for other tokens.
  var letters: UInt16 = 0
}

extension TokenTraits {
  /// The role that the rules assign to a token.
  enum RuleRole: UInt8, CaseIterable, Sendable {
    case none, contentStart, content, cue, source
  }

  /// The orthographic traits of a token, as bits.
  struct Writing: OptionSet, Sendable {
    let rawValue: UInt8

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ shape: Token.Shape) {
      self = []
      for trait in Trait.allCases where shape.contains(trait.shape) {
        formUnion(Writing(rawValue: 1 << trait.rawValue))
      }
    }

    /// The traits by bit number.
    enum Trait: UInt8, CaseIterable {
      case capitalised, allCaps, hyphenated, abbreviated, sentenceStart

      var shape: Token.Shape {
        switch self {
        case .capitalised: .capitalised
        case .allCaps: .allCaps
        case .hyphenated: .hyphenated
        case .abbreviated: .abbreviated
        case .sentenceStart: .sentenceStart
        }
      }
    }
  }
}

extension TokenTraits {
  /// The first value of ``word`` that is neither a number of the lexicon nor a ``Sign``.
  static let unknownWords: UInt16 = 12_000
  /// The number of values of ``word`` reserved for each tag, one for each ending.
  private static let endingsPerTag: UInt16 = 64
  /// The exclusive upper bound of ``word``.
  static let words = Int(unknownWords) + Tag.allCases.count * Int(endingsPerTag)

  /// The code of a token that is not a word: ``word`` is ``unknownWords`` minus the raw value.
  enum Sign: UInt16, CaseIterable {
    case number = 1
    case comma, fullStop, otherStop, questionMark, exclamationMark
    case colon = 8
    case semicolon, dash, openingBracket, closingBracket
    case openingSingle, openingDouble, closingSingle, closingDouble, other
  }

  /// Describes a token using the lexicon, the dictionary and its spelling. O(length of the word).
  init(_ token: Token, bytes: borrowing ArraySlice<UInt8>, lexicon: borrowing ModelLexicon) {
    switch token.kind {
    case .word: describeWord(token, bytes, lexicon)
    case .number: set(.number, .number)
    case .comma: set(.comma, .comma)
    case .stop: set(.stop, Self.stop(bytes))
    case .colon: set(.colon, .colon)
    case .semicolon: set(.semicolon, .semicolon)
    case .dash: set(.dash, .dash)
    case .openingBracket: set(.bracket, .openingBracket)
    case .closingBracket: set(.bracket, .closingBracket)
    case .openingMark: set(.openingMark, token.glyph.isSingle ? .openingSingle : .openingDouble)
    case .closingMark: set(.closingMark, token.glyph.isSingle ? .closingSingle : .closingDouble)
    case .looseMark, .symbol: set(.other, .other)
    }
  }

  private mutating func set(_ tag: Tag, _ sign: Sign) {
    self.tag = tag
    word = Self.unknownWords - sign.rawValue
  }

  private static func stop(_ bytes: ArraySlice<UInt8>) -> Sign {
    switch bytes.first {
    case .fullStop where bytes.count == 1: .fullStop
    case UInt8(ascii: "?"): .questionMark
    case UInt8(ascii: "!"): .exclamationMark
    default: .otherStop
    }
  }

  /// The number of values of ``letters``.
  static let letterHashes = 2048

  private static func letters(_ bytes: ArraySlice<UInt8>) -> UInt16 {
    var hash = StableHash()
    for byte in bytes.suffix(3) { hash.append(byte | 0x20) }
    return UInt16(1 + hash.value % UInt64(letterHashes - 1))
  }

  private mutating func describeWord(
    _ token: Token, _ bytes: ArraySlice<UInt8>, _ lexicon: ModelLexicon
  ) {
    let entry = lexicon.table.find(LexicalTable.hash(bytes))
    let classes = token.classes
    self.entry = entry
    letters = Self.letters(bytes)
    ending = Ending(bytes)
    writing = Writing(token.shape)
    cue = CueKind(classes, entry)
    field = Self.field(entry)
    frames = Self.frames(entry)
    tag = Tag(function: classes, bytes) ?? Tag(open: token, entry, ending)
    let isName = tag == .name || tag == .capitals || tag == .initial
    let number = lexicon.number(of: token.word)
    let isKnown = number > 0 && (!isName || classes.meets([.title, .role, .organisation, .time]))
    word =
      isKnown
      ? number
      : Self.unknownWords + UInt16(tag.rawValue) * Self.endingsPerTag
        + UInt16(isName ? 0 : ending.rawValue)
  }

  /// The first value of ``field`` for a verb.
  private static let verbFields: UInt8 = 32
  /// The number of values of ``field``.
  static let fields = LexicalClass.nounFields + LexicalClass.verbFields

  private static func field(_ entry: LexicalClass) -> UInt8 {
    let (noun, verb) = (UInt8(entry.noun), UInt8(entry.verb))
    return switch entry.dominant {
    case .noun where noun > 0: noun
    case .verb where verb > 0: verbFields + verb
    default: noun > 0 ? noun : verb > 0 ? verbFields + verb : 0
    }
  }

  /// The frames (4 bits), the topics of all verb senses (3), the verb forms (5), whether the verb
  /// is the dominant part of speech, and a bit that is set for every verb.
  private static func frames(_ entry: LexicalClass) -> UInt16 {
    guard entry.verb > 0 else { return 0 }
    let isMostlyVerb: UInt32 = entry.dominant == .verb ? 1 : 0
    return UInt16(
      entry.frames | entry.verbSenses << 4 | entry.forms << 7 | isMostlyVerb << 12 | 1 << 13)
  }
}
