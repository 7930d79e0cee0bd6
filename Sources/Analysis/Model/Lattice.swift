/// The scores of a token's labels, one lane per label.
package typealias LabelScores = SIMD8<Float>

/// The scores of transitions between labels, by the ``Context`` of the second token.
///
/// The index of an entry is `context * 64 + from * 8 + to`. Forbidden transitions have the score
/// ``forbidden``.
package struct Transitions: Sendable, Equatable {
  /// A token's position relative to quotation marks, and whether it starts a sentence. Uses 3 bits.
  struct Context {
    /// Outside, at, or inside double quotation marks.
    enum Place: UInt8, CaseIterable { case outside, opening, closing, inside }

    let rawValue: UInt8

    /// Set for the first token of a sentence.
    static let sentenceStart: UInt8 = 4

    init(_ token: Token) {
      let place: Place =
        switch token.kind {
        case .openingMark: .opening
        case .closingMark: .closing
        default: token.shape.contains(.insideDouble) ? .inside : .outside
        }
      let isStart = token.shape.contains(.sentenceStart)
      rawValue = place.rawValue | (isStart ? Self.sentenceStart : 0)
    }
  }

  /// The number of contexts.
  package static let contexts = 8
  /// The number of scores.
  package static let count = contexts * SequenceLabel.lanes * SequenceLabel.lanes
  /// The score of a forbidden transition.
  package static let forbidden: Float = -1e4
  /// The scores.
  package let scores: [Float]
  /// The scores of the transitions from one label to all labels, by `context * 8 + from`.
  let rows: [LabelScores]
  /// The exponentials of ``rows``.
  let steps: [LabelScores]

  /// Creates transitions from scores. Transitions that the labels rule out become ``forbidden``.
  package init(scores: [Float] = Array(repeating: 0, count: count)) {
    var scores = scores
    for index in scores.indices where !Self.allows(index) { scores[index] = Self.forbidden }
    self.scores = scores
    rows = stride(from: 0, to: scores.count, by: SequenceLabel.lanes).map {
      LabelScores(scores[$0..<($0 + SequenceLabel.lanes)])
    }
    steps = rows.map { exponential($0) }
  }

  /// Returns whether the labels allow the transition at an index.
  package static func allows(_ index: Int) -> Bool {
    guard let to = SequenceLabel(rawValue: index % 8),
      let from = SequenceLabel(rawValue: index / 8 % 8)
    else { return false }
    return to.mayFollow(from)
  }
}

/// The scores of a block's first label: a label that must follow another one cannot come first.
let startScores: LabelScores = {
  var scores = LabelScores(repeating: Transitions.forbidden)
  for label in SequenceLabel.allCases where label.mayFollow(nil) { scores[label.rawValue] = 0 }
  return scores
}()

/// The label scores of one block, its best path and its label probabilities.
package struct Lattice: Sendable {
  /// The scores of each token's labels.
  package var emissions: [LabelScores]
  /// The context of each token, below ``Transitions/contexts``.
  package let contexts: [UInt8]
  private let transitions: Transitions

  /// Creates a lattice over the tokens of a block.
  package init(emissions: [LabelScores], contexts: [UInt8], transitions: Transitions) {
    self.emissions = emissions
    self.contexts = contexts
    self.transitions = transitions
  }

  /// Returns the path with the highest total score (Viterbi). O(tokens).
  package func bestPath() -> [SequenceLabel] {
    guard !emissions.isEmpty else { return [] }
    let rows = transitions.rows
    var score = emissions[0] + startScores
    var back: [SIMD8<Int32>] = [SIMD8(repeating: 0)]
    back.reserveCapacity(emissions.count)
    for index in 1..<emissions.count {
      let base = Int(contexts[index] & 7) * 8
      var best = LabelScores(repeating: score[0]) + rows[base]
      var from = SIMD8<Int32>(repeating: 0)
      for label in 1..<7 {
        let candidate = LabelScores(repeating: score[label]) + rows[base + label]
        let better = candidate .> best
        best.replace(with: candidate, where: better)
        from.replace(with: Int32(label), where: better)
      }
      score = best + emissions[index]
      back.append(from)
    }
    return trace(score, back)
  }

  private func trace(_ score: LabelScores, _ back: [SIMD8<Int32>]) -> [SequenceLabel] {
    var label = (0..<7).max { (score[$0], -$0) < (score[$1], -$1) } ?? 0
    var path: [SequenceLabel] = []
    path.reserveCapacity(back.count)
    for from in back.reversed() {
      path.append(SequenceLabel(rawValue: label) ?? .outside)
      label = Int(from[label] & 7)
    }
    return path.reversed()
  }
}

