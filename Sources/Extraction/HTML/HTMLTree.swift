import Text

/// A parsed page: its elements and texts in document order, in three arrays.
///
/// A node's descendants follow it directly, up to its `end`; so a subtree is a range of indices.
struct HTMLTree {
  /// The index of a node.
  typealias Index = Int

  /// An element or a run of text.
  struct Node {
    /// The element; `.text` for a run of text.
    var tag: HTMLTag
    /// The node that holds it, -1 for the first.
    var parent: Int32
    /// The index after its last descendant.
    var end: Int32
    /// Its attributes as a range of ``HTMLTree/attributes``; of a text, its bytes in ``HTMLTree/bytes``.
    var lower: Int32
    /// The end of that range.
    var upper: Int32
    /// Of a text, where it begins in the page.
    var sourceStart: Int32 = 0
    /// Of a text, where it ends in the page.
    var sourceEnd: Int32 = 0
  }

  /// An attribute that extraction reads.
  enum Name: String, CaseIterable {
    case `class`, id, href, src, srcset, alt, title, name, content, property, itemprop, itemtype,
      itemscope
    case rel, role, type, lang, datetime, style, hidden, align, charset, pubdate
    case ariaHidden = "aria-hidden"
    case ariaLabel = "aria-label"
    case dataTestID = "data-testid"
    case dataComponent = "data-component"
    case dataSource = "data-src"

    /// Attributes by their name.
    static let byName = WordTable(
      Dictionary(uniqueKeysWithValues: allCases.map { (WordHash($0.rawValue.utf8).value, $0) }))
  }

  /// A name and where its value stands in ``HTMLTree/bytes``.
  struct Attribute {
    var name: Name
    var lower: Int32
    var upper: Int32
  }

  /// Elements and texts in document order.
  var nodes: [Node] = []
  /// Their attributes.
  var attributes: [Attribute] = []
  /// Every text and attribute value, valid UTF-8.
  var bytes: [UInt8] = []
  /// How many elements stood deeper than the bound and were taken as their parents' own.
  var flattened = 0

  /// The nodes of a subtree, itself first.
  func subtree(_ index: Index) -> Range<Index> { index..<Int(nodes[index].end) }

  /// The element that holds a node.
  func parent(_ index: Index) -> Index? {
    let parent = Int(nodes[index].parent)
    return parent < 0 ? nil : parent
  }

  /// The children of a node, in order.
  func children(_ index: Index) -> [Index] {
    var children: [Index] = []
    var next = index + 1
    while next < Int(nodes[index].end) {
      children.append(next)
      next = Int(nodes[next].end)
    }
    return children
  }

  /// The bytes of a text node.
  func text(_ index: Index) -> ArraySlice<UInt8> {
    let node = nodes[index]
    return node.tag == .text ? bytes[Int(node.lower)..<Int(node.upper)] : []
  }

  /// The bytes of the page that a text node was read from.
  func source(_ index: Index) -> ByteRange {
    let start = Int(nodes[index].sourceStart)
    return start..<max(start, Int(nodes[index].sourceEnd))
  }

  /// The bytes of an attribute's value; `nil` if the element lacks it.
  func value(_ name: Name, of index: Index) -> ArraySlice<UInt8>? {
    let node = nodes[index]
    guard node.tag != .text else { return nil }
    // By index: a slice would be counted in and out for each of some hundred thousand look-ups a page.
    var next = Int(node.lower)
    while next < Int(node.upper) {
      let attribute = attributes[next]
      if attribute.name == name { return bytes[Int(attribute.lower)..<Int(attribute.upper)] }
      next += 1
    }
    return nil
  }

  /// An attribute's value as a string.
  func string(_ name: Name, of index: Index) -> String? {
    value(name, of: index).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The words of a subtree with single spaces between them, without what is never shown; at most
  /// `limit` bytes read. Words inside and outside of elements of the kind `spaced` are kept apart.
  func words(_ index: Index, limit: Int = 4096, spaced: HTMLTag = .br) -> String {
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
        node > index && (tag.isSilent || isSpokenAside(node, HTMLCues(of: node, in: self)))
      node = isSilent ? Int(nodes[node].end) : node + 1
    }
    return words.string
  }

  /// Whether a node with these cues is an element in a line that holds a few words for screen readers only.
  func isSpokenAside(_ index: Index, _ cues: @autoclosure () -> HTMLCues) -> Bool {
    let node = nodes[index]
    guard node.tag != .text, !node.tag.isBlock, node.lower < node.upper, cues().contains(.spoken)
    else { return false }
    return subtree(index).reduce(0) { $0 + text($1).count } <= Self.longestAside
  }

  private static let longestAside = 80
}
