import Document
import Text

/// An article, laid out in lines of a given width.
///
/// Only the rows that are asked for are laid out, so that a text of any length opens at once. The
/// unit of layout is the segment: a block, or a piece of at most ``segmentLimit`` bytes of a longer
/// block.
public struct ArticleLayout: Sendable {
  /// The maximum length of a segment in bytes. A longer block is split at spaces, as if paragraphs
  /// ended there.
  public static let segmentLimit = 16_384
  /// The number of segments whose lines are cached.
  private static let cacheLimit = 1024

  /// A block or a piece of one.
  struct Segment: Sendable, Equatable {
    let block: Int
    let range: ByteRange
  }

  /// The options of the layout.
  public let options: LayoutOptions
  private let text: UTF8Text
  private let blocks: [Block]
  private let segments: [Segment]
  /// The bidirectional algorithm for the direction of the article; `nil` if the terminal has its own.
  public let bidi: Bidi?
  private var cache: [Int: [LayoutLine]] = [:]

  /// Lays out an article for a width in columns, without justification or hyphenation.
  public init(_ article: Article, width: Int) {
    self.init(article, LayoutOptions(width: width))
  }

  /// Lays out an article. O(blocks), since no lines are broken yet.
  public init(_ article: Article, _ options: LayoutOptions) {
    self.options = options
    text = article.text
    bidi = options.bidi?.based(on: article.text)
    blocks = article.blocks
    segments = ArticleLayout.segments(of: article)
  }

  /// The end of the last segment; 0 if there is none.
  public var end: Int { segments.last?.range.upperBound ?? 0 }

  /// The number of segments.
  public var count: Int { segments.count }

  /// Whether an article has the same blocks. O(1) if they share storage, or else O(blocks).
  public func shows(_ article: Article) -> Bool { article.blocks == blocks }

  /// The first byte of the segment of a row.
  public func offset(of address: LineAddress) -> Int {
    segments.indices.contains(address.segment) ? segments[address.segment].range.lowerBound : 0
  }

  /// Converts an address of another layout, which has the same text and options but may have other
  /// blocks of it; `nil` if this layout does not have the segment.
  public func address(_ address: LineAddress, in other: ArticleLayout) -> LineAddress? {
    guard other.segments.indices.contains(address.segment), !segments.isEmpty else { return nil }
    let range = other.segments[address.segment].range
    let segment = segment(at: range.lowerBound)
    guard segments[segment].range == range else { return nil }
    return LineAddress(segment: segment, line: address.line)
  }

  /// The rows of a segment, including the space above. O(length of the segment) unless they are
  /// cached.
  public mutating func lines(of segment: Int) -> [LayoutLine] {
    if let lines = cache[segment] { return lines }
    guard segments.indices.contains(segment) else { return [] }
    if cache.count >= Self.cacheLimit { cache.removeAll(keepingCapacity: true) }
    let lines = compose(segments[segment])
    cache[segment] = lines
    return lines
  }

  /// The index of the last segment that starts at or before an offset; 0 before the first. O(log
  /// n).
  func segment(at offset: Int) -> Int {
    max(0, segments.partitioningIndex { $0.range.lowerBound > offset } - 1)
  }
}

extension ArticleLayout {
  private static func segments(of article: Article) -> [Segment] {
    var segments: [Segment] = []
    segments.reserveCapacity(article.blocks.count)
    for (index, block) in article.blocks.enumerated() {
      var start = block.range.lowerBound
      while block.range.upperBound - start > segmentLimit {
        let isVerbatim = block.kind == .preformatted
        let end = cut(article.text, start..<(start + segmentLimit), isVerbatim: isVerbatim)
        segments.append(Segment(block: index, range: start..<end))
        start = end
      }
      if start < block.range.upperBound {
        segments.append(Segment(block: index, range: start..<block.range.upperBound))
      }
    }
    return segments
  }

  /// The offset at which to split a long block: after the last sentence end in the last quarter of
  /// a range, or else after the last space there, or else at the end of the range. Preformatted
  /// text is split only after newlines.
  private static func cut(_ text: UTF8Text, _ range: ByteRange, isVerbatim: Bool) -> Int {
    let end = text.boundary(atOrBefore: range.upperBound)
    var space: Int?
    for offset in stride(from: end - 1, to: end - range.count / 4, by: -1)
    where isVerbatim ? text[offset] == .newline : text[offset].isASCIISpace {
      space = space ?? offset + 1
      if isVerbatim || text[offset - 1] == .fullStop { return offset + 1 }
    }
    return space ?? end
  }

