import Formats
import Text

/// The four-word shingles of a text, to measure how much of another text it contains.
///
/// Case and punctuation are ignored. In scripts without spaces, runs of non-ASCII bytes count as words.
struct WordShingles {
  private static let length = 4
  private let hashes: Set<UInt64>

  /// Collects the shingles of a text. O(n).
  init(_ text: some Sequence<UInt8>) { hashes = Set(Self.runs(of: text)) }

  /// The share of another text's shingles that are in this text, 0 to 1; `nil` if it has fewer than
  /// four words. O(length).
  func share(of text: ArraySlice<UInt8>) -> Double? {
    let runs = Self.runs(of: text)
    guard !runs.isEmpty else { return nil }
    return Double(runs.count(where: hashes.contains)) / Double(runs.count)
  }

  private static func runs(of text: some Sequence<UInt8>) -> [UInt64] {
    var words: [WordHash] = []
    var word = WordHash()
    var isEmpty = true
    for byte in text {
      if byte.isASCIILetter || byte.isASCIIDigit || byte >= 0xC3 || byte.isContinuation && !isEmpty
      {
        word.append(byte.asciiLowercased)
        isEmpty = false
      } else if !isEmpty {
        words.append(word)
        word = WordHash()
        isEmpty = true
      }
    }
    if !isEmpty { words.append(word) }
    guard words.count >= length else { return [] }
    return (0...(words.count - length)).map { start in
      words[start..<(start + length)].reduce(WordHash()) { $0.joined($1) }.value
    }
  }
}
