import Foundation
import Learned

/// Trains gradient-boosted regression trees for binary classification, with log loss and
/// histogram-based splits. Trees grow depth first, by gain.
///
/// Deterministic. O(trees × depth × rows × features).
struct TreeTrainer {
  /// The hyperparameters.
  struct Options: Sendable {
    var trees = 120
    var depth = 5
    var rate = 0.12
    var minimumWeight = 8.0
    var ridge = 4.0
    var minimumGain = 0.5
    /// The share of the features that each tree may split on, so that trees differ; 0 to 1.
    var columns = 1.0
    /// The seed for the choice of those features.
    var seed: UInt64 = 1
  }

  /// Feature rows with labels.
  struct Data {
    /// The number of features in a row.
    let width: Int
    fileprivate var rows: [Float] = []
    fileprivate var labels: [Float] = []
    fileprivate var weights: [Float] = []

    init(width: Int) { self.width = width }

    /// Adds a row with its label and weight. Features beyond the width are ignored.
    mutating func add(_ row: some Collection<Float>, _ answer: Bool, weight: Float = 1) {
      precondition(row.count >= width, "a row of \(row.count) features, not \(width)")
      rows += row.prefix(width)
      labels.append(answer ? 1 : 0)
      weights.append(weight)
    }

    /// Scales the weights so that their mean is 1.
    mutating func normalise() {
      let mean = weights.reduce(0, +) / Float(max(1, weights.count))
      for index in weights.indices { weights[index] /= mean }
    }
  }

  private let options: Options
  private let width: Int
  private let edges: [[Float]]
  private let columns: [[UInt8]]
  private let labels: [Float]
  private let weights: [Float]

  init(_ data: Data, options: Options = Options()) {
    self.options = options
    (width, labels, weights) = (data.width, data.labels, data.weights)
    let (rows, width) = (data.rows, data.width)
    let count = labels.count
    var edges: [[Float]] = []
    var columns: [[UInt8]] = []
    for feature in 0..<width {
      let values = (0..<count).map { rows[$0 * width + feature] }
      let cuts = Self.cuts(values)
      edges.append(cuts)
      columns.append(values.map { value in UInt8(cuts.partitioningIndex { $0 >= value }) })
    }
    self.edges = edges
    self.columns = columns
  }

  /// The maximum number of bins of a feature.
  private static let bins = 64
  /// The number of values of a feature that the bin boundaries are computed from.
  private static let sampled = 20_000

  /// Returns the boundaries that split a column into bins of about equal size, one fewer than bins.
  private static func cuts(_ values: [Float]) -> [Float] {
    let stride = max(1, values.count / sampled)
    let sample = Swift.stride(from: 0, to: values.count, by: stride).map { values[$0] }.sorted()
    var distinct: [Float] = []
    for value in sample where distinct.last != value { distinct.append(value) }
    if distinct.count <= bins {
      return zip(distinct, distinct.dropFirst()).map { ($0 + $1) / 2 }
    }
    var cuts: [Float] = []
    for part in 1..<bins {
      let cut = sample[part * sample.count / bins]
      if cuts.last != cut { cuts.append(cut) }
    }
    return cuts
  }

  /// Trains the forest.
  func train() -> Forest {
    let positive = zip(labels, weights).reduce(0.0) { $0 + Double($1.0 * $1.1) }
    let all = weights.reduce(0.0) { $0 + Double($1) }
    let rate = min(max(positive / max(all, 1), 1e-4), 1 - 1e-4)
    let base = Float(log(rate / (1 - rate)))
    var scores = [Float](repeating: base, count: labels.count)
    var forest = Forest(base: base, width: width)
    var generator = SplitMix(seed: options.seed)
    for _ in 0..<options.trees {
      let (gradients, curvatures) = slopes(scores)
      var tree = TreeGrower(
        options: options, edges: edges, columns: columns, gradients: gradients,
        curvatures: curvatures, features: draw(&generator))
      tree.grow()
      forest.append(tree.nodes)
      for (row, leaf) in tree.values.enumerated() { scores[row] += leaf }
    }
    return forest
  }

  /// Draws the features that a tree may split on.
  private func draw(_ generator: inout SplitMix) -> [Int] {
    let all = columns.indices.filter { !edges[$0].isEmpty }
    guard options.columns < 1 else { return all }
    return all.filter { _ in Double.random(in: 0..<1, using: &generator) < options.columns }
  }

  private func slopes(_ scores: [Float]) -> ([Float], [Float]) {
    var gradients = [Float](repeating: 0, count: scores.count)
    var curvatures = gradients
    for index in scores.indices {
      let p = 1 / (1 + exp(-scores[index]))
      gradients[index] = (p - labels[index]) * weights[index]
      curvatures[index] = max(p * (1 - p), 1e-6) * weights[index]
    }
    return (gradients, curvatures)
  }
}
