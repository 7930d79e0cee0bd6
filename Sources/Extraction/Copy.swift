import Document
import Text

/// A plain-text copy whose lines were put together to chunks, and its text as an article has it.
struct Copy {
  /// The text: newlines inside chunks are spaces, and the numbers of links are gone.
  private(set) var text: UTF8Text
  /// The chunks, measured, with their ranges in ``text``.
  private(set) var chunks: [Chunk]
  /// Whether the numbers of links were left out.
  let hadLinkMarks: Bool
  /// Where ``text`` stood in the copy.
  private(set) var anchors: [SourceMap.Anchor] = []

  /// Reads a copy. O(n).
  init(_ source: UTF8Text) {
    text = source
    // Lines are put together as they are, since whoever wrapped them counted the numbers too.
    let lines = Line.all(in: source, source.range)
    chunks = Chunk.joined(lines, in: source)
    let marks = LinkMarks(in: source).ranges
    hadLinkMarks = !marks.isEmpty
    let gaps = joinLines(in: source)
    let cuts = gaps.isEmpty ? marks : (marks + gaps).sorted { $0.lowerBound < $1.lowerBound }
    if !cuts.isEmpty { leaveOut(cuts) }
    anchors = Self.anchors(lines, without: cuts)
    for index in chunks.indices { chunks[index].measure(in: text) }
  }

  /// Where the lines of a copy, and what follows each cut in them, stand in the text that is left.
  private static func anchors(_ lines: [Line], without cuts: [ByteRange]) -> [SourceMap.Anchor] {
    var anchors: [SourceMap.Anchor] = []
    anchors.reserveCapacity(lines.count + cuts.count)
    var (next, removed) = (0, 0)
    func add(_ source: Int, _ line: Int32) {
      let anchor = SourceMap.Anchor(text: source - removed, source: source, line: Int(line))
      if anchors.last?.text == anchor.text { anchors.removeLast() }
      anchors.append(anchor)
    }
    for line in lines {
      while next < cuts.count, cuts[next].upperBound <= line.range.lowerBound {
        removed += cuts[next].count
        next += 1
      }
      add(line.range.lowerBound, line.number)
      while next < cuts.count, cuts[next].lowerBound < line.range.upperBound {
        removed += cuts[next].count
        add(cuts[next].upperBound, line.number)
        next += 1
      }
    }
    return anchors
  }

  /// Puts a space for every newline inside a chunk, preformatted ones left alone.
  ///
  /// - Returns: Where nothing must stand: between two lines of a script that is written without spaces.
  private mutating func joinLines(in source: UTF8Text) -> [ByteRange] {
    var bytes = source.bytes
    var gaps: [ByteRange] = []
    for chunk in chunks where chunk.lines.count > 1 {
      guard chunk.traits.isDisjoint(with: [.table, .quotedLines]) else { continue }
      for offset in chunk.range where bytes[offset] == .newline {
        bytes[offset] = .space
        if let gap = Self.gap(at: offset, in: source) { gaps.append(gap) }
      }
    }
    text = UTF8Text(repairing: bytes)
    return gaps
  }

  /// A newline and the indent behind it, if the characters around them are written without spaces.
  private static func gap(at newline: Int, in source: UTF8Text) -> ByteRange? {
    guard newline > 0, source[newline - 1] >= 0x80,
      let next = source.bytes[newline...].firstIndex(where: { !$0.isASCIISpace }),
      source[next] >= 0x80, source.decode(before: newline).scalar.isSpaceless,
      source.decode(at: next).scalar.isSpaceless
    else { return nil }
    return newline..<next
  }

  /// Leaves out ranges, and marks the chunks that begin with one of them and have no other.
  private mutating func leaveOut(_ cuts: [ByteRange]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var (start, next) = (0, 0)
    var kept: [Chunk] = []
    for var chunk in chunks {
      let first = next
      let isLink = next < cuts.count && cuts[next].lowerBound <= chunk.range.lowerBound
      func place(_ offset: Int) -> Int {
        while next < cuts.count, cuts[next].lowerBound < offset {
          bytes += text.bytes[start..<cuts[next].lowerBound]
          start = cuts[next].upperBound
          next += 1
        }
        bytes += text.bytes[start..<max(start, offset)]
        start = max(start, offset)
        return bytes.count
      }
      let lower = place(chunk.range.lowerBound)
      let upper = place(chunk.range.upperBound)
      chunk.range = lower..<upper
      if isLink, next == first + 1 { chunk.traits.insert(.link) }
      kept.append(chunk)
    }
    bytes += text.bytes[start...]
    text = UTF8Text(repairing: bytes)
    chunks = kept.compactMap { chunk in
      var chunk = chunk
      chunk.range = text.trimming(chunk.range)
      return chunk.range.isEmpty ? nil : chunk
    }
  }
}
