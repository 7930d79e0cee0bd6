import Document
import Text

/// Makes the article of a page's tree.
struct HTMLArticle {
  private let tree: HTMLTree
  private let finder: HTMLFinder
  private let words: UTF8Text
  private let metadata: HTMLMetadata
  private let container: HTMLTree.Index?
  /// The article's text as the page gives it to machines.
  private let given: String?

  /// Reads a tree.
  ///
  /// A page that shows next to nothing without scripts is read again with what it has for that case.
  ///
  /// - Parameter address: Where the page was fetched from, if it was.
  init(tree: HTMLTree, address: String? = nil) {
    self.tree = tree
    metadata = HTMLMetadata(tree, address: address)
    given = metadata.articleBody
    let shown = Self.read(tree, readsNoscript: false)
    let all = shown.weight < Self.slight ? Self.read(tree, readsNoscript: true) : shown
    (finder, words, container) = all.weight > 2 * shown.weight ? all.parts : shown.parts
  }

  /// Whether the page says that the whole article is not free to read.
  var isLocked: Bool { metadata.isLocked }

  /// The weight of a page that shows less than two or three paragraphs.
  private static let slight = 8.0

  /// One reading of a page and the weight of the article in it.
  private struct Reading {
    let parts: (HTMLFinder, UTF8Text, HTMLTree.Index?)
    let weight: Double
  }

  private static func read(_ tree: HTMLTree, readsNoscript: Bool) -> Reading {
    let segmenter = HTMLSegmenter(tree, readsNoscript: readsNoscript)
    let finder = HTMLFinder(segmenter, tree: tree)
    let container = finder.container()
    return Reading(
      parts: (finder, UTF8Text(repairing: segmenter.words.bytes), container),
      weight: container.map(finder.weight) ?? 0)
  }

  /// The article with its blocks and metadata.
  ///
  /// - Parameter isForced: Whether a page without an article gives all of its text.
  func assemble(isForced: Bool = false) throws(HTMLPage.Failure) -> Article {
    var data = metadata.metadata()
    var text = BlockText()
    if let container { readBody(container, data, into: &text) }
    var repairs: [Repair] = []
    if let given, text.bodyCount * 2 < given.utf8.count {
      text = BlockText(title: data.title, paragraphs: given)
      repairs.append(
        .note("the page shows little of the article; it was read from the page's data"))
    }
    if text.bodyCount == 0, isForced {
      text = shownText(title: data.title)
      repairs.append(.note("there is no article on the page: this is all of its text"))
    }
    guard text.bodyCount > 0 else { throw isForced ? .noText : .noArticle }
    readShown(into: &data, below: text)
    appendCorrections(to: &text)
    if metadata.isLocked && text.bodyCount < Self.stubLength {
      repairs.append(
        .note("only the beginning of the article is here: the rest is behind a paywall"))
    }
    var article = Article(
      text: UTF8Text(repairing: text.bytes), blocks: text.blocks, metadata: data,
      sourceMap: SourceMap(text.anchors))
    article.links = text.links
    article.repairs = repairs
    return article
  }

  /// Everything that the page shows.
  private func shownText(title: String?) -> BlockText {
    var text = BlockText()
    if let title { text.append(Array(title.utf8)[...], .headline) }
    for segment in finder.segments {
      let kind: Block.Kind =
        segment.heading > 0 ? .subheading : segment.listDepth > 0 ? .listItem : .paragraph
      text.append(
        words.bytes[segment.range], kind, level: level(of: segment, kind), source: segment.source)
    }
    return text
  }

