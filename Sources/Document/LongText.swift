import Text

/// A text that is too long to be split into blocks at once.
///
/// It is read in parts. A part starts at a paragraph that is found from nearby text alone, so any part can be
/// read without the parts before it. The article of a long text has all of the text but blocks only for a stretch
/// of three parts. Offsets always count from the start of the text.
public struct LongText: Sendable {
  /// The text.
  public let text: UTF8Text
  /// The approximate length of a part, in bytes.
  let grain: Int
  private let source: String?
  private let repairs: [Repair]
  private let blocks: @Sendable (UTF8Text, ByteRange) -> [Block]

  /// The default length of a part, in bytes: read and laid out in a few milliseconds.
  public static let usualGrain = 1 << 15

  /// A long text.
  ///
  /// - Parameters:
  ///   - grain: The approximate length of a part, in bytes; at least 16.
  ///   - blocks: Splits a range of the text into blocks as if it were the whole.
  public init(
    _ text: UTF8Text, source: String? = nil, repairs: [Repair] = [],
    grain: Int = usualGrain, blocks: @escaping @Sendable (UTF8Text, ByteRange) -> [Block]
  ) {
    precondition(grain >= 16, "parts of \(grain) bytes")
    self.text = text
    self.source = source
    self.repairs = repairs
    self.grain = grain
    self.blocks = blocks
  }

  /// The number of parts.
  public var partCount: Int { (text.count + grain - 1) / grain }

  /// The stretch around an offset: the part that contains it, the one before and the one after.
  /// O(grain).
  public func stretch(around offset: Int) -> ByteRange {
    let part = part(at: offset)
    return start(of: part - 1)..<start(of: part + 2)
  }

  /// A stretch extended to that around an offset, or at least to the parts that contain a range; `nil` if the result
  /// is longer than is kept at once.
  public func stretch(
    _ stretch: ByteRange, joining offset: Int, keeping range: ByteRange
  ) -> ByteRange? {
    let next = self.stretch(around: offset)
    let kept = start(of: part(at: range.lowerBound))..<start(of: part(at: range.upperBound) + 1)
    return [stretch, kept].map(next.union).first { $0.count <= Self.mostParts * grain }
  }

  /// The maximum number of parts that are kept at once.
  private static let mostParts = 8

  /// The article with the blocks of a stretch that consists of whole parts. O(length).
  public func article(of stretch: ByteRange) -> Article {
    let parts = part(at: stretch.lowerBound)..<max(part(at: stretch.lowerBound), endPart(stretch))
    var article = Article(
      text: text, blocks: parts.flatMap { blocks(text, range(of: $0)) }, repairs: repairs)
    article.metadata.source = source
    return article
  }

  /// The article with the blocks of one part.
  public func article(ofPart part: Int) -> Article { article(of: range(of: part)) }

  /// The bytes of a part; the last one may be empty.
  public func range(of part: Int) -> ByteRange { start(of: part)..<start(of: part + 1) }

  private func part(at offset: Int) -> Int {
    let part = min(max(offset, 0), max(0, text.count - 1)) / grain
    return offset < start(of: part) ? part - 1 : part
  }

  private func endPart(_ stretch: ByteRange) -> Int {
    stretch.upperBound >= text.count ? partCount : part(at: stretch.upperBound)
  }

  /// Where a part starts: after the first blank line within half a grain, else after a newline, else after a space.
  private func start(of part: Int) -> Int {
    guard part > 0 else { return 0 }
    guard part < partCount else { return text.count }
    let first = part * grain
    let bytes = text.bytes
    var (newline, space): (Int?, Int?) = (nil, nil)
    for offset in first..<min(first + grain / 2, text.count) where bytes[offset].isASCIISpace {
      if bytes[offset] == .newline, bytes[offset - 1] == .newline { return offset + 1 }
      if bytes[offset] == .newline { newline = newline ?? offset + 1 }
      space = space ?? offset + 1
    }
    if let cut = newline ?? space { return cut }
    return (first..<text.count).first { text.isBoundary($0) } ?? text.count
  }
}
