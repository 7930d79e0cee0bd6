/// The token features that the sequence model reads: the indices of the weight rows that are summed
/// for each token.
///
/// Each row represents one value of one trait. A word outside the lexicon cannot be recovered from
/// its rows.
package struct TokenFeatures: Sendable {
  /// The rows of all tokens, concatenated.
  package private(set) var rows: [UInt16] = []
  /// The end of each token's rows in ``rows``.
  package private(set) var ends: [UInt32] = []

  /// The trait that a row represents a value of. The rows of each part follow those of the previous
  /// one.
  enum Part: Int, CaseIterable {
    case word, letters, tag, field, nounField, verbField, cue, ending, marks, rule, sign, context
    case dictionary, classes, shape

    /// The number of rows of the part.
    var count: Int {
      switch self {
      case .word: TokenTraits.words
      case .letters: TokenTraits.letterHashes
      case .tag: TokenTraits.Tag.allCases.count
      case .field: TokenTraits.fields
      case .nounField: LexicalClass.nounFields
      case .verbField: LexicalClass.verbFields
      case .cue: TokenTraits.CueKind.allCases.count
      case .ending: TokenTraits.Ending.allCases.count << TokenTraits.Writing.Trait.allCases.count
      case .marks: 1 << UInt8.bitWidth
      case .rule: TokenTraits.RuleRole.allCases.count
      case .sign: Token.Kind.allCases.count * MarkGlyph.allCases.count
      case .context: Transitions.contexts
      case .dictionary: UInt32.bitWidth
      case .classes: UInt64.bitWidth
      case .shape: UInt16.bitWidth
      }
    }
  }

  /// The names of the shapes, by bit number.
  static let shapes = Token.Shape.allNames

  /// The first row of each part, then the total number of rows.
  private static let starts = Part.allCases.reduce(into: [0]) {
    $0.append($0[$0.count - 1] + $1.count)
  }

  /// The number of weight rows.
  package static let count = starts[Part.allCases.count]

  /// Computes the features of a range of tokens. `contexts` holds the ``Transitions/Context`` of
  /// each. O(tokens).
  init(_ tokens: Range<Int>, table: TokenTable, traits: [TokenTraits], contexts: [UInt8]) {
    rows.reserveCapacity(tokens.count * 24)
    ends.reserveCapacity(tokens.count)
    Self.starts.withUnsafeBufferPointer { starts in
      for index in tokens {
        add(table[index], traits[index], contexts[index - tokens.lowerBound], starts)
        ends.append(UInt32(truncatingIfNeeded: rows.count))
      }
    }
  }

  private typealias Starts = UnsafeBufferPointer<Int>

  @inline(__always)
  private mutating func take(_ part: Part, _ value: Int, _ starts: Starts) {
    rows.append(UInt16(truncatingIfNeeded: starts[part.rawValue] + value))
  }

  private mutating func add(
    _ token: Token, _ traits: TokenTraits, _ context: UInt8, _ starts: Starts
  ) {
    take(.word, Int(traits.word), starts)
    take(.letters, Int(traits.letters), starts)
    take(.tag, Int(traits.tag.rawValue), starts)
    take(.field, Int(traits.field), starts)
    take(.cue, Int(traits.cue.rawValue), starts)
    let writings = TokenTraits.Writing.Trait.allCases.count
    take(.ending, Int(traits.ending.rawValue) << writings | Int(traits.writing.rawValue), starts)
    take(.marks, Int(traits.marks.bits), starts)
    take(.rule, Int(traits.rule.rawValue), starts)
    let glyphs = MarkGlyph.allCases.count
    take(.sign, Int(token.kind.rawValue) * glyphs + Int(token.glyph.rawValue), starts)
    take(.context, Int(context), starts)
    takeBits(of: token, traits.entry, starts)
  }

  private mutating func takeBits(of token: Token, _ entry: LexicalClass, _ starts: Starts) {
    if entry.bits != 0 {
      take(.nounField, Int(entry.noun), starts)
      take(.verbField, Int(entry.verb), starts)
      takeBits(.dictionary, UInt64(entry.flags), starts)
    }
    takeBits(.classes, token.classes.rawValue, starts)
    takeBits(.shape, UInt64(token.shape.rawValue), starts)
  }

  /// Adds a row for each set bit.
  @inline(__always)
  private mutating func takeBits(_ part: Part, _ bits: UInt64, _ starts: Starts) {
    var bits = bits
    while bits != 0 {
      take(part, bits.trailingZeroBitCount, starts)
      bits &= bits - 1
    }
  }
}

extension Token.Shape {
  /// The names of all shapes, in the order of their bits.
  fileprivate static let allNames: [String] = [
    ("capitalised", capitalised), ("allCaps", allCaps), ("sentenceStart", sentenceStart),
    ("spaceBefore", spaceBefore), ("spaceAfter", spaceAfter), ("hyphenated", hyphenated),
    ("abbreviated", abbreviated), ("initial", initial), ("insideDouble", insideDouble),
    ("insideSingle", insideSingle), ("blockStart", blockStart), ("blockEnd", blockEnd),
    ("endsInLy", endsInLy), ("endsInIng", endsInIng), ("endsInEd", endsInEd),
    ("endsInS", endsInS),
  ].sorted { $0.1.rawValue < $1.1.rawValue }.map(\.0)
}
