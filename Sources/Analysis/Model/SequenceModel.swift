import Document

/// Marks sources, cues and contents of quotations, token by token: a linear chain over the labels
/// of
/// ``SequenceLabel``, with scores summed from rows of small integers.
package struct SequenceModel: Sendable {
  /// Weights are multiples of 1/``scale``.
  package static let scale: Float = 64
  /// Rows of weights.
  package static let rows = SequenceFeatures.rows

  private let weights: ModelArray<SIMD8<Int16>>
  package let transitions: Transitions

  /// A model from rows of weights and steps between labels; `nil` for a wrong size.
  package init?(weights: ModelArray<SIMD8<Int16>>, transitions: Transitions) {
    guard weights.count == SequenceFeatures.rows else { return nil }
    self.weights = weights
    self.transitions = transitions
  }

  private struct Sum: FeatureSink {
    let weights: ModelArray<SIMD8<Int16>>
    var total = SIMD8<Int16>(repeating: 0)

    @inline(__always)
    mutating func take(_ row: Int) { total &+= weights[row] }
  }

  /// The scores of a block's tokens.
  func lattice(_ block: BlockTraits) -> Lattice {
    let features = block.features
    var emissions: [LabelScores] = []
    emissions.reserveCapacity(block.tokens.count)
    for index in block.tokens {
      var sum = Sum(weights: weights)
      features.add(index, to: &sum)
      var scores = LabelScores()
      for label in 0..<8 { scores[label] = Float(sum.total[label]) }
      emissions.append(scores / Self.scale)
    }
    return Lattice(emissions: emissions, contexts: block.contexts, transitions: transitions)
  }
}

extension SequenceModel {
  /// The best labels of a block.
  package func path(_ block: BlockTraits) -> [SequenceLabel] { lattice(block).bestPath() }
}

/// A block as the models see it.
package struct BlockTraits: Sendable {
  /// Its tokens, indices into the table.
  package let tokens: Range<Int>
  /// Its first token.
  package var first: Int { tokens.lowerBound }
  let features: SequenceFeatures
  /// The kind of place of each token, for ``Transitions``.
  package let contexts: [UInt8]

  /// The traits of a block. `traits` are those of all tokens of the table.
  init(_ block: TokenBlock, table: TokenTable, traits: [TokenTraits]) {
    tokens = block.tokens
    let surroundings = Surroundings.of(block, in: table, traits: traits)
    features = SequenceFeatures(
      traits: traits, surroundings: surroundings, first: block.tokens.lowerBound,
      end: block.tokens.upperBound)
    contexts = block.tokens.map { index in
      let start: UInt8 = table[index].shape.contains(.sentenceStart) ? 4 : 0
      switch table[index].kind {
      case .openingMark: return start | 1
      case .closingMark: return start | 2
      default: return start | (table[index].shape.contains(.insideDouble) ? 3 : 0)
      }
    }
  }

  /// The rows of weights of every token, for training: one array for each token.
  package func rows() -> [[UInt32]] {
    tokens.map { index in
      var sink = RowList()
      features.add(index, to: &sink)
      return sink.rows
    }
  }

  private struct RowList: FeatureSink {
    var rows: [UInt32] = []
    mutating func take(_ row: Int) { rows.append(UInt32(truncatingIfNeeded: row)) }
  }
}

extension TokenTraits {
  /// The traits of all tokens of a table. O(bytes).
  static func of(_ table: TokenTable, lexicon: ModelLexicon) -> [TokenTraits] {
    let bytes = table.text.bytes
    var traits = table.tokens.map {
      TokenTraits($0, bytes: bytes[Int($0.start)..<Int($0.end)], lexicon: lexicon)
    }
    for segment in table.segments where !segment.isSingle && !segment.isNested {
      mark(segment, &traits)
    }
    for segment in table.segments where segment.isSingle {
      for index in segment.tokens { traits[index].marks |= 64 }
    }
    return traits
  }

  /// Sets where the tokens of a double-marked segment stand: at its ends or inside, and how long it
  /// is.
  private static func mark(_ segment: MarkSegment, _ traits: inout [TokenTraits]) {
    let words = segment.inside.count
    let size: UInt8 = words < 3 ? 0 : words < 6 ? 8 : words < 12 ? 16 : 24
    let open: UInt8 = segment.isOpen ? 32 : 0
    for index in segment.tokens {
      let place: UInt8 =
        index == segment.tokens.lowerBound
        ? 1
        : index == segment.inside.lowerBound ? 2 : index == segment.inside.upperBound - 1 ? 4 : 3
      traits[index].marks = place | size | open
    }
    if !segment.isOpen { traits[segment.tokens.upperBound - 1].marks = 5 | size }
  }
}
