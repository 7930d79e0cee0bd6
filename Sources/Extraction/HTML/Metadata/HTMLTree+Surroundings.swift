import Text

extension HTMLTree {
  /// The elements around a node, the innermost first.
  func ancestors(_ index: Index) -> some Sequence<Index> {
    sequence(state: index) { node in
      guard let parent = parent(node) else { return nil }
      node = parent
      return parent
    }
  }

  /// Whether an element stands in one whose names have a cue.
  func stands(_ index: Index, in cues: HTMLCues) -> Bool {
    ancestors(index).contains { $0 > 0 && !HTMLCues(of: $0, in: self).isDisjoint(with: cues) }
  }

  /// Whether a property of microdata is the story's own and not one of a picture, a comment or another thing that
  /// the story has.
  func isOwnProperty(_ index: Index) -> Bool {
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
