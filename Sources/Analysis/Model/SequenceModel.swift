import CNet
import Document
import Learned

/// Labels the sources, cues and contents of quotations token by token, with a bidirectional
/// recurrent network over a paragraph and a conditional random field over ``SequenceLabel``.
///
/// The network sums one row of small integers for each feature of a token, then applies one layer
/// of gated recurrent units in each direction.
package struct SequenceModel: Sendable {
  /// The length of a row.
  package static let width = Int(pullquote_net_width)
  /// The length of ``rows``.
  package static let rowNumbers = TokenFeatures.count * width
  /// The length of ``weights``.
  package static let weightCount = Int(pullquote_net_weights)

  private let rows: ModelArray<Int8>
  private let weights: ModelArray<Float>
  package let transitions: Transitions

  /// Creates a model from feature rows, network weights and label transitions; `nil` if a size is
  /// wrong.
  package init?(rows: ModelArray<Int8>, weights: ModelArray<Float>, transitions: Transitions) {
    guard rows.count == Self.rowNumbers, weights.count == Self.weightCount else { return nil }
    self.rows = rows
    self.weights = weights
    self.transitions = transitions
  }

  /// Computes the label scores of a block's tokens. O(tokens).
  func lattice(_ block: BlockTraits) -> Lattice {
    Lattice(emissions: emissions(block), contexts: block.contexts, transitions: transitions)
  }

  private func emissions(_ block: BlockTraits) -> [LabelScores] {
    let count = block.tokens.count
    let features = block.features
    return [LabelScores](unsafeUninitializedCapacity: count) { scores, used in
      let numbers = UnsafeMutableRawBufferPointer(scores).bindMemory(to: Float.self)
      withUnsafeTemporaryAllocation(
        of: Float.self, capacity: count * Int(pullquote_net_scratch)
      ) { scratch in
        pullquote_net_scores(
          rows.base, weights.base, features.rows, features.ends, count, scratch.baseAddress,
          numbers.baseAddress)
      }
      used = count
    }
  }
}

extension SequenceModel {
  /// Returns the most probable label sequence of a block.
  package func path(_ block: BlockTraits) -> [SequenceLabel] { lattice(block).bestPath() }
}

/// A block as the models read it.
package struct BlockTraits: Sendable {
  /// The tokens, as indices into the table.
  package let tokens: Range<Int>
  /// The first token.
  package var first: Int { tokens.lowerBound }
  /// The features of each token.
  package let features: TokenFeatures
  /// The ``Transitions/Context`` of each token.
  package let contexts: [UInt8]

  /// Describes a block. `traits` holds the traits of all tokens in the table.
  init(_ block: TokenBlock, table: TokenTable, traits: [TokenTraits]) {
    tokens = block.tokens
    contexts = block.tokens.map { Transitions.Context(table[$0]).rawValue }
    features = TokenFeatures(block.tokens, table: table, traits: traits, contexts: contexts)
  }
}
