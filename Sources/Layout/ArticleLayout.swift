import Document
import Text

/// An article set in lines of a width.
///
/// It is laid out where it is looked at and nowhere else, so that a text of any length opens at once. Its
/// unit is the segment: a block, or a piece of at most ``segmentLimit`` bytes of a block that is longer.
public struct ArticleLayout: Sendable {
  /// The longest segment in bytes. A longer block is cut at a space, as if paragraphs ended there.
  public static let segmentLimit = 16_384
  /// Segments whose lines are kept; more, and they are made anew when they are looked at again.
  private static let cacheLimit = 1024

  /// A block or a piece of one.
  struct Segment: Sendable, Equatable {
    let block: Int
    let range: ByteRange
  }

  /// How it is set.
  public let options: LayoutOptions
  private let text: UTF8Text
  private let blocks: [Block]
  private let segments: [Segment]
  private var cache: [Int: [Line]] = [:]

  /// Lays out an article for a width in columns, ragged and without hyphens.
  public init(_ article: Article, width: Int) {
    self.init(article, LayoutOptions(width: width))
  }

  /// Lays out an article. O(blocks); no line is broken yet.
  public init(_ article: Article, _ options: LayoutOptions) {
    self.options = options
    text = article.text
    blocks = article.blocks
    segments = ArticleLayout.segments(of: article)
  }

  /// Where the last segment ends; 0 without any.
  public var end: Int { segments.last?.range.upperBound ?? 0 }

  /// The number of segments.
  public var count: Int { segments.count }

  /// Whether it is a layout of an article with these blocks. O(blocks) when they are held apart.
  public func shows(_ article: Article) -> Bool { article.blocks == blocks }

  /// The first byte of the segment of a row.
  public func offset(of address: LineAddress) -> Int {
    segments.indices.contains(address.segment) ? segments[address.segment].range.lowerBound : 0
  }

  /// Where a row of another layout stands in this one, which is of the same text and options but has other
  /// blocks of it; nil when its block is none of them.
  public func address(_ address: LineAddress, in other: ArticleLayout) -> LineAddress? {
    guard other.segments.indices.contains(address.segment), !segments.isEmpty else { return nil }
    let range = other.segments[address.segment].range
    let segment = segment(at: range.lowerBound)
    guard segments[segment].range == range else { return nil }
    return LineAddress(segment: segment, line: address.line)
  }

  /// The rows of a segment, the space above it included. O(length of the segment) the first time.
  public mutating func lines(of segment: Int) -> [Line] {
    if let lines = cache[segment] { return lines }
    guard segments.indices.contains(segment) else { return [] }
    if cache.count >= Self.cacheLimit { cache.removeAll(keepingCapacity: true) }
    let lines = compose(segments[segment])
    cache[segment] = lines
    return lines
  }

  /// The segment that holds an offset, or the last one before it; 0 before the first. O(log n).
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

  /// Where a long block is cut: after the last sentence end, else the last space in the last quarter of
  /// a range, else at its end. Where newlines count, only after one of them.
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

  private func compose(_ segment: Segment) -> [Line] {
    let block = blocks[segment.block]
    let isFirst = segment.range.lowerBound == block.range.lowerBound
    let previous = segment.block > 0 ? blocks[segment.block - 1] : nil
    let shape = BlockShape(block, after: previous, width: options.width)
    var (words, marker) = (segment.range, shape.marker)
    if marker == .bullet { (words, marker) = listItem(segment, isFirst: isFirst) }
    let broken = self.break(words, shape)
    let bidi = options.bidi?.paragraph(words, of: text)
    let lines = broken.enumerated().map { index, piece in
      let mark = marker == .bullet && index > 0 ? Line.Marker.none : marker
      var line = Line(block: segment.block, range: piece.range, indent: shape.indent, marker: mark)
      line.isVerbatim = shape.isVerbatim
      line.isHyphenated = piece.isHyphenated
      if let bidi { line.runs = bidi.runs(of: piece.range) }
      if options.isJustified, shape.isRunning, index < broken.count - 1 { justify(&line, shape) }
      if let bidi, bidi.isRightToLeft { line.shift = max(0, free(line, shape)) }
      return line
    }
    return isFirst ? space(above: segment, shape) + lines : lines
  }

  /// Spreads a row over its width, unless its spaces would become too wide to read well.
  private func justify(_ line: inout Line, _ shape: BlockShape) {
    let extra = free(line, shape)
    if extra > 0, extra <= Placement(of: line, in: text).countGaps() * 2 { line.extra = extra }
  }

  /// The columns that a row leaves free.
  private func free(_ line: Line, _ shape: BlockShape) -> Int {
    room(shape) - Placement(of: line, in: text).columns - (line.isHyphenated ? 1 : 0)
  }

  private func room(_ shape: BlockShape) -> Int {
    max(1, options.width - shape.indent - shape.inset)
  }

  private func space(above segment: Segment, _ shape: BlockShape) -> [Line] {
    let blank = Line(.blank, block: segment.block, at: segment.range.lowerBound)
    let blanks = Array(repeating: blank, count: shape.space)
    guard shape.rule else { return blanks }
    return blanks + [Line(.rule, block: segment.block, at: segment.range.lowerBound), blank]
  }

  /// The words of a list item and the mark before them: the item's own dash or bullet becomes a bullet of
  /// ours, a number stays with the words.
  private func listItem(_ segment: Segment, isFirst: Bool) -> (ByteRange, Line.Marker) {
    guard isFirst else { return (segment.range, .none) }
    let first = text.decode(at: segment.range.lowerBound)
    let next = segment.range.lowerBound + first.length
    let isBullet = [0x2D, 0x2A, 0x2022, 0x2013, 0x2014, 0xB7].contains(first.scalar)
    if isBullet, next < segment.range.upperBound, text[next].isASCIISpace {
      return (next..<segment.range.upperBound, .bullet)
    }
    return (segment.range, isNumbered(segment.range) ? .none : .bullet)
  }

  /// Whether an item begins with its number, “12.” or “3)”, and not with a number of something.
  private func isNumbered(_ range: ByteRange) -> Bool {
    let end = range.first { !text[$0].isASCIIDigit } ?? range.upperBound
    guard end > range.lowerBound, end < range.upperBound else { return false }
    return text[end] == .fullStop || text[end] == .rightParenthesis
  }

  private func `break`(_ range: ByteRange, _ shape: BlockShape) -> [LineBreaker.BrokenLine] {
    let room = room(shape)
    if shape.isVerbatim { return verbatim(range, room) }
    let hyphenator = shape.isRunning ? options.hyphenator : nil
    let lines = LineBreaker(text: text, width: room, hyphenator: hyphenator).brokenLines(of: range)
    guard shape.isBalanced, (2...4).contains(lines.count) else { return lines }
    return balanced(range, lines, room)
  }

  /// The lines at the narrowest width that takes no line more.
  private func balanced(
    _ range: ByteRange, _ widest: [LineBreaker.BrokenLine], _ room: Int
  ) -> [LineBreaker.BrokenLine] {
    var (low, high, best) = (room / 2, room, widest)
    while low < high {
      let middle = (low + high) / 2
      let lines = LineBreaker(text: text, width: middle).brokenLines(of: range)
      if lines.count <= widest.count { (high, best) = (middle, lines) } else { low = middle + 1 }
    }
    return best
  }

  /// The lines of text whose newlines count; a longer one goes on below, from a space on if one is near.
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
