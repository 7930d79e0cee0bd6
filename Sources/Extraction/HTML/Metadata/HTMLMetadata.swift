import Document
import Text

/// Reads the metadata of a page.
///
/// What a page says for machines comes before what it shows, the most specific first: JSON-LD, OpenGraph's
/// article properties, microdata, Dublin Core and the older `<meta>` names, then hNews and `<time>`, then
/// bylines and dates in the text.
struct HTMLMetadata {
  let tree: HTMLTree
  let tags: MetaTags
  let linked: LinkedData
  /// The article in the page's JSON-LD.
  let thing: JSONValue?

  init(_ tree: HTMLTree) {
    self.tree = tree
    tags = MetaTags(tree)
    linked = LinkedData(tree)
    let title = tags.first("og:title", "twitter:title") ?? tags.title
    thing = linked.article(title: title, address: tags.canonical ?? tags.first("og:url"))
  }

  /// What the page says of its article.
  func metadata() -> Metadata {
    var data = Metadata()
    data.publisher = publisher
    data.title = title
    data.authors = authors
    data.section = thing?["articleSection"]?.list.first?.text ?? tags.first("article:section", "section")
    data.published = published
    data.modified = modified
    data.canonicalURL = tags.canonical ?? tags.first("og:url") ?? thing?["url"]?.text
    data.language = language
    data.leadImage = tags.first("og:image", "og:image:url", "twitter:image", "twitter:image:src") ?? image
    return data
  }

  /// The sentence under the headline, as the page gives it to machines.
  var summary: String? {
    tags.first("og:description", "description", "twitter:description") ?? thing?["description"]?.text
  }

  private var image: String? {
    let image = thing?["image"]?.list.first.map(linked.resolved)
    return image?.text ?? image?["url"]?.text
  }

  private var publisher: String? {
    tags.first("og:site_name") ?? thing.flatMap { linked.resolved($0["publisher"] ?? .null)["name"]?.text }
      ?? tags.first("application-name", "dc.publisher", "publisher", "article:publisher_name")
  }

  private var language: String? {
    let tag = tags.language ?? tags.first("og:locale", "dc.language", "language", "content-language")
    guard let tag = tag?.trimmed, tag.utf8.count >= 2, tag.utf8.count <= 16 else { return nil }
    return String(tag.map { $0 == "_" ? "-" : $0 })
  }
}

extension HTMLMetadata {
  /// Names that the site goes by: what titles must be rid of.
  private var siteNames: [String] {
    var names = [publisher, tags.first("application-name", "twitter:site", "al:android:app_name")].compactMap { $0 }
    if let address = tags.canonical ?? tags.first("og:url") { names += Self.hostNames(address) }
    return names
  }

  /// `https://www.daily-echo.example/x` gives `daily-echo.example` and `daily-echo`.
  static func hostNames(_ address: String) -> [String] {
    guard let scheme = address.firstRange(of: "://") else { return [] }
    var host = String(address[scheme.upperBound...].prefix { $0 != "/" && $0 != ":" && $0 != "?" })
    if host.hasPrefix("www.") { host = String(host.dropFirst(4)) }
    let labels = host.split(separator: ".")
    guard labels.count > 1 else { return [host] }
    return [host, labels.dropLast().joined(separator: "."), String(labels[labels.count - 2])]
  }

  private var title: String? {
    let headline = heading()
    let candidates = [
      thing?["headline"]?.text, tags.first("og:title", "twitter:title"), headline,
      tags.first("dc.title", "title", "parsely-title", "sailthru.title", "headline"), tags.title,
    ].compactMap { $0 }.map { PageTitle.cleaned($0, site: siteNames) }
    guard let first = candidates.first(where: { !$0.isEmpty }) else { return nil }
    return first
  }

  /// The words of the page's first `<h1>`.
  private func heading() -> String? {
    let headings = tree.nodes.indices.filter { tree.nodes[$0].tag == .h1 }.map { tree.words($0) }
    return headings.first { $0.utf8.count > 10 } ?? headings.first
  }
}

