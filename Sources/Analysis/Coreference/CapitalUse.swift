import Document
import Language
import Text

/// Which words an article capitalizes: the evidence that tells a name from the first word of a
/// sentence.
struct CapitalUse: Sendable {
  /// How an article writes a word.
  private struct Use: OptionSet {
    let rawValue: UInt8
    /// Capitalized inside a sentence.
    static let capital = Use(rawValue: 1)
    /// In lowercase.
    static let small = Use(rawValue: 2)
    /// Capitalized after a first name.
    static let surname = Use(rawValue: 4)
  }

  /// The keys of the words and their uses by slot; a slot without a use is free. At most half of the slots are taken.
  private var keys: [NameKey]
  private var uses: [Use]

  /// Reads the running text. Skips headings, whose words may all be capitalized. O(tokens).
  init(_ table: TokenTable) {
    let slots = 1 << (Int.bitWidth - table.tokens.count.leadingZeroBitCount + 1)
    keys = Array(repeating: NameKey(), count: slots)
    uses = Array(repeating: [], count: slots)
    for block in table.blocks where !Self.isHeading(block, in: table) {
      for index in block.tokens where table[index].kind == .word {
        let shape = table[index].shape
        var use: Use = []
        if shape.contains(.capitalised), index > block.tokens.lowerBound,
          table[index - 1].shape.contains(.capitalised),
          table.isFirstName(index - 1)
        {
          use = .surname
        }
        if !shape.isSuperset(of: [.capitalised, .sentenceStart]) {
          use.insert(shape.contains(.capitalised) ? .capital : .small)
        }
        if !use.isEmpty { insert(use, NameKey(table[index], in: table.text)) }
      }
    }
  }

  private mutating func insert(_ use: Use, _ key: NameKey) {
    let slot = slot(of: key)
    keys[slot] = key
    uses[slot].formUnion(use)
  }

  private func slot(of key: NameKey) -> Int {
    OpenAddressing.slot(of: Int(truncatingIfNeeded: key.hash), among: keys.count) {
      keys[$0] == key || uses[$0].isEmpty
    }
  }

  /// Whether the article capitalizes a word inside a sentence.
  func isCapitalised(_ key: NameKey) -> Bool { uses[slot(of: key)].contains(.capital) }

  /// Whether the article has a capitalized word after a first name.
  func isSurname(_ key: NameKey) -> Bool { uses[slot(of: key)].contains(.surname) }

  /// Whether the article writes a word in lowercase.
  func isSmall(_ key: NameKey) -> Bool { uses[slot(of: key)].contains(.small) }

  /// Whether capitals in a block may carry no meaning: the block is a heading, or a line in title
  /// case. A block that ends with a full stop is prose; a heading may ask.
  static func isHeading(_ block: TokenBlock, in table: TokenTable) -> Bool {
    guard let last = block.tokens.last,
      table[last].kind != .stop || table.followsQuestion(last + 1)
    else { return false }
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
