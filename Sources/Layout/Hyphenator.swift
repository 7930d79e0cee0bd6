import Text

/// Tells where words may be broken. The layout asks it for the words that do not fit at the end of a row.
public struct Hyphenator: Sendable, Equatable {
  /// What it hyphenates, such as `en-US`; two hyphenators of one name are the same.
  public let name: String
  private let breaks: @Sendable (ArraySlice<UInt8>) -> [Int]

  /// A hyphenator.
  ///
  /// - Parameter breaks: for the UTF-8 of a word, the counts of its bytes before each place where a hyphen may
  ///   stand, in order.
  public init(name: String, breaks: @escaping @Sendable (ArraySlice<UInt8>) -> [Int]) {
    self.name = name
    self.breaks = breaks
  }

  /// Where a word may be broken, as counts of bytes from its start; never at its ends.
  func breaks(in word: ArraySlice<UInt8>) -> [Int] {
    breaks(word).filter { $0 > 0 && $0 < word.count && !word[word.startIndex + $0].isContinuation }
  }

  /// Whether two hyphenators have the same name.
  public static func == (one: Hyphenator, other: Hyphenator) -> Bool { one.name == other.name }
}