  /// Takes authors and date from what the page shows where it names neither elsewhere, or nobody but itself.
  /// Who signs the story itself is its author, whoever the page says has published it.
  private func readShown(into data: inout Metadata, below text: BlockText) {
    guard let container else { return }
    let lines = ShownLines(
      finder, words: words, container: container, story: text,
      isDayFirst: metadata.isDayFirst)
    if data.authors.allSatisfy(metadata.isPaper) {
      let names = text.names.isEmpty ? lines.authors : text.names
      if !names.isEmpty { data.authors = names }
    } else if !AuthorNames.share(text.signature, data.authors) {
      data.authors = text.signature
    }
    if data.authors.isEmpty { data.authors = metadata.authorRole }
    data.published = data.published ?? lines.published ?? metadata.shownDate(isSure: false)
  }

  /// The share of a notice's runs of words that the text has if the notice stands in it.
  private static let sameNotice = 0.6

  /// Appends the notices that the page gives to machines only.
  private func appendCorrections(to text: inout BlockText) {
    let notices = metadata.corrections
    guard !notices.isEmpty else { return }
    let shingles = WordShingles(text.bytes)
    for notice in notices.map({ Array($0.utf8)[...] }) {
      guard let share = shingles.share(of: notice), share < Self.sameNotice else { continue }
      text.append(notice, .correction)
    }
  }

  /// The longest beginning that a paywall leaves, in bytes.
  private static let stubLength = 2_000

  private func readBody(_ container: HTMLTree.Index, _ data: Metadata, into text: inout BlockText) {
    let (story, reader) = story(in: container, title: data.title)
    let kinds = PieceDecision(story, by: PieceModel.shared, reader, given: given).kinds
    if let title = data.title, !kinds.contains(.headline) {
      text.append(Array(title.utf8)[...], .headline)
    }
    let links = HTMLLinks(finder.links, of: tree, address: data.canonicalURL)
    append(kinds, links, to: &text)
  }

  /// What the rules find, and how its pieces are described to the learned trees.
  private func story(
    in container: HTMLTree.Index, title: String?
  ) -> (story: HTMLStory, reader: PieceReader) {
    let story = HTMLStory(finder, text: words, container: container, title: title ?? "")
    let given = given.map { WordShingles($0.utf8) }
    let summary = metadata.summary.map { WordShingles($0.utf8) }
    return (
      story, PieceReader(story, container: container, given: given, summary: summary)
    )
  }

  /// The pieces of the page for the trainer; none without an article.
  func samples() -> [PieceSample] {
    guard let container else { return [] }
    let (story, reader) = story(in: container, title: metadata.metadata().title)
    return finder.segments.indices.map { reader.sample($0, of: story) }
  }

  /// Appends the pieces that are of the article, captions joined with their credits.
  private func append(_ kinds: [Block.Kind?], _ links: HTMLLinks, to text: inout BlockText) {
    let pictures = HTMLPictures(finder, text: words)
    var index = 0
    while index < kinds.count {
      let start = index
      index += 1
      guard let kind = kinds[start] else { continue }
      if kind == .caption || kind == .credit {
        index = pictures.end(of: start, kinds: kinds)
        let pieces = (start..<index).filter { kinds[$0] != nil }
        let source = pieces.map { finder.segments[$0].source }
        for part in pictures.parts(of: pieces, kinds: kinds) {
          text.append(part.words, part.kind, source: source.reduce(source[0]) { $0.union($1) })
        }
      } else {
        let segment = finder.segments[start]
        text.append(
          words.bytes[segment.range], kind, level: level(of: segment, kind), source: segment.source)
        text.link(links.links(in: segment.range, of: words))
      }
    }
  }

  private func level(of segment: HTMLSegment, _ kind: Block.Kind) -> Int {
    switch kind {
    case .subheading: max(segment.heading, 2)
    case .listItem: max(segment.listDepth, 1)
    default: 0
    }
  }
}

/// An article's text as it grows, block by block.
struct BlockText {
  /// The text: blocks with an empty line between.
  private(set) var bytes: [UInt8] = []
  /// The blocks.
  private(set) var blocks: [Block] = []
  /// The links in them.
  private(set) var links: [Link] = []
  /// The bytes of the page that each block was read from.
  private var sources: [ByteRange] = []

