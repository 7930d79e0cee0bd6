import Text

/// Finds the positions at which words may be hyphenated.
public struct Hyphenator: Sendable, Equatable {
  /// The name, such as `en-US`. Hyphenators with the same name are equal.
  public let name: String
  private let breaks: @Sendable (ArraySlice<UInt8>) -> [Int]

  /// A hyphenator.
  ///
  /// - Parameter breaks: returns the positions in a word at which a hyphen is allowed, in bytes of
  ///   UTF-8 from its start, in order.
  public init(name: String, breaks: @escaping @Sendable (ArraySlice<UInt8>) -> [Int]) {
    self.name = name
    self.breaks = breaks
  }

  /// The positions inside a word at which a hyphen is allowed, in bytes from its start.
  func breaks(in word: ArraySlice<UInt8>) -> [Int] {
    breaks(word).filter { $0 > 0 && $0 < word.count && !word[word.startIndex + $0].isContinuation }
  }

  /// Whether two hyphenators have the same name.
  public static func == (one: Hyphenator, other: Hyphenator) -> Bool { one.name == other.name }
}