  private func compose(_ segment: Segment) -> [LayoutLine] {
    let block = blocks[segment.block]
    let isFirst = segment.range.lowerBound == block.range.lowerBound
    let previous = segment.block > 0 ? blocks[segment.block - 1] : nil
    var shape = BlockShape(block, after: previous, width: options.width)
    if options.isPrintout { shape.space = 0 }
    // A trailer inside the story, such as a request to share it, does not end it.
    if shape.rule, blocks.lastIndex(where: \.kind.isBody) ?? 0 > segment.block {
      shape.rule = false
    }
    var (words, marker) = (segment.range, shape.marker)
    if marker == .bullet { (words, marker) = listItem(segment, isFirst: isFirst) }
    if marker.isNumber, !isFirst || isNumbered(segment.range) { marker = .none }
    let broken = self.break(words, shape)
    let bidi = bidi?.paragraph(words, of: text)
    let lines = broken.enumerated().map { index, piece in
      let mark = marker != .bar && index > 0 ? LayoutLine.Marker.none : marker
      var line = LayoutLine(
        block: segment.block, range: piece.range, indent: shape.indent, marker: mark)
      line.isVerbatim = shape.isVerbatim
      line.isHyphenated = piece.isHyphenated
      if let bidi { line.runs = bidi.runs(of: piece.range) }
      if options.isJustified, shape.isRunning, !piece.isEnded { justify(&line, shape) }
      if let bidi, bidi.isRightToLeft { line.shift = max(0, free(line, shape)) }
      return line
    }
    return isFirst ? space(above: segment, shape) + lines : lines
  }

  /// Justifies a row, unless its spaces would become too wide.
  private func justify(_ line: inout LayoutLine, _ shape: BlockShape) {
    let extra = free(line, shape)
    if extra > 0, extra <= Placement(of: line, in: text).countGaps() * 2 { line.extra = extra }
  }

  /// The number of free columns in a row.
  private func free(_ line: LayoutLine, _ shape: BlockShape) -> Int {
    room(shape) - Placement(of: line, in: text).columns - (line.isHyphenated ? 1 : 0)
  }

  private func room(_ shape: BlockShape) -> Int {
    max(1, options.width - shape.indent - shape.inset)
  }

  private func space(above segment: Segment, _ shape: BlockShape) -> [LayoutLine] {
    let blank = LayoutLine(.blank, block: segment.block, at: segment.range.lowerBound)
    let blanks = Array(repeating: blank, count: shape.space)
    guard shape.rule else { return blanks }
    return blanks + [LayoutLine(.rule, block: segment.block, at: segment.range.lowerBound), blank]
  }

  /// The words of a list item and its marker. A dash or bullet in the text is replaced by the
  /// marker, a number stays in the text.
  private func listItem(_ segment: Segment, isFirst: Bool) -> (ByteRange, LayoutLine.Marker) {
    guard isFirst else { return (segment.range, .none) }
    let first = text.decode(at: segment.range.lowerBound)
    let next = segment.range.lowerBound + first.length
    let isBullet = [0x2D, 0x2A, 0x2022, 0x2013, 0x2014, 0xB7].contains(first.scalar)
    if isBullet, next < segment.range.upperBound, text[next].isASCIISpace {
      return (next..<segment.range.upperBound, .bullet)
    }
    return (segment.range, isNumbered(segment.range) ? .none : .bullet)
  }

  /// Whether a list item begins with its number, such as “12.” or “3)”.
  private func isNumbered(_ range: ByteRange) -> Bool {
    let end = range.first { !text[$0].isASCIIDigit } ?? range.upperBound
    guard end > range.lowerBound, end < range.upperBound else { return false }
    return text[end] == .fullStop || text[end] == .rightParenthesis
  }

  private func `break`(_ range: ByteRange, _ shape: BlockShape) -> [LineBreaker.BrokenLine] {
    let room = room(shape)
    if shape.isVerbatim { return verbatim(range, options.keepsLines ? .max : room) }
    let hyphenator = shape.isRunning ? options.hyphenator : nil
    let lines = LineBreaker(text: text, width: room, hyphenator: hyphenator).brokenLines(of: range)
    guard shape.isBalanced, (2...4).contains(lines.count) else { return lines }
    return balanced(range, lines, room)
  }

  /// The lines at the narrowest width that needs no more lines.
  private func balanced(
    _ range: ByteRange, _ widest: [LineBreaker.BrokenLine], _ room: Int
  ) -> [LineBreaker.BrokenLine] {
    func lines(_ width: Int) -> [LineBreaker.BrokenLine] {
      LineBreaker(text: text, width: width).brokenLines(of: range)
    }
    let width = (room / 2..<room).partitioningIndex { lines($0).count <= widest.count }
    return width < room ? lines(width) : widest
  }

  /// The lines of preformatted text. A line that is too long is wrapped, at a space if there is one
  /// near the end.
  private func verbatim(_ range: ByteRange, _ room: Int) -> [LineBreaker.BrokenLine] {
    var lines: [ByteRange] = []
    var (start, offset, column, gap) = (range.lowerBound, range.lowerBound, 0, range.lowerBound)
    while offset < range.upperBound {
      let glyph = text.glyph(at: offset, before: range.upperBound)
      let width = glyph.verbatimWidth(at: column)
      if glyph.scalar == UInt32(UInt8.newline) {
        lines.append(start..<offset)
        (start, column, gap) = (offset + glyph.length, 0, offset + glyph.length)
      } else if column + width > room, offset > start {
        let isNear = (offset - gap) * 3 < offset - start
        lines.append(start..<(isNear ? gap : offset))
        (start, column) = (isNear ? gap : offset, 0)
        (offset, gap) = (start, start)
        continue
      } else {
        column += width
        if glyph.isSpace { gap = offset + glyph.length }
      }
      offset += glyph.length
    }
    if start < range.upperBound { lines.append(start..<range.upperBound) }
    return lines.map { LineBreaker.BrokenLine(range: $0, isHyphenated: false) }
  }
}
