import Text

extension HTMLSegmenter {
  /// Whether an element holds only the last letter of a word, which pages space on its own.
  func endsWord(_ index: HTMLTree.Index) -> Bool {
    tree.textCount(index) == 1 && tree.words(index, limit: 2).first?.isLowercase == true
      && words.bytes.last?.isASCIILetter == true
  }

  /// Appends the raw text of a range of the page to the open segment, or to a new one.
  mutating func append(_ raw: ArraySlice<UInt8>, source: ByteRange) {
    let isCode = scopes[scopes.count - 1].context.contains(.code)
    guard open != nil || raw.contains(where: { !$0.isASCIISpace }) else {
      if !isCode { words.appendSpace() }
      return
    }
    if open == nil { begin(at: source.lowerBound + raw.prefix { $0.isASCIISpace }.count) }
    let start = words.count
    if isCode { words.appendVerbatim(raw) } else { words.append(raw) }
    count(from: start)
    guard words.count > start else { return }
    if endsLine, !isCode, words.bytes[start] == .space { lineEnds.append(start) }
    endsLine = false
    breaks = 0
    joinSuspects(of: raw)
    if let lower = open?.source.lowerBound {
      let blanks = raw.reversed().prefix { $0.isASCIISpace }.count
      open?.source = lower..<max(lower, source.upperBound - blanks)
    }
  }

  private mutating func begin(at place: Int) {
    let scope = scopes[scopes.count - 1]
    let start = words.beginText()
    breaks = 0
    endsLine = false
    open = Segment(
      range: start..<start, source: place..<place, node: scope.node, place: self.place,
      heading: scope.heading,
      listDepth: scope.listDepth, number: scope.number,
      context: scope.context, hints: scope.hints, suspect: scope.suspect)
    if let item = scope.item { showNumber(of: item) }
  }

  /// Makes the suspect element of the open segment one that holds this text, too.
  private mutating func joinSuspects(of raw: ArraySlice<UInt8>) {
    var other = scopes[scopes.count - 1].suspect
    guard var suspect = open?.suspect, suspect != other,
      raw.contains(where: { !$0.isASCIISpace })
    else { return }
    while suspect != other {
      if suspect > other {
        suspect = suspects[suspect].outer
      } else {
        other = suspects[other].outer
      }
    }
    open?.suspect = suspect
  }

  /// Takes the number of a list item away from the text in it that is still to come.
  private mutating func showNumber(of item: HTMLTree.Index) {
    for index in scopes.indices.reversed() {
      guard scopes[index].item == item else { return }
      scopes[index].number = 0
    }
  }

  /// Counts the characters appended since `start`.
  private mutating func count(from start: Int) {
    var letters = 0
    var marks = 0
    for byte in words.bytes[start...] where !byte.isContinuation {
      letters += byte >= 0xE3 ? 2 : 1
      if byte == .comma || byte == .fullStop || byte == .semicolon { marks += 1 }
    }
    let scope = scopes[scopes.count - 1]
    open?.letters += letters
    open?.marks += marks
    if scope.context.contains(.link) { open?.linkLetters += letters }
    if scope.context.contains(.bold) { open?.boldLetters += letters }
    open?.hints.formUnion(scope.hints)
  }

  /// Reads a `<br>`: one ends a line, two in a row separate paragraphs.
  mutating func lineBreak() {
    breaks += 1
    if breaks > 1 {
      flush()
    } else {
      words.appendSpace()
      endsLine = open != nil
    }
  }

  /// Ends the open segment.
  mutating func flush() {
    breaks = 0
    guard var segment = open else { return }
    open = nil
    segment.range = segment.range.lowerBound..<words.count
    guard Self.isShown(words.bytes[segment.range], inTable: segment.context.contains(.table)) else {
      return
    }
    segment.isClosed = Self.closesSentence(words.bytes[segment.range])
    segments.append(segment)
  }

  /// The fewest marks in a separator between paragraphs: `***`.
  private static let leastMarks = 3

  /// Whether a segment has letters or digits, or is a separator. A lone mark is a leftover of other
  /// content, and so are the bars of an empty table row.
  private static func isShown(_ words: ArraySlice<UInt8>, inTable: Bool) -> Bool {
    var (marks, index) = (0, words.startIndex)
    while index < words.endIndex {
      let byte = words[index]
      if byte.isASCIILetter || byte.isASCIIDigit { return true }
      guard byte >= 0x80 else {
        if byte > .space { marks += 1 }
        index += 1
        continue
      }
      let end = words[(index + 1)...].firstIndex { !$0.isContinuation } ?? words.endIndex
      let scalar = String(decoding: words[index..<end], as: UTF8.self).unicodeScalars.first
      switch scalar?.value ?? 0 {
      case 0x200B...0x200F, 0x2060...0x2064, 0xFEFF, 0xAD: break
      case 0xA0...0xBF, 0x2000...0x206F, 0x2200...0x22FF, 0x2500...0x25FF: marks += 1
      default: return true
      }
      index = end
    }
    return marks >= leastMarks && !inTable
  }

  /// Whether words end with sentence-ending punctuation, possibly followed by quotation marks and
  /// brackets.
  private static func closesSentence(_ words: ArraySlice<UInt8>) -> Bool {
    for byte in words.suffix(12).reversed() {
      switch byte {
      case .fullStop, UInt8(ascii: "!"), UInt8(ascii: "?"), .colon, .quotationMark: return true
      case .apostrophe, .rightParenthesis, UInt8(ascii: "]"), .space: continue
      case _ where byte >= 0x80: continue
      default: return false
      }
    }
    return true
  }
}
