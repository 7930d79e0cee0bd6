import Document
import Language
import Text

/// Extracts the wrong and the right statement from a notice.
struct NoticeClaim {
  private let text: UTF8Text
  /// The words of each sentence of the notice.
  private let sentences: [[FoldedWord]]
  private let ranges: [ByteRange]
  private var wrong: ByteRange?
  private var right: ByteRange?

  /// Sets ``Correction/wrong`` and ``Correction/right`` if the notice states them.
  static func read(_ notice: inout Correction, in text: UTF8Text) {
    guard !notice.body.isEmpty else { return }
    var claim = NoticeClaim(notice.body, in: text)
    claim.read()
    notice.wrong = claim.wrong
    notice.right = claim.right
  }

  private init(_ body: ByteRange, in text: UTF8Text) {
    self.text = text
    let end = text.boundary(atOrBefore: Swift.min(body.upperBound, body.lowerBound + 2_000))
    let table = Tokenizer.table(
      of: Article(text: text, blocks: [Block(.paragraph, body.lowerBound..<end)]))
    ranges = table.sentences.map(table.bytes)
    sentences = ranges.map { text.words(in: $0, limit: 120) }
  }

  private mutating func read() {
    for index in sentences.indices.prefix(4) {
      if readCorrected(index) { return }
      guard readWrong(index) || speaksOfError(index) else { continue }
      if right == nil { readRight(index + 1) }
      if wrong != nil || right != nil { return }
    }
  }

  private func speaksOfError(_ index: Int) -> Bool {
    sentences[index].contains {
      NoticeWords.faults.contains($0.key) || $0.key.hasPrefix("mis")
    }
  }
}

// What was wrong.
extension NoticeClaim {
  /// “referred to X as Y”, “incorrectly said that X”, “gave A instead of B”.
  private mutating func readWrong(_ sentence: Int) -> Bool {
    let words = sentences[sentence]
    if let should = words.firstIndex(where: { $0.key == "should" }) {
      return readShould(after: should, in: sentence)
    }
    guard
      let verb = words.firstIndex(where: {
        NoticeWords.saysThat.contains($0.key) || NoticeWords.calls.contains($0.key)
      })
    else { return false }
    var start = verb + 1
    if NoticeWords.saysThat.contains(words[verb].key) {
      while start < words.count, ["that", "as"].contains(words[start].key) { start += 1 }
    } else {
      guard let preposition = words[start...].firstIndex(where: { $0.key == "as" }) else {
        return readReference(verb, in: sentence)
      }
      start = preposition + 1
    }
    return split(from: start, of: sentence, isWrongFirst: true)
  }

  /// “incorrectly referred to A, not B”
  private mutating func readReference(_ verb: Int, in sentence: Int) -> Bool {
    let words = sentences[sentence]
    guard words[verb].key == "referred", contrast(from: verb + 2, of: sentence) != nil else {
      return false
    }
    return split(from: verb + 2, of: sentence, isWrongFirst: true)
  }

  /// “should have said X”, “should have been X, not Y”.
  private mutating func readShould(after should: Int, in sentence: Int) -> Bool {
    let words = sentences[sentence]
    var start = should + 1
    while start < words.count, NoticeWords.should.contains(words[start].key) { start += 1 }
    return start > should + 1 && split(from: start, of: sentence, isWrongFirst: false)
  }
}

// What is right.
extension NoticeClaim {
  /// “He is secretary of State.” “It was A, not B.” “In fact, …”
  private mutating func readRight(_ sentence: Int) {
    guard sentences.indices.contains(sentence), !speaksOfArticle(sentence) else { return }
    let words = sentences[sentence]
    var start = words.first?.key == "in" && words.dropFirst().first?.key == "fact" ? 2 : 0
    if let first = words.first, NoticeWords.pronouns.contains(first.key) {
      start = copulaEnd(in: words)
    }
    _ = split(from: start, of: sentence, isWrongFirst: false)
  }

  /// Returns the index after “He is actually”; 0 if something else follows the pronoun.
  private func copulaEnd(in words: [FoldedWord]) -> Int {
    var next = 1
    while next < words.count, NoticeWords.actually.contains(words[next].key) { next += 1 }
    guard next < words.count, NoticeWords.copulas.contains(words[next].key) else { return 0 }
    next += 1
    while next < words.count, NoticeWords.actually.contains(words[next].key) { next += 1 }
    return next
  }

