import CLibXML2

/// Takes down what the parser reports, in order.
final class TreeBuilder {
  private var tree = HTMLTree()
  /// The open elements that have a node.
  private var open: [Int32] = []
  /// Elements open beyond the depth bound, without a node.
  private var excess = 0
  private var work = 0
  /// The parser, while it runs.
  var context: htmlParserCtxtPtr?

  /// Whether the page was given up.
  private(set) var isOverWorked = false

  /// The builder that a callback's data pointer means.
  static func of(_ data: UnsafeMutableRawPointer?) -> TreeBuilder? {
    data.map { Unmanaged<TreeBuilder>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Counts a step of an irregular page, which costs the parser a look at the open elements.
  func stumble() {
    work += open.count + excess + 1
    guard work > HTMLParser.maximumWork, !isOverWorked else { return }
    isOverWorked = true
    xmlStopParser(context)
  }

  /// An element begins.
  func open(
    name: UnsafePointer<UInt8>?, attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    guard let name, !isOverWorked else { return }
    guard open.count < HTMLParser.maximumDepth else {
      excess += 1
      tree.flattened += 1
      return
    }
    let lower = Int32(tree.attributes.count)
    if let attributes { take(attributes) }
    let tag = HTMLTag.byName[String(cString: name)] ?? .other
    append(tag, lower, Int32(tree.attributes.count))
    open.append(Int32(tree.nodes.count - 1))
  }

  /// An element ends.
  func close() {
    if excess > 0 {
      excess -= 1
    } else if let index = open.popLast() {
      tree.nodes[Int(index)].end = Int32(tree.nodes.count)
    }
  }

  /// Text; the parser may report one text in several parts.
  func append(_ text: UnsafePointer<UInt8>?, count: Int) {
    guard let text, count > 0 else { return }
    let lower = tree.bytes.count
    tree.bytes.append(contentsOf: UnsafeBufferPointer(start: text, count: count))
    if let last = tree.nodes.last, last.tag == .text, Int(last.upper) == lower,
      last.parent == (open.last ?? -1)
    {
      tree.nodes[tree.nodes.count - 1].upper = Int32(tree.bytes.count)
    } else {
      append(.text, Int32(lower), Int32(tree.bytes.count))
    }
  }

  /// Closes what is open and gives the tree.
  func finish() -> HTMLTree {
    while !open.isEmpty || excess > 0 { close() }
    return tree
  }

  private func append(_ tag: HTMLTag, _ lower: Int32, _ upper: Int32) {
    let next = Int32(tree.nodes.count)
    tree.nodes.append(
      .init(tag: tag, parent: open.last ?? -1, end: next + 1, lower: lower, upper: upper))
  }

  private func take(_ pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>) {
    var index = 0
    while let name = pairs[index] {
      if let known = HTMLTree.Name.byName[String(cString: name)] { take(known, pairs[index + 1]) }
      index += 2
    }
  }

  private func take(_ name: HTMLTree.Name, _ value: UnsafePointer<UInt8>?) {
    let lower = Int32(tree.bytes.count)
    var end = value
    while let byte = end?.pointee, byte != 0 { end = end?.successor() }
    if let value, let end {
      tree.bytes.append(contentsOf: UnsafeBufferPointer(start: value, count: end - value))
    }
    tree.attributes.append(.init(name: name, lower: lower, upper: Int32(tree.bytes.count)))
  }
}
