import Text

/// Rows by address. Each call lays out only the segments that it visits.
extension ArticleLayout {
  /// The address of the row that shows an offset, or of the last row before it.
  public mutating func address(of offset: Int) -> LineAddress {
    guard count > 0 else { return LineAddress() }
    let segment = segment(at: offset)
    let lines = lines(of: segment)
    let line = lines.lastIndex { $0.content == .text && $0.range.lowerBound <= offset }
    return LineAddress(segment: segment, line: line ?? 0)
  }

  /// Whether no row above has words, in the same segment.
  public mutating func isFirstOfWords(_ address: LineAddress) -> Bool {
    lines(of: address.segment).prefix(address.line).allSatisfy { $0.content != .text }
  }

  /// The row at an address; `nil` outside the layout.
  public mutating func line(at address: LineAddress) -> LayoutLine? {
    let lines = lines(of: address.segment)
    return lines.indices.contains(address.line) ? lines[address.line] : nil
  }

  /// The address `distance` rows below, or above if it is negative, clamped to the layout.
  public mutating func address(
    _ address: LineAddress, movedBy distance: Int
  ) -> LineAddress {
    moving(address, by: distance).address
  }

  /// The address `distance` rows below, or above if it is negative, clamped to the layout, and the
  /// number of rows by which it was clamped.
  public mutating func moving(
    _ address: LineAddress, by distance: Int
  ) -> (address: LineAddress, left: Int) {
    var segment = address.segment
    var line = address.line + distance
    while line < 0, segment > 0 {
      segment -= 1
      line += lines(of: segment).count
    }
    while segment < count - 1, line >= lines(of: segment).count {
      line -= lines(of: segment).count
      segment += 1
    }
    let kept = min(max(line, 0), max(0, lines(of: segment).count - 1))
    return (LineAddress(segment: segment, line: kept), line - kept)
  }

  /// The next row with words above or below an address; `nil` if there is none.
  public mutating func wordRow(from address: LineAddress, down: Bool) -> LineAddress? {
    var address = address
    while true {
      let next = self.address(address, movedBy: down ? 1 : -1)
      guard next != address, let line = line(at: next) else { return nil }
      if line.content == .text { return next }
      address = next
    }
  }

  /// The address of the last row.
  public mutating func lastAddress() -> LineAddress {
    guard count > 0 else { return LineAddress() }
    return LineAddress(segment: count - 1, line: max(0, lines(of: count - 1).count - 1))
  }

  /// At most `rows` rows, from an address on.
  public mutating func page(from address: LineAddress, rows: Int) -> [LayoutLine] {
    var page: [LayoutLine] = []
    var segment = address.segment
    var first = address.line
    while page.count < rows, segment < count {
      page += lines(of: segment).dropFirst(first).prefix(rows - page.count)
      segment += 1
      first = 0
    }
    return page
  }
}
