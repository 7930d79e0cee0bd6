import Text

extension Article {
  /// The most bytes of an article that is analysed as a whole. No news story is as long: what is longer is analysed
  /// in parts, so that the memory for it does not grow with its length.
  public static let longest = 1 << 20

  /// The approximate length of a part, in bytes.
  public static let partLength = 1 << 18

  /// The article in parts, each with all of the text and some of the blocks; one part unless the text is longer than
  /// ``longest``.
  ///
  /// A block that is longer than a part is cut after white space.
  ///
  /// - Parameters:
  ///   - limit: The most bytes of a text that is one part.
  ///   - length: The approximate length of a part, in bytes; at least 16.
  public func parts(
    limit: Int = longest, of length: Int = partLength
  ) -> some Sequence<Article> {
    precondition(length >= 16, "parts of \(length) bytes")
    return ArticleParts(article: self, length: max(16, text.count > limit ? length : text.count))
  }
}

/// The parts of an article. O(length of the part) each.
private struct ArticleParts: Sequence, IteratorProtocol {
  let article: Article
  let length: Int
  /// The index of the next block.
  private var block = 0
  /// The start of the rest of that block.
  private var offset = 0
  private var isOver = false

  init(article: Article, length: Int) {
    self.article = article
    self.length = length
  }

  mutating func next() -> Article? {
    guard !isOver else { return nil }
    var part = article
    part.blocks = []
    var room = length
    while block < article.blocks.count {
      let rest = rest(of: article.blocks[block])
      guard rest.range.count <= room || part.blocks.isEmpty else { break }
      let taken = rest.range.count > length ? cut(rest) : rest
      part.blocks.append(taken)
      room -= taken.range.count
      offset = article.text.trimming(taken.range.upperBound..<rest.range.upperBound).lowerBound
      if offset == rest.range.upperBound { block += 1 }
    }
    isOver = block == article.blocks.count
    return part
  }

  private func rest(of block: Block) -> Block {
    var block = block
    block.range = Swift.max(offset, block.range.lowerBound)..<block.range.upperBound
    return block
  }

  /// The beginning of a block that is too long, up to the first white space after the length of a part.
  private func cut(_ block: Block) -> Block {
    let bytes = article.text.bytes
    let first = block.range.lowerBound + length
    let space = bytes[first..<Swift.min(first + length / 2, block.range.upperBound)]
      .firstIndex(where: \.isASCIISpace)
    let end = space ?? article.text.boundary(atOrBefore: first)
    var block = block
    block.range = article.text.trimming(block.range.lowerBound..<end)
    return block
  }
}
