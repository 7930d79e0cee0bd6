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

  /// Computes the label scores of the tokens of blocks. O(tokens).
  func lattices(_ blocks: [BlockTraits]) -> [Lattice] {
    var lattices: [Lattice] = []
    lattices.reserveCapacity(blocks.count)
    var runs = NetRuns()
    for (index, block) in blocks.enumerated() {
      runs.append(block.features)
      guard runs.count >= Self.scoredTogether || index == blocks.count - 1 else { continue }
      var emissions = emissions(runs)[...]
      for block in blocks[lattices.count...index] {
        lattices.append(
          Lattice(
            emissions: Array(emissions.prefix(block.tokens.count)), contexts: block.contexts,
            transitions: transitions))
        emissions = emissions.dropFirst(block.tokens.count)
      }
      runs = NetRuns()
    }
    return lattices
  }

  /// The number of tokens from which on no more blocks are scored together, which bounds the memory.
  private static let scoredTogether = 1024

  private func emissions(_ runs: NetRuns) -> [LabelScores] {
    [LabelScores](unsafeUninitializedCapacity: runs.count) { scores, used in
      let numbers = UnsafeMutableRawBufferPointer(scores).bindMemory(to: Float.self)
      withUnsafeTemporaryAllocation(
        of: Float.self, capacity: runs.count * Int(pullquote_net_scratch)
      ) { scratch in
        pullquote_net_scores(
          rows.base, weights.base, runs.rows, runs.ends, runs.runEnds, runs.runEnds.count,
          scratch.baseAddress, numbers.baseAddress)
      }
      used = runs.count
    }
  }
}

/// The features of several blocks, as the net reads them.
private struct NetRuns {
  private(set) var rows: [UInt16] = []
  private(set) var ends: [UInt32] = []
  private(set) var runEnds: [UInt32] = []

  /// The number of tokens.
  var count: Int { ends.count }

  mutating func append(_ features: TokenFeatures) {
    let before = UInt32(truncatingIfNeeded: rows.count)
    rows += features.rows
    for end in features.ends { ends.append(before + end) }
    runEnds.append(UInt32(truncatingIfNeeded: ends.count))
  }
}

extension SequenceModel {
  /// Returns the most probable label sequence of a block.
  package func path(_ block: BlockTraits) -> [SequenceLabel] {
    lattices([block]).flatMap { $0.bestPath() }
  }
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
