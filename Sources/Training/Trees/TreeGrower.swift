import Learned

/// Grows one regression tree.
struct TreeGrower {
  let options: TreeTrainer.Options
  let edges: [[Float]]
  let columns: [[UInt8]]
  let gradients: [Float]
  let curvatures: [Float]
  /// The features that the tree may split on.
  let features: [Int]
  private(set) var nodes: [Forest.Node] = []
  /// The value that the tree adds to the score of each row.
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
