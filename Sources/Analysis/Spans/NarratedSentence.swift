/// Splits a block into the sentences of its narrator: quoted sentences inside quotation marks are not split.
///
/// `“We waited. It rained,” Ode said.` is one sentence.
enum NarratedSentence {
  /// The token ranges of the narrated sentences of a block. Linear.
  static func ranges(of block: TokenBlock, in table: TokenTable) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for sentence in table.sentences[block.sentences] {
      let isInside = table[sentence.lowerBound].shape.isDisjoint(with: .insideMarks) == false
      if isInside, let last = ranges.popLast() {
        ranges.append(last.lowerBound..<sentence.upperBound)
      } else {
        ranges.append(sentence)
      }
    }
    return ranges.contains { $0.count > longest } ? ranges.flatMap { cut($0, table) } : ranges
  }

  /// The maximum length in tokens. Longer sentences, which do not occur in prose, are cut outside
  /// quotation marks to keep the work linear.
  private static let longest = 600

  private static func cut(_ sentence: Range<Int>, _ table: TokenTable) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var rest = sentence
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
