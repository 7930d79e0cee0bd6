extension TokenTraits {
  /// A token's position relative to quotation marks, in seven bits: a ``Place`` (3), the ``Size``
  /// of the segment (2), then the ``Flag`` bits.
  struct MarkTrait: Sendable {
    /// The bits.
    private(set) var bits: UInt8 = 0

    /// The position of a token in a segment between double quotation marks.
    enum Place: UInt8, CaseIterable { case outside, opening, firstWord, inside, lastWord, closing }

    /// The number of tokens in a segment, in classes.
    enum Size: UInt8, CaseIterable {
      case few, some, several, many

      init(_ count: Int) {
        self =
          switch count {
          case ..<3: .few
          case ..<6: .some
          case ..<12: .several
          default: .many
          }
      }
    }

    /// Whether the segment has no closing mark, and whether the token is inside single quotation
    /// marks.
    enum Flag: UInt8, CaseIterable { case open = 5, single }

    private static let placeMask: UInt8 = 7
    private static let sizeShift: UInt8 = 3

    /// Creates a trait for a token outside quotation marks.
    init() {}

    /// Creates a trait for a token in a segment between double quotation marks.
    init(_ place: Place, _ size: Size, isOpen: Bool) {
      bits = place.rawValue | size.rawValue << Self.sizeShift
      if isOpen { insert(.open) }
    }

    mutating func insert(_ flag: Flag) { bits |= 1 << flag.rawValue }

    /// The position of the token.
    var place: Place { Place(rawValue: bits & Self.placeMask) ?? .outside }
  }
}

extension TokenTraits {
  /// Returns the traits of all tokens in a table. O(bytes).
  static func of(_ table: TokenTable, lexicon: ModelLexicon) -> [TokenTraits] {
    let bytes = table.text.bytes
    var traits = table.tokens.map {
      TokenTraits($0, bytes: bytes[Int($0.start)..<Int($0.end)], lexicon: lexicon)
    }
    for segment in table.segments where !segment.isSingle && !segment.isNested {
      mark(segment, &traits)
    }
    for segment in table.segments where segment.isSingle {
      for index in segment.tokens { traits[index].marks.insert(.single) }
    }
    return traits
  }

  private static func mark(_ segment: MarkSegment, _ traits: inout [TokenTraits]) {
    let inside = segment.inside
    let size = MarkTrait.Size(inside.count)
    for index in segment.tokens {
      let place: MarkTrait.Place =
        switch index {
        case segment.tokens.lowerBound: .opening
        case inside.lowerBound: .firstWord
        case inside.upperBound - 1: .lastWord
        default: .inside
        }
      traits[index].marks = MarkTrait(place, size, isOpen: segment.isOpen)
    }
    if !segment.isOpen {
      traits[segment.tokens.upperBound - 1].marks = MarkTrait(.closing, size, isOpen: false)
    }
  }
}
