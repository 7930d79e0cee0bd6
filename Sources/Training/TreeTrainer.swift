import Forests
import Foundation

/// Learns boosted regression trees for a yes-or-no question: log-loss, histograms, depth first by
/// gain.
///
/// Deterministic. Cost: trees × depth × rows × features.
struct TreeTrainer {
  /// How learning goes.
  struct Options: Sendable {
    var trees = 120
    var depth = 5
    var rate = 0.12
    var minimumWeight = 8.0
    var ridge = 4.0
    var minimumGain = 0.5
    /// The share of the features that each tree may ask for, so that trees differ; 0 to 1.
    var columns = 1.0
  }

  private let options: Options
  private let edges: [[Float]]
  private let columns: [[UInt8]]
  private let labels: [Float]
  private let weights: [Float]

  /// Takes rows of features and their answers. `rows` is flat, `width` numbers a row.
  init(
    rows: [Float], width: Int, labels: [Float], weights: [Float]? = nil,
    options: Options = Options()
  ) {
    self.options = options
    self.labels = labels
    self.weights = weights ?? Array(repeating: 1, count: labels.count)
    let count = labels.count
    var edges: [[Float]] = []
    var columns: [[UInt8]] = []
    for feature in 0..<width {
      let values = (0..<count).map { rows[$0 * width + feature] }
      let cuts = Self.cuts(values)
      edges.append(cuts)
      columns.append(values.map { value in UInt8(Self.bin(value, cuts)) })
    }
    self.edges = edges
    self.columns = columns
  }

  /// At most 63 values that part a column evenly.
  private static func cuts(_ values: [Float]) -> [Float] {
    let stride = max(1, values.count / 20000)
    let sample = Swift.stride(from: 0, to: values.count, by: stride).map { values[$0] }.sorted()
    var distinct: [Float] = []
    for value in sample where distinct.last != value { distinct.append(value) }
    if distinct.count <= 64 {
      return zip(distinct, distinct.dropFirst()).map { ($0 + $1) / 2 }
    }
    var cuts: [Float] = []
    for part in 1..<64 {
      let cut = sample[part * sample.count / 64]
      if cuts.last != cut { cuts.append(cut) }
    }
    return cuts
  }

  /// The number of cuts at or below a value.
  private static func bin(_ value: Float, _ cuts: [Float]) -> Int {
    var (low, high) = (0, cuts.count)
    while low < high {
      let middle = (low + high) / 2
      if cuts[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The forest.
  func train() -> Forest {
    let positive = zip(labels, weights).reduce(0.0) { $0 + Double($1.0 * $1.1) }
    let all = weights.reduce(0.0) { $0 + Double($1) }
    let rate = min(max(positive / max(all, 1), 1e-4), 1 - 1e-4)
    let base = Float(log(rate / (1 - rate)))
    var scores = [Float](repeating: base, count: labels.count)
    var forest = Forest(base: base)
    var generator = Generator()
    for _ in 0..<options.trees {
      let (gradients, curvatures) = slopes(scores)
      var tree = TreeBuilder(
        options: options, edges: edges, columns: columns, gradients: gradients,
        curvatures: curvatures, features: draw(&generator))
      tree.grow()
      forest.append(tree.nodes)
      for (row, leaf) in tree.values.enumerated() { scores[row] += leaf }
    }
    return forest
  }

  /// The features that a tree may ask for.
  private func draw(_ generator: inout Generator) -> [Int] {
    let all = columns.indices.filter { !edges[$0].isEmpty }
    guard options.columns < 1 else { return all }
    return all.filter { _ in generator.next() < options.columns }
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

/// Numbers that look random and are the same every time.
private struct Generator {
  private var state: UInt64 = 1

  /// The next number, 0 up to 1.
  mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 33) / Double(1 << 31)
  }
}

/// Grows one tree.
private struct TreeBuilder {
  let options: TreeTrainer.Options
  let edges: [[Float]]
  let columns: [[UInt8]]
  let gradients: [Float]
  let curvatures: [Float]
  /// The features that it may ask for.
  let features: [Int]
  private(set) var nodes: [Forest.Node] = []
  /// What the tree adds to each row's score.
  private(set) var values: [Float]

  init(
    options: TreeTrainer.Options, edges: [[Float]], columns: [[UInt8]], gradients: [Float],
    curvatures: [Float], features: [Int]
  ) {
    self.options = options
    self.edges = edges
    self.columns = columns
    self.gradients = gradients
    self.curvatures = curvatures
    self.features = features
    values = Array(repeating: 0, count: gradients.count)
  }

  private struct Split {
    var gain = 0.0
    var feature = 0
    var bin = 0
  }

  mutating func grow() {
    _ = grow(Array(0..<Int32(gradients.count)), depth: 0)
  }

  private mutating func grow(_ rows: [Int32], depth: Int) -> Int {
    let index = nodes.count
    nodes.append(Forest.Node())
    let split = depth < options.depth ? bestSplit(rows) : nil
    guard let split else {
      finish(index, rows)
      return index
    }
    let column = columns[split.feature]
    let left = rows.filter { Int(column[Int($0)]) <= split.bin }
    let right = rows.filter { Int(column[Int($0)]) > split.bin }
    nodes[index].feature = Int16(split.feature)
    nodes[index].value = edges[split.feature][split.bin]
    _ = grow(left, depth: depth + 1)
    nodes[index].right = Int16(grow(right, depth: depth + 1) - index)
    return index
  }

  private mutating func finish(_ index: Int, _ rows: [Int32]) {
    var (gradient, curvature) = (0.0, 0.0)
    for row in rows {
      gradient += Double(gradients[Int(row)])
      curvature += Double(curvatures[Int(row)])
    }
    let value = Float(-options.rate * gradient / (curvature + options.ridge))
    nodes[index].feature = -1
    nodes[index].value = value
    for row in rows { values[Int(row)] = value }
  }

  private func bestSplit(_ rows: [Int32]) -> Split? {
    var best = Split()
    best.gain = options.minimumGain
    for feature in features {
      search(feature, rows, &best)
    }
    return best.gain > options.minimumGain ? best : nil
  }

  private func search(_ feature: Int, _ rows: [Int32], _ best: inout Split) {
    let bins = edges[feature].count + 1
    var sums = [SIMD2<Double>](repeating: .zero, count: bins)
    columns[feature].withUnsafeBufferPointer { column in
      for row in rows {
        sums[Int(column[Int(row)])] += SIMD2(
          Double(gradients[Int(row)]), Double(curvatures[Int(row)]))
      }
    }
    let all = sums.reduce(SIMD2<Double>.zero, +)
    func score(_ sum: SIMD2<Double>) -> Double { sum.x * sum.x / (sum.y + options.ridge) }
    var left = SIMD2<Double>.zero
    for bin in 0..<(bins - 1) {
      left += sums[bin]
      let right = all - left
      guard left.y >= options.minimumWeight / 4, right.y >= options.minimumWeight / 4 else {
        continue
      }
      let gain = score(left) + score(right) - score(all)
      if gain > best.gain { best = Split(gain: gain, feature: feature, bin: bin) }
    }
  }
}
