import Text

/// Text as programs print it for a terminal or a typewriter: bold by printing a character over itself, underlined
/// over `_`, colours and links by escape sequences. `man`, `git` and others hand that to a pager.
struct PrintedText {
  /// The text without all that.
  private(set) var bytes: [UInt8] = []
  /// Where ``bytes`` stood in the text before.
  private(set) var offsets = SourceOffsets()
  /// How many lines had something of it.
  private var markedLines = 0
  private var isMarked = false

  /// Whether it is a page that was set for a terminal, in which lines and columns count, rather than an article
  /// with a stray sequence: one line in eight has something of it.
  var isPage: Bool { 8 * markedLines >= bytes.count { $0 == .newline } }

  /// Reads a text; `nil` for one that has nothing of that, the usual case. O(n).
  init?(_ source: [UInt8]) {
    guard source.contains(where: { $0 == .escape || $0 == .backspace }) else { return nil }
    bytes.reserveCapacity(source.count)
    var index = 0
    while index < source.count {
      if let end = Self.endOfSequence(source, at: index) ?? overstrike(source, at: index) {
        index = end
        offsets.resume(at: end, kept: bytes.count)
        if !isMarked { markedLines += 1 }
        isMarked = true
      } else {
        if source[index] == .newline { isMarked = false }
        bytes.append(source[index])
        index += 1
      }
    }
    guard bytes.count < source.count else { return nil }
  }

  /// The end of a sequence that only colours (SGR), clears a line or links. Every other sequence stays, to be
  /// shown as what it is.
  private static func endOfSequence(_ source: [UInt8], at start: Int) -> Int? {
    guard source[start] == .escape, start + 2 < source.count else { return nil }
    if source[start + 1] == UInt8(ascii: "[") {
      let body = source[(start + 2)...].prefix(longest)
      guard let last = body.firstIndex(where: { !(0x30...0x3b).contains($0) }),
        [UInt8(ascii: "m"), UInt8(ascii: "K")].contains(source[last])
      else { return nil }
      return last + 1
    }
    guard source[(start + 1)...].starts(with: "]8;".utf8) else { return nil }
    let body = source[(start + 4)...].prefix(longest)
    guard let last = body.firstIndex(where: { $0 < 0x20 || $0 == 0x7f }) else { return nil }
    if source[last] == .bell { return last + 1 }
    let isEnded = source[last...].starts(with: [.escape, UInt8(ascii: "\\")])
    return isEnded ? last + 2 : nil
  }

  /// The longest sequence, in bytes.
  private static let longest = 4096

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
  fileprivate static let bell: UInt8 = 0x07
  fileprivate static let escape: UInt8 = 0x1b
}
