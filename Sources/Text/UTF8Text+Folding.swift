extension UTF8Text {
  /// The beginning of a range in a form that is easy to compare with a phrase: small letters, straight
  /// quotation marks, a hyphen for every dash, each run of white space one space and none at the ends.
  ///
  /// Reads until `limit` bytes are written. Letters outside ASCII stay as they are.
  public func folded(_ range: ByteRange, limit: Int = 200) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(Swift.min(limit, range.count) + 4)
    var offset = range.lowerBound
    while offset < range.upperBound, folded.count < limit {
      let byte = bytes[offset]
      if byte > 0x20, byte < 0x80 {
        folded.append(byte.asciiLowercased)
        offset += 1
      } else {
        offset += fold(at: offset, onto: &folded)
      }
    }
    if folded.last == .space { folded.removeLast() }
    return folded
  }

  /// Folds a character that is no visible ASCII; its length.
  private func fold(at offset: Int, onto folded: inout [UInt8]) -> Int {
    let next = decode(at: offset)
    if next.scalar.isWhitespace {
      if let last = folded.last, last != .space { folded.append(.space) }
    } else if let plain = next.scalar.plainPunctuation {
      folded.append(plain)
    } else {
      folded += bytes[offset..<(offset + next.length)]
    }
    return next.length
  }

  /// The end of a range, folded as ``folded(_:limit:)`` does, from at most `limit` bytes.
  public func foldedEnd(_ range: ByteRange, limit: Int = 80) -> [UInt8] {
    let start = boundary(atOrBefore: range.upperBound - limit)
    return folded(Swift.max(start, range.lowerBound)..<range.upperBound, limit: limit)
  }
}

extension UInt32 {
  /// The ASCII mark for a typographic quotation mark or dash; `nil` for anything else.
  var plainPunctuation: UInt8? {
    switch self {
    case 0x2018, 0x2019, 0x201B, 0x2032: .apostrophe
    case 0x201C, 0x201D, 0x201F: .quotationMark
    case 0x2010...0x2015, 0x2212: .hyphen
    default: nil
    }
  }
}
