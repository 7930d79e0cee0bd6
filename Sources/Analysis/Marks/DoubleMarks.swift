import Text

/// Pairs the double quotation marks of one block: curly, straight or doubled single marks, in any
/// mixture.
struct DoubleMarks {
  private let block: Range<Int>
  /// Whether the next block starts with a double mark. A segment may then be left open on purpose.
  private let isReopened: Bool
  private var found: [MarkSegment] = []
  /// The token that opened the current segment.
  private var opening: Int?

  init(block index: Int, table: TokenTable) {
    block = table.blocks[index].tokens
    let next = MarkFinder.firstToken(after: index, in: table)
    isReopened = next.map { $0.glyph != .none && !$0.glyph.isSingle } ?? false
  }

  /// Returns the segments, in order.
  mutating func segments(in tokens: inout [Token]) -> [MarkSegment] {
    for index in block
    where tokens[index].kind == .looseMark && !tokens[index].glyph.isSingle {
      meet(index, role(of: index, in: tokens), tokens)
    }
    if let opening { endOpen(opening, before: block.upperBound, isReopened, tokens) }
    return found
  }

  private enum Role { case opens, closes, neither }

  private mutating func meet(_ index: Int, _ role: Role, _ tokens: [Token]) {
    switch role {
    case .opens:
      if let opening { endOpen(opening, before: index, false, tokens) }
      opening = index
    case .closes:
      if let opening { found.append(MarkSegment(opening..<(index + 1), isSingle: false)) }
      opening = nil
    case .neither: break
    }
  }

  private func role(of index: Int, in tokens: [Token]) -> Role {
    let flank = Flank(of: index, in: block, tokens)
    switch tokens[index].glyph {
    case .curlyOpening, .doubledGrave:
      return opening != nil && flank.mustClose ? .closes : .opens
    case .curlyClosing:
      if opening != nil { return .closes }
      return flank.mustOpen ? .opens : .neither
    default:
      if opening != nil { return flank.mustOpen ? .opens : flank.isInches ? .neither : .closes }
      return flank.canOpen ? .opens : .neither
    }
  }

  /// Ends a segment without a closing mark.
  ///
  /// A segment left open on purpose runs to the end of the block. Otherwise, it ends after a comma
  /// before “said X” or “X said”; or else at the end of the block if no other mark opens there, or
  /// at the last stop before that mark. Without such a stop, it is dropped.
  private mutating func endOpen(
    _ start: Int, before end: Int, _ onPurpose: Bool, _ tokens: [Token]
  ) {
    opening = nil
    guard !tokens[start].shape.contains(.spaceAfter) else { return }
    let atEnd = end == block.upperBound
    var stop = onPurpose ? end : attribution(in: (start + 1)..<end, tokens)
    if stop == nil, atEnd { stop = end }
    if stop == nil {
      stop = ((start + 1)..<end).last { tokens[$0].kind == .stop }.map { $0 + 1 }
    }
    guard let stop, stop > start + 1 else { return }
    found.append(MarkSegment(start..<stop, isSingle: false, isOpen: true))
  }

  /// Returns the index after a comma that an attribution follows.
  private func attribution(in range: Range<Int>, _ tokens: [Token]) -> Int? {
    for index in range where tokens[index].kind == .comma {
      let near = (index + 1)..<min(index + 5, range.upperBound)
      let cue = near.first { tokens[$0].classes.meets([.speechCue, .writingCue]) }
      guard let cue, tokens[cue].classes.meets([.pastForm, .thirdPerson]) else { continue }
      let between = (index + 1)..<cue
      let isName = between.allSatisfy {
        tokens[$0].shape.contains(.capitalised) || tokens[$0].classes.meets([.subject, .title])
      }
      if isName { return index + 1 }
    }
    return nil
  }
}

/// The context of a quotation mark.
struct Flank {
  /// It follows nothing, a space, a bracket, a dash or a quotation mark, and no space follows it.
  let mustOpen: Bool
  /// It may open. This includes a mark after a comma or colon without a space.
  let canOpen: Bool
  /// It follows a word or a stop, and a space or punctuation follows it.
  let mustClose: Bool
  /// It directly follows a number that follows a foot mark: 6'2".
  let isInches: Bool
  /// A space, punctuation or nothing follows it.
  let endsHere: Bool
  /// It follows nothing, a space, a bracket, a dash or a quotation mark.
  let startsHere: Bool

  init(of index: Int, in block: Range<Int>, _ tokens: [Token]) {
    let token = tokens[index]
    let before = index > block.lowerBound ? tokens[index - 1] : nil
    let after = index + 1 < block.upperBound ? tokens[index + 1] : nil
    let spaceBefore = token.shape.contains(.spaceBefore)
    let spaceAfter = token.shape.contains(.spaceAfter)
    let inside = before.map { $0.kind == .openingBracket || $0.kind == .dash } ?? true
    let markBefore = before?.kind == .looseMark && tokens[index - 1].shape.contains(.spaceBefore)
    startsHere = spaceBefore || inside || markBefore || before?.kind == .openingMark
    endsHere = spaceAfter || after.map { $0.kind != .word && $0.kind != .number } ?? true
    mustOpen = startsHere && !spaceAfter
    let behindSign = before.map { $0.kind == .comma || $0.kind == .colon } ?? true
    canOpen = startsHere && after != nil || behindSign && !spaceAfter
    mustClose = !startsHere && endsHere
    let number = before?.kind == .number && !spaceBefore
    let foot = number && index - 1 > block.lowerBound && tokens[index - 2].glyph.isSingle
    isInches = foot && !tokens[index - 1].shape.contains(.spaceBefore)
  }
}
