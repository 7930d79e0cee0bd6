import Document
import Language
import Text

/// Finds the extents of notices: a paragraph, a label with the paragraph after it, or sentences
/// inside a longer paragraph.
struct NoticeFinder {
  let article: Article
  let text: UTF8Text

  init(_ article: Article) {
    self.article = article
    text = article.text
  }

  /// Returns the notices, with kind, label, the date next to the label, and body.
  func notices() -> [Correction] {
    var found: [Correction] = []
    var index = 0
    while index < article.blocks.count {
      if let (notice, next) = notice(at: index) {
        found.append(notice)
        index = next
      } else {
        found += noticesInside(article.blocks[index])
        index += 1
      }
    }
    return found
  }

  /// Returns the notice that starts at a block, and the index of the block after it.
  private func notice(at index: Int) -> (Correction, Int)? {
    let block = article.blocks[index]
    guard !block.kind.isNeverNotice else { return nil }
    guard let opening = NoticeOpening(block.range, of: text) else {
      return block.kind == .correction ? (plainNotice(block), index + 1) : nil
    }
    if opening.isLabelAlone { return labelled(opening, at: index) }
    guard !block.kind.isList || opening.kind != .update || isStrict(block.range) else { return nil }
    return (make(opening, block.range), index + 1)
  }

  /// Whether the first words refer to this article rather than to updates in general.
  private func isStrict(_ range: ByteRange) -> Bool {
    NoticeOpening(sentenceAt: range.lowerBound, before: range.upperBound, of: text) != nil
  }

  /// Creates a notice from a block that the markup identifies as one, although its words do not.
  private func plainNotice(_ block: Block) -> Correction {
    Correction(kind: .correction, range: block.range, body: block.range)
  }

  private func make(_ opening: NoticeOpening, _ range: ByteRange) -> Correction {
    let body = text.trimming(opening.body..<Swift.max(opening.body, range.upperBound))
    var notice = Correction(kind: opening.kind, range: range, body: body)
    notice.label = opening.label
    notice.dateText = opening.date?.range
    notice.date = opening.date?.timestamp
    return notice
  }
}

// A label on a line of its own.
extension NoticeFinder {
  /// Returns the notice of a label and the blocks after it, or of the label alone, and the index of
  /// the block after it.
  private func labelled(_ opening: NoticeOpening, at index: Int) -> (Correction, Int)? {
    let start = article.blocks[index].range.lowerBound
    if let next = bodyBlock(after: index, opening) {
      let range = start..<article.blocks[next].range.upperBound
      if let whole = NoticeOpening(range, of: text), !whole.isLabelAlone {
        return (make(whole, range), next + 1)
      }
    }
    let isHeader = opening.kind == .correction || opening.kind == .clarification
    guard isHeader, isMarked(article.blocks[index].range, opening) else { return nil }
    return (make(opening, article.blocks[index].range), index + 1)
  }

  /// Returns the index of the block with the body of a labelled notice: the next block, except that
  /// a date is skipped, and after a colon also a short line before the notice. A label without a
  /// colon or date needs a block that itself starts a notice.
  private func bodyBlock(after index: Int, _ opening: NoticeOpening) -> Int? {
    let isOpen = endsWithColon(index) || opening.date != nil || opening.kind == .editorsNote
    var next = index + 1
    let hasDate = isDate(next)
    if hasDate { next += 1 }
    if isOpen, isShort(next), isNotice(next + 1) { next += 1 }
    return isBody(next) && (isOpen || hasDate || isNotice(next)) ? next : nil
  }

  private func isBody(_ index: Int) -> Bool {
    guard article.blocks.indices.contains(index) else { return false }
    let kind = article.blocks[index].kind
    return kind.isBody || kind == .correction || kind == .trailer || kind == .dateline
  }

  private func isShort(_ index: Int) -> Bool {
    isBody(index) && article.blocks[index].range.count < 80 && !isNotice(index)
  }

