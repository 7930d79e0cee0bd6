import Document
import Text

/// Reads a label, a date and the first sentence of a notice.
struct OpeningReader {
  let text: UTF8Text
  let end: Int
  /// Whether the notice is inside a paragraph.
  let isInside: Bool

  /// How much of a notice is read to find its kind, in bytes.
  private static let sight = 1_500
  /// The longest paragraph that is a notice by its end, in bytes.
  private static let longestClosing = 400

  func opening(at start: Int) -> NoticeOpening? {
    guard let first = text.word(at: start, before: end)
    else { return nil }
    return labelled(at: start, first) ?? unlabelled(at: start, first) ?? dated(at: start, first)
  }

  /// “An earlier version of this story …”, “This article was amended …”.
  private func unlabelled(at start: Int, _ first: FoldedWord) -> NoticeOpening? {
    (sentence(at: start, first) ?? closing(from: start)).map {
      NoticeOpening(kind: $0, body: start)
    }
  }

  /// Recognizes a paragraph by its end: “Ada Quist’s name was misspelled in an earlier version of this story.”
  private func closing(from start: Int) -> Correction.Kind? {
    guard !isInside, end - start <= Self.longestClosing, endsOnThisWork(from: start) else {
      return nil
    }
    let words = text.words(in: start..<end, limit: 80)
    return NoticeSentence(words: words, isBracketed: false, isInside: false).closing
  }

  /// Whether the last words are “of this story”, of any such work. Looks at a few bytes.
  private func endsOnThisWork(from start: Int) -> Bool {
    let closing = text.bytes[start..<end]
    guard closing.last == .fullStop, let space = closing.lastIndex(of: .space) else { return false }
    return closing[..<space].suffix(" of this".utf8.count).elementsEqual(" of this".utf8)
  }

  /// “4:00 PM, May 9, 2018 An earlier version of this story …”
  private func dated(at start: Int, _ first: FoldedWord) -> NoticeOpening? {
    guard !isInside, let date = WrittenDate(in: text, at: start, before: end) else { return nil }
    let next = skipSeparators(date.range.upperBound).position
    guard let word = text.word(at: next, before: end),
      let found = labelled(at: next, word) ?? unlabelled(at: next, word)
    else { return nil }
    return NoticeOpening(
      kind: found.kind, label: found.label, date: found.date ?? date, body: found.body,
      isLabelAlone: found.isLabelAlone)
  }

  private func labelled(at start: Int, _ first: FoldedWord) -> NoticeOpening? {
    guard let (label, end) = NoticeLabel.match(in: text, at: start, before: end, first: first)
    else { return nil }
    let follow = follow(end)
    let body = follow.body
    if body >= self.end {
      guard !isInside, follow.isMarked || label.standsAlone, !label.isLoose else { return nil }
      return make(label, start..<end, follow, kind: label.kind)
    }
    let evidence = evidence(from: body) ?? ownArticle(at: body)
    guard accepts(label, follow, evidence) else { return nil }
    return make(label, start..<end, follow, kind: label.kind(evidence))
  }

  private func make(
    _ label: NoticeLabel, _ range: ByteRange, _ follow: Follow, kind: Correction.Kind
  ) -> NoticeOpening {
    NoticeOpening(
      kind: kind, label: range, date: follow.date, body: follow.body,
      isLabelAlone: follow.body >= end)
  }

  /// Whether the words after a label confirm it: those of “Correction officers” and “For the record, I …” do not.
  private func accepts(
    _ label: NoticeLabel, _ follow: Follow, _ evidence: Correction.Kind?
  ) -> Bool {
    if evidence != nil { return label.needsMark ? follow.isMarked : true }
    if isInside { return false }
    if label.needsEvidence {
      let isUpdate = label.kind == .update && follow.isMarked && hasWords(follow.body)
      return follow.date != nil && (label.kind == .correction || isUpdate)
    }
    return follow.isMarked && (follow.date != nil || hasWords(follow.body))
  }

  /// Whether enough words for a notice follow, not just a telephone number.
  private func hasWords(_ start: Int) -> Bool {
    text.words(in: start..<end, limit: 3).count == 3
  }

  /// The gravest kind of the sentences from an offset on; inside a paragraph, the kind of the first.
  private func evidence(from start: Int) -> Correction.Kind? {
    let limit = Swift.min(end, start + (isInside ? 1 : Self.sight))
    var offset: Int? = start
    var found: Correction.Kind?
    var left = 12
    while let next = offset, next < limit, left > 0 {
      left -= 1
      if let word = text.word(at: next, before: end) {
        switch sentence(at: next, word) {
        case .correction: return .correction
        case .clarification: found = .clarification
        case .update: found = found ?? .update
        default: break
        }
      }
      offset = nextSentence(after: next, before: limit)
    }
    return found
  }

  /// The kind of “An article on Monday about … reported that …” after a label, where it means the paper's own article.
  private func ownArticle(at start: Int) -> Correction.Kind? {
    let words = text.words(in: start..<end, limit: 8)
    let sentence = NoticeSentence(words: words, isBracketed: false, isInside: false)
    return sentence.namesPrintedArticle ? .correction : nil
  }

  private func nextSentence(after offset: Int, before limit: Int) -> Int? {
    guard let next = text.nextSentenceStart(after: offset, before: limit) else { return nil }
    let start = skipDecoration(next)
    return start > offset ? start : nil
  }

  private func sentence(at start: Int, _ first: FoldedWord) -> Correction.Kind? {
    guard NoticeSentence.openers.contains(first.key) else { return nil }
    let head = text.words(in: start..<end, limit: 3)
    guard NoticeSentence.mayOpen(head) else { return nil }
    let limit = text.boundary(atOrBefore: Swift.min(end, start + 800))
    let words = text.words(in: start..<limit, limit: 80)
    return NoticeSentence(words: words, isBracketed: isBracketed(start), isInside: isInside).kind
  }

  private func isBracketed(_ start: Int) -> Bool {
    start > 0 && (text[start - 1] == .leftParenthesis || text[start - 1] == UInt8(ascii: "["))
  }
}
