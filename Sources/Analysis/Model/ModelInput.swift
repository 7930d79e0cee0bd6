import Document
import Text

/// Words that the rules give to somebody, or to nobody.
struct RuledPiece: Sendable {
  var tokens: Range<Int>
  var mention: Range<Int>?
  var confidence: Float
}

extension Attribution {
  /// Marks the tokens of a content, its cue and its mention.
  fileprivate func paint(_ traits: inout [TokenTraits]) {
    guard mention != nil else { return }
    for piece in pieces {
      for index in piece { traits[index].rule = index == piece.lowerBound ? 1 : 2 }
    }
    for index in mention?.tokens ?? 0..<0 { traits[index].rule = 4 }
    for index in cue ?? 0..<0 { traits[index].rule = 3 }
  }
}

/// An article as the learned models see it.
package struct ModelInput: Sendable {
  package let table: TokenTable
  let traits: [TokenTraits]
  /// What the rules give as somebody's words, in order.
  let ruled: [RuledPiece]
  /// The blocks that hold tokens, in order; long ones in pieces.
  package let blocks: [BlockTraits]
  /// For each of ``blocks``, the index of its block in the table.
  let numbers: [Int]

  /// The most tokens of a piece: what is done for each pair in a piece stays linear in the text.
  private static let longest = 512

  /// Cuts an article into tokens and describes them. O(bytes).
  package init(_ article: Article, lexicon: ModelLexicon) {
    var table = Tokenizer.table(of: article)
    MarkFinder.addSegments(to: &table)
    self.init(table, ruled: Linker.attributions(in: table), lexicon: lexicon)
  }

  /// Describes the tokens of a table and what the rules make of them. O(bytes).
  init(_ table: TokenTable, ruled: [Attribution], lexicon: ModelLexicon) {
    self.table = table
    var traits = TokenTraits.of(table, lexicon: lexicon)
    for attribution in ruled { attribution.paint(&traits) }
    self.ruled = ruled.flatMap { attribution in
      attribution.pieces.map {
        RuledPiece(
          tokens: $0, mention: attribution.mention?.tokens,
          confidence: Float(attribution.confidence))
      }
    }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    self.traits = traits
    let pieces = table.blocks.indices.flatMap { number in
      Self.pieces(of: table.blocks[number], in: table).map { (block: $0, number: number) }
    }
    blocks = pieces.map { BlockTraits($0.block, table: table, traits: traits) }
    numbers = pieces.map(\.number)
  }

  /// A long block cut at the ends of sentences, and inside those that are too long themselves.
  private static func pieces(of block: TokenBlock, in table: TokenTable) -> [TokenBlock] {
    guard block.tokens.count > longest else { return [block] }
    var pieces: [TokenBlock] = []
    var piece = block
    piece.tokens = block.tokens.lowerBound..<block.tokens.lowerBound
    piece.sentences = block.sentences.lowerBound..<block.sentences.lowerBound
    func end(at token: Int, before sentence: Int) {
      pieces.append(piece)
      piece.tokens = token..<token
      piece.sentences = sentence..<sentence
    }
    for number in block.sentences {
      let sentence = table.sentences[number]
      if !piece.tokens.isEmpty, sentence.upperBound - piece.tokens.lowerBound > longest {
        end(at: sentence.lowerBound, before: number)
      }
      piece.sentences = piece.sentences.lowerBound..<(number + 1)
      while sentence.upperBound - piece.tokens.lowerBound > longest {
        let cut = piece.tokens.lowerBound + longest
        piece.tokens = piece.tokens.lowerBound..<cut
        end(at: cut, before: number)
        piece.sentences = number..<(number + 1)
      }
      piece.tokens = piece.tokens.lowerBound..<sentence.upperBound
    }
    pieces.append(piece)
    return pieces.filter { !$0.tokens.isEmpty }
  }

  /// The number of tokens.
  package var tokenCount: Int { table.tokens.count }

  /// The indices of the tokens that overlap a byte range. O(log n).
  package func tokens(over range: ByteRange) -> Range<Int> {
    let first = partition { table[$0].end > range.lowerBound }
    let last = partition { table[$0].start >= range.upperBound }
    return first..<max(first, last)
  }

  /// What the rules give that shares most tokens with a range. O(log n), and the few that stand near.
  func ruled(over range: Range<Int>) -> (piece: RuledPiece, common: Int)? {
    var (low, high) = (0, ruled.count)
    while low < high {
      let middle = (low + high) / 2
      if ruled[middle].tokens.lowerBound >= range.lowerBound {
        high = middle
      } else {
        low = middle + 1
      }
    }
    var best: (piece: RuledPiece, common: Int)?
    for piece in ruled[max(0, low - 3)...].prefix(8) {
      let common = piece.tokens.clamped(to: range).count
      if common > best?.common ?? 0 { best = (piece, common) }
    }
    return best
  }

  private func partition(_ condition: (Int) -> Bool) -> Int {
    var (low, high) = (0, tokenCount)
    while low < high {
      let middle = (low + high) / 2
      if condition(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
