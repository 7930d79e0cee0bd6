import Text

extension UTF8Text {
  /// Whether a quotation mark stands in a range, so that the words may be somebody's. O(length).
  ///
  /// A straight single mark counts behind a comma or a stop; elsewhere it may be an apostrophe.
  func hasQuotationMark(in range: ByteRange) -> Bool {
    var (offset, before) = (range.lowerBound, UInt32(UInt8.space))
    while offset < range.upperBound {
      let next = decode(at: offset)
      switch next.scalar {
      case 0x22, 0xAB, 0xBB, 0x2018, 0x201A...0x201F, 0x2039, 0x203A, 0x300C...0x300F: return true
      case 0x27, 0x2019: if Self.endsOfSpeech.contains(before) { return true }
      default: break
      }
      (offset, before) = (offset + next.length, next.scalar)
    }
    return false
  }

  private static let endsOfSpeech = Set(",.?!".unicodeScalars.map(\.value))
}
