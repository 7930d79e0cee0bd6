import Document
import Text

/// A piece of a content that the rules find. The model uses it as evidence.
struct RuleFinding: Sendable {
  var tokens: Range<Int>
  /// The tokens of the source; `nil` if the rules find none.
  var source: Range<Int>?
  var confidence: Float
}

extension Attribution {
  /// Sets the rule roles of the tokens in the content, cue and source.
  fileprivate func mark(_ traits: inout [TokenTraits]) {
    guard let mention else { return }
    for piece in pieces {
      for index in piece {
        traits[index].rule = index == piece.lowerBound ? .contentStart : .content
      }
    }
    for index in mention.tokens { traits[index].rule = .source }
    for index in cue ?? 0..<0 { traits[index].rule = .cue }
  }

  fileprivate var findings: [RuleFinding] {
    pieces.map {
      RuleFinding(tokens: $0, source: mention?.tokens, confidence: Float(confidence))
    }
  }
}

/// An article as the learned models see it.
package struct ModelInput: Sendable {
  package let table: TokenTable
  let traits: [TokenTraits]
  /// The findings of the rules, in order.
  private let findings: [RuleFinding]
  /// The blocks with tokens, in order. Long blocks are split into pieces.
  package let blocks: [BlockTraits]
  /// For each element of ``blocks``, the index of its block in the table.
  let numbers: [Int]

  /// The maximum number of tokens in a piece, so that work on pairs within a piece stays linear in
  /// the length of the text.
  private static let longest = 512

  /// Tokenizes an article and describes its tokens. O(bytes).
  package init(_ article: Article, lexicon: ModelLexicon) {
    var table = Tokenizer.table(of: article)
    MarkFinder.addSegments(to: &table)
    self.init(table, rules: Linker.attributions(in: table), lexicon: lexicon)
  }

  /// Describes the tokens of a table, with the findings of the rules as evidence. O(bytes).
  init(_ table: TokenTable, rules: [Attribution], lexicon: ModelLexicon) {
    self.table = table
    var traits = TokenTraits.of(table, lexicon: lexicon)
    for attribution in rules { attribution.mark(&traits) }
    findings = rules.flatMap(\.findings).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    self.traits = traits
    let pieces = table.blocks.indices.flatMap { number in
      Self.pieces(of: table.blocks[number], in: table).map { (block: $0, number: number) }
    }
    blocks = pieces.map { BlockTraits($0.block, table: table, traits: traits) }
    numbers = pieces.map(\.number)
  }

  /// Splits a long block at sentence ends, and inside sentences that are themselves too long.
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

  /// Returns the indices of the tokens that overlap a byte range. O(log n).
  package func tokens(over range: ByteRange) -> Range<Int> {
    let first = table.tokens.partitioningIndex { $0.range.upperBound > range.lowerBound }
    let end = table.tokens.partitioningIndex { $0.range.lowerBound >= range.upperBound }
    return first..<max(first, end)
  }

  /// The number of findings that start before a range and are compared with it.
  private static let findingsBefore = 3
  /// The maximum number of findings that are compared with a range.
  private static let findingsCompared = 8

  /// Returns the finding that shares the most tokens with a range, and how many. O(log n).
  func ruleFinding(over range: Range<Int>) -> (finding: RuleFinding, common: Int)? {
    let next = findings.partitioningIndex { $0.tokens.lowerBound >= range.lowerBound }
    var best: (finding: RuleFinding, common: Int)?
    for finding in findings[max(0, next - Self.findingsBefore)...].prefix(Self.findingsCompared) {
      let common = finding.tokens.clamped(to: range).count
      if common > best?.common ?? 0 { best = (finding, common) }
    }
    return best
  }
}
