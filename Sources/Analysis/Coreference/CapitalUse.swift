import Document
import Language

/// Which words an article capitalizes: the evidence that tells a name from the first word of a
/// sentence.
struct CapitalUse: Sendable {
  private var capital: Set<NameKey> = []
  private var small: Set<NameKey> = []
  private var surnames: Set<NameKey> = []

  /// Reads the running text. Skips headings, whose words may all be capitalized. O(tokens).
  init(_ table: TokenTable) {
    for block in table.blocks where !Self.isHeading(block, in: table) {
      for index in block.tokens where table[index].kind == .word {
        let shape = table[index].shape
        if shape.contains(.capitalised), index > block.tokens.lowerBound,
          table[index - 1].shape.contains(.capitalised),
          FirstNames.contains(table.text.bytes[table[index - 1].range])
        {
          surnames.insert(NameKey(table[index], in: table.text))
        }
        if shape.contains(.capitalised), shape.contains(.sentenceStart) { continue }
        let key = NameKey(table[index], in: table.text)
        if shape.contains(.capitalised) { capital.insert(key) } else { small.insert(key) }
      }
    }
  }

  /// Whether the article capitalizes a word inside a sentence.
  func isCapitalised(_ key: NameKey) -> Bool { capital.contains(key) }

  /// Whether the article has a capitalized word after a first name.
  func isSurname(_ key: NameKey) -> Bool { surnames.contains(key) }

  /// Whether the article writes a word in lowercase.
  func isSmall(_ key: NameKey) -> Bool { small.contains(key) }

  /// Whether capitals in a block may carry no meaning: the block is a heading, or a line in title
  /// case. A block that ends with a full stop is prose.
  static func isHeading(_ block: TokenBlock, in table: TokenTable) -> Bool {
    guard let last = block.tokens.last, table[last].kind != .stop else { return false }
    return switch block.kind {
    case .headline, .subheading, .deck, .section: true
    default: isTitleCase(block.tokens, in: table)
    }
  }

  /// Whether a block is a short line with at least three content words, of which at least four
  /// fifths are capitalized.
  private static func isTitleCase(_ tokens: Range<Int>, in table: TokenTable) -> Bool {
    guard tokens.count <= longestHeading, let last = tokens.last, table[last].kind != .closingMark
    else { return false }
    var (content, capitals) = (0, 0)
    for index in tokens where table[index].kind == .word {
      let token = table[index]
      guard token.classes.isDisjoint(with: .phraseBreak),
        token.classes.isDisjoint(with: [.determiner, .contraction])
      else { continue }
      content += 1
      if token.shape.contains(.capitalised) { capitals += 1 }
    }
    return content >= 3 && capitals * 10 >= content * 8
  }

  /// The maximum length of a line in title case, in tokens.
  private static let longestHeading = 32
}
