import Text

/// A hash of words that ignores case and dots, so that names are compared without strings.
struct NameKey: Hashable, Sendable {
  private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Creates an empty key.
  init() {}

  /// Creates the key of one word of a text.
  init(_ token: Token, in text: UTF8Text) {
    append(token, in: text)
  }

  /// Creates the key of a word with the given letters.
  init(letters: some Sequence<UInt8>) {
    append(letters)
  }

  /// Creates the key of the words of a phrase.
  init(words: String) {
    for word in words.utf8.split(separator: .space) { append(word) }
  }

  /// Appends a word.
  mutating func append(_ token: Token, in text: UTF8Text) {
    append(text.bytes[token.range])
  }

  private mutating func append(_ letters: some Sequence<UInt8>) {
    for byte in letters where byte != .fullStop {
      hash = (hash ^ UInt64(byte.asciiLowercased)) &* 0x100_0000_01B3
    }
    hash = (hash ^ 0x20) &* 0x100_0000_01B3
  }
}
