import Text

extension Article {
  /// The segments of a quotation's piece inside quotation marks, including the marks, in order.
  ///
  /// Nested marks are ignored. A segment without a closing mark extends to the end of the piece, and a direct quotation
  /// without marks is one segment. O(length of the piece).
  public func markedSegments(of piece: ByteRange, kind: Quote.Kind) -> [ByteRange] {
    guard kind != .indirect else { return [] }
    let double = nestedSegments(of: piece) ?? segments(of: piece, doubleMarks)
    let found = double.isEmpty ? segments(of: piece, singleMarks) : double
    return found.isEmpty && kind == .direct ? [piece] : found
  }

  private func segments(of piece: ByteRange, _ marks: [UInt32: [UInt32]]) -> [ByteRange] {
    var segments: [ByteRange] = []
    var opening: (offset: Int, closing: [UInt32])?
    var offset = piece.lowerBound
    var afterLetter = false
    while offset < piece.upperBound {
      let mark = mark(at: offset, before: piece.upperBound)
      let end = offset + mark.length
      if let open = opening {
        if open.closing.contains(mark.scalar), !isApostrophe(mark, before: end, piece) {
          segments.append(open.offset..<end)
          opening = nil
        }
      } else if let closing = marks[mark.scalar], !afterLetter {
        opening = (offset, closing)
      }
      afterLetter = mark.isLetter
      offset = end
    }
    return segments + (opening.map { [$0.offset..<piece.upperBound] } ?? [])
  }

  /// The segments in double marks, with what they quote in marks of their own; `nil` if marks are missing.
  private func nestedSegments(of piece: ByteRange) -> [ByteRange]? {
    var segments: [ByteRange] = []
    var open: [(offset: Int, closing: [UInt32])] = []
    var offset = piece.lowerBound
    var before = UInt32(UInt8.space)
    while offset < piece.upperBound {
      let mark = mark(at: offset, before: piece.upperBound)
      let end = offset + mark.length
      let isBeforeWord = end < piece.upperBound && text.decode(at: end).isLetter
      let opens =
        before.isWhitespace && isBeforeWord || open.last?.closing.contains(mark.scalar) != true
      if let closing = doubleMarks[mark.scalar], opens,
        !UTF8Text.Decoded(scalar: before, length: 1).isLetter
      {
        open.append((offset, closing))
      } else if let last = open.last, last.closing.contains(mark.scalar) {
        open.removeLast()
        if open.isEmpty { segments.append(last.offset..<end) }
      }
      before = mark.scalar
      offset = end
    }
    return open.isEmpty ? segments : nil
  }

  /// The character at an offset; two single marks in a row count as a double mark.
  private func mark(at offset: Int, before end: Int) -> UTF8Text.Decoded {
    let byte = text[offset]
    if byte == .apostrophe || byte == .graveAccent, offset + 1 < end, text[offset + 1] == byte {
      return UTF8Text.Decoded(scalar: UInt32(UInt8.quotationMark), length: 2)
    }
    return text.decode(at: offset)
  }

  private func isApostrophe(_ mark: UTF8Text.Decoded, before next: Int, _ piece: ByteRange) -> Bool
  {
    mark.isSingle && next < piece.upperBound && text.decode(at: next).isLetter
  }
}

/// The marks that open a quotation, and those that close each.
private let doubleMarks: [UInt32: [UInt32]] = [
  0x22: [0x22, 0x201D], 0x201C: [0x201D, 0x22], 0x201E: [0x201C, 0x201D], 0x201D: [0x201D],
  0xAB: [0xBB], 0xBB: [0xAB, 0xBB], 0x300C: [0x300D], 0x300E: [0x300F],
]
private let singleMarks: [UInt32: [UInt32]] = [
  0x27: [0x27], 0x2018: [0x2019], 0x201A: [0x2018, 0x2019], 0x2039: [0x203A],
  0x203A: [0x2039, 0x203A],
]

extension UTF8Text.Decoded {
  fileprivate var isSingle: Bool { scalar == 0x27 || scalar == 0x2019 }

  /// An ASCII letter, or a character of another script other than a mark or space.
  fileprivate var isLetter: Bool {
    scalar < 0x80
      ? UInt8(scalar).isASCIILetter : !scalar.isWhitespace && !(0x2000...0x206F).contains(scalar)
  }
}
