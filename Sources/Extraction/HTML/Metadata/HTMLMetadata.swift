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
    data.section =
      thing?["articleSection"]?.list.first?.text ?? tags.first("article:section", "section")
    data.published = published
    data.modified = modified
    data.canonicalURL = tags.canonical ?? tags.first("og:url") ?? thing?["url"]?.text
    data.language = language
    data.leadImage =
      tags.first("og:image", "og:image:url", "twitter:image", "twitter:image:src") ?? image
    return data
  }

  /// The sentence under the headline, as the page gives it to machines.
  var summary: String? {
    tags.first("og:description", "description", "twitter:description")
      ?? thing?["description"]?.text
  }

  /// The article's text, as the page gives it to machines: its lines, without tags.
  var articleBody: String? {
    guard case .string(let body)? = thing?["articleBody"], body.utf8.count > 200 else { return nil }
    let lines = body.split(whereSeparator: \.isNewline)
      .compactMap { CharacterReferences.words(in: String($0)) }
    let text = lines.joined(separator: "\n")
    return text.contains("</") ? nil : text
  }

  /// The editor's notices that the page gives to machines: `correction`, as text or as a `CorrectionComment`.
  var corrections: [String] {
    (thing?["correction"]?.list.map(linked.resolved) ?? []).compactMap { notice in
      notice.text ?? (notice["text"] ?? notice["description"])?.text
    }
  }

  /// Whether the page says that its article is not free to read.
  var isLocked: Bool {
    switch thing?["isAccessibleForFree"] {
    case .bool(let isFree)?: !isFree
    case .string(let word)?: word.lowercased() == "false"
    default: tags.first("article:content_tier")?.lowercased() == "locked"
    }
  }

  private var image: String? {
    let image = thing?["image"]?.list.first.map(linked.resolved)
    return image?.text ?? image?["url"]?.text
  }

  private var publisher: String? {
    tags.first("og:site_name") ?? thing.flatMap {
      linked.resolved($0["publisher"] ?? .null)["name"]?.text
    }
      ?? tags.first("application-name", "dc.publisher", "publisher", "article:publisher_name")
  }

  private var language: String? {
    let tag =
      tags.language ?? tags.first("og:locale", "dc.language", "language", "content-language")
    guard let tag = tag?.trimmed, tag.utf8.count >= 2, tag.utf8.count <= 16 else { return nil }
    return String(tag.map { $0 == "_" ? "-" : $0 })
  }
}

extension HTMLMetadata {
  /// Names that the site goes by: what titles must be rid of.
  private var siteNames: [String] {
    var names = [publisher, tags.first("application-name", "twitter:site", "al:android:app_name")]
      .compactMap { $0 }
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

  /// The title, by a vote: pages give several, of which some are shortened for search engines, sharpened
  /// for social networks or carry a kicker; the one that most of the places agree on is the title.
  private var title: String? {
    var ballot = TitleBallot()
    for (texts, weight) in titleSources {
      let cleaned = texts.map { PageTitle.cleaned($0, site: siteNames) }
      ballot.add(cleaned.filter { !PageTitle.isSite($0[...], siteNames) }, weight: weight)
    }
    return ballot.winner ?? tags.title
  }

  /// The places where titles stand, and how far each is trusted.
  private var titleSources: [([String], Double)] {
    let machine = [thing?["headline"]?.text, tags.first("og:title"), tags.title].compactMap { $0 }
    return [
      (headings(like: machine), 1),
      ([tags.first("og:title")].compactMap { $0 }, 0.9),
      ([thing?["headline"]?.text].compactMap { $0 }, 0.6),
      ([tags.first("twitter:title")].compactMap { $0 }, 0.3),
      (
        [tags.first("dc.title", "title", "parsely-title", "sailthru.title", "headline")].compactMap
        { $0 }, 0.3
      ),
      ([tags.title].compactMap { $0 }, 0.25),
    ]
  }

  /// The share of words in common from which on two titles may be of one story.
  private static let sameTitle = 0.4

  /// The words of the page's headings of the first kind that has any; of those below `<h1>`, only what
  /// resembles a title that the page gives elsewhere.
  private func headings(like given: [String]) -> [String] {
    for tag in [HTMLTag.h1, .h2, .h3] {
      let headings = tree.nodes.indices.lazy.filter { tree.nodes[$0].tag == tag }.prefix(12)
        .map { tree.words($0, limit: 400) }.filter { $0.utf8.count > 3 }
        .filter { heading in
          tag == .h1 || given.contains { PageTitle.likeness($0, heading) > Self.sameTitle }
        }
      if !headings.isEmpty { return Array(headings) }
    }
    return []
  }
}

extension HTMLMetadata {
  /// Whether a name is the paper's own.
  func isPaper(_ name: String) -> Bool {
    let letters = PageTitle.letters(name[...])
    return siteNames.contains { PageTitle.letters($0[...]) == letters }
  }

