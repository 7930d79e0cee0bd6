import Document
import Formats
import Text

/// Reads HTML that consists only of an article, such as books and Markdown. Nothing that is shown is left out.
enum HTMLStory {
  /// Reads the article of a UTF-8 document.
  ///
  /// - Parameters:
  ///   - title: The title, if it is known without reading the document.
  ///   - address: The URL of the document, to resolve relative links.
  ///   - isMail: Whether it is a message, which may hide a summary from its readers.
  static func article(
    from html: [UInt8], title: String?, address: String?, isMail: Bool = false
  ) throws(HTMLPage.Failure) -> Article {
    guard html.count <= HTMLPage.maximumSize else { throw .tooLarge(bytes: html.count) }
    let reduced = HTMLSource.reduced(html)
    let tree = try tree(of: reduced.bytes)
    guard !tree.nodes.isEmpty else { throw .noText }
    let segmenter = HTMLSegmenter(tree, readsNoscript: true)
    let words = UTF8Text(repairing: segmenter.words.bytes)
    let title = title ?? heading(segmenter.segments, words)
    let finder = ArticleFinder(segmenter, tree: tree)
    let rules = SegmentRules(finder, text: words, container: 0, title: title ?? "")
    var text = ArticleText()
    if let title, !rules.kinds.contains(.headline) {
      text.append(Array(title.utf8)[...], .headline)
    }
    let links = HTMLLinks(
      finder.links, in: finder.segments, of: tree, base: address.flatMap(WebAddress.init))
    for (index, segment) in finder.segments.enumerated() {
      let isUnseen = finder.excluded(around: segment).contains { $0.hints.contains(.unseen) }
      if isMail, isUnseen { continue }
      let kind = kind(index, rules)
      text.append(
        words.bytes[segment.range], kind, level: level(of: segment, kind), source: segment.source)
      text.link(links.links(in: segment.range, of: words), in: segment.range)
    }
    // A note may be a heading and nothing more.
    guard text.bodyCount > 0 || !isMail && !finder.segments.isEmpty else { throw .noText }
    return article(text, offsets: reduced.offsets, html)
  }

  private static func tree(of html: [UInt8]) throws(HTMLPage.Failure) -> HTMLTree {
    do {
      return try HTMLParser.tree(of: html)
    } catch {
      throw error == .noLibrary ? .noParser : .tooTangled
    }
  }

  private static func article(
    _ text: ArticleText, offsets: SourceOffsets, _ html: [UInt8]
  ) -> Article {
    let words = UTF8Text(repairing: text.bytes)
    var article = Article(
      text: words, blocks: text.blocks, metadata: Metadata(of: text.blocks, in: words),
      sourceMap: SourceMap(text.anchors).traced(to: html, by: offsets))
    article.links = text.links
    return article
  }

  /// The first heading, unless a paragraph precedes it.
  private static func heading(_ segments: [Segment], _ words: UTF8Text) -> String? {
    let first = segments.first { $0.heading > 0 || $0.isClosed }
    return first.flatMap { $0.heading > 0 ? words[$0.range] : nil }
  }

  private static func kind(_ index: Int, _ rules: SegmentRules) -> Block.Kind {
    let segment = rules.finder.segments[index]
    if let kind = rules.kinds[index] {
      return kind == .paragraph && segment.listDepth > 0 ? .listItem : kind
    }
    return segment.heading > 0 ? .subheading : rules.bodyKind(segment)
  }

  private static func level(of segment: Segment, _ kind: Block.Kind) -> Int {
    switch kind {
    case .subheading: max(segment.heading, 2)
    case .listItem: max(segment.listDepth, 1)
    default: 0
    }
  }
}
