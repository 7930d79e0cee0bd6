import Text

/// Lines that belong together: a paragraph, a heading, an item of a list, before its kind is known.
struct Chunk {
  /// What the words of a chunk look like.
  struct Traits: OptionSet {
    let rawValue: UInt32
    /// Ends as a sentence does.
    static let sentence = Traits(rawValue: 1)
    /// Ends in a colon.
    static let colon = Traits(rawValue: 2)
    /// Begun by a list mark.
    static let listed = Traits(rawValue: 4)
    /// Its list mark is a number.
    static let numbered = Traits(rawValue: 8)
    /// Rows with gaps between words.
    static let table = Traits(rawValue: 16)
    /// Lines that begin with `>`, as a quoted message has them.
    static let quotedLines = Traits(rawValue: 32)
    /// A place for a picture, a form field, a button, a rule: no words of the story.
    static let device = Traits(rawValue: 64)
    /// Every letter is a capital.
    static let capitals = Traits(rawValue: 128)
    /// The first letter is a small one.
    static let lowercase = Traits(rawValue: 256)
    /// Every longer word begins with a capital or a digit.
    static let title = Traits(rawValue: 512)
    /// Stands alone between blank lines (or is all that stands between them).
    static let alone = Traits(rawValue: 1024)
    /// A blank line is above it.
    static let startsGroup = Traits(rawValue: 2048)
    /// The same words stand elsewhere in the text too.
    static let repeated = Traits(rawValue: 4096)
    /// The chunk above or below begins with the same words, as a caption and its alternative text
    /// do.
    static let doubled = Traits(rawValue: 8192)
    /// It is one link, by the number that lynx put before it.
    static let link = Traits(rawValue: 16384)
    /// Ends in an ellipsis, as the beginnings of other stories do.
    static let cutOff = Traits(rawValue: 32768)
  }

  /// From the first to the last character, the list mark left out unless it is a number.
  var range: ByteRange
  /// Its lines, as indices.
  var lines: Range<Int>
  /// Columns before its words.
  var indent: Int
  /// How many words, counted in a short chunk and reckoned in a long one.
  var words = 0
  /// What it looks like.
  var traits: Traits = []
  /// What its words say that it is.
  var cue: Cue?
}

extension Chunk {
  /// The chunks of a text, or of a range of it, in order. O(length of the range).
  static func all(in text: UTF8Text, _ range: ByteRange? = nil) -> [Chunk] {
    var chunks = unmeasured(in: text, range)
    for index in chunks.indices { chunks[index].measure(in: text) }
    return chunks
  }

  /// The same without what their words say.
  static func unmeasured(in text: UTF8Text, _ range: ByteRange? = nil) -> [Chunk] {
    joined(Line.all(in: text, range ?? text.range), in: text)
  }

  /// The chunks that lines make, without what their words say.
  static func joined(_ lines: [Line], in text: UTF8Text) -> [Chunk] {
    var builder = ChunkBuilder(text: text, lines: lines)
    return builder.build()
  }
}

private struct ChunkBuilder {
  let text: UTF8Text
  let lines: [Line]
  let wrapping: Wrapping
  var chunks: [Chunk] = []
  /// The indent that a further line of the open chunk must have; `nil` before its second line.
  var hangingIndent: Int?

  init(text: UTF8Text, lines: [Line]) {
    self.text = text
    self.lines = lines
    wrapping = Wrapping(lines, in: text)
  }

  mutating func build() -> [Chunk] {
    for index in lines.indices {
      let mark = ListMark(lines[index], of: text)
      if index > 0, goesOn(index, mark) { extend(index) } else { open(index, mark) }
    }
    finishLast()
    return chunks
  }

  private func isQuoted(_ index: Int) -> Bool { text[lines[index].range.lowerBound] == 0x3E }

  /// Whether a line is drawn, not written: `━━━━`, `_____`.
  private func isRule(_ index: Int) -> Bool {
    let range = lines[index].range
    guard range.count >= 9, lines[index].words == 1 else { return false }
    let head = text.bytes[range.lowerBound..<(range.lowerBound + 3)]
    return text.bytes[range].prefix(9).elementsEqual([head, head, head].joined())
      && !head.contains { $0.isASCIILetter || $0.isASCIIDigit }
  }

  /// Whether a line belongs to the chunk of the line before.
  private func goesOn(_ index: Int, _ mark: ListMark?) -> Bool {
    let (line, before) = (lines[index], lines[index - 1])
    guard !line.startsGroup, mark?.kind != .bullet, let chunk = chunks.last else { return false }
    if isQuoted(index) || isQuoted(index - 1) { return isQuoted(index) && isQuoted(index - 1) }
    if isRule(index) || isRule(index - 1) { return false }
    if line.hasGaps, before.hasGaps { return chunk.lines.count > 1 || mark == nil }
    let indent = Int(line.indent)
    if mark != nil, indent != hangingIndent { return false }
    if let hangingIndent { guard indent == hangingIndent else { return false } }
    if hangingIndent == nil, chunk.traits.contains(.listed) {
      guard indent >= Int(before.indent) else { return false }
    } else if hangingIndent == nil {
      guard indent <= Int(before.indent), indent + 8 >= Int(before.indent) else { return false }
    }
    return wrapping.joins(before, line, in: text)
  }

  private mutating func open(_ index: Int, _ mark: ListMark?) {
    finishLast()
    let line = lines[index]
    var chunk = Chunk(range: line.range, lines: index..<(index + 1), indent: Int(line.indent))
    if let mark {
      chunk.traits = mark.isNumber ? [.listed, .numbered] : .listed
      let start = mark.isNumber ? line.range.lowerBound : mark.textStart
      chunk.range = start..<line.range.upperBound
    }
    if isQuoted(index) { chunk.traits.insert(.quotedLines) }
    if line.startsGroup { chunk.traits.insert(.startsGroup) }
    chunks.append(chunk)
    hangingIndent = nil
  }

  private mutating func extend(_ index: Int) {
    let last = chunks.count - 1
    if lines[index].hasGaps, lines[index - 1].hasGaps { chunks[last].traits.insert(.table) }
    if chunks[last].range.isEmpty {
      chunks[last].range = lines[index].range
    } else {
      chunks[last].range = chunks[last].range.lowerBound..<lines[index].range.upperBound
    }
    chunks[last].lines = chunks[last].lines.lowerBound..<(index + 1)
    hangingIndent = Int(lines[index].indent)
  }

  private mutating func finishLast() {
    guard var chunk = chunks.popLast() else { return }
    chunk.range = text.trimming(chunk.range)
    guard !chunk.range.isEmpty else { return }
    let closesGroup =
      chunk.lines.upperBound == lines.count || lines[chunk.lines.upperBound].startsGroup
    if closesGroup, chunk.traits.contains(.startsGroup) { chunk.traits.insert(.alone) }
    chunks.append(chunk)
  }
}