  /// The authors of the first source that names somebody; the paper only if nobody names anybody else.
  private var authors: [String] {
    let sources = [{ linkedAuthors }, { metaAuthors }, { markedAuthors }]
    var paper: [String] = []
    for source in sources {
      let names = AuthorNames.unique(source())
      let people = names.filter { !isPaper($0) }
      if !people.isEmpty { return people }
      if paper.isEmpty { paper = names }
    }
    return paper
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
      "author", "article:author", "parsely-author", "sailthru.author", "dc.creator",
      "dcterms.creator",
      "byl", "og:article:author", "dc.contributor", "cxenseparse:author", "authors",
      "mediator_author",
    ] {
      let names = tags.all(name).prefix(20).filter { !$0.contains("://") && !$0.hasPrefix("/") }
        .flatMap(AuthorNames.names)
      if !names.isEmpty { return names }
    }
    return []
  }

  /// Authors that microdata, `rel=author`, hNews or a class of that name marks: those of the first element
  /// of the surest kind and of its siblings.
  private var markedAuthors: [String] {
    var best: (rank: Int, parent: HTMLTree.Index?, names: [String])?
    var left = Self.mostMarks
    for index in tree.nodes.indices where tree.nodes[index].tag != .text && left > 0 {
      guard let rank = authorRank(index), best.map({ rank <= $0.rank }) ?? true else { continue }
      left -= 1
      let text = tree.words(index, limit: 200)
      let names = AuthorNames.names(in: text).filter { rank == 0 || AuthorNames.isLikely($0) }
      guard !names.isEmpty, text.utf8.count < 120 else { continue }
      let parent = tree.parent(index)
      if let old = best, old.rank == rank {
        if old.parent == parent { best?.names += names }
      } else {
        best = (rank, parent, names)
      }
    }
    return best?.names ?? []
  }

  /// No page is searched for more marked authors or dates.
  private static let mostMarks = 200

  private func authorRank(_ index: HTMLTree.Index) -> Int? {
    let cues = tree.value(.class, of: index).map { HTMLCues(names: $0) } ?? []
    if !cues.isDisjoint(with: [.comments]) { return nil }
    if tree.value(.itemprop, of: index)?.contains("author") == true { return 0 }
    if tree.value(.rel, of: index)?.contains("author") == true { return 1 }
    return cues.contains(.byline) ? 2 : nil
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
        "dc.date", "dc.date.created", "dcterms.date", "pubdate", "publication_date", "date",
        "pdate",
        "article_date_original", "og:article:published_time", "article:post_date"),
      marked("datePublished"), time(), thing?["dateCreated"]?.text, thing?["dateModified"]?.text)
      ?? shownDate
  }

  /// The first date in an element that is named after dates.
  private var shownDate: Timestamp? {
    var left = Self.mostMarks
    for index in tree.nodes.indices where tree.nodes[index].tag != .text && left > 0 {
      let isDated =
        tree.nodes[index].tag == .time
        || [HTMLTree.Name.class, .id].contains {
          tree.value($0, of: index).map { HTMLCues(names: $0).contains(.date) } ?? false
        }
      guard isDated, tree.subtree(index).count < 40 else { continue }
      left -= 1
      if let date = Timestamp(machine: tree.words(index, limit: 200)) { return date }
    }
    return nil
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
      if let date = tree.string(.datetime, of: index) ?? tree.string(.content, of: index) {
        return date
      }
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
