import Text

extension HTMLTree {
  /// The elements around a node, from the inside out.
  package struct Ancestors: Sequence, IteratorProtocol {
    fileprivate let tree: HTMLTree
    fileprivate var node: Index

    package mutating func next() -> Index? {
      guard let parent = tree.parent(node) else { return nil }
      node = parent
      return parent
    }
  }

  /// The elements around a node, from the inside out.
  package func ancestors(_ index: Index) -> Ancestors { Ancestors(tree: self, node: index) }

  /// The outermost list around an element.
  package func outermostList(around index: Index) -> Index? {
    var list: Index?
    for node in sequence(first: index, next: parent) {
      switch nodes[node].tag {
      case .ul, .ol: list = node
      case .li, .p, .h3, .h4, .h5, .h6, .div: break
      default: return list
      }
    }
    return list
  }

  /// Whether an element is inside one that has any of the given hints.
  package func isInside(_ hints: ElementHints, _ index: Index) -> Bool {
    ancestors(index).contains { $0 > 0 && !ElementHints(of: $0, in: self).isDisjoint(with: hints) }
  }

  /// Whether a microdata property belongs to the story itself rather than to a picture, a comment
  /// or another part of it.
  package func isOwnProperty(_ index: Index) -> Bool {
    for node in ancestors(index) {
      if nodes[node].tag == .figure { return false }
      guard value(.itemscope, of: node) != nil else { continue }
      if let type = value(.itemtype, of: node) {
        if type.contains("imageobject") || type.contains("comment") { return false }
      }
      guard let role = value(.itemprop, of: node) else { return true }
      return role.contains("mainentity") || role.contains("blogpost")
    }
    return true
  }
}
