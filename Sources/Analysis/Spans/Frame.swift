/// A sentence of the narrator: what quotation marks hold is not cut, however many sentences it is.
///
/// `“We waited. It rained,” Ode said.` is one frame.
enum Frame {
  /// The frames of a block as token ranges. Linear.
  static func frames(of block: TokenBlock, in table: TokenTable) -> [Range<Int>] {
    var frames: [Range<Int>] = []
    for sentence in table.sentences[block.sentences] {
      let isInside = table[sentence.lowerBound].shape.isDisjoint(with: .insideMarks) == false
      if isInside, let last = frames.popLast() {
        frames.append(last.lowerBound..<sentence.upperBound)
      } else {
        frames.append(sentence)
      }
    }
    return frames.contains { $0.count > longest } ? frames.flatMap { cut($0, table) } : frames
  }

  /// No sentence that people write is longer; what is gets cut outside marks, so that work stays linear.
  private static let longest = 600

  private static func cut(_ frame: Range<Int>, _ table: TokenTable) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var rest = frame
    while rest.count > longest {
      let from = rest.lowerBound + longest
      let end = rest[from...].first { table[$0].shape.isDisjoint(with: .insideMarks) }
      guard let end else { break }
      parts.append(rest.lowerBound..<end)
      rest = end..<rest.upperBound
    }
    return rest.isEmpty ? parts : parts + [rest]
  }
}
