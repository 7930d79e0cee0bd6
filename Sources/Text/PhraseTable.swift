/// Phrases to look up in a text.
///
/// A look-up compares only the phrases that share the first byte. Letters of ASCII match in either case, and so does
/// the first letter of a phrase in any alphabet.
public struct PhraseTable: Sendable {
  private struct Phrase {
    let start: Int
    let count: Int
  }

  /// The lists, one after the other.
  private let bytes: [UInt8]
  /// The phrases in the order of their first byte, longer ones first.
  private let phrases: [Phrase]
  /// Where the phrases with each first byte begin, and the end of the last.
  private var starts = [Int](repeating: 0, count: 257)

  /// A table of the phrases of lists, one a line, in small letters.
  ///
  /// `…` at either end of a phrase stands for more words: `follow …` is found before a space only. O(length),
  /// for few phrases with the same first byte.
  public init(_ lists: [StaticString]) {
    var (bytes, phrases): ([UInt8], [Phrase]) = ([], [])
    for list in lists {
      let start = bytes.count
      list.withUTF8Buffer { bytes += $0 }
      for line in bytes[start...].split(separator: .newline) {
        let phrase = Self.withoutEllipses(line)
        guard let first = phrase.first else { continue }
        phrases.append(Phrase(start: phrase.startIndex, count: phrase.count))
        guard first >= 0x80 else { continue }
        let capital = String(decoding: phrase, as: UTF8.self).capitalizingFirst
        phrases.append(Phrase(start: bytes.count, count: capital.utf8.count))
        bytes += capital.utf8
      }
    }
    phrases.sort { (bytes[$0.start], $1.count) < (bytes[$1.start], $0.count) }
    for phrase in phrases { starts[Int(bytes[phrase.start]) + 1] += 1 }
    for first in 1..<starts.count { starts[first] += starts[first - 1] }
    (self.bytes, self.phrases) = (bytes, phrases)
  }

  private static func withoutEllipses(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let ellipsis = "…".utf8
    var phrase = line
    if phrase.starts(with: ellipsis) { phrase.removeFirst(ellipsis.count) }
    if phrase.suffix(ellipsis.count).elementsEqual(ellipsis) { phrase.removeLast(ellipsis.count) }
    return phrase
  }

  /// The length in bytes of the longest phrase with which a text begins, ending at a word's end.
  ///
  /// A phrase that itself ends in a space or a mark may be followed by anything.
  public func match(_ text: [UInt8], from start: Int = 0) -> Int? { match(text[start...]) }

  /// The length in bytes of the longest phrase with which a part of a text begins, ending at a word's end.
  public func match(_ text: ArraySlice<UInt8>) -> Int? {
    guard let first = text.first else { return nil }
    let letter = Int(first.asciiLowercased)
    for index in starts[letter]..<starts[letter + 1] where begins(text, with: phrases[index]) {
      return phrases[index].count
    }
    return nil
  }

  /// Whether a text is one of the phrases.
  public func isWhole(_ text: ArraySlice<UInt8>) -> Bool { match(text) == text.count }

  /// Whether a phrase stands anywhere in a text, ending at a word's end. O(length of the text).
  public func isFound(in text: [UInt8]) -> Bool {
    text.indices.contains { match(text[$0...]) != nil }
  }

  private func begins(_ text: ArraySlice<UInt8>, with phrase: Phrase) -> Bool {
    let end = text.startIndex + phrase.count
    guard end <= text.endIndex else { return false }
    for offset in 1..<max(1, phrase.count)
    where bytes[phrase.start + offset] != text[text.startIndex + offset].asciiLowercased {
      return false
    }
    guard end < text.endIndex, bytes[phrase.start + phrase.count - 1].isWordByte else {
      return true
    }
    return !text[end].isWordByte
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool { isASCIILetter || isASCIIDigit }
}

extension String {
  /// The text with a capital where it begins with a small letter.
  public var capitalizingFirst: String {
    guard let first = unicodeScalars.first else { return self }
    return first.properties.titlecaseMapping + String(unicodeScalars.dropFirst())
  }
}
