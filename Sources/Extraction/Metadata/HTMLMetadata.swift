import Document
import Formats
import Text

/// Reads the metadata of a page.
///
/// Machine-readable metadata takes precedence over the visible text, the most specific first:
/// JSON-LD, OpenGraph's article properties, microdata, Dublin Core and older `<meta>` names, then
/// hNews and `<time>`, then bylines and dates in the text.
struct HTMLMetadata {
  let tree: HTMLTree
  let tags: MetaTags
  let linked: LinkedData
  /// The article in the page's JSON-LD.
  let thing: JSON?
  /// The headings that may be the title.
  let headings: PageHeadings
  /// The dates in the markup of the page's elements.
  let marks: DateMarks
  /// The normalized names of the site.
  private(set) var siteNames: [String] = []
  /// The URL that the page was fetched from, if any.
  private let fetched: WebAddress?

  /// - Parameter address: The URL that the page was fetched from, after redirects.
  init(_ tree: HTMLTree, address: String? = nil) {
    self.tree = tree
    fetched = address.flatMap(WebAddress.init)
    tags = MetaTags(tree)
    linked = LinkedData(tree)
    headings = PageHeadings(tree)
    marks = DateMarks(tree)
    let title = tags.first("og:title", "twitter:title") ?? tags.title
    thing = linked.article(title: title, address: tags.canonical ?? tags.first("og:url"))
    siteNames = findSiteNames()
  }

  /// The metadata of the article.
  func metadata() -> Metadata {
    var data = Metadata()
    data.publisher = publisher
    data.title = title
    data.authors = authors
    data.section = section
    data.published = published
    data.modified = modified(after: data.published)
    let base = base
    data.canonicalURL = given.lazy.compactMap { absolute($0, base) }.first ?? fetched?.text
    data.language = language
    let image =
      tags.first("og:image", "og:image:url", "twitter:image", "twitter:image:src") ?? image
    data.leadImage = image.flatMap { absolute($0, base) }
    return data
  }

  /// The description of the article.
  var summary: String? {
    tags.first("og:description", "description", "twitter:description")
      ?? thing?["description"]?.text
  }

  /// The description of the film that a page is there to play; `nil` for other pages.
  var filmDescription: String? {
    tags.first("og:type")?.hasPrefix("video") == true ? summary : nil
  }

  /// The lines of the article text in JSON-LD; `nil` if it contains tags.
  var articleBody: String? {
    guard case .string(let body)? = thing?["articleBody"], body.utf8.count > 200 else { return nil }
    let lines = body.split(whereSeparator: \.isNewline)
      .compactMap { CharacterReferences.words(in: String($0)) }
    let text = lines.joined(separator: "\n")
    return text.contains("</") ? nil : text
  }

  /// The correction notices in JSON-LD: `correction`, as text or as a `CorrectionComment`.
  var corrections: [String] {
    (thing?["correction"]?.list.map(linked.resolved) ?? []).compactMap { notice in
      notice.text ?? (notice["text"] ?? notice["description"])?.text
    }
  }

  /// Whether the page declares that the article is not free.
  var isLocked: Bool {
    switch thing?["isAccessibleForFree"] {
    case .bool(let isFree)?: !isFree
    case .string(let word)?: word.lowercased() == "false"
    default: tags.first("article:content_tier")?.lowercased() == "locked"
    }
  }

  /// The URLs that the page states as its own, absolute or relative.
  var given: [String] {
    [tags.canonical, tags.first("og:url"), thing?["url"]?.text].compactMap { $0 }
  }

  /// Resolves a URL on the page; `nil` if it cannot be resolved, or for other schemes.
  private func absolute(_ reference: String, _ base: WebAddress?) -> String? {
    if let base { return base.resolving(reference) }
    return WebAddress(reference.hasPrefix("//") ? "https:" + reference : reference)?.text
  }

  /// The base of relative URLs: the one that the page states, the URL that it was fetched from, or
  /// the first absolute URL that it states as its own.
  var base: WebAddress? {
    let stated = tags.base.flatMap { fetched?.resolving($0) ?? $0 }.flatMap(WebAddress.init)
    return stated ?? fetched ?? given.lazy.compactMap(WebAddress.init).first
  }

  /// The section; the first of a list of keywords.
  private var section: String? {
    let given =
      thing?["articleSection"]?.list.first?.text ?? tags.first("article:section", "section")
    let words = given?.split(separator: ",") ?? []
    return words.count > 2 ? String(words[0]).trimmed : given
  }

  private var image: String? {
    let image = thing?["image"]?.list.first.map(linked.resolved)
    return image?.text ?? image?["url"]?.text
  }

  /// The site's name. Some pages give their title instead, or both.
  var publisher: String? {
    let named = thing.flatMap { linked.resolved($0["publisher"] ?? .null)["name"]?.text }
    let other = tags.first(
      "application-name", "dc.publisher", "publisher", "article:publisher_name")
    return [tags.first("og:site_name"), named, other].lazy.compactMap { $0 }
      .compactMap(withoutTitle).first
  }

  private func withoutTitle(_ name: String) -> String? {
    guard WebAddress(name) == nil else { return nil }
    guard let title = tags.first("og:title") ?? tags.title, name.hasPrefix(title) else {
      return name.trimmed
    }
    let rest = String(name.dropFirst(title.count)).trimmed
    return rest.isEmpty ? nil : rest
  }

  var language: String? {
    [
      tags.language, tags.first("og:locale"),
      tags.first("dc.language", "language", "content-language"),
    ]
    .lazy.compactMap { $0.flatMap(Self.languageTag) }.first
  }

  /// A language tag in canonical form: `en-US` for `EN_us` and `en-US, en`; `nil` for `english`.
  private static func languageTag(_ text: String) -> String? {
    let parts = text.prefix { $0 != "," && $0 != ";" && $0 != "." }
      .split { $0 == "-" || $0 == "_" || $0 == " " }
    guard let first = parts.first, (2...3).contains(first.utf8.count), parts.count < 4,
      parts.allSatisfy({ $0.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit } })
    else { return nil }
    let rest = parts.dropFirst().map { $0.utf8.count == 2 ? $0.uppercased() : String($0) }
    return ([first.lowercased()] + rest).joined(separator: "-")
  }
}
