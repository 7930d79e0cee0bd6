import Language
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

  /// A hash of an element's tag and class, equal for elements that a page makes from the same
  /// template.
  package func template(of index: Index) -> UInt64 {
    WordHash([nodes[index].tag.code] + (value(.class, of: index) ?? [])).value
  }

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

  /// Path components of URLs of author pages.
  private static let people = Language.words(\.bylines.folders)

  /// Whether an element says that it leads to the other stories on a topic: `<a rel="category tag">`.
  package func leadsToTopic(_ index: Index) -> Bool {
    value(.rel, of: index)?.contains("tag") == true
  }

  /// Whether an element is a link to an author page: `/author/tove`.
  package func leadsToPerson(_ index: Index) -> Bool {
    guard nodes[index].tag == .a, let address = string(.href, of: index) else { return false }
    return address.split(separator: "/").dropLast().contains { Self.people.contains(String($0)) }
  }

  /// How many levels up to search for the byline around a button.
  private static let bylineDepth = 4
  /// The longest byline around a button, in bytes.
  private static let bylineLength = 200

  /// Whether a button shows the name of an author: it holds or is in a line that starts with “By”,
  /// and says a name or links to a person.
  func isByline(_ button: Index) -> Bool {
    let line = words(button, limit: Self.bylineLength)
    let isBelowBy = ancestors(button).prefix(Self.bylineDepth).contains {
      textCount($0) < Self.bylineLength && Self.opensByline(words($0, limit: Self.bylineLength))
    }
    guard isBelowBy || Self.opensByline(line) && line.contains(" ") else { return false }
    return subtree(button).contains(where: leadsToPerson) || Self.isName(words(button, limit: 80))
  }

  private static let bylineOpenings = Language.words(\.bylines.by)
  private static let roles = Language.words(\.bylines.roles)

  private static func opensByline(_ line: String) -> Bool {
    line.split(separator: " ").first.map { bylineOpenings.contains($0.lowercased()) } ?? false
  }

  /// Whether a text is two to five capitalized words, none of which is a role or a request.
  private static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return (2...5).contains(words.count)
      && words.allSatisfy { $0.first?.isUppercase == true && !roles.contains($0.lowercased()) }
  }

  /// The longest label of a control in a caption, in bytes.
  private static let controlLength = 16

  /// Whether a link is one or two words that lead nowhere, which cut a caption or show the rest of
  /// it: “… more”.
  func isControl(_ index: Index) -> Bool {
    guard (1...Self.controlLength).contains(textCount(index)) else { return false }
    let address = value(.href, of: index) ?? []
    return address.isEmpty || address.elementsEqual("#".utf8)
      || address.starts(with: "javascript:".utf8)
  }
}
