import Text

/// Pairs the quotation marks of an article into segments.
///
/// Input: tokens and blocks. Adds: ``TokenTable/segments``, the final kind of every quotation mark,
/// and the flags ``Token/Shape/insideDouble`` and ``Token/Shape/insideSingle``.
///
/// Pairing restarts in every block, so an unpaired mark affects at most one paragraph. A mark that
/// must open while a segment is open ends that segment where the quotation seems to end. A segment
/// without a closing mark otherwise runs to the end of its block. Double marks are paired before
/// single marks. Linear.
enum MarkFinder {
  /// Finds the segments of all blocks.
  static func addSegments(to table: inout TokenTable) {
    for index in table.blocks.indices {
      var doubles = DoubleMarks(block: index, table: table)
      let outer = doubles.segments(in: &table.tokens)
      var singles = SingleMarks(block: table.blocks[index].tokens, doubles: outer)
      let inner = singles.segments(in: &table.tokens, next: firstToken(after: index, in: table))
      let merged = merge(outer, inner)
      let first = table.segments.count
      table.segments += merged
      table.blocks[index].segments = first..<table.segments.count
      settle(merged, in: &table.tokens)
      join(index, in: &table)
    }
  }

  /// Returns the first token of the next block.
  static func firstToken(after block: Int, in table: TokenTable) -> Token? {
    guard block + 1 < table.blocks.count else { return nil }
    return table.tokens[table.blocks[block + 1].tokens.lowerBound]
  }

  /// Merges two lists in the order of the opening marks and flags nested segments.
  private static func merge(_ one: [MarkSegment], _ two: [MarkSegment]) -> [MarkSegment] {
    guard !two.isEmpty else { return one }
    var all = one + two
    all.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    var end = 0
    for index in all.indices {
      all[index].isNested = all[index].tokens.lowerBound < end
      end = max(end, all[index].tokens.upperBound)
    }
    return all
  }

  /// Sets the kinds and flags of the tokens in the segments.
  private static func settle(_ segments: [MarkSegment], in tokens: inout [Token]) {
    for segment in segments {
      tokens[segment.tokens.lowerBound].kind = .openingMark
      if !segment.isOpen { tokens[segment.tokens.upperBound - 1].kind = .closingMark }
      let flag: Token.Shape = segment.isSingle ? .insideSingle : .insideDouble
      for index in segment.inside { tokens[index].shape.insert(flag) }
    }
  }

  /// Flags the first segment of a block as a continuation if the last segment of the previous block
  /// was left open.
  private static func join(_ index: Int, in table: inout TokenTable) {
    guard index > 0, let first = table.blocks[index].segments.first,
      let last = table.blocks[index - 1].segments.last(where: { !table.segments[$0].isNested })
    else { return }
    let before = table.segments[last]
    let reachesEnd = before.tokens.upperBound == table.blocks[index - 1].tokens.upperBound
    let opens = table.segments[first].tokens.lowerBound == table.blocks[index].tokens.lowerBound
    let alike = before.isSingle == table.segments[first].isSingle
    table.segments[first].continues = before.isOpen && reachesEnd && opens && alike
  }
}