extension HTMLMetadata {
  private var authors: [String] {
    let sources: [() -> [String]] = [
      { linkedAuthors },
      { metaAuthors },
      { markedAuthors },
    ]
    for source in sources {
      let names = AuthorNames.unique(source())
      if !names.isEmpty { return names }
    }
    return []
  }

  private var linkedAuthors: [String] {
    guard let thing else { return [] }
    let people = (thing["author"] ?? thing["creator"])?.list.map(linked.resolved) ?? []
    return people.flatMap { person -> [String] in
      if let name = person.text { return AuthorNames.names(in: name) }
      if let name = person["name"]?.list.first?.text { return AuthorNames.names(in: name) }
      let parts = [person["givenName"]?.text, person["familyName"]?.text].compactMap { $0 }
      return parts.isEmpty ? [] : AuthorNames.names(in: parts.joined(separator: " "))
    }
  }

  private var metaAuthors: [String] {
    for name in [
      "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator",
      "byl", "og:article:author", "dc.contributor", "cxenseparse:author", "authors", "mediator_author",
    ] {
      let names = tags.all(name).filter { !$0.contains("://") && !$0.hasPrefix("/") }
        .flatMap(AuthorNames.names)
      if !names.isEmpty { return names }
    }
    return []
  }

  /// Authors that microdata, `rel=author`, hNews or a class of that name marks.
  private var markedAuthors: [String] {
    var found: [Int: [String]] = [:]
    for index in tree.nodes.indices where tree.nodes[index].tag != .text {
      guard let rank = authorRank(index) else { continue }
      found[rank, default: []] += AuthorNames.names(in: tree.words(index, limit: 200))
    }
    return found.filter { !$0.value.isEmpty }.min { $0.key < $1.key }?.value ?? []
  }

  private func authorRank(_ index: HTMLTree.Index) -> Int? {
    if tree.value(.itemprop, of: index)?.contains("author") == true { return 0 }
    if tree.value(.rel, of: index)?.contains("author") == true { return 1 }
    guard let names = tree.value(.class, of: index) else { return nil }
    if names.contains("author") || names.contains("byline") { return 2 }
    return nil
  }
}

extension HTMLMetadata {
  private var published: Timestamp? {
    date(
      thing?["datePublished"]?.text,
      tags.first(
        "article:published_time", "datepublished", "og:published_time", "article:published",
        "parsely-pub-date", "sailthru.date", "publish-date", "publishdate", "published_time",
        "cxenseparse:recs:publishtime", "article.published", "dc.date.issued", "dcterms.created",
        "dc.date", "dc.date.created", "dcterms.date", "pubdate", "publication_date", "date", "pdate",
        "article_date_original", "og:article:published_time", "article:post_date"),
      marked("datePublished"), time(), thing?["dateCreated"]?.text, thing?["dateModified"]?.text)
  }

  private var modified: Timestamp? {
    date(
      thing?["dateModified"]?.text,
      tags.first(
        "article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod",
        "dcterms.modified", "dc.date.modified", "article:modified", "revised"),
      marked("dateModified"))
  }

  private func date(_ texts: String?...) -> Timestamp? {
    for text in texts { if let date = text.flatMap(Timestamp.init(machine:)) { return date } }
    return nil
  }

  /// The date that microdata marks.
  private func marked(_ property: String) -> String? {
    for index in tree.nodes.indices
    where tree.nodes[index].tag != .text && tree.string(.itemprop, of: index) == property {
      if let date = tree.string(.datetime, of: index) ?? tree.string(.content, of: index) { return date }
      let words = tree.words(index, limit: 80)
      if !words.isEmpty { return words }
    }
    return nil
  }

  /// The first `<time datetime>`.
  private func time() -> String? {
    tree.nodes.indices.lazy.filter { tree.nodes[$0].tag == .time }
      .compactMap { tree.string(.datetime, of: $0) }.first { Timestamp(machine: $0) != nil }
  }
}
