import Analysis
import Foundation
import Learned

/// A block ready for training: the rows of every token, and what the gold says.
struct SequenceExample: Sendable {
  /// The rows of all tokens, one after the other.
  let rows: [UInt32]
  /// Where each token's rows begin in ``rows``; one more entry than tokens.
  let starts: [Int32]
  let contexts: [UInt8]
  let labels: [UInt8]

  init(rows: [[UInt32]], contexts: [UInt8], labels: [SequenceLabel]) {
    self.rows = rows.flatMap { $0 }
    starts = rows.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.count)) }
    self.contexts = contexts
    self.labels = labels.map { UInt8($0.rawValue) }
  }

  private init(rows: [UInt32], starts: [Int32], contexts: [UInt8], labels: [UInt8]) {
    self.rows = rows
    self.starts = starts
    self.contexts = contexts
    self.labels = labels
  }

  var count: Int { labels.count }
}

/// Learns the weights of a sequence model: conditional log-likelihood by AdaGrad, one block at a
/// time.
///
/// Deterministic: blocks are shuffled and features left out by a generator with a fixed seed.
struct SequenceTrainer {
  /// How learning goes.
  struct Options {
    var epochs = 8
    var rate: Float = 0.02
    /// Shrinks the weights that a token touches.
    var decay: Float = 1e-5
    var seed: UInt64 = 1
    /// What the sum of squares starts from: the greater, the more careful the first steps.
    var initial: Float = 1
    /// The share of features that each token leaves out at each step.
    var dropout: Float = 0.25
    /// The epochs at the end whose weights are averaged.
    var averaged = 4
  }

  private(set) var weights: [LabelScores]
  private(set) var transitions = Transitions()
  private var squares: [LabelScores]
  private var stepSquares: [Float]
  private var sum: [LabelScores] = []
  private var stepSum = [Float](repeating: 0, count: Transitions.count)
  private var averages: Float = 0
  private let options: Options

  init(options: Options = Options()) {
    self.options = options
    weights = Array(repeating: LabelScores(), count: SequenceModel.rows)
    squares = Array(repeating: LabelScores(repeating: options.initial), count: SequenceModel.rows)
    stepSquares = Array(repeating: options.initial, count: Transitions.count)
  }

  /// Goes through the examples a number of times.
  mutating func train(_ examples: [SequenceExample], log: (String) -> Void = { _ in }) {
    var random = SplitMix(seed: options.seed)
    var order = Array(examples.indices)
    for epoch in 0..<options.epochs {
      order.shuffle(using: &random)
      let rate = options.rate * (1 - 0.85 * Float(epoch) / Float(max(options.epochs - 1, 1)))
      var loss: Double = 0
      for index in order {
        loss += step(examples[index].thinned(options.dropout, &random), rate: rate)
      }
      if epoch >= options.epochs - options.averaged { addToAverage() }
      log("epoch \(epoch + 1): loss \(loss / Double(examples.count))")
    }
  }

  private mutating func addToAverage() {
    if sum.isEmpty { sum = Array(repeating: LabelScores(), count: weights.count) }
    for index in sum.indices { sum[index] += weights[index] }
    for index in transitions.scores.indices { stepSum[index] += transitions.scores[index] }
    averages += 1
  }

  /// Moves the weights along one block's gradient. Returns the loss.
  private mutating func step(_ example: SequenceExample, rate: Float) -> Double {
    guard example.count > 0 else { return 0 }
    let emissions = example.emissions(weights)
    let lattice = Lattice(
      emissions: emissions, contexts: example.contexts, transitions: transitions)
    let sums = lattice.sums()
    var loss: Double = 0
    for index in 0..<example.count {
      var gradient = sums.probabilities(at: index)
      let gold = Int(example.labels[index])
      loss -= log(Double(max(gradient[gold], 1e-9)))
      gradient[gold] -= 1
      if gradient.wrappedMagnitude > 1e-3 { move(example, index, gradient, rate) }
      if index > 0 { moveSteps(example, index, sums, rate) }
    }
    return loss
  }

