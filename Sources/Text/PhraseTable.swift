/// Phrases to find at the beginning of a folded text (``UTF8Text/folded(_:limit:)``).
///
/// A look-up compares only the phrases that share the first byte.
public struct PhraseTable: Sendable {
  private var phrases: [UInt8: [[UInt8]]] = [:]

  /// A table of phrases in small letters with straight marks.
  public init(_ list: [String]) {
    for phrase in list.map({ Array($0.utf8) }) {
      if let first = phrase.first { phrases[first, default: []].append(phrase) }
    }
    for first in phrases.keys { phrases[first]?.sort { $0.count > $1.count } }
  }

  /// The length of the longest phrase with which the text from `start` on begins, ending at a word's end.
  ///
  /// A phrase that itself ends in a space or a mark may be followed by anything.
  public func match(_ text: [UInt8], from start: Int = 0) -> Int? {
    guard start < text.count, let candidates = phrases[text[start]] else { return nil }
    for phrase in candidates where text.count - start >= phrase.count {
      let end = start + phrase.count
      guard text[start..<end].elementsEqual(phrase) else { continue }
      let open = phrase.last.map { !$0.isASCIILetter && !$0.isASCIIDigit } ?? true
      if open || end == text.count || !(text[end].isASCIILetter || text[end].isASCIIDigit) {
        return phrase.count
      }
    }
    return nil
  }
}