extension Lattice {
  /// Forward and backward sums of exponentials, scaled at each token.
  package struct Sums: Sendable {
    /// Exponentials of the emissions.
    package var weights: [LabelScores]
    package var forward: [LabelScores]
    package var backward: [LabelScores]
    /// Exponentials of the transitions.
    package var steps: [LabelScores]

    /// Returns the marginal probabilities of a token's labels.
    @inline(__always)
    package func probabilities(at index: Int) -> LabelScores {
      let product = forward[index] * backward[index]
      return product / product.sum()
    }
  }

  /// Computes the sums that give the label probabilities (forward–backward). O(tokens).
  package func sums() -> Sums {
    let count = emissions.count
    let steps = transitions.steps
    let weights = emissions.map { exponential($0 - LabelScores(repeating: $0.max())) }
    let zero = LabelScores()
    var forward = [LabelScores](repeating: zero, count: count)
    var backward = [LabelScores](repeating: LabelScores(repeating: 1), count: count)
    guard count > 0 else {
      return Sums(weights: weights, forward: forward, backward: backward, steps: steps)
    }
    forward[0] = Self.scaled(weights[0] * exponential(startScores))
    for index in 1..<max(count, 1) where count > 1 {
      let base = Int(contexts[index] & 7) * 8
      var sum = zero
      for label in 0..<7 { sum += steps[base + label] * forward[index - 1][label] }
      forward[index] = Self.scaled(sum * weights[index])
    }
    for index in stride(from: count - 2, through: 0, by: -1) {
      let base = Int(contexts[index + 1] & 7) * 8
      let next = backward[index + 1] * weights[index + 1]
      var sum = zero
      for label in 0..<7 { sum[label] = (steps[base + label] * next).sum() }
      backward[index] = Self.scaled(sum)
    }
    return Sums(weights: weights, forward: forward, backward: backward, steps: steps)
  }

  @inline(__always)
  private static func scaled(_ vector: LabelScores) -> LabelScores {
    let sum = vector.sum()
    return sum > 0 ? vector / sum : LabelScores(repeating: 0.125)
  }
}

/// The exponential function to six digits, for arguments up to 80; 0 for arguments below -85.
@inline(__always)
package func exponential(_ x: LabelScores) -> LabelScores {
  // Adding 1.5 × 2²³ rounds to an integer and leaves it in the low bits.
  let magic = LabelScores(repeating: 12_582_912)
  let inside = x.replacing(with: -86, where: x .< -86).replacing(with: 80, where: x .> 80)
  let shifted = inside * 1.442_695_04 + magic
  let part = (inside * 1.442_695_04 - (shifted - magic)) * 0.693_147_18
  var sum = LabelScores(repeating: 1 / 720)
  sum = sum * part + 1 / 120
  sum = sum * part + 1 / 24
  sum = sum * part + 1 / 6
  sum = sum * part + 0.5
  sum = sum * part + 1
  sum = sum * part + 1
  let bits = unsafeBitCast(shifted, to: SIMD8<UInt32>.self)
  let power = unsafeBitCast((bits &<< 23) &+ (127 &<< 23), to: LabelScores.self)
  return (sum * power).replacing(with: 0, where: x .< -85)
}
