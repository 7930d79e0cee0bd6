import Document
import Text

/// The contents of the `<meta>` and `<link>` elements of a page, by lowercase name.
package struct MetaTags {
  private var values: [String: [String]] = [:]
  /// The `<link rel=canonical>`.
  package private(set) var canonical: String?
  /// The words of `<title>`.
  package private(set) var title: String?
  /// The `<base href>`, against which relative URLs are resolved.
  package private(set) var base: String?
  /// The language of `<html>`.
  package private(set) var language: String?

  /// Reads the elements of a page. O(nodes).
  package init(_ tree: HTMLTree) {
    for index in tree.nodes.indices {
      switch tree.nodes[index].tag {
      case .meta: takeMeta(index, tree)
      case .link: takeLink(index, tree)
      case .base: if base == nil { base = tree.string(.href, of: index) }
      case .title:
        if title == nil { title = CharacterReferences.words(in: tree.words(index, limit: 500)) }
      case .html: if language == nil { language = tree.string(.lang, of: index) }
      default: break
      }
    }
  }

  private mutating func takeMeta(_ index: HTMLTree.Index, _ tree: HTMLTree) {
    // Some pages write `value` by mistake.
    let given = tree.string(.content, of: index) ?? tree.string(.value, of: index)
    guard let content = given.flatMap(CharacterReferences.words) else { return }
    var names = tree.string(.name, of: index).map { [$0] } ?? []
    // RDFa: a property is a list of terms.
    names +=
      tree.string(.property, of: index)?.split(whereSeparator: \.isWhitespace)
      .map { Self.withDot(String($0)) } ?? []
    if let name = tree.string(.itemprop, of: index), tree.isOwnProperty(index) {
      names.append(name)
    }
    for name in names { values[name.lowercased(), default: []].append(content) }
  }

  /// A term of Dublin Core as a `<meta>` name: `dc:creator` gives `dc.creator`.
  private static func withDot(_ term: String) -> String {
    let parts = term.split(separator: ":")
    guard parts.count == 2, ["dc", "dcterms"].contains(parts[0].lowercased()) else { return term }
    return parts.joined(separator: ".")
  }

  private mutating func takeLink(_ index: HTMLTree.Index, _ tree: HTMLTree) {
    guard canonical == nil, tree.string(.rel, of: index)?.lowercased() == "canonical" else {
      return
    }
    canonical = tree.string(.href, of: index).flatMap(CharacterReferences.words)
  }

  /// The first value of the first of the names that has one.
  package func first(_ names: String...) -> String? {
    for name in names { if let value = values[name]?.first { return value } }
    return nil
  }

  /// All values of a name.
  package func all(_ name: String) -> [String] { values[name] ?? [] }
}
