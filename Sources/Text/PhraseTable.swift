/// Phrases to find in a folded text (``UTF8Text/folded(_:limit:)``).
///
/// A look-up compares only the phrases that share the first byte.
public struct PhraseTable: Sendable {
  /// The phrases by their first byte, longer ones first.
  private var phrases = [[[UInt8]]](repeating: [], count: 256)

  /// A table of phrases in small letters with straight marks.
  public init(_ list: [String]) {
    for phrase in list.map({ Array($0.utf8) }) {
      if let first = phrase.first { phrases[Int(first)].append(phrase) }
    }
    for first in phrases.indices where phrases[first].count > 1 {
      phrases[first].sort { $0.count > $1.count }
    }
  }

  /// The length of the longest phrase with which the text from `start` on begins, ending at a word's end.
  ///
  /// A phrase that itself ends in a space or a mark may be followed by anything.
  public func match(_ text: [UInt8], from start: Int = 0) -> Int? {
    guard start < text.count else { return nil }
    let first = Int(text[start])
    for index in phrases[first].indices {
      let length = phrases[first][index].count
      if stands(phrases[first][index], in: text, at: start) { return length }
    }
    return nil
  }

  /// Whether any phrase stands anywhere in the text, ending at a word's end. O(text), for few phrases
  /// with a first byte.
  public func isFound(in text: [UInt8]) -> Bool {
    text.indices.contains { match(text, from: $0) != nil }
  }

  private func stands(_ phrase: [UInt8], in text: [UInt8], at start: Int) -> Bool {
    let end = start + phrase.count
    guard end <= text.count else { return false }
    for offset in phrase.indices.dropFirst() where phrase[offset] != text[start + offset] {
      return false
    }
    guard end < text.count, let last = phrase.last else { return true }
    return !(last.isASCIILetter || last.isASCIIDigit)
      || !(text[end].isASCIILetter || text[end].isASCIIDigit)
  }
}
