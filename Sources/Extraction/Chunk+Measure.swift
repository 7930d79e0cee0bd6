import Document
import Language
import Text

extension Chunk {
  /// A chunk of more bytes can only be prose: its words are reckoned from its beginning.
  private static let prose = 300
  private static let sample = 60
  /// No notice is shorter, in bytes.
  private static let shortestNotice = 6

  /// Counts the words and looks at their shape.
  mutating func measure(in text: UTF8Text) {
    let isLong = range.count > Self.prose
    let end = isLong ? text.boundary(atOrBefore: range.lowerBound + Self.sample) : range.upperBound
    var shape = Shape()
    shape.read(range.lowerBound..<end, of: text)
    words = shape.words + (range.upperBound - end) / 6
    if shape.letters == 0 { traits.insert(.device) }
    if shape.letters > 1, shape.small == 0, shape.capitals == shape.letters {
      traits.insert(.capitals)
    }
    if shape.longWords > 0, shape.longWords == shape.longTitled { traits.insert(.title) }
    if text[range.lowerBound].isASCIILowercase { traits.insert(.lowercase) }
    measureEnd(in: text)
    if range.count >= Self.shortestNotice {
      cue = NoticeParagraph(range, of: text).map { .notice($0) }
    }
    guard cue == nil, words <= Cue.mostWords else { return }
    let head = text.folded(range, limit: isLong ? 120 : 200).withoutLinkMarks
    if Cue.isDevice(head, words: words) { traits.insert(.device) }
    cue = Cue(of: self, head: head, in: text)
  }

  private mutating func measureEnd(in text: UTF8Text) {
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

extension Chunk {
  /// Marks the chunks whose words stand in another chunk too: captions and titles of a page that
  /// are given again. Of whole sentences the first is left unmarked. O(chunks).
  static func markRepeated(_ chunks: inout [Chunk], in text: UTF8Text) {
    var seen: [[UInt8]: Int] = [:]
    var (last, lastIndex): ([UInt8], Int) = ([], 0)
    for index in chunks.indices where chunks[index].words >= 3 {
      let words = text.folded(chunks[index].range, limit: 100).withoutLinkMarks
      if words.count >= 20, words.prefix(60).elementsEqual(last.prefix(60)) {
        chunks[lastIndex].traits.insert(.doubled)
        chunks[index].traits.insert(.doubled)
      }
      (last, lastIndex) = (words, index)
      guard let first = seen.updateValue(index, forKey: words) else { continue }
      chunks[index].traits.insert(.repeated)
      if !chunks[first].traits.contains(.sentence) { chunks[first].traits.insert(.repeated) }
    }
  }
}

/// Counts over the words of a chunk.
private struct Shape {
  var words = 0
  var letters = 0
  var capitals = 0
  var small = 0
  var longWords = 0
  var longTitled = 0

  mutating func read(_ range: ByteRange, of text: UTF8Text) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let start = offset
      while offset < range.upperBound, text[offset] > 0x20 { offset += 1 }
      if offset > start { word(start..<offset, of: text) }
      while offset < range.upperBound, text[offset] <= 0x20 { offset += 1 }
    }
  }

  private mutating func word(_ range: ByteRange, of text: UTF8Text) {
    var wide = 0
    var hasLetter = false
    for offset in range {
      let byte = text[offset]
      if byte.isASCIILowercase { small += 1 }
      if byte.isASCIIUppercase { capitals += 1 }
      if byte.isASCIILetter || byte.isASCIIDigit || (byte >= 0xC3 && byte != 0xE2) {
        hasLetter = true
        if !byte.isASCIIDigit { letters += 1 }
      }
      if byte >= 0xE3, byte <= 0xE9 { wide += 1 }
    }
    guard hasLetter else { return }
    words += max(1, wide / 2)
    guard range.count >= 4 else { return }
    longWords += 1
    if !text[range.lowerBound].isASCIILowercase { longTitled += 1 }
  }
}

extension UInt32 {
  fileprivate var endsSentence: Bool {
    switch self {
    case 0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F, 0x0964: true
    default: false
    }
  }

  /// Quotation marks, brackets and stars that may follow the end of a sentence.
  fileprivate var closes: Bool {
    switch self {
    case 0x22, 0x27, 0x29, 0x2A, 0x5D, 0x2019, 0x201D, 0xBB, 0x203A, 0x300D, 0xFF09: true
    default: false
    }
  }
}

extension [UInt8] {
  /// Folded text without the link numbers that lynx writes: `[12]`.
  var withoutLinkMarks: [UInt8] {
    guard contains(0x5B) else { return self }
    var plain: [UInt8] = []
    var index = 0
    while index < count {
      if self[index] == 0x5B, let end = linkMarkEnd(index) {
        index = end
      } else {
        plain.append(self[index])
        index += 1
      }
    }
    return plain
  }

  private func linkMarkEnd(_ start: Int) -> Int? {
    var end = start + 1
    while end < count, self[end].isASCIIDigit { end += 1 }
    return end > start + 1 && end < count && self[end] == 0x5D ? end + 1 : nil
  }
}
