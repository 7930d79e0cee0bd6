import Document
import Formats
import Text

extension Article {
  /// Reads the article in a document of a source.
  ///
  /// - Parameter isForced: Whether to return all text of a page without an article instead of
  ///   throwing an error.
  public init(_ document: SourceDocument, isForced: Bool = false) throws(ReadingFailure) {
    do {
      switch document.content {
      case .page where document.sender != nil:
        self = try Self.newsletter(document, isForced: isForced)
      case .page: self = try Self.page(document, isForced: isForced)
      case .story:
        self = try Self.story(document)
      case .text: self = PlainText.article(from: document.bytes, title: document.metadata.title)
      case .feed(let feed): self = FeedArticle(feed).article
      }
    } catch .noText {
      throw .format(.nothing("text", in: "the document"))
    } catch {
      throw .page(error)
    }
    if let signature = document.signature { close(at: signature) }
    trace(to: document.origin)
    if let sender = document.sender {
      self = Mailing(self).marked()
      metadata.complete(by: sender)
    }
    metadata =
      document.isCertain
      ? document.metadata.completed(by: metadata) : metadata.completed(by: document.metadata)
    repairs = document.repairs + repairs
    self = checked
  }

  /// Makes what was read at or after an offset of the document a trailer, unless nothing would be left.
  private mutating func close(at offset: Int) {
    let body = blocks.indices.filter { blocks[$0].kind.isBody }
    let below = body.filter { sourceRange(of: blocks[$0]).lowerBound >= offset }
    guard below.count < body.count else { return }
    for index in below {
      blocks[index].kind = .trailer
      blocks[index].level = 0
    }
  }

  /// Maps the source map to positions in the source.
  private mutating func trace(to origin: SourceDocument.Origin) {
    switch origin {
    case .lines(let text, let offsets): sourceMap = sourceMap.traced(to: text, by: offsets)
    case .pages(let starts):
      sourceMap = SourceMap(
        sourceMap.anchors.map { anchor in
          let page = starts.partitioningIndex { $0 > anchor.source }
          return .init(text: Int(anchor.text), source: 0, line: max(page, 1))
        })
    case .nowhere:
      sourceMap = SourceMap(blocks.map { .init(text: $0.range.lowerBound, source: 0, line: 1) })
    }
  }

  /// Reads a message that is laid out like a page: its article, or all of it if it is a list of other articles, which a
  /// page would have beside its own.
  private static func newsletter(
    _ document: SourceDocument, isForced: Bool
  ) throws(HTMLPage.Failure) -> Article {
    let page = try page(document, isForced: isForced)
    guard let story = try? story(document), page.lacksMuch(of: story) else { return page }
    return story
  }

  /// The share of the text between the first and the last common paragraph that must not be lacking.
  private static let lackingShare = 0.2
  /// So many headings must not be lacking there.
  private static let fewHeadings = 2

  /// Whether much of another reading of the same source is not in this one, between paragraphs that are in both.
  private func lacksMuch(of other: Article) -> Bool {
    let own = Set(blocks.map { self[$0.range] })
    let body = other.blocks.filter(\.kind.isBody)
    let isCommon = body.map { own.contains(other[$0.range]) }
    guard let first = isCommon.firstIndex(of: true), let last = isCommon.lastIndex(of: true) else {
      return false
    }
    let lacking = (first...last).filter { !isCommon[$0] }.map { body[$0] }
    let all = body[first...last].reduce(0) { $0 + $1.range.count }
    return lacking.count { $0.kind == .subheading } >= Self.fewHeadings
      || Double(lacking.reduce(0) { $0 + $1.range.count }) > Self.lackingShare * Double(all)
  }

  /// Reads the article of a story, or of its plain-text version if it cannot be read.
  private static func story(_ document: SourceDocument) throws(HTMLPage.Failure) -> Article {
    let title = document.metadata.title
    do {
      return try HTMLStory.article(
        from: document.bytes, title: title, address: document.address,
        isMail: document.sender != nil)
    } catch {
      guard let text = document.plainText else { throw error }
      return PlainText.article(from: text, title: title)
    }
  }

