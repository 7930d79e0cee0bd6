/// Finds what stands between double quotation marks, paragraph by paragraph.
///
/// A segment left open runs to the end of its paragraph; single marks inside are words like any
/// other.
struct QuotedSegments {
  private(set) var segments: [Range<Int>] = []
  private let scalars: [UInt32]

  private enum Mark { case opening, closing, neither }

  init(_ scalars: [UInt32]) {
    self.scalars = scalars
    var start = 0
    while start < scalars.count {
      let end = scalars[start...].firstIndex(of: 0x0A) ?? scalars.count
      scan(start..<end)
      start = end + 1
    }
    segments = segments.compactMap(trimmed)
  }

  private mutating func scan(_ paragraph: Range<Int>) {
    var open: Int?
    var index = paragraph.lowerBound
    while index < paragraph.upperBound {
      guard let (mark, length) = mark(at: index, in: paragraph, open: open != nil) else {
        index += 1
        continue
      }
      if let start = open, mark != .neither {
        let reopens = mark == .opening
        if !reopens || (scalars[index] != 0x60 && holdsText(start..<index)) {
          segments.append(start..<index)
        }
        open = nil
      }
      if mark == .opening { open = index + length }
      index += length
    }
    if let start = open, start < paragraph.upperBound, holdsText(start..<paragraph.upperBound) {
      segments.append(start..<paragraph.upperBound)
    }
  }

  private func mark(at index: Int, in paragraph: Range<Int>, open: Bool) -> (Mark, Int)? {
    // A pair of single marks is looked for in the whole text, as the second may end a paragraph.
    let pair = index + 1 < scalars.count && scalars[index + 1] == scalars[index]
    switch scalars[index] {
    case 0x60 where pair: return (.opening, 2)
    case 0x27 where pair: return (open ? .closing : .opening, 2)
    case 0x201C, 0x201E, 0xAB: return (.opening, 1)
    case 0x201D, 0xBB: return (.closing, 1)
    case 0x22: return (straightMark(at: index, in: paragraph, open: open), 1)
    default: return nil
    }
  }

  private func straightMark(at index: Int, in paragraph: Range<Int>, open: Bool) -> Mark {
    let before = index > paragraph.lowerBound ? scalars[index - 1] : 0x20
    let after = index + 1 < paragraph.upperBound ? scalars[index + 1] : 0x20
    if open { return before.isSpaceScalar && !after.isSpaceScalar ? .opening : .closing }
    let digit = Unicode.Scalar(before)?.properties.generalCategory == .decimalNumber
    return !after.isSpaceScalar && !digit ? .opening : .neither
  }

  private func holdsText(_ range: Range<Int>) -> Bool {
    range.contains { !scalars[$0].isSpaceScalar }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    guard let first = range.first(where: { !scalars[$0].isSpaceScalar }),
      let last = range.last(where: { !scalars[$0].isSpaceScalar })
    else { return nil }
    return first..<(last + 1)
  }
}
