import Text

/// Text as `man`, `git` and other programs print it for a pager: with characters overstruck for
/// bold and underline, and control sequences for colours and links. All complete control sequences
/// are removed; malformed ones are kept visible.
package struct PrintedText {
  /// The text without overstriking and control sequences.
  package private(set) var bytes: [UInt8] = []
  /// The offsets of ``bytes`` in the source.
  package private(set) var offsets = SourceOffsets()
  /// The number of lines with markup or overstruck characters.
  private var markedLines = 0
  private var isMarked = false

  /// Whether the text was formatted for a terminal, so that lines and columns matter, rather than
  /// being an article with a stray sequence: three lines or one in eight have markup or overstruck
  /// characters.
  package var isPage: Bool {
    markedLines > 2 || markedLines > 0 && 8 * markedLines >= bytes.count { $0 == .newline }
  }

  /// Reads a text; `nil` if it contains none of these, the common case. O(n).
  package init?(_ source: [UInt8]) {
    guard Self.isLikely(source) else { return nil }
    bytes.reserveCapacity(source.count)
    var index = 0
    while index < source.count {
      if let sequence = ControlSequence(in: source, at: index) {
        index = sequence.end
        if sequence.isMarkup { mark() }
        // Some terminals end their resets with SHIFT IN.
        if index < source.count, source[index] == Self.shiftIn { index += 1 }
        offsets.resume(at: index, kept: bytes.count)
      } else if let end = overstrike(source, at: index) {
        index = end
        mark()
        offsets.resume(at: index, kept: bytes.count)
      } else {
        if source[index] == .newline { isMarked = false }
        bytes.append(source[index])
        index += 1
      }
    }
    guard bytes.count < source.count else { return nil }
  }

  /// Whether there is an escape, a backspace or an 8-bit control character. O(n).
  package static func isLikely(_ source: [UInt8]) -> Bool {
    source.withUnsafeBufferPointer { bytes in
      bytes.indices.contains {
        bytes[$0] == .escape || bytes[$0] == .backspace
          || bytes[$0] == 0xC2 && $0 + 1 < bytes.count && bytes[$0 + 1] < 0xA0
      }
    }
  }

  private static let shiftIn: UInt8 = 0x0F

  private mutating func mark() {
    if !isMarked { markedLines += 1 }
    isMarked = true
  }

  /// Replaces the last character by the one printed over it, unless that is an underscore. Returns
  /// the end of the latter; `nil` if nothing is overstruck.
  private mutating func overstrike(_ source: [UInt8], at start: Int) -> Int? {
    guard source[start] == .backspace, start + 1 < source.count else { return nil }
    var last = bytes.count - 1
    while last >= 0, bytes[last].isContinuation { last -= 1 }
    let (next, length) = (source[start + 1], source[start + 1].sequenceLength)
    guard last >= 0, bytes[last] >= 0x20, next >= 0x20, !next.isContinuation,
      start + 1 + length <= source.count
    else { return nil }
    if next != UInt8(ascii: "_") {
      bytes.removeSubrange(last...)
      bytes += source[(start + 1)..<(start + 1 + length)]
    }
    return start + 1 + length
  }
}

extension UInt8 {
  fileprivate static let backspace: UInt8 = 0x08
}
