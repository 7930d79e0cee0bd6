import CNet
import Document
import Learned

/// Marks sources, cues and contents of quotations, token by token: a recurrent net over a paragraph
/// in both directions, and a conditional random field over the labels of ``SequenceLabel``.
///
/// The net sums a row of small integers for each feature of a token, then has one layer of gated
/// recurrent units in each direction.
package struct SequenceModel: Sendable {
  /// The numbers of a row.
  package static let width = Int(pullquote_net_width)
  /// The length of ``rows``.
  package static let rowNumbers = TokenFeatures.count * width
  /// The length of ``weights``.
  package static let weightCount = Int(pullquote_net_weights)

  private let rows: ModelArray<Int8>
  private let weights: ModelArray<Float>
  package let transitions: Transitions

  /// A model from rows, the weights of the net and steps between labels; `nil` for a wrong size.
  package init?(rows: ModelArray<Int8>, weights: ModelArray<Float>, transitions: Transitions) {
    guard rows.count == Self.rowNumbers, weights.count == Self.weightCount else { return nil }
    self.rows = rows
    self.weights = weights
    self.transitions = transitions
  }

  /// The scores of a block's tokens. O(tokens).
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
  /// The best labels of a block.
  package func path(_ block: BlockTraits) -> [SequenceLabel] { lattice(block).bestPath() }
}

/// A block as the models see it.
package struct BlockTraits: Sendable {
  /// Its tokens, indices into the table.
  package let tokens: Range<Int>
  /// Its first token.
  package var first: Int { tokens.lowerBound }
  /// The features of each token.
  package let features: TokenFeatures
  /// The ``Transitions/Context`` of each token.
  package let contexts: [UInt8]

  /// The traits of a block. `traits` are those of all tokens of the table.
  init(_ block: TokenBlock, table: TokenTable, traits: [TokenTraits]) {
    tokens = block.tokens
    contexts = block.tokens.map { Transitions.Context(table[$0]).rawValue }
    features = TokenFeatures(block.tokens, table: table, traits: traits, contexts: contexts)
  }
}
