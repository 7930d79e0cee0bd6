import Document
import Language
import Text

/// Finds the date of a notice in its text: “was amended on 25 May 2017”.
enum NoticeDate {
  /// Sets the date of a notice that has no date next to its label.
  ///
  /// Only the date of the change to the article counts, not the dates of events.
  static func read(_ notice: inout Correction, in text: UTF8Text) {
    let end = text.boundary(
      atOrBefore: Swift.min(notice.range.upperBound, notice.body.lowerBound + 400))
    let words = text.words(in: notice.body.lowerBound..<end, limit: 50)
    for (index, word) in words.enumerated() where verbs.contains(word.key) {
      guard let date = date(after: index, of: words, before: end, in: text) else { continue }
      notice.dateText = date.range
      notice.date = date.timestamp
      return
    }
  }

  private static func date(
    after index: Int, of words: [FoldedWord], before end: Int, in text: UTF8Text
  ) -> WrittenDate? {
    var next = index + 1
    while next < words.count, next < index + 4, prepositions.contains(words[next].key) { next += 1 }
    if next + 2 < words.count, words[next + 1].key == "and", isDay(words[next]) { next += 2 }
    guard next < words.count else { return nil }
    return WrittenDate(in: text, at: words[next].range.lowerBound, before: end)
  }

  /// Whether a word is the first day of “3 and 4 May”.
  private static func isDay(_ word: FoldedWord) -> Bool {
    word.key.utf8.count < 3 && word.key.utf8.allSatisfy(\.isASCIIDigit)
  }

  private static let verbs = Language.words(\.notices.changes)
  private static let prepositions = Language.words(\.notices.changeDatePrepositions)
}
