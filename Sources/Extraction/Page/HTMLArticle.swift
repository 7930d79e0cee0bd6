import Document
import Formats
import Text

/// Turns the tree of a page into an article.
struct HTMLArticle {
  private let tree: HTMLTree
  private let finder: ArticleFinder
  private let words: UTF8Text
  private let metadata: HTMLMetadata
  private let container: HTMLTree.Index?
  private let links: HTMLLinks
  /// The article text in the page's JSON-LD.
  private let given: String?

  /// Reads a tree. A page that shows almost nothing without scripts is read again, including its
  /// `<noscript>` elements.
  ///
  /// - Parameter address: The URL that the page was fetched from, if any.
  init(tree: HTMLTree, address: String? = nil) {
    self.tree = tree
    metadata = HTMLMetadata(tree, address: address)
    given = metadata.articleBody
    let shown = Self.read(tree, readsNoscript: false)
    let all = shown.weight < Self.slight ? Self.read(tree, readsNoscript: true) : shown
    (finder, words, container) = all.weight > 2 * shown.weight ? all.parts : shown.parts
    links = HTMLLinks(finder.links, in: finder.segments, of: tree, base: metadata.base)
  }

  /// Whether the page declares that the article is not free.
  var isLocked: Bool { metadata.isLocked }

  /// A page with less weight shows fewer than two or three paragraphs.
  private static let slight = 8.0

  /// A page's segments and the weight of the article in them.
  private struct Reading {
    let parts: (ArticleFinder, UTF8Text, HTMLTree.Index?)
    let weight: Double
  }

  private static func read(_ tree: HTMLTree, readsNoscript: Bool) -> Reading {
    let segmenter = HTMLSegmenter(tree, readsNoscript: readsNoscript)
    let finder = ArticleFinder(segmenter, tree: tree)
    let container = finder.container()
    return Reading(
      parts: (finder, UTF8Text(repairing: segmenter.words.bytes), container),
      weight: container.map(finder.weight) ?? 0)
  }

  /// The article with its blocks and metadata.
  ///
  /// - Parameter isForced: Whether to return all text of a page without an article instead of
  ///   throwing an error.
  func assemble(isForced: Bool = false) throws(HTMLPage.Failure) -> Article {
    var data = metadata.metadata()
    var kinds = container.map { self.kinds(in: $0, data) }
    var text = kinds.map { body($0, data) } ?? ArticleText()
    var repairs: [Repair] = []
    if let given, text.bodyCount * 2 < given.utf8.count {
      text = ArticleText(title: data.title, paragraphs: given)
      kinds = nil
      repairs.append(
        .note("the page shows little of the article; it was read from the page's data"))
    }
    if text.bodyCount == 0, let film = metadata.filmDescription {
      text = ArticleText(title: data.title, paragraphs: film)
      kinds = nil
      repairs.append(.note("the page is a film; its description was read from the page's data"))
    }
    if text.bodyCount == 0, isForced {
      text = shownText(title: data.title)
      kinds = nil
      repairs.append(.note("there is no article on the page: this is all of its text"))
    }
    guard text.bodyCount > 0 else { throw isForced ? .noText : .noArticle }
    let lines = StatedLines(finder, text: words, kinds: kinds ?? [])
    readShown(into: &data, below: text, lines)
    if let kinds {
      let stated = lines.kinds(authors: data.authors, published: data.published)
      let decked = StandingDeck(finder, text: words, kinds: stated, summary: metadata.summary).found
      let headed = StandingHeadings(finder, text: words, kinds: decked).found
      let noted = LinkedNotes(finder, text: words, kinds: headed, links: links).found
      if noted != kinds { text = body(noted, data) }
    }
    text.setAsideBiographies(of: data.authors)
    text.setAsideAcknowledgements()
    appendCorrections(to: &text)
    if metadata.isLocked && text.bodyCount < Self.stubLength {
      repairs.append(
        .note("only the beginning of the article is here: the rest is behind a paywall"))
    }
    var article = Article(
      text: UTF8Text(repairing: text.bytes), blocks: text.blocks, metadata: data, repairs: repairs,
      sourceMap: SourceMap(text.anchors))
    article.links = text.links
    return article
  }

  /// All text of the page.
  private func shownText(title: String?) -> ArticleText {
    var text = ArticleText()
    if let title { text.append(Array(title.utf8)[...], .headline) }
    for segment in finder.segments {
      let kind: Block.Kind =
        segment.heading > 0 ? .subheading : segment.listDepth > 0 ? .listItem : .paragraph
      text.append(
        words.bytes[segment.range], kind, level: level(of: segment, kind), source: segment.source)
    }
    return text
  }

  /// Reads the authors and the date from the visible text if the metadata has none, or if its only
  /// author is the publisher. The names that sign the story replace different authors in the
  /// metadata, unless the page shows those as well.
  private func readShown(
    into data: inout Metadata, below text: ArticleText, _ stated: StatedLines
  ) {
    guard let container else { return }
    let lines = ShownLines(
      finder, words: words, container: container, story: text,
      isDayFirst: metadata.isDayFirst)
    if data.authors.allSatisfy(metadata.isPaper) {
      let names = lines.linkedByline ?? (text.names.isEmpty ? lines.authors : text.names)
      if !names.isEmpty { data.authors = names }
    } else if !AuthorNames.share(text.signature, data.authors),
      stated.byline(of: data.authors.filter(AuthorNames.isLikely)).isEmpty
    {
      data.authors = text.signature
    }
    if data.authors.isEmpty { data.authors = metadata.authorRole }
    let shown = lines.published
    data.published =
      HTMLMetadata.local(data.published, shown: shown, modified: data.modified)
      ?? shown ?? metadata.shownDate(isSure: false) ?? metadata.numberedDate
  }

