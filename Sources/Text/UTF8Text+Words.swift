/// A word of a text, folded for comparison.
public struct FoldedWord: Sendable, Equatable {
  /// Its range in the text.
  public let range: ByteRange
  /// Its letters: ASCII in lowercase, every apostrophe as `'`.
  public let key: String

  /// Creates a word.
  public init(range: ByteRange, key: String) {
    self.range = range
    self.key = key
  }
}

extension UTF8Text {
  /// The first words of a range, at most `limit` of them.
  ///
  /// A word is a run of letters and digits, with apostrophes inside. Hyphens and full stops end it.
  /// O(bytes read).
  public func words(in range: ByteRange, limit: Int) -> [FoldedWord] {
    var words: [FoldedWord] = []
    var offset = range.lowerBound
    while words.count < limit, let word = word(from: offset, before: range.upperBound) {
      words.append(word)
      offset = word.range.upperBound
    }
    return words
  }

  /// The first word that starts in a range of offsets.
  public func word(from offset: Int, before end: Int) -> FoldedWord? {
    var start = offset
    while start < end, !isWordCharacter(at: start) { start += bytes[start].sequenceLength }
    guard start < end else { return nil }
    let next = wordEnd(from: start, before: end)
    return FoldedWord(range: start..<next, key: key(of: start..<next))
  }

  /// The word that starts at an offset, if one does. O(length of the word).
  public func word(at offset: Int, before end: Int) -> FoldedWord? {
    guard offset < end, isWordCharacter(at: offset) else { return nil }
    return word(from: offset, before: end)
  }

  private func wordEnd(from start: Int, before end: Int) -> Int {
    var next = start
    while next < end {
      let length = bytes[next].sequenceLength
      if !isWordCharacter(at: next) {
        guard isApostrophe(at: next), next + length < end, isWordCharacter(at: next + length) else {
          break
        }
      }
      next += length
    }
    return next
  }

  /// The letters of a word for ``FoldedWord/key``. Short words need no allocation.
  private func key(of range: ByteRange) -> String {
    String(unsafeUninitializedCapacity: range.count) { key in
      var count = 0
      var offset = range.lowerBound
      while offset < range.upperBound {
        let isCurly = bytes[offset] == 0xE2 && isApostrophe(at: offset)
        key[count] = isCurly ? .apostrophe : bytes[offset].asciiLowercased
        count += 1
        offset += isCurly ? 3 : 1
      }
      return count
    }
  }

  /// Whether the character at a boundary is a letter or a digit, in any script.
  func isWordCharacter(at offset: Int) -> Bool {
    let byte = bytes[offset]
    if byte < 0x80 { return byte.isASCIILetter || byte.isASCIIDigit }
    switch decode(at: offset).scalar {
    case 0x80...0xBF, 0xD7, 0xF7, 0x1680, 0x2000...0x2BFF, 0x3000...0x303F, 0xFE00...0xFE6F,
      0xFEFF, 0xFF00...0xFF0F, 0xFFF0...0xFFFF:
      return false
    default: return true
    }
  }

  private func isApostrophe(at offset: Int) -> Bool {
    if bytes[offset] == .apostrophe { return true }
    guard bytes[offset] == 0xE2 else { return false }
    return decode(at: offset).scalar == 0x2019
  }
}
