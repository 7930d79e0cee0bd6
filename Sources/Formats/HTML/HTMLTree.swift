import Text

/// A parsed page: its elements and texts in document order.
///
/// A node's descendants directly follow it, up to its `end`, so a subtree is a range of indices.
package struct HTMLTree {
  /// The index of a node.
  package typealias Index = Int

  /// An element or a run of text.
  package struct Node {
    /// The element; `.text` for a run of text.
    package let tag: HTMLTag
    /// The parent node; -1 for the first node.
    package let parent: Int32
    /// The index after its last descendant.
    package internal(set) var end: Int32
    /// The start of the element's attributes in ``HTMLTree/attributes``, or of the text in
    /// ``HTMLTree/bytes``.
    package let lower: Int32
    /// The end of the attributes or text.
    package internal(set) var upper: Int32
    /// The start of the text in the page.
    var sourceStart: Int32 = 0
    /// The end of the text in the page.
    var sourceEnd: Int32 = 0
  }

  /// An attribute that is kept.
  package enum Name: String, CaseIterable {
    case `class`, id, href, alt, name, content, property, itemprop, itemtype, itemscope, rel, role,
      type,
      lang, datetime, style, hidden, align, start, value
    case ariaHidden = "aria-hidden"
    case ariaExpanded = "aria-expanded"
    case ariaControls = "aria-controls"
    case dataTestID = "data-testid"
    case dataComponent = "data-component"

    /// The attributes by their names.
    static let byName = WordTable(
      Dictionary(uniqueKeysWithValues: allCases.map { (WordHash($0.rawValue.utf8).value, $0) }))
  }

  /// A name, and the range of its value in ``HTMLTree/bytes``.
  package struct Attribute {
    package let name: Name
    package let lower: Int32
    package let upper: Int32
  }

  /// The elements and texts in document order.
  package internal(set) var nodes: [Node] = []
  /// The attributes of all elements.
  package internal(set) var attributes: [Attribute] = []
  /// All texts and attribute values; valid UTF-8.
  package internal(set) var bytes: [UInt8] = []
  /// Prefix sums of the text bytes before each node, and the total.
  private var textSums: [Int32] = [0]
  /// The number of dropped elements below the maximum depth, whose content moved to their parents.
  package internal(set) var flattened = 0

  /// The node and its descendants.
  package func subtree(_ index: Index) -> Range<Index> { index..<Int(nodes[index].end) }

  /// The parent of a node.
  package func parent(_ index: Index) -> Index? {
    let parent = Int(nodes[index].parent)
    return parent < 0 ? nil : parent
  }

  /// The children of a node, in order.
  package func children(_ index: Index) -> [Index] {
    var children: [Index] = []
    var next = index + 1
    while next < Int(nodes[index].end) {
      children.append(next)
      next = Int(nodes[next].end)
    }
    return children
  }

  /// The number of text bytes in a subtree, excluding scripts, styles and white space. O(1).
  package func textCount(_ index: Index) -> Int {
    Int(textSums[Int(nodes[index].end)] - textSums[index])
  }

  /// The number of text bytes after a node inside an enclosing element. O(1).
  package func textCount(from index: Index, to outer: Index) -> Int {
    Int(textSums[Int(nodes[outer].end)] - textSums[Int(nodes[index].end)])
  }

  /// Computes ``textSums``. O(bytes).
  mutating func sumTexts() {
    textSums = [0]
    textSums.reserveCapacity(nodes.count + 1)
    var sum: Int32 = 0
    bytes.withUnsafeBufferPointer { bytes in
      for node in nodes {
        if node.tag == .text, node.parent < 0 || !nodes[Int(node.parent)].tag.holdsCode {
          let text = bytes[Int(node.lower)..<Int(node.upper)]
          sum = text.reduce(sum) { $1 > .space ? $0 &+ 1 : $0 }
        }
        textSums.append(sum)
      }
    }
  }

  /// The bytes of a text node; none for an element.
  package func text(_ index: Index) -> ArraySlice<UInt8> {
    let node = nodes[index]
    return node.tag == .text ? bytes[Int(node.lower)..<Int(node.upper)] : []
  }

  /// The bytes of the page that a text node was read from.
  package func source(_ index: Index) -> ByteRange {
    let start = Int(nodes[index].sourceStart)
    return start..<max(start, Int(nodes[index].sourceEnd))
  }

  /// The indices of an element's attributes in ``attributes``; none for a text.
  package func attributes(of index: Index) -> Range<Int> {
    let node = nodes[index]
    return node.tag == .text ? 0..<0 : Int(node.lower)..<Int(node.upper)
  }

  /// The bytes of an attribute's value; `nil` if the element lacks it.
  package func value(_ name: Name, of index: Index) -> ArraySlice<UInt8>? {
    // Avoids a slice, whose reference counting is slow: there are a hundred thousand lookups per
    // page.
    for next in attributes(of: index) {
      let attribute = attributes[next]
      if attribute.name == name { return bytes[Int(attribute.lower)..<Int(attribute.upper)] }
    }
    return nil
  }

  /// An attribute's value as a string.
  package func string(_ name: Name, of index: Index) -> String? {
    value(name, of: index).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The visible words of a subtree, separated by single spaces; at most about `limit` bytes. The
  /// edges of `spaced` elements separate words.
  package func words(_ index: Index, limit: Int = 4096, spaced: HTMLTag = .br) -> String {
    var words = WordBuffer()
    var node = index
    let end = Int(nodes[index].end)
    var last = index
    while node < end && words.count < limit {
      let tag = nodes[node].tag
      if tag == .text {
        if let parent = parent(node), parent != last {
          if nodes[parent].tag == spaced || nodes[last].tag == spaced { words.appendSpace() }
          last = parent
        }
        words.append(text(node))
      }
      if tag.isBlock || tag == .br { words.appendSpace() }
      let isSilent =
        node > index && (tag.isSilent || isSpokenAside(node, ElementHints(of: node, in: self)))
      node = isSilent ? Int(nodes[node].end) : node + 1
    }
    return words.string
  }

  /// Whether an element with these hints is inline and holds a few words for screen readers only.
  package func isSpokenAside(_ index: Index, _ hints: @autoclosure () -> ElementHints) -> Bool {
    let node = nodes[index]
    guard node.tag != .text, !node.tag.isBlock, node.lower < node.upper, hints().contains(.spoken)
    else { return false }
    return textCount(index) <= Self.longestAside
  }

  private static let longestAside = 80
}