  private func speaksOfArticle(_ sentence: Int) -> Bool {
    let range = ranges[sentence]
    if NoticeOpening(range, of: text) != nil { return true }
    let words = sentences[sentence]
    return words.contains { ["regret", "regrets"].contains($0.key) }
      || (words.contains { ["been", "was", "were"].contains($0.key) }
        && words.contains { ["corrected", "updated", "amended", "removed"].contains($0.key) })
  }

  /// “has been updated to reflect that X”, “corrects paragraph 3 to say X, not Y”, “Richtig ist,
  /// dass X”.
  private mutating func readCorrected(_ sentence: Int) -> Bool {
    let words = sentences[sentence]
    if let opening = NoticeWords.truthOpenings.first(where: { words.map(\.key).starts(with: $0) }),
      words.count > opening.count
    {
      return split(from: opening.count, of: sentence, isWrongFirst: false)
    }
    for index in words.indices.dropFirst() where NoticeWords.reflects.contains(words[index].key) {
      guard words[index - 1].key == "to" else { continue }
      var start = index + 1
      if start < words.count, words[start].key == "clear" { start += 1 }
      let hasThat = start < words.count && words[start].key == "that"
      guard hasThat || ["say", "read", "reflect", "show"].contains(words[index].key) else {
        continue
      }
      return split(from: hasThat ? start + 1 : start, of: sentence, isWrongFirst: false)
    }
    return false
  }
}

// Splitting “A, not B”.
extension NoticeClaim {
  /// Returns the indices at which “, not B”, “instead of B”, “rather than B” or “when in fact B”
  /// starts, and at which its B starts.
  private func contrast(from start: Int, of sentence: Int) -> (cut: Int, rest: Int)? {
    let words = sentences[sentence]
    for index in words.indices where index > start {
      let pair = (words[index].key, index + 1 < words.count ? words[index + 1].key : "")
      switch pair {
      case ("not", _) where isSetOff(index, in: words): return (index, index + 1)
      case ("instead", "of"), ("rather", "than"): return (index, index + 2)
      case ("when", "in"): return (index, index + 3)
      case ("when", "it"), ("when", "he"), ("when", "she"), ("when", "they"):
        return (index, index + 1)
      default: continue
      }
    }
    return nil
  }

  /// Whether a comma or a dash precedes a word.
  private func isSetOff(_ index: Int, in words: [FoldedWord]) -> Bool {
    let gap = words[index - 1].range.upperBound..<words[index].range.lowerBound
    return text.bytes[gap].contains { $0 == .comma || $0 == .hyphen || $0 == 0xE2 }
  }

  /// Splits the words from an index on at “, not” or the like into one statement and the other.
  private mutating func split(from start: Int, of sentence: Int, isWrongFirst: Bool) -> Bool {
    let words = sentences[sentence]
    guard words.indices.contains(start) else { return false }
    let contrast = contrast(from: start, of: sentence)
    let cut = contrast.map { words[$0.cut].range.lowerBound } ?? ranges[sentence].upperBound
    let one = tidy(begin(words[start])..<cut)
    let other = contrast.flatMap { contrast in
      words.indices.contains(contrast.rest)
        ? tidy(begin(words[contrast.rest])..<ranges[sentence].upperBound) : nil
    }
    if isWrongFirst {
      (wrong, right) = (one, other ?? right)
    } else {
      (right, wrong) = (one, wrong ?? other)
    }
    return true
  }

  /// Returns the first byte of a word, or of the quotation mark or currency sign before it.
  private func begin(_ word: FoldedWord) -> Int {
    let start = word.range.lowerBound
    guard start > 0 else { return start }
    let mark = text.decode(before: start)
    guard [0x201C, 0x2018, 0x22, 0x27, 0x24, 0xA3].contains(mark.scalar) else { return start }
    let isDoubled = start > 1 && mark.scalar == 0x27 && text[start - 2] == .apostrophe
    return start - mark.length - (isDoubled ? 1 : 0)
  }

  /// Trims whitespace and trailing punctuation from a range; `nil` if nothing is left.
  private func tidy(_ range: ByteRange) -> ByteRange? {
    var end = text.trimming(range).upperBound
    while end > range.lowerBound {
      let last = text.decode(before: end)
      let isMark =
        last.scalar.isWhitespace || ".,;:-)]".utf8.contains { UInt32($0) == last.scalar }
        || (0x2010...0x2015).contains(last.scalar)
      guard isMark else { break }
      end -= last.length
    }
    return end > range.lowerBound ? range.lowerBound..<end : nil
  }
}
