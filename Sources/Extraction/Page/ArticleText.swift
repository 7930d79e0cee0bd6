import Document
import Formats
import Text

/// Builds the text of an article, block by block.
struct ArticleText {
  /// The text: blocks separated by an empty line.
  private(set) var bytes: [UInt8] = []
  /// The blocks.
  var blocks: [Block] = []
  /// The links in the blocks. Those to places lead to starts of segments.
  private var found: [Link] = []
  /// Where the words of segments begin, by the starts of the segments.
  private var starts: [Int: Int] = [:]
  /// The bytes of the page that each block was read from.
  private var sources: [ByteRange] = []
  /// The offset of the words appended last; `nil` if they were skipped.
  private var lastStart: Int?

  /// Creates an empty text.
  init() {}

  /// Creates a text from a title and the lines of a plain-text body.
  init(title: String?, paragraphs: String) {
    if let title { append(Array(title.utf8)[...], .headline) }
    for line in paragraphs.utf8.split(separator: .newline) {
      var words = WordBuffer()
      words.append(Array(line)[...])
      append(words.bytes[...], .paragraph)
    }
  }

  /// The offsets in the page of the start and end of each block.
  var anchors: [SourceMap.Anchor] {
    zip(blocks, sources).flatMap { block, source in
      [
        .init(text: block.range.lowerBound, source: source.lowerBound, line: 1),
        .init(text: block.range.upperBound, source: source.upperBound, line: 1),
      ]
    }
  }

  /// The names in the first byline that has only likely names.
  var names: [String] {
    bylines(before: bytes.count).lazy.map(AuthorNames.names)
      .first { !$0.isEmpty && $0.allSatisfy(AuthorNames.isLikely) } ?? []
  }

  /// The names in the first byline that starts with “By” and is above the second block of the body.
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

  /// The size of the body's blocks, in bytes.
  var bodyCount: Int { blocks.reduce(0) { $0 + ($1.kind.isBody ? $1.range.count : 0) } }

  /// The links in the blocks, without those to what the article does not have.
  var links: [Link] {
    found.compactMap { link in
      guard let place = link.place else { return link }
      return starts[place].map(link.leading)
    }
  }

  /// Adds links in the words appended last. Their ranges are relative to the start of those words.
  ///
  /// - Parameter segment: The segment of the page that the words are of.
  mutating func link(_ inside: [Link], in segment: ByteRange? = nil) {
    guard let lastStart else { return }
    found += inside.map { $0.moved(by: lastStart) }
    if let segment { starts[segment.lowerBound] = lastStart }
  }

  /// Appends a block, unless it is empty or repeats a byline, a dateline or a caption.
  ///
  /// A name below a lone “By” is merged into its block.
  ///
  /// - Parameters:
  ///   - number: The number of an item of a numbered list.
  ///   - source: The range of the page that the block was read from, if it is on the page.
  ///   - isSignature: Whether the block attributes the quotation in the last block. It is merged
  ///     into that block, after a dash.
  ///   - isListed: Whether the block is an item of a list. Bylines in a list become one.
  mutating func append(
    _ words: ArraySlice<UInt8>, _ kind: Block.Kind, level: Int = 0, number: Int? = nil,
    source: ByteRange? = nil,
    isSignature: Bool = false, isListed: Bool = false
  ) {
    lastStart = nil
    guard !words.isEmpty, !repeats(words, kind) else { return }
    let signs = isSignature && blocks.last?.kind == .blockQuotation
    let lists = kind == .byline && isListed && blocks.last?.kind == .byline
    let joins = kind == .byline && endsWithOpening || lists || signs
    if joins && kind == .byline { bytes += mark(lists: lists) }
    if !bytes.isEmpty { bytes += joins ? [.space] : [.newline, .newline] }
    if signs && !Self.startsWithDash(words) { bytes += Array("— ".utf8) }
    var block = Block(
      kind, bytes.count..<(bytes.count + words.count), level: level, number: number)
    let end = sources.last?.upperBound ?? 0
    var source = source ?? end..<end
    lastStart = bytes.count
    bytes += words
    if joins, let opening = blocks.popLast(), let line = sources.popLast() {
      block.range = block.range.union(opening.range)
      source = source.union(line)
    }
    blocks.append(block)
    sources.append(source)
  }

  private static func startsWithDash(_ words: ArraySlice<UInt8>) -> Bool {
    ["-", "–", "—", "―"].contains { words.starts(with: $0.utf8) }
  }

  /// Whether a picture is a copy of one above it, with no text between them: it has a caption, and
  /// each is the beginning of a caption there.
  func repeats(_ picture: [PictureBlocks.Part]) -> Bool {
    let captions = picture.filter { $0.kind == .caption }
    return !captions.isEmpty && captions.allSatisfy(holdsAbove)
  }

  /// Whether a block of the same kind, with no text after it, begins with the words of a part of a
  /// picture.
  func holdsAbove(_ part: PictureBlocks.Part) -> Bool {
    blocks.reversed().prefix { !$0.kind.isBody }.contains {
      $0.kind == part.kind && bytes[$0.range].starts(with: part.words)
    }
  }

  /// Whether a byline, dateline or caption with the same words already exists, or a caption repeats
  /// the headline.
  private func repeats(_ words: ArraySlice<UInt8>, _ kind: Block.Kind) -> Bool {
    guard [.byline, .dateline, .caption].contains(kind) else { return false }
    if blocks.contains(where: {
      ($0.kind == kind || kind == .caption && $0.kind == .headline) && bytes[$0.range] == words
    }) {
      return true
    }
    return kind == .byline && !endsWithOpening && !words.contains(where: \.isASCIIDigit)
      && repeatsNames(words)
  }

  /// Whether a byline only repeats names of the bylines above it.
  private func repeatsNames(_ words: ArraySlice<UInt8>) -> Bool {
    let names = AuthorNames.names(in: String(decoding: words, as: UTF8.self))
    let given = bylines(before: bytes.count)
    return !names.isEmpty
      && names.allSatisfy { name in given.contains { AuthorNames.names(in: $0).contains(name) } }
  }

  /// Whether the last block is only the opening of a byline: “By”.
  private var endsWithOpening: Bool { lastByline.map(AuthorNames.isOpening) ?? false }

  private var lastByline: String? {
    guard let last = blocks.last, last.kind == .byline, last.range.count < 20 else { return nil }
    return String(decoding: bytes[last.range], as: UTF8.self)
  }

  /// The mark between a byline and a name that is added to it.
  private func mark(lists: Bool) -> [UInt8] {
    if let lastByline, AuthorNames.isOpening(lastByline) {
      return AuthorNames.isLabel(lastByline) ? [.colon] : []
    }
    return lists ? [.comma] : []
  }
}
