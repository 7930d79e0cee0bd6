import Document
import Text

/// The JSON-LD of a page.
package struct LinkedData {
  /// The things that it describes, in order.
  package private(set) var things: [JSON] = []
  private var byIdentifier: [String: JSON] = [:]

  /// Reads the JSON-LD of a page. Lists of other stories are skipped.
  package init(_ tree: HTMLTree) {
    for index in tree.nodes.indices where tree.nodes[index].tag == .script {
      guard tree.value(.type, of: index)?.contains("ld+json") == true else { continue }
      for child in tree.children(index) {
        if let value = JSONScanner.value(of: tree.text(child)) { collect(value, depth: 0) }
      }
    }
  }

  private mutating func collect(_ value: JSON, depth: Int) {
    guard depth < 8 else { return }
    switch value {
    case .array(let values): for value in values { collect(value, depth: depth) }
    case .object(let members):
      note(value)
      for member in members where Self.nesting.contains(member.name) {
        collect(member.value, depth: depth + 1)
      }
    default: break
    }
  }

  private mutating func note(_ thing: JSON) {
    if thing["@type"] != nil { things.append(thing) }
    if case .string(let identifier)? = thing["@id"], case .object(let members) = thing,
      members.count > 1, byIdentifier[identifier] == nil
    {
      byIdentifier[identifier] = thing
    }
  }

  private static let nesting: Set<String> = [
    "@graph", "mainEntity", "mainEntityOfPage", "hasPart", "subjectOf",
  ]

  /// The thing that a value refers to by its `@id`, or the value itself.
  package func resolved(_ value: JSON) -> JSON {
    guard case .object(let members) = value, members.count == 1,
      case .string(let identifier)? = value["@id"]
    else { return value }
    return byIdentifier[identifier] ?? value
  }

  /// The types of a thing.
  package static func types(of thing: JSON) -> [String] {
    (thing["@type"]?.list ?? []).compactMap(\.text)
  }

  /// Whether a thing is any kind of article.
  package static func isArticle(_ thing: JSON) -> Bool {
    types(of: thing).contains {
      $0.hasSuffix("Article") || $0.hasSuffix("BlogPosting") || $0 == "Report" || $0 == "Review"
        || $0 == "Recipe" || $0 == "AskPublicNewsArticle"
    }
  }

  /// The page itself, if it has an author.
  package var page: JSON? {
    things.first { thing in
      thing["author"] != nil && Self.types(of: thing).contains { $0.hasSuffix("Page") }
    }
  }

  /// The publication date of the page itself.
  package var published: String? {
    things.lazy.filter { Self.types(of: $0).contains { $0.hasSuffix("Page") } }
      .compactMap { $0["datePublished"]?.text }.first
  }

  /// The page's article; of several, the one with the page's URL or title.
  package func article(title: String?, address: String?) -> JSON? {
    let articles = things.filter(Self.isArticle)
    guard articles.count > 1 else { return articles.first }
    return articles.enumerated().max { one, other in
      let (a, b) = (score(one.element, title, address), score(other.element, title, address))
      return a != b ? a < b : one.offset > other.offset
    }?.element
  }

  private func score(_ thing: JSON, _ title: String?, _ address: String?) -> Int {
    var score = 0
    let addresses = [
      thing["url"], thing["@id"], thing["mainEntityOfPage"], thing["mainEntityOfPage"]?["@id"],
    ]
    if let address, addresses.contains(where: { $0?.text == address }) { score += 4 }
    if let title, let headline = (thing["headline"] ?? thing["name"])?.text {
      if title.hasPrefix(headline) || headline.hasPrefix(title) { score += 4 }
    }
    for name in ["headline", "author", "datePublished", "articleBody"] where thing[name] != nil {
      score += 1
    }
    return score
  }
}
