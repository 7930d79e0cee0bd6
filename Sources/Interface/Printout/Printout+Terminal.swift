import Text

extension Printout {
  /// The text as bytes for a terminal, with its colors and attributes and no other control sequence.
  ///
  /// O(n).
  public var terminalBytes: [UInt8] {
    var bytes: [UInt8] = []
    var offset = 0
    for span in spans {
      write(offset..<span.range.lowerBound, to: &bytes)
      bytes += span.style.sequence.utf8
      write(span.range, to: &bytes)
      bytes += "\u{1B}[0m".utf8
      offset = span.range.upperBound
    }
    write(offset..<text.count, to: &bytes)
    if bytes.last != .newline { bytes.append(.newline) }
    return bytes
  }

  /// Writes a range without what could act on the terminal.
  private func write(_ range: ByteRange, to bytes: inout [UInt8]) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let next = text.decode(at: offset)
      let isKept =
        next.scalar == UInt32(UInt8.newline) || next.scalar == UInt32(UInt8.tab)
        || CharacterClass.isHarmless(next.scalar)
      bytes += isKept ? text.bytes[offset..<offset + next.length] : Array("\u{FFFD}".utf8)[...]
      offset += next.length
    }
  }
}

extension Style {
  /// The control sequence (SGR) that sets the colors and attributes.
  fileprivate var sequence: String {
    let names: [(Attributes, Int)] = [
      (.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7),
    ]
    var codes = names.filter { attributes.contains($0.0) }.map { String($0.1) }
    if let color = role.printed?.foreground { codes.append("38;5;\(color)") }
    if let color = role.printed?.background { codes.append("48;5;\(color)") }
    return "\u{1B}[\(codes.joined(separator: ";"))m"
  }
}
