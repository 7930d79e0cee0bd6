import Document
import Text

/// A plain text whose wrapped lines were joined into blocks.
package struct UnwrappedText {
  /// The text, with newlines inside blocks replaced by spaces, and without link numbers.
  package private(set) var text: UTF8Text
  /// The blocks, with their ranges in ``text``.
  package private(set) var blocks: [TextBlock]
  /// Whether link numbers were left out.
  package let hadLinkMarks: Bool
  /// The positions of ``text`` in the source.
  package private(set) var anchors: [SourceMap.Anchor]

  /// Joins the lines of a text. O(n).
  package init(_ source: UTF8Text) {
    text = source
    // Lines are joined before link numbers are removed: the program that wrapped the lines counted
    // the numbers, too.
    let lines = TextLine.all(in: source, source.range)
    blocks = TextBlock.joined(lines, in: source)
    let marks = LinkMarks(in: source).ranges
    hadLinkMarks = !marks.isEmpty
    anchors = []
    let gaps = joinLines(in: source)
    let cuts = gaps.isEmpty ? marks : (marks + gaps).sorted { $0.lowerBound < $1.lowerBound }
    if !cuts.isEmpty { remove(cuts) }
    anchors = Self.anchors(lines, without: cuts)
    assert(
      zip(blocks, blocks.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound },
      "blocks are in order, without overlap")
  }

  /// Maps the start of each line, and the end of each cut inside a line, to the remaining text.
  private static func anchors(
    _ lines: [TextLine], without cuts: [ByteRange]
  ) -> [SourceMap.Anchor] {
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

  /// Replaces the newlines inside blocks by spaces, except in preformatted blocks.
  ///
  /// - Returns: The gaps between lines in scripts that are written without spaces.
  private mutating func joinLines(in source: UTF8Text) -> [ByteRange] {
    var bytes = source.bytes
    var gaps: [ByteRange] = []
    for block in blocks where block.lines.count > 1 {
      guard block.traits.isDisjoint(with: [.table, .quotedLines]) else { continue }
      for offset in block.range where bytes[offset] == .newline {
        bytes[offset] = .space
        if let gap = Self.gap(at: offset, in: source) { gaps.append(gap) }
      }
    }
    text = UTF8Text(repairing: bytes)
    return gaps
  }

  /// A newline and the indent after it, if the characters around them are written without spaces.
  private static func gap(at newline: Int, in source: UTF8Text) -> ByteRange? {
    guard newline > 0, source[newline - 1] >= 0x80,
      let next = source.bytes[newline...].firstIndex(where: { !$0.isASCIISpace }),
      source[next] >= 0x80, source.decode(before: newline).scalar.isSpaceless,
      source.decode(at: next).scalar.isSpaceless
    else { return nil }
    return newline..<next
  }

  /// Removes ranges from the text, and marks blocks as links if they start with one of the ranges
  /// and contain no other.
  private mutating func remove(_ cuts: [ByteRange]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var (start, next) = (0, 0)
    /// Copies the text up to an offset, and returns that offset in the copy.
    func copy(upTo offset: Int) -> Int {
      while next < cuts.count, cuts[next].lowerBound < offset {
        bytes += text.bytes[start..<cuts[next].lowerBound]
        start = cuts[next].upperBound
        next += 1
      }
      bytes += text.bytes[start..<max(start, offset)]
      start = max(start, offset)
      return bytes.count
    }
    for index in blocks.indices {
      let (range, first) = (blocks[index].range, next)
      let startsWithCut = next < cuts.count && cuts[next].lowerBound <= range.lowerBound
      let lower = copy(upTo: range.lowerBound)
      blocks[index].range = lower..<copy(upTo: range.upperBound)
      if startsWithCut, next == first + 1 { blocks[index].traits.insert(.link) }
    }
    bytes += text.bytes[start...]
    text = UTF8Text(repairing: bytes)
    for index in blocks.indices { blocks[index].range = text.trimming(blocks[index].range) }
    blocks.removeAll { $0.range.isEmpty }
  }
}
