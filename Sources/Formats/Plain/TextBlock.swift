import Text

/// Lines of a plain text that belong together: a paragraph, a heading, or a list item.
package struct TextBlock {
  /// The layout traits of a block. Extraction adds traits based on its words, from bit 8 on.
  package struct Traits: OptionSet, Sendable {
    package let rawValue: UInt32
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Starts with a list marker.
    package static let listed = Traits(rawValue: 1 << 0)
    /// The list marker is a number.
    package static let numbered = Traits(rawValue: 1 << 1)
    /// Rows with gaps between words.
    package static let table = Traits(rawValue: 1 << 2)
    /// Lines that start with `>`, as in a quoted message.
    package static let quotedLines = Traits(rawValue: 1 << 3)
    /// It is the only block between the blank lines around it.
    package static let alone = Traits(rawValue: 1 << 4)
    /// Follows a blank line.
    package static let startsGroup = Traits(rawValue: 1 << 5)
    /// Is a single link, judging by the number that lynx put before it.
    package static let link = Traits(rawValue: 1 << 6)
  }

  /// The range from the first to the last character, without the list marker unless it is a number.
  package internal(set) var range: ByteRange
  /// The indices of its lines.
  package internal(set) var lines: Range<Int>
  /// The layout traits.
  package internal(set) var traits: Traits = []
}

extension TextBlock {
  /// The blocks in a range of a text, in order. O(length of the range).
  package static func all(in text: UTF8Text, _ range: ByteRange) -> [TextBlock] {
    joined(TextLine.all(in: text, range), in: text)
  }

  /// Joins lines into blocks.
  static func joined(_ lines: [TextLine], in text: UTF8Text) -> [TextBlock] {
    var builder = TextBlockBuilder(text: text, lines: lines)
    return builder.build()
  }
}

private struct TextBlockBuilder {
  let text: UTF8Text
  let lines: [TextLine]
  let wrapping: LineWrapping
  var blocks: [TextBlock] = []
  /// The indent that the next line of the open block must have; `nil` before its second line.
  var hangingIndent: Int?

  init(text: UTF8Text, lines: [TextLine]) {
    self.text = text
    self.lines = lines
    wrapping = LineWrapping(lines, in: text)
  }

  mutating func build() -> [TextBlock] {
    for index in lines.indices {
      let mark = ListMark(lines[index], of: text)
      if index > 0, continues(index, mark) { extend(index) } else { open(index, mark) }
    }
    finishLast()
    return blocks
  }

  private func isQuoted(_ index: Int) -> Bool {
    text[lines[index].range.lowerBound] == UInt8(ascii: ">")
  }

  /// Whether a line is a drawn rule: `━━━━`, `_____`.
  private func isRule(_ index: Int) -> Bool {
    let range = lines[index].range
    guard range.count >= 9, lines[index].words == 1 else { return false }
    let head = text.bytes[range.lowerBound..<(range.lowerBound + 3)]
    return text.bytes[range].prefix(9).elementsEqual([head, head, head].joined())
      && !head.contains { $0.isASCIILetter || $0.isASCIIDigit }
  }

  /// Whether a line belongs to the block of the line before it.
  private func continues(_ index: Int, _ mark: ListMark?) -> Bool {
    let (line, before) = (lines[index], lines[index - 1])
    guard !line.startsGroup, mark?.kind != .bullet, let block = blocks.last else { return false }
    if isQuoted(index) || isQuoted(index - 1) { return isQuoted(index) && isQuoted(index - 1) }
    if isRule(index) || isRule(index - 1) { return false }
    if line.hasGaps, before.hasGaps { return block.lines.count > 1 || mark == nil }
    let (indent, indentBefore) = (Int(line.indent), Int(before.indent))
    if mark != nil, indent != hangingIndent { return false }
    let fits =
      if let hangingIndent {
        indent == hangingIndent
      } else if block.traits.contains(.listed) {
        indent >= indentBefore
      } else {
        indent <= indentBefore && indent + 8 >= indentBefore
      }
    return fits && wrapping.joins(before, line, in: text)
  }

  private mutating func open(_ index: Int, _ mark: ListMark?) {
    finishLast()
    let line = lines[index]
    var block = TextBlock(range: line.range, lines: index..<(index + 1))
    if let mark {
      block.traits = mark.isNumber ? [.listed, .numbered] : .listed
      let start = mark.isNumber ? line.range.lowerBound : mark.textStart
      block.range = start..<line.range.upperBound
    }
    if isQuoted(index) { block.traits.insert(.quotedLines) }
    if line.startsGroup { block.traits.insert(.startsGroup) }
    blocks.append(block)
    hangingIndent = nil
  }

  private mutating func extend(_ index: Int) {
    let (line, last) = (lines[index], blocks.count - 1)
    if line.hasGaps, lines[index - 1].hasGaps { blocks[last].traits.insert(.table) }
    // A list marker alone on its line has no words.
    let start = blocks[last].range.isEmpty ? line.range.lowerBound : blocks[last].range.lowerBound
    blocks[last].range = start..<line.range.upperBound
    blocks[last].lines = blocks[last].lines.lowerBound..<(index + 1)
    hangingIndent = Int(line.indent)
  }

  private mutating func finishLast() {
    guard var block = blocks.popLast() else { return }
    block.range = text.trimming(block.range)
    guard !block.range.isEmpty else { return }
    let closesGroup =
      block.lines.upperBound == lines.count || lines[block.lines.upperBound].startsGroup
    if closesGroup, block.traits.contains(.startsGroup) { block.traits.insert(.alone) }
    blocks.append(block)
  }
}
