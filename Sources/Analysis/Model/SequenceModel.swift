import Document
import Learned

/// Marks sources, cues and contents of quotations, token by token: a linear-chain conditional
/// random field over the labels of ``SequenceLabel``, with scores summed from rows of small
/// integers.
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
  /// The ``Transitions/Context`` of each token.
  package let contexts: [UInt8]

  /// The traits of a block. `traits` are those of all tokens of the table.
  init(_ block: TokenBlock, table: TokenTable, traits: [TokenTraits]) {
    tokens = block.tokens
    let surroundings = Surroundings.of(block, in: table, traits: traits)
    features = SequenceFeatures(
      traits: traits, surroundings: surroundings, first: block.tokens.lowerBound,
      end: block.tokens.upperBound)
    contexts = block.tokens.map { Transitions.Context(table[$0]).rawValue }
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
