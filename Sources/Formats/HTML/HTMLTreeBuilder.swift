import CHTMLParser
import Text

/// Builds a tree from parser events.
final class HTMLTreeBuilder {
  private var tree = GrowingTree()

  /// Whether parsing was stopped.
  var isOverWorked: Bool { tree.isOverWorked }

  /// The callbacks of the parser. The builder must outlive them.
  var listener: html_listener {
    html_listener(
      data: Unmanaged.passUnretained(self).toOpaque(),
      open: { HTMLTreeBuilder.of($0)?.tree.open(name: $1, attributes: $2) },
      close: { HTMLTreeBuilder.of($0)?.tree.close() },
      text: { HTMLTreeBuilder.of($0)?.tree.append($1, count: Int($2), start: $3, end: $4) },
      stumble: { HTMLTreeBuilder.of($0)?.tree.stumble() ?? true ? 1 : 0 })
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> HTMLTreeBuilder? {
    data.map { Unmanaged<HTMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Closes the open elements and returns the tree.
  func finish() -> HTMLTree { tree.finish() }
}

/// A tree under construction.
private struct GrowingTree {
  private var tree = HTMLTree()
  /// The nodes of the open elements.
  private var open: [Int32] = []
  /// The number of open elements below the maximum depth, which have no node.
  private var excess = 0
  private var work = 0
  /// Whether parsing was stopped.
  private(set) var isOverWorked = false

  /// Counts the work caused by a parse error, since the parser searches the open elements; returns
  /// whether to stop.
  mutating func stumble() -> Bool {
    work += open.count + excess + 1
    if work > HTMLParser.maximumWork { isOverWorked = true }
    return isOverWorked
  }

  /// Opens an element.
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
    if tag.beginsBody { endHead() }
    append(tag, lower, Int32(tree.attributes.count))
    open.append(Int32(tree.nodes.count - 1))
  }

  /// Makes a body of the rest of an open head. A page may leave out the tags of both, and the parser,
  /// which knows HTML 4, keeps sections in the head.
  private mutating func endHead() {
    guard let head = open.last, tree.nodes[Int(head)].tag == .head else { return }
    tree.nodes[Int(head)].end = Int32(tree.nodes.count)
    open.removeLast()
    let none = Int32(tree.attributes.count)
    append(.body, none, none)
    open.append(Int32(tree.nodes.count - 1))
  }

  /// Closes the last element.
  mutating func close() {
    if excess > 0 {
      excess -= 1
    } else if let index = open.popLast() {
      tree.nodes[Int(index)].end = Int32(tree.nodes.count)
    }
  }

  /// Adds text. The parser may report a text in several parts.
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

  /// Closes the open elements and returns the tree.
  mutating func finish() -> HTMLTree {
    while !open.isEmpty || excess > 0 { close() }
    tree.sumTexts()
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
