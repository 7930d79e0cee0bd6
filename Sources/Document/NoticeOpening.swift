import Text

/// How an editor's notice begins, and of which kind it is: label, date, and where its own words start.
public struct NoticeOpening: Sendable, Equatable {
  /// What the notice does.
  public let kind: Correction.Kind
  /// The label without its colon: “For the record”.
  public let label: ByteRange?
  /// The date next to the label.
  public let date: WrittenDate?
  /// Where the words of the notice begin, after label and date; the end of the range if there are none.
  public let body: Int
  /// Whether nothing but a label and perhaps a date is there.
  public let isLabelAlone: Bool

  /// Reads the opening of a notice at the start of a paragraph; `nil` when it is none.
  ///
  /// Footnote marks, brackets and rules before it are skipped; quotation marks are not.
  public init?(_ range: ByteRange, of text: UTF8Text) {
    let reader = OpeningReader(text: text, end: range.upperBound, isInside: false)
    guard let found = reader.opening(at: reader.skipDecoration(range.lowerBound)) else {
      return nil
    }
    self = found
  }

  /// Reads the opening of a notice at a sentence inside a paragraph that ends at `end`.
  ///
  /// Stricter than at a paragraph's start: a label must be followed by words that speak of the article.
  public init?(sentenceAt offset: Int, before end: Int, of text: UTF8Text) {
    let reader = OpeningReader(text: text, end: end, isInside: true)
    guard let found = reader.opening(at: reader.skipDecoration(offset)) else { return nil }
    self = found
  }

  init(
    kind: Correction.Kind, label: ByteRange? = nil, date: WrittenDate? = nil, body: Int,
    isLabelAlone: Bool = false
  ) {
    self.kind = kind
    self.label = label
    self.date = date
    self.body = body
    self.isLabelAlone = isLabelAlone
  }
}

/// Reads a label, a date and the first sentence of a notice.
struct OpeningReader {
  let text: UTF8Text
  let end: Int
  /// Whether the notice would stand inside a paragraph.
  let isInside: Bool

  /// How far a notice is read for what it says, in bytes.
  private static let sight = 1_500

  func opening(at start: Int) -> NoticeOpening? {
    guard let first = text.word(at: start, before: end)
    else { return nil }
    return labelled(at: start, first) ?? unlabelled(at: start, first) ?? dated(at: start, first)
  }

  /// “An earlier version of this story …”, “This article was amended …”.
  private func unlabelled(at start: Int, _ first: FoldedWord) -> NoticeOpening? {
    sentence(at: start, first).map { NoticeOpening(kind: $0, body: start) }
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

  /// Whether the words after a label make it one: “Correction officers” and “For the record, I …” do not.
  private func accepts(
    _ label: NoticeLabel, _ follow: Follow, _ evidence: Correction.Kind?
  ) -> Bool {
    if evidence != nil { return label.needsMark ? follow.isMarked : true }
    if isInside { return false }
    if label.needsEvidence { return label.kind == .correction && follow.date != nil }
    return follow.isMarked && (follow.date != nil || hasWords(follow.body))
  }

  /// Whether enough follows to be a notice, and not a telephone number.
  private func hasWords(_ start: Int) -> Bool {
    text.words(in: start..<end, limit: 3).count == 3
  }

  /// What the sentences from an offset on say of the article; the gravest counts. Inside a paragraph
  /// only the first is asked.
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

  /// Under a label, “An article on Monday about … reported that …” speaks of the paper's own article.
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

extension OpeningReader {
  /// What stands between a label and the words of its notice.
  struct Follow {
    /// Whether a colon, a full stop, a dash, a bracket or a new line was there.
    var isMarked = false
    var date: WrittenDate?
    var body: Int
  }

  private func follow(_ labelEnd: Int) -> Follow {
    var (position, isMarked) = skipSeparators(skipNumber(skipObject(labelEnd)))
    var follow = Follow(isMarked: isMarked, body: position)
    position = skipPreposition(position)
    guard let date = WrittenDate(in: text, at: position, before: end) else { return follow }
    (position, isMarked) = skipSeparators(date.range.upperBound)
    follow.date = date
    follow.body = position
    follow.isMarked = follow.isMarked || isMarked || position >= end
    return follow
  }

  /// What a label is of: `Correction to this story`.
  private func skipObject(_ offset: Int) -> Int {
    let words = text.words(in: offset..<end, limit: 3)
    guard words.count == 3, ["to", "on", "in", "for"].contains(words[0].key),
      NoticeWords.own.contains(words[1].key), NoticeWords.works.contains(words[2].key)
    else { return offset }
    return words[2].range.upperBound
  }

  /// The number of an update: `Update 2`, `Update #2`.
  private func skipNumber(_ offset: Int) -> Int {
    var next = offset
    while next < end, text[next] == .space || text[next] == UInt8(ascii: "#") { next += 1 }
    let start = next
    while next < end, text[next].isASCIIDigit { next += 1 }
    guard next > start, next - start < 3, next < end, text[next] == .colon else { return offset }
    return next + 1 < end && text[next + 1].isASCIIDigit ? offset : next
  }

  private func skipPreposition(_ offset: Int) -> Int {
    guard let word = text.word(at: offset, before: end),
      Self.prepositions.contains(word.key)
    else { return offset }
    var next = word.range.upperBound
    while next < end, text[next] == .space { next += 1 }
    return next
  }

  private static let prepositions: Set = ["at", "on", "as", "from", "posted", "added", "vom", "du"]

  /// Skips white space and marks; tells whether one of them sets a label off.
  func skipSeparators(_ offset: Int) -> (position: Int, isMarked: Bool) {
    var next = offset
    var isMarked = false
    while next < end {
      let mark = text.decode(at: next)
      if ":.])".unicodeScalars.contains(where: { $0.value == mark.scalar }) || mark.scalar == 10
        || (0x2012...0x2015).contains(mark.scalar) || isHyphenAsDash(next)
      {
        isMarked = true
      } else if !mark.scalar.isWhitespace,
        !",([-*_|\u{B7}".unicodeScalars.contains(where: { $0.value == mark.scalar })
      {
        break
      }
      next += mark.length
    }
    return (next, isMarked)
  }

  private func isHyphenAsDash(_ offset: Int) -> Bool {
    guard text[offset] == .hyphen else { return false }
    return offset + 1 >= end || text[offset + 1].isASCIISpace || text[offset + 1] == .hyphen
      || (offset > 0 && text[offset - 1].isASCIISpace)
  }

  /// Skips what stands before a notice: brackets, footnote marks, bullets, rules. Not quotation marks,
  /// and no more than a line of it.
  func skipDecoration(_ offset: Int) -> Int {
    let limit = Swift.min(end, offset + 40)
    var next = offset
    while next < limit {
      let mark = text.decode(at: next)
      let isMark =
        mark.scalar.isWhitespace
        || "*([{_-#>|•·†‡■►▸●".unicodeScalars.contains {
          $0.value == mark.scalar
        } || (0x2010...0x2015).contains(mark.scalar)
      guard isMark else { break }
      next += mark.length
    }
    return next
  }
}
