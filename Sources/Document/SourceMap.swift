import Text

/// Where the text of an article is in the source that it was read from.
///
/// From one anchor to the next the text is a copy of the source or, for HTML, the words of one element. An empty map
/// means that the text is the source itself.
public struct SourceMap: Sendable, Equatable {
  /// A place in the text and the place in the source that it was read from.
  public struct Anchor: Sendable, Equatable {
    /// The offset in the text, in bytes.
    public let text: Int32
    /// The offset in the source, in bytes. They are those of the source as UTF-8 if it came in another encoding.
    public let source: Int32
    /// The line of the source, counted from 1.
    public let line: Int32

    /// An anchor; offsets beyond 2 GB are clamped.
    public init(text: Int, source: Int, line: Int) {
      self.text = Int32(clamping: text)
      self.source = Int32(clamping: source)
      self.line = Int32(clamping: line)
    }
  }

  /// The anchors in the order of the text.
  public let anchors: [Anchor]

  /// A map of anchors in the order of the text; without any, the map of a text that is its source.
  public init(_ anchors: [Anchor] = []) {
    assert(
      zip(anchors, anchors.dropFirst()).allSatisfy { $0.text < $1.text },
      "anchors are in the order of the text, each at another offset")
    self.anchors = anchors
  }

  /// The last anchor at or before an offset of the text. O(log anchors).
  func anchor(at offset: Int) -> Anchor? {
    let next = anchors.partitioningIndex { $0.text > offset }
    return next == 0 ? nil : anchors[next - 1]
  }
}

extension Article {
  /// The line of the source, counted from 1, that holds an offset of the text. O(log anchors + bytes since the last
  /// anchor).
  public func sourceLine(at offset: Int) -> Int {
    let anchor = sourceMap.anchor(at: offset)
    let start = anchor.map { Int($0.text) } ?? 0
    let passed = start..<max(start, min(offset, text.count))
    return Int(anchor?.line ?? 1) + text.bytes[passed].count { $0 == .newline }
  }

  /// The bytes of the source that a block was read from: for plain text from its first to its last character, for a
  /// page from the first to the last text node with its words; empty if it is not on the page.
  public func sourceRange(of block: Block) -> ByteRange {
    let lower = sourceOffset(at: block.range.lowerBound)
    return lower..<max(lower, sourceOffset(at: block.range.upperBound))
  }

  private func sourceOffset(at offset: Int) -> Int {
    guard let anchor = sourceMap.anchor(at: offset) else { return offset }
    return Int(anchor.source) + offset - Int(anchor.text)
  }
}
