import Text

extension PlainText {
  /// Whether bytes hold control sequences or letters struck twice, which are read when all of a text is there. O(n).
  public static func isPrinted(_ bytes: [UInt8]) -> Bool {
    PrintedText.isLikely(bytes)
  }
}

/// Text as programs print it for a terminal or a typewriter: bold by printing a character over itself, underlined
/// over `_`, colours and links by escape sequences. `man`, `git` and others hand that to a pager. Whole sequences of
/// any kind are taken out; a broken one stays, to be shown as what it is.
struct PrintedText {
  /// The text without all that.
  private(set) var bytes: [UInt8] = []
  /// Where ``bytes`` stood in the text before.
  private(set) var offsets = SourceOffsets()
  /// How many lines had something of it.
  private var markedLines = 0
  private var isMarked = false

  /// Whether it is a page that was set for a terminal, in which lines and columns count, rather than an article
  /// with a stray sequence: one line in eight is marked up or printed over.
  var isPage: Bool { markedLines > 0 && 8 * markedLines >= bytes.count { $0 == .newline } }

  /// Reads a text; `nil` for one that has nothing of that, the usual case. O(n).
  init?(_ source: [UInt8]) {
    guard Self.isLikely(source) else { return nil }
    bytes.reserveCapacity(source.count)
    var index = 0
    while index < source.count {
      if let sequence = ControlSequence(in: source, at: index) {
        index = sequence.end
        if sequence.isMarkup { mark() }
        // The shift back to the first set of characters, by which some terminals' resets end.
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

  /// Whether there is an escape, a backspace or a control of eight bits.
  static func isLikely(_ source: [UInt8]) -> Bool {
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

  /// Puts the character that is printed over the last one in its place, unless it is a mere underline. Returns
  /// where it ends; `nil` where nothing is printed over anything.
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