  private mutating func move(
    _ example: SequenceExample, _ index: Int, _ gradient: LabelScores, _ rate: Float
  ) {
    let square = gradient * gradient
    let range = Int(example.starts[index])..<Int(example.starts[index + 1])
    weights.withUnsafeMutableBufferPointer { weights in
      squares.withUnsafeMutableBufferPointer { squares in
        for position in range {
          let row = Int(example.rows[position])
          squares[row] += square
          let slope = gradient + weights[row] * options.decay
          weights[row] -= slope * rate / squares[row].squareRoot()
        }
      }
    }
  }

  private mutating func moveSteps(
    _ example: SequenceExample, _ index: Int, _ sums: Lattice.Sums, _ rate: Float
  ) {
    let context = Int(example.contexts[index] & 7) * 8
    let next = sums.backward[index] * sums.weights[index]
    var pairs: [LabelScores] = []
    var total: Float = 0
    for from in 0..<7 {
      let pair = sums.steps[context + from] * next * sums.forward[index - 1][from]
      pairs.append(pair)
      total += pair.sum()
    }
    guard total > 0 else { return }
    let (goldFrom, goldTo) = (Int(example.labels[index - 1]), Int(example.labels[index]))
    for from in 0..<7 {
      for to in 0..<7 {
        let entry = (context + from) * 8 + to
        guard Transitions.allows(entry) else { continue }
        var gradient = pairs[from][to] / total
        if from == goldFrom, to == goldTo { gradient -= 1 }
        guard abs(gradient) > 1e-3 else { continue }
        stepSquares[entry] += gradient * gradient
        transitions.scores[entry] -= rate * gradient / stepSquares[entry].squareRoot()
      }
    }
  }

  /// What was learned, with the weights as small integers.
  struct Result: Sendable {
    let weights: [SIMD8<Int16>]
    let steps: [Float]
    let model: SequenceModel
  }

  /// The averaged model.
  ///
  /// - Throws: ``TrainingError`` before any training.
  func result() throws -> Result {
    let weights = quantised()
    let transitions = Transitions(scores: stepSum.map { $0 / max(averages, 1) })
    guard let model = SequenceModel(weights: ModelArray(weights), transitions: transitions) else {
      throw TrainingError("there are no weights before training")
    }
    return Result(weights: weights, steps: transitions.scores, model: model)
  }

  /// The weights as multiples of 1/``SequenceModel/scale``.
  func quantised() -> [SIMD8<Int16>] {
    sum.map { weights in
      let scaled = (weights * (SequenceModel.scale * (1 - options.dropout) / max(averages, 1)))
        .rounded(.toNearestOrEven)
      return SIMD8<Int16>(
        truncatingIfNeeded: SIMD8<Int32>(
          scaled.clamped(
            lowerBound: LabelScores(repeating: -511), upperBound: LabelScores(repeating: 511))))
    }
  }
}

extension SequenceExample {
  /// The example with a share of its features left out at random.
  func thinned(_ share: Float, _ random: inout SplitMix) -> SequenceExample {
    if share <= 0 { return self }
    let limit = UInt64(share * 65536)
    var kept: [UInt32] = []
    kept.reserveCapacity(rows.count)
    var keptStarts: [Int32] = [0]
    keptStarts.reserveCapacity(starts.count)
    var bits: UInt64 = 0
    for index in 0..<count {
      for position in Int(starts[index])..<Int(starts[index + 1]) {
        if position & 3 == 0 { bits = random.next() }
        if (bits >> (UInt64(position & 3) * 16)) & 0xFFFF >= limit { kept.append(rows[position]) }
      }
      keptStarts.append(Int32(kept.count))
    }
    return SequenceExample(rows: kept, starts: keptStarts, contexts: contexts, labels: labels)
  }

  /// The scores of all tokens' labels.
  func emissions(_ weights: [LabelScores]) -> [LabelScores] {
    weights.withUnsafeBufferPointer { weights in
      (0..<count).map { index in
        var sum = LabelScores()
        for position in Int(starts[index])..<Int(starts[index + 1]) {
          sum += weights[Int(rows[position])]
        }
        return sum
      }
    }
  }
}

extension SIMD8<Float> {
  fileprivate var wrappedMagnitude: Float { Swift.max(self.max(), -self.min()) }
}
