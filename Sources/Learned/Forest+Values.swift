extension Forest {
  /// The forest as numbers for a file: the base, the number of trees, then for each tree the number
  /// of nodes and the feature, branch and value of each node.
  package var values: [Float] {
    var values: [Float] = [base, Float(roots.count)]
    for (index, root) in roots.enumerated() {
      let end = index + 1 < roots.count ? Int(roots[index + 1]) : nodes.count
      values.append(Float(end - Int(root)))
      for node in nodes[Int(root)..<end] {
        values += [Float(node.feature), Float(node.right), node.value]
      }
    }
    return values
  }

  /// Creates a forest from such numbers; `nil` unless they form a valid one for rows of `width`
  /// features.
  package init?(_ values: [Float], width: Int) {
    guard values.count >= 2, values.allSatisfy({ $0.isFinite && abs($0) < 1e6 }) else { return nil }
    var (nodes, roots): ([Node], [Int32]) = ([], [])
    var index = 2
    for _ in 0..<Int(max(values[1], 0)) {
      guard index < values.count, values[index] >= 1 else { return nil }
      let count = Int(values[index])
      guard index + 1 + 3 * count <= values.count else { return nil }
      roots.append(Int32(nodes.count))
      for node in 0..<count {
        let base = index + 1 + 3 * node
        guard abs(values[base]) < 30_000, abs(values[base + 1]) < 30_000 else { return nil }
        nodes.append(
          Node(
            feature: Int16(values[base]), right: Int16(values[base + 1]), value: values[base + 2]))
      }
      index += 1 + 3 * count
    }
    self.init(base: values[0], nodes: nodes, roots: roots, width: width)
  }
}
