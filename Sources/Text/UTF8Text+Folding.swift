extension UTF8Text {
  /// The start of a range in the form that phrases are written in: lowercase, straight quotation marks, a
  /// hyphen for every dash, single spaces and none at the ends.
  ///
  /// Stops after `limit` bytes of output. Letters outside ASCII are unchanged.
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

  /// Folds a character other than visible ASCII; returns its length.
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

  /// The last `limit` bytes of a range at most, folded like ``folded(_:limit:)``.
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