  /// The share of a notice's word shingles above which a text contains the notice.
  private static let sameNotice = 0.6

  /// Appends the correction notices that are only in the page's JSON-LD.
  private func appendCorrections(to text: inout ArticleText) {
    let notices = metadata.corrections
    guard !notices.isEmpty else { return }
    let shingles = WordShingles(text.bytes)
    for notice in notices.map({ Array($0.utf8)[...] }) {
      guard let share = shingles.share(of: notice), share < Self.sameNotice else { continue }
      text.append(notice, .correction)
    }
  }

  /// A locked article with a shorter body, in bytes, is cut off by a paywall.
  private static let stubLength = 2_000

  /// The kind of each segment of a page with an article in `container`.
  private func kinds(in container: HTMLTree.Index, _ data: Metadata) -> [Block.Kind?] {
    let (rules, reader) = evidence(in: container, title: data.title)
    return SegmentDecision(rules, by: SegmentModel.shared, reader, given: given).kinds
  }

  /// The text of the segments that have a kind.
  private func body(_ kinds: [Block.Kind?], _ data: Metadata) -> ArticleText {
    var text = ArticleText()
    if let title = data.title, !kinds.contains(.headline) {
      text.append(Array(title.utf8)[...], .headline)
    }
    append(kinds, to: &text)
    return text
  }

  /// The kinds that the rules assign, and the features for the learned trees.
  private func evidence(
    in container: HTMLTree.Index, title: String?
  ) -> (rules: SegmentRules, reader: SegmentReader) {
    let rules = SegmentRules(
      finder, text: words, container: container, title: title ?? "", address: metadata.base)
    let given = given.map { WordShingles($0.utf8) }
    let summary = metadata.summary.map { WordShingles($0.utf8) }
    return (rules, SegmentReader(rules, container: container, given: given, summary: summary))
  }

  /// The segments of the page as samples for the trainer; none if the page has no article.
  func samples() -> [SegmentSample] {
    guard let container else { return [] }
    let reader = evidence(in: container, title: metadata.metadata().title).reader
    return finder.segments.indices.map { reader.sample($0) }
  }

  /// Appends the segments of the article. The captions and credits of a picture are joined. The
  /// lines above the headline that sign and date the story follow it, and the pictures there stand
  /// right before the story.
  private func append(_ kinds: [Block.Kind?], to text: inout ArticleText) {
    let pictures = PictureBlocks(finder, text: words)
    let headline = kinds.firstIndex(of: .headline) ?? 0
    var early: (lines: [Int], pictures: [Range<Int>]) = ([], [])
    var index = 0
    while index < kinds.count {
      let start = index
      index += 1
      guard let kind = kinds[start] else { continue }
      if start < headline, kind == .byline || kind == .dateline {
        early.lines.append(start)
      } else if kind == .caption || kind == .credit {
        index = pictures.end(of: start, kinds: kinds)
        if start < headline {
          early.pictures.append(start..<index)
        } else {
          append(start..<index, kinds, pictures, to: &text)
        }
      } else {
        if start > headline, kind.isBody {
          for picture in early.pictures { append(picture, kinds, pictures, to: &text) }
          early.pictures = []
        }
        append(start, kind, to: &text)
        if start == headline {
          for line in early.lines { append(line, kinds[line] ?? kind, to: &text) }
        }
      }
    }
    for picture in early.pictures { append(picture, kinds, pictures, to: &text) }
  }

  /// Appends the captions and the credit of a picture.
  private func append(
    _ range: Range<Int>, _ kinds: [Block.Kind?], _ pictures: PictureBlocks,
    to text: inout ArticleText
  ) {
    let picture = range.filter {
      guard let kind = kinds[$0] else { return false }
      return !text.holdsAbove(.init(kind: kind, words: words.bytes[finder.segments[$0].range]))
    }
    let parts = pictures.parts(of: picture, kinds: kinds)
    guard let first = picture.first else { return }
    let isCopy = text.repeats(parts)
    let source = picture.reduce(finder.segments[first].source) {
      $0.union(finder.segments[$1].source)
    }
    for part in parts where !isCopy || part.kind == .credit && !text.holdsAbove(part) {
      text.append(part.words, part.kind, source: source)
    }
  }

  private func append(_ index: Int, _ kind: Block.Kind, to text: inout ArticleText) {
    let segment = finder.segments[index]
    let isLine = kind == .byline || kind == .dateline
    let given = words.bytes[segment.range]
    let tidied = isLine ? TidyLine.tidied(given)[...] : given
    let lines = HardLines(given, ends: kind.mayBreak ? finder.lineEnds(in: segment.range) : [])
    text.append(
      isLine ? tidied : lines.words, kind, level: level(of: segment, kind),
      number: kind == .listItem ? segment.number : nil, source: segment.source,
      isSignature: QuotationSignature(finder: finder, text: words).isFound(at: index),
      isListed: segment.context.contains(.list))
    let same = zip(given, tidied).prefix { $0 == $1 }.count
    text.link(
      links.links(in: segment.range, of: words).filter { $0.range.upperBound <= same }
        .map { $0.covering(lines.moved($0.range)) }, in: segment.range)
  }

  private func level(of segment: Segment, _ kind: Block.Kind) -> Int {
    switch kind {
    case .subheading: max(segment.heading, 2)
    case .listItem: max(segment.listDepth, 1)
    default: 0
    }
  }
}

extension Block.Kind {
  /// Whether the lines of a page's blocks of this kind may be kept.
  fileprivate var mayBreak: Bool {
    switch self {
    case .paragraph, .listItem, .blockQuotation: true
    default: false
    }
  }
}
