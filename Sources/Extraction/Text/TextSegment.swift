import Document
import Formats
import Language
import Text

/// A block of plain text with the features that ``BlockTyper`` uses.
struct TextSegment {
  /// The range from the first to the last character, without the list marker unless it is a number.
  let range: ByteRange
  /// The indices of its lines.
  let lines: Range<Int>
  /// The traits of its layout and words.
  private(set) var traits: TextBlock.Traits
  /// The number of words; an estimate for long segments.
  private(set) var words = 0
  /// The kind of boilerplate by its words alone; `nil` for running text.
  private(set) var boilerplate: Boilerplate?

  /// A longer segment, in bytes, is prose: its words are counted in a sample and estimated for the
  /// rest.
  private static let proseLength = 300
  /// The length of the sample at the start of prose, in bytes.
  private static let sampleLength = 60
  /// The average length of a word including its space, in bytes.
  private static let wordLength = 6
  /// The shortest notice, in bytes.
  private static let shortestNotice = 6

  /// Measures a block. O(length) for short blocks, O(1) for long ones.
  init(_ block: TextBlock, in text: UTF8Text) {
    (range, lines, traits) = (block.range, block.lines, block.traits)
    let isProse = range.count > Self.proseLength
    let end =
      isProse ? text.boundary(atOrBefore: range.lowerBound + Self.sampleLength) : range.upperBound
    let shape = WordShape(range.lowerBound..<end, of: text)
    words = shape.words + (range.upperBound - end) / Self.wordLength
    traits.formUnion(shape.traits)
    if text[range.lowerBound].isASCIILowercase { traits.insert(.lowercase) }
    readEnd(in: text)
    if range.count >= Self.shortestNotice {
      boilerplate = NoticeParagraph(range, of: text).map { .notice($0) }
    }
    guard boilerplate == nil, words <= Boilerplate.mostWords else { return }
    let head = text.folded(range, limit: isProse ? 120 : 200).withoutLinkMarks
    if Boilerplate.isDevice(head, words: words) { traits.insert(.device) }
    boilerplate = Boilerplate(of: self, head: head, in: text)
  }

  private mutating func readEnd(in text: UTF8Text) {
    var end = range.upperBound
    while end > range.lowerBound {
      let last = text.decode(before: end)
      if last.scalar.endsSentence { traits.insert(.sentence) }
      if last.scalar == 0x3A { traits.insert(.colon) }
      if last.scalar == 0x2026, end == range.upperBound { traits.insert(.cutOff) }
      guard last.scalar.closes || last.scalar.isWhitespace else { return }
      end -= last.length
    }
  }
}

extension TextBlock.Traits {
  /// Ends like a sentence.
  static let sentence = Self(rawValue: 1 << 8)
  /// Ends with a colon.
  static let colon = Self(rawValue: 1 << 9)
  /// A picture placeholder, a form field, a button or a rule: not text of the story.
  static let device = Self(rawValue: 1 << 10)
  /// All letters are capitals.
  static let capitals = Self(rawValue: 1 << 11)
  /// The first letter is lowercase.
  static let lowercase = Self(rawValue: 1 << 12)
  /// The same words occur elsewhere in the text.
  static let repeated = Self(rawValue: 1 << 13)
  /// The segment before or after it starts with the same words, like a caption and the picture's
  /// `alt` text.
  static let doubled = Self(rawValue: 1 << 14)
  /// Ends with an ellipsis, like teasers of other stories.
  static let cutOff = Self(rawValue: 1 << 15)
}

extension [TextSegment] {
  /// Marks the segments that repeat another one, such as repeated captions and titles. The first of
  /// several repeated sentences is not marked. O(segments).
  mutating func markRepeated(in text: UTF8Text) {
    var seen: [[UInt8]: Int] = [:]
    var (last, lastIndex): ([UInt8], Int) = ([], 0)
    for index in indices where self[index].words >= 3 {
      let words = text.folded(self[index].range, limit: 100).withoutLinkMarks
      if words.count >= 20, words.prefix(60).elementsEqual(last.prefix(60)) {
        self[lastIndex].mark(.doubled)
        self[index].mark(.doubled)
      }
      (last, lastIndex) = (words, index)
      guard let first = seen.updateValue(index, forKey: words) else { continue }
      self[index].mark(.repeated)
      if !self[first].traits.contains(.sentence) { self[first].mark(.repeated) }
    }
  }
}

extension TextSegment {
  fileprivate mutating func mark(_ trait: TextBlock.Traits) { traits.insert(trait) }
}

/// The word, letter and capital counts of a text.
private struct WordShape {
  private(set) var words = 0
  private var letters = 0
  private var capitals = 0
  private var small = 0

  init(_ range: ByteRange, of text: UTF8Text) {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, text[end] > 0x20 { end += 1 }
      if end > start { count(start..<end, of: text) }
      start = end + 1
    }
  }

  var traits: TextBlock.Traits {
    if letters == 0 { return .device }
    return letters > 1 && small == 0 && capitals == letters ? .capitals : .init()
  }

  private mutating func count(_ word: ByteRange, of text: UTF8Text) {
    var wide = 0
    var isWord = false
    for offset in word {
      let byte = text[offset]
      if byte.isASCIILowercase { small += 1 }
      if byte.isASCIIUppercase { capitals += 1 }
      if byte.isASCIILetter || byte.isASCIIDigit || (byte >= 0xC3 && byte != 0xE2) {
        isWord = true
        if !byte.isASCIIDigit { letters += 1 }
      }
      if (0xE3...0xE9).contains(byte) { wide += 1 }
    }
    // Chinese and Japanese have no spaces: two characters count as a word.
    if isWord { words += Swift.max(1, wide / 2) }
  }
}

extension UInt32 {
  /// Whether a scalar ends a sentence.
  fileprivate var endsSentence: Bool {
    switch self {
    case 0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F, 0x0964: true
    default: false
    }
  }

  /// Whether a scalar may follow the end of a sentence: a quotation mark, a bracket or an asterisk.
  fileprivate var closes: Bool {
    switch self {
    case 0x22, 0x27, 0x29, 0x2A, 0x5D, 0x2019, 0x201D, 0xBB, 0x203A, 0x300D, 0xFF09: true
    default: false
    }
  }
}

extension [UInt8] {
  /// The folded text without lynx link numbers: `[12]`.
  var withoutLinkMarks: [UInt8] {
    guard contains(UInt8(ascii: "[")) else { return self }
    var plain: [UInt8] = []
    var index = 0
    while index < count {
      if self[index] == UInt8(ascii: "["), let end = linkMarkEnd(index) {
        index = end
      } else {
        plain.append(self[index])
        index += 1
      }
    }
    return plain
  }

  private func linkMarkEnd(_ start: Int) -> Int? {
    let digits = self[(start + 1)...].prefix(while: \.isASCIIDigit)
    guard !digits.isEmpty, digits.endIndex < count, self[digits.endIndex] == UInt8(ascii: "]")
    else { return nil }
    return digits.endIndex + 1
  }
}
