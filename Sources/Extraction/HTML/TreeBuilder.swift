import CHTMLParser

/// Hands what the parser reports to a tree that grows.
final class TreeBuilder {
  private var tree = GrowingTree()

  /// Whether the page was given up.
  var isOverWorked: Bool { tree.isOverWorked }

  /// What the parser calls. The builder must outlive it.
  var listener: html_listener {
    html_listener(
      data: Unmanaged.passUnretained(self).toOpaque(),
      open: { TreeBuilder.of($0)?.tree.open(name: $1, attributes: $2) },
      close: { TreeBuilder.of($0)?.tree.close() },
      text: { TreeBuilder.of($0)?.tree.append($1, count: Int($2), start: $3, end: $4) },
      stumble: { TreeBuilder.of($0)?.tree.stumble() ?? true ? 1 : 0 })
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> TreeBuilder? {
    data.map { Unmanaged<TreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Closes what is open and gives the tree.
  func finish() -> HTMLTree { tree.finish() }
}

/// Takes down what the parser reports, in order.
private struct GrowingTree {
  private var tree = HTMLTree()
  /// The open elements that have a node.
  private var open: [Int32] = []
  /// Elements open beyond the depth bound, without a node.
  private var excess = 0
  private var work = 0
  /// Whether the page was given up.
  private(set) var isOverWorked = false

  /// Counts a fault of the page, which costs the parser a look at the open elements; whether to stop.
  mutating func stumble() -> Bool {
    work += open.count + excess + 1
    if work > HTMLParser.maximumWork { isOverWorked = true }
    return isOverWorked
  }

  /// An element begins.
  mutating func open(
    name: UnsafePointer<CChar>?, attributes: UnsafePointer<UnsafePointer<CChar>?>?
  ) {
    guard let name, !isOverWorked else { return }
    guard open.count < HTMLParser.maximumDepth else {
      excess += 1
      tree.flattened += 1
      return
    }
    let lower = Int32(tree.attributes.count)
    if let attributes { take(attributes) }
    let tag = HTMLTag.byName[WordHash(name).value] ?? .other
    append(tag, lower, Int32(tree.attributes.count))
    open.append(Int32(tree.nodes.count - 1))
  }

  /// An element ends.
  mutating func close() {
    if excess > 0 {
      excess -= 1
    } else if let index = open.popLast() {
      tree.nodes[Int(index)].end = Int32(tree.nodes.count)
    }
  }

  /// Text; the parser may report one text in several parts.
  mutating func append(
    _ text: UnsafePointer<UInt8>?, count: Int, start: Int32, end: Int32
  ) {
    guard let text, count > 0 else { return }
    let lower = tree.bytes.count
    tree.bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: count))
    if let last = tree.nodes.last, last.tag == .text, Int(last.upper) == lower,
      last.parent == (open.last ?? -1)
    {
      tree.nodes[tree.nodes.count - 1].upper = Int32(tree.bytes.count)
    } else {
      append(.text, Int32(lower), Int32(tree.bytes.count))
      tree.nodes[tree.nodes.count - 1].sourceStart = start
    }
    tree.nodes[tree.nodes.count - 1].sourceEnd = end
  }

  /// Closes what is open and gives the tree.
  mutating func finish() -> HTMLTree {
    while !open.isEmpty || excess > 0 { close() }
    return tree
  }

  private mutating func append(_ tag: HTMLTag, _ lower: Int32, _ upper: Int32) {
    let next = Int32(tree.nodes.count)
    tree.nodes.append(
      .init(tag: tag, parent: open.last ?? -1, end: next + 1, lower: lower, upper: upper))
  }

  private mutating func take(_ pairs: UnsafePointer<UnsafePointer<CChar>?>) {
    var index = 0
    while let name = pairs[index] {
      if let known = HTMLTree.Name.byName[WordHash(name).value] { take(known, pairs[index + 1]) }
      index += 2
    }
  }

  private mutating func take(_ name: HTMLTree.Name, _ value: UnsafePointer<CChar>?) {
    let lower = Int32(tree.bytes.count)
    if let value {
      var count = 0
      while value[count] != 0 { count += 1 }
      tree.bytes.append(contentsOf: UnsafeRawBufferPointer(start: value, count: count))
    }
    tree.attributes.append(.init(name: name, lower: lower, upper: Int32(tree.bytes.count)))
  }
}
