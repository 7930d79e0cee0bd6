import Text

/// Words that are selected by keys: from one character to another, both included.
struct Selection: Sendable, Equatable {
  /// The offset of the character that stays.
  var anchor: Int
  /// The offset of the character that moves.
  var head: Int

  /// The bytes selected.
  func range(in text: UTF8Text) -> ByteRange {
    let last = max(anchor, head)
    let end = last < text.count ? last + text.glyph(at: last, before: text.count).length : last
    return min(anchor, head)..<end
  }
}
