import Text

/// The dates in the markup of a page's elements.
package struct DateMarks {
  /// The publication date in microdata or RDFa.
  package private(set) var published: String?
  /// The modification date in microdata or RDFa.
  package private(set) var modified: String?
  /// The creation date in microdata or RDFa, or a date without a stated meaning.
  package private(set) var created: String?
  /// Every `<time datetime>`.
  package private(set) var times: [(place: HTMLTree.Index, datetime: String)] = []

  /// The most dates of a kind that are read.
  private static let most = 100
  /// Elements with this many nodes hold more than a date.
  private static let size = 40

  /// Reads the elements of a page. O(nodes).
  package init(_ tree: HTMLTree) {
    for index in tree.nodes.indices {
      let tag = tree.nodes[index].tag
      for attribute in tree.attributes(of: index) {
        switch tree.attributes[attribute].name {
        case .itemprop: take(attribute, of: index, tree)
        case .property: if tag != .meta { take(attribute, of: index, tree) }
        default: break
        }
      }
      if tag == .time, times.count < Self.most, let date = tree.string(.datetime, of: index) {
        times.append((index, date))
      }
    }
  }

  /// The elements that are named after dates, and all `<time>` elements. O(nodes).
  package static func named(in tree: HTMLTree) -> some Sequence<HTMLTree.Index> {
    tree.nodes.indices.lazy.filter {
      tree.nodes[$0].tag != .text && tree.subtree($0).count < size
        && (tree.nodes[$0].tag == .time || isNamed($0, tree))
    }.prefix(most)
  }

  private static func isNamed(_ index: HTMLTree.Index, _ tree: HTMLTree) -> Bool {
    [HTMLTree.Name.class, .id].contains {
      tree.value($0, of: index).map { ElementHints(names: $0).contains(.date) } ?? false
    }
  }

  /// Reads a date in microdata or RDFa; the first of each kind counts.
  private mutating func take(_ attribute: Int, of index: HTMLTree.Index, _ tree: HTMLTree) {
    let value = tree.attributes[attribute]
    guard let kind = Self.kind(tree.bytes[Int(value.lower)..<Int(value.upper)]),
      self[keyPath: kind] == nil, tree.isOwnProperty(index)
    else { return }
    let given = tree.string(.datetime, of: index) ?? tree.string(.content, of: index)
    let date = given ?? tree.words(index, limit: 80)
    if !date.isEmpty { self[keyPath: kind] = date }
  }

  /// The kind of date in a list of properties: `datePublished`, `dc:date dc:created`.
  private static func kind(_ names: ArraySlice<UInt8>) -> WritableKeyPath<DateMarks, String?>? {
    for name in names.split(whereSeparator: \.isASCIISpace) {
      let local = name.lastIndex(of: .colon).map { name[($0 + 1)...] } ?? name
      switch WordHash(local).value {
      case publishing: return \.published
      case changing: return \.modified
      case making: return \.created
      case let word where name != local && dublinCore.contains(word): return \.created
      default: continue
      }
    }
    return nil
  }

  private static let publishing = WordHash("datePublished".utf8).value
  private static let changing = WordHash("dateModified".utf8).value
  private static let making = WordHash("dateCreated".utf8).value
  private static let dublinCore = Set(
    ["date", "created", "issued"].map { WordHash($0.utf8).value })
}