  /// No text yet.
  init() {}

  /// A title and the lines of a body that comes without marks of any kind.
  init(title: String?, paragraphs: String) {
    if let title { append(Array(title.utf8)[...], .headline) }
    for line in paragraphs.utf8.split(separator: .newline) {
      var words = WordBuffer()
      words.append(Array(line)[...])
      append(words.bytes[...], .paragraph)
    }
  }

  /// Where the beginning and the end of each block stand in the page.
  var anchors: [SourceMap.Anchor] {
    zip(blocks, sources).flatMap { block, source in
      [
        .init(text: block.range.lowerBound, source: source.lowerBound, line: 1),
        .init(text: block.range.upperBound, source: source.upperBound, line: 1),
      ]
    }
  }

  /// The names in the first byline that has any that are surely names.
  var names: [String] {
    bylines(before: bytes.count).lazy.map(AuthorNames.names)
      .first { !$0.isEmpty && $0.allSatisfy(AuthorNames.isLikely) } ?? []
  }

  /// The names in a line above the second paragraph that begins with “By”.
  var signature: [String] {
    let body = blocks.indices.filter { blocks[$0].kind.isBody }
    let end = body.dropFirst().first.map { blocks[$0].range.lowerBound } ?? bytes.count
    let line = bylines(before: end).first(where: AuthorNames.hasOpening)
    let names = line.map(AuthorNames.names) ?? []
    return names.allSatisfy(AuthorNames.isLikely) ? names : []
  }

  private func bylines(before end: Int) -> [String] {
    blocks.filter { $0.kind == .byline && $0.range.lowerBound < end }
      .map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  /// The bytes of the blocks that are the story itself.
  var bodyCount: Int { blocks.reduce(0) { $0 + ($1.kind.isBody ? $1.range.count : 0) } }

  /// Where the words begin that were appended last; `nil` if they were left out.
  private var lastStart: Int?

  /// Adds links to the words appended last; their ranges count from the start of these.
  mutating func link(_ inside: [Link]) {
    guard let lastStart else { return }
    links += inside.map { $0.moved(by: lastStart) }
  }

  /// Appends a block, unless it is empty or a line about the story or a picture that was there before.
  ///
  /// The name below a lone “By” is of the same block.
  ///
  /// - Parameter source: The bytes of the page that it was read from, if it is on the page.
  mutating func append(
    _ words: ArraySlice<UInt8>, _ kind: Block.Kind, level: Int = 0, source: ByteRange? = nil
  ) {
    lastStart = nil
    guard !words.isEmpty, !repeats(words, kind) else { return }
    let joins = kind == .byline && endsWithOpening
    if !bytes.isEmpty { bytes += joins ? [.space] : [.newline, .newline] }
    let start = bytes.count
    bytes += words
    lastStart = start
    let end = sources.last?.upperBound ?? 0
    sources.append(source ?? end..<end)
    if joins, let opening = blocks.popLast() {
      blocks.append(Block(kind, opening.range.lowerBound..<bytes.count, level: level))
      let name = sources.removeLast()
      sources.append(sources.removeLast().union(name))
    } else {
      blocks.append(Block(kind, start..<bytes.count, level: level))
    }
  }

  /// Whether a byline, a dateline or a caption of the same words stands there already.
  private func repeats(_ words: ArraySlice<UInt8>, _ kind: Block.Kind) -> Bool {
    guard kind == .byline || kind == .dateline || kind == .caption else { return false }
    return blocks.contains { $0.kind == kind && bytes[$0.range] == words }
  }

  /// Whether the last block is a byline that has nothing but its opening: “By”.
  private var endsWithOpening: Bool {
    guard let last = blocks.last, last.kind == .byline, last.range.count < 20 else { return false }
    return AuthorNames.isOpening(String(decoding: bytes[last.range], as: UTF8.self))
  }
}
