import Document
import Text

/// The tokens of an article in one flat array, with sentences and blocks as ranges.
///
/// ``Tokenizer`` creates it. ``MarkFinder`` adds the ``segments`` and sets the kind of each
/// quotation mark.
public struct TokenTable: Sendable {
  /// The text of the tokens.
  public let text: UTF8Text
  /// The tokens, in order.
  public internal(set) var tokens: [Token] = []
  /// The sentences as token ranges, in order. They cover all tokens. A quotation may span several.
  public internal(set) var sentences: [Range<Int>] = []
  /// The tokenized blocks, in order.
  public internal(set) var blocks: [TokenBlock] = []
  /// The segments between quotation marks, ordered by opening mark.
  public internal(set) var segments: [MarkSegment] = []

  /// Creates a table without tokens.
  init(text: UTF8Text) { self.text = text }

  /// The token at an index.
  @inline(__always)
  public subscript(index: Int) -> Token { tokens[index] }

  /// Returns the bytes from the first token to the last; empty for an empty range.
  public func bytes(of range: Range<Int>) -> ByteRange {
    guard let last = range.last else { return 0..<0 }
    return Int(tokens[range.lowerBound].start)..<Int(tokens[last].end)
  }

  /// Returns the block that contains a token; `nil` if it is before the first. O(log n).
  func block(containing token: Int) -> TokenBlock? {
    let next = blocks.partitioningIndex { $0.tokens.lowerBound > token }
    return next > 0 ? blocks[next - 1] : nil
  }

  /// Returns the tokens of the block that contains a token. O(log n).
  func block(of token: Int) -> Range<Int> {
    block(containing: token)?.tokens ?? 0..<tokens.count
  }

  /// Whether a question ends directly before a token.
  func followsQuestion(_ token: Int) -> Bool {
    token > 0 && tokens[token - 1].kind == .stop
      && text.bytes[tokens[token - 1].range].last == UInt8(ascii: "?")
  }

  /// Returns the text of a range of tokens.
  public func words(_ range: Range<Int>) -> String { text[bytes(of: range)] }

  /// Whether a token is one of some words, ignoring case.
  func isWord(_ index: Int, of words: Set<String>) -> Bool {
    words.contains(self.words(index..<(index + 1)).lowercased())
  }
}

/// The tokens and sentences of one block.
public struct TokenBlock: Sendable, Equatable {
  /// The index of the block in the article.
  public var block: Int
  /// The kind of the block.
  public var kind: Block.Kind
  /// Its tokens.
  public var tokens: Range<Int>
  /// Its sentences, as indices into ``TokenTable/sentences``.
  public var sentences: Range<Int>
  /// Its segments, as indices into ``TokenTable/segments``; empty before ``MarkFinder`` runs.
  public var segments: Range<Int> = 0..<0
}

extension TokenTable {
  /// Whether a cue is in the passive: “*was* specifically *asked*”.
  func isPassive(_ cue: Range<Int>) -> Bool {
    guard let verb = cue.last(where: { self[$0].classes.contains(.pastForm) }) else { return false }
    let before = self.tokens[max(verb - 3, 0)..<verb].reversed().drop { token in
      token.kind == .word
        && (token.classes.meets([.adverb, .negation]) || token.shape.contains(.endsInLy))
    }
    return before.first?.classes.contains(.be) ?? false
  }
}
