import Document
import Text

/// Splits the blocks of an article into tokens and sentences.
///
/// Input: text and blocks. Adds: ``TokenTable/tokens``, ``TokenTable/sentences`` and
/// ``TokenTable/blocks``. One linear pass over the bytes, which creates no strings.
public struct Tokenizer {
  let bytes: [UInt8]
  let text: UTF8Text
  let lexicon = Lexicon.shared
  var tokens: [Token] = []
  var position = 0
  var end = 0

  /// Tokenizes the blocks that can contain quotations: not section labels, bylines, datelines,
  /// credits, notices or trailers.
  public static func table(of article: Article) -> TokenTable {
    var table = TokenTable(text: article.text)
    let length = article.blocks.reduce(0) { $0 + $1.range.count }
    var scanner = Tokenizer(article.text, length: length)
    for (index, block) in article.blocks.enumerated() where isRead(block.kind) {
      let first = scanner.tokens.count
      scanner.scan(block.range)
      let range = first..<scanner.tokens.count
      guard !range.isEmpty else { continue }
      let sentences = SentenceSplitter.sentences(of: range, in: &scanner.tokens)
      table.blocks.append(
        TokenBlock(
          block: index, kind: block.kind, tokens: range,
          sentences: table.sentences.count..<(table.sentences.count + sentences.count)))
      table.sentences += sentences
    }
    table.tokens = scanner.tokens
    return table
  }

  private static func isRead(_ kind: Block.Kind) -> Bool {
    switch kind {
    case .section, .byline, .dateline, .credit, .correction, .trailer: false
    default: true
    }
  }

  private init(_ text: UTF8Text, length: Int) {
    self.text = text
    bytes = text.bytes
    tokens.reserveCapacity(length / 5 + 16)
  }

  private mutating func scan(_ range: ByteRange) {
    position = range.lowerBound
    end = range.upperBound
    let first = tokens.count
    while position < end {
      let start = position
      skipSpace()
      guard position < end else { break }
      let spaced = position > start || tokens.count == first
      if spaced, tokens.count > first { tokens[tokens.count - 1].shape.insert(.spaceAfter) }
      let index = tokens.count
      next()
      if spaced, tokens.count > index { tokens[index].shape.insert(.spaceBefore) }
    }
    guard tokens.count > first else { return }
    tokens[first].shape.insert(.blockStart)
    tokens[tokens.count - 1].shape.formUnion([.blockEnd, .spaceAfter])
  }

  private mutating func skipSpace() {
    while position < end {
      let byte = bytes[position]
      if byte < 0x80 {
        guard byte.isASCIISpace else { return }
        position += 1
      } else {
        let character = text.decode(at: position)
        guard character.scalar.isWhitespace else { return }
        position += character.length
      }
    }
  }

  /// Reads one token. The position must be at a character other than whitespace.
  private mutating func next() {
    let byte = bytes[position]
    if byte.isASCIILetter || byte == 0x40 || byte == 0x23 { return word() }
    if byte.isASCIIDigit || byte == 0x24 { return number() }
    if byte < 0x80 { return sign(byte) }
    let character = text.decode(at: position)
    if character.scalar.isLetterLike { return word() }
    wideSign(character)
  }

  /// Adds a token that ends at an offset, and advances to that offset.
  mutating func add(_ kind: Token.Kind, upTo offset: Int, glyph: MarkGlyph = .none) {
    tokens.append(Token(kind, position, offset, glyph: glyph))
    position = offset
  }

  /// Returns the byte at an offset; 0 at or after the end of the block.
  @inline(__always)
  func byte(at offset: Int) -> UInt8 { offset < end && offset >= 0 ? bytes[offset] : 0 }
}