  /// Reads the article of a page, or of its plain-text version if the page has none.
  private static func page(
    _ document: SourceDocument, isForced: Bool
  ) throws(HTMLPage.Failure) -> Article {
    let title = document.isCertain ? document.metadata.title : nil
    let bytes = title.map { HTMLHead.adding(title: $0, to: document) } ?? document.bytes
    do {
      return try HTMLPage.article(
        from: bytes, charset: document.charset, address: document.address, isForced: isForced)
    } catch {
      guard error == .noArticle || error == .noText, let text = document.plainText else {
        throw error
      }
      return PlainText.article(from: text, title: document.metadata.title)
    }
  }
}

extension PlainText {
  /// Reads the article in a text, with a title above it unless the text starts with that title.
  fileprivate static func article(from bytes: [UInt8], title: String?) -> Article {
    guard let title, !bytes.starts(with: title.utf8) else { return article(from: bytes) }
    var article = article(from: Array("\(title)\n\n".utf8) + bytes)
    article.begin(with: title)
    return article
  }
}

extension Article {
  /// Makes the first block the headline if it is a title that was taken for the name of a section,
  /// and the block taken for the headline a paragraph.
  fileprivate mutating func begin(with title: String) {
    guard let first = blocks.first, first.kind == .section, self[first.range] == title else {
      return
    }
    for index in blocks.indices where blocks[index].kind == .headline {
      blocks[index].kind = .paragraph
    }
    blocks[0].kind = .headline
    metadata = Metadata(of: blocks, in: text)
  }
}

extension Metadata {
  /// This metadata, with missing values filled in from other metadata.
  func completed(by other: Metadata) -> Metadata {
    var data = self
    data.title = title ?? other.title
    if authors.isEmpty { data.authors = other.authors }
    data.publisher = publisher ?? other.publisher
    data.section = section ?? other.section
    data.published = published ?? other.published
    data.modified = modified ?? other.modified
    data.canonicalURL = canonicalURL ?? other.canonicalURL
    data.language = language ?? other.language
    data.leadImage = leadImage ?? other.leadImage
    return data
  }

  /// A name without the marks and spaces around it.
  private static func bare(_ name: Substring) -> String {
    let marks = "'\"() "
    var rest = name.drop { marks.contains($0) }
    while let last = rest.last, marks.contains(last) { rest.removeLast() }
    return String(rest)
  }

  /// Adds the sender of a message: the author if it is a person's name, else the publisher.
  mutating func complete(by sender: SourceDocument.Sender) {
    let name = sender.ownName
    var parts = [Self.bare(name[...])]
    for mark in [" from ", " at ", " via ", " | ", " @ ", " (", ", "] where parts.count == 1 {
      parts = name.split(separator: mark, maxSplits: 1).map(Self.bare)
      // “Lee, Ann”
      if mark == ", ", parts.count == 2, !parts.contains(where: { $0.contains(" ") }) {
        parts = ["\(parts[1]) \(parts[0])"]
      }
    }
    guard let first = parts.first, !first.isEmpty else { return }
    if AuthorNames.isLikely(first), !sender.isPaper(first) {
      if authors.isEmpty { authors = [first] }
      if parts.count > 1 { publisher = publisher ?? parts[1] }
    } else {
      // “Ann at The Lantern”
      let isFirstName = parts.count > 1 && !first.contains(" ") && !sender.isPaper(first)
      publisher = publisher ?? (isFirstName ? parts[1] : first)
    }
  }
}

extension SourceDocument.Sender {
  private static let paperWords: Set<String> = [
    "the", "news", "newsletter", "newsletters", "courier", "chronicle", "observer", "notes",
    "updates", "editors", "times", "post", "daily", "weekly", "journal", "herald", "tribune",
    "gazette", "magazine", "today", "review", "press", "digest", "team", "alerts", "briefing",
  ]

  /// The name, unless it only repeats the mail address.
  fileprivate var ownName: String {
    guard let name, let address else { return name ?? "" }
    let user = address.split(separator: "@").first ?? ""
    return [address, String(user)].contains { $0.lowercased() == name.lowercased() } ? "" : name
  }

  /// Whether a name is that of a publisher, judging by its words or by the host of the mail
  /// address.
  fileprivate func isPaper(_ name: String) -> Bool {
    if name.split(separator: " ").contains(where: { Self.paperWords.contains($0.lowercased()) }) {
      return true
    }
    let host = (address ?? "").split(separator: "@").last ?? ""
    let letters = PageTitle.letters(name[...])
    return host.split(separator: ".").dropLast().contains {
      $0.count > 3 && letters.contains($0.lowercased())
    }
  }
}