  private func isNotice(_ index: Int) -> Bool {
    guard isBody(index) else { return false }
    return NoticeOpening(article.blocks[index].range, of: text).map { !$0.isLabelAlone } ?? false
  }

  private func isDate(_ index: Int) -> Bool {
    guard article.blocks.indices.contains(index) else { return false }
    let range = article.blocks[index].range
    guard let date = WrittenDate(in: text, at: range.lowerBound, before: range.upperBound) else {
      return false
    }
    return range.upperBound - date.range.upperBound < 2
  }

  private func endsWithColon(_ index: Int) -> Bool {
    text[article.blocks[index].range.upperBound - 1] == .colon
  }

  /// Whether a label without a body is a notice and not a heading: text or a date follows it, or it
  /// ends in “appended”.
  private func isMarked(_ range: ByteRange, _ opening: NoticeOpening) -> Bool {
    guard let label = opening.label else { return false }
    return opening.date != nil || label.upperBound < range.upperBound
      || text.words(in: label, limit: 2).last?.key == "appended"
  }
}

// Notices inside a paragraph.
extension NoticeFinder {
  private func noticesInside(_ block: Block) -> [Correction] {
    guard block.kind.isBody || block.kind == .trailer || block.kind == .correction else {
      return []
    }
    let end = block.range.upperBound
    var found: [Correction] = []
    var quotation = QuotationState()
    var offset = block.range.lowerBound
    while let start = text.nextSentenceStart(after: offset, before: end) {
      quotation.advance(over: offset..<start, in: text)
      offset = start
      guard !quotation.isOpen, let opening = opening(inside: start..<end) else { continue }
      let range = extent(of: start, in: block.range)
      found.append(make(opening, range))
      quotation.advance(over: offset..<range.upperBound, in: text)
      offset = range.upperBound
    }
    return found
  }

  /// Returns the opening at the start of a sentence. The start of a line counts as the start of a
  /// paragraph.
  private func opening(inside range: ByteRange) -> NoticeOpening? {
    let isLine = text[range.lowerBound - 1] == .newline
    let found =
      isLine
      ? NoticeOpening(range, of: text)
      : NoticeOpening(sentenceAt: range.lowerBound, before: range.upperBound, of: text)
    return found.flatMap { $0.isLabelAlone ? nil : $0 }
  }

  /// Returns the range from a sentence to the end of the paragraph, or to the closing bracket if
  /// one opens right before the sentence.
  private func extent(of start: Int, in block: ByteRange) -> ByteRange {
    guard start > block.lowerBound, let closing = Self.brackets[text[start - 1]] else {
      return text.trimming(start..<block.upperBound)
    }
    let end = text.bytes[start..<block.upperBound].firstIndex(of: closing)
    return (start - 1)..<(end.map { $0 + 1 } ?? block.upperBound)
  }

  private static let brackets: [UInt8: UInt8] = [
    .leftParenthesis: .rightParenthesis, UInt8(ascii: "["): UInt8(ascii: "]"),
  ]
}

/// Tracks whether an offset is inside quotation marks.
private struct QuotationState {
  private var depth = 0
  private var isStraightOpen = false

  var isOpen: Bool { depth > 0 || isStraightOpen }

  mutating func advance(over range: ByteRange, in text: UTF8Text) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = text[offset]
      if byte == .quotationMark {
        isStraightOpen.toggle()
      } else if byte == 0xE2 {
        let scalar = text.decode(at: offset).scalar
        if scalar == 0x201C { depth += 1 } else if scalar == 0x201D { depth = max(0, depth - 1) }
      }
      offset += byte.sequenceLength
    }
  }
}

extension Block.Kind {
  /// Whether blocks of this kind are never notices.
  fileprivate var isNeverNotice: Bool { self == .headline || self == .byline || self == .credit }

  /// Whether blocks of this kind occur in lists of headlines, which often start with “Update:”.
  fileprivate var isList: Bool {
    switch self {
    case .section, .deck, .subheading, .listItem, .trailer, .caption: true
    default: false
    }
  }
}
