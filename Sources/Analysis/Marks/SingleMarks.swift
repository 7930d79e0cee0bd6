import Text

/// Pairs the single quotation marks of one block, inside double marks or on their own.
///
/// A single mark can be an apostrophe. After a word that ends in `s`, it closes only if no later
/// mark can. Before a decade or a clipped word (’90s, ’em), it never opens.
struct SingleMarks {
  private let block: Range<Int>
  private let doubles: [MarkSegment]
  private var candidates: [Candidate] = []
  private var found: [MarkSegment] = []

  private struct Candidate {
    let token: Int
    /// The index of the double segment that contains it, or -1.
    let container: Int
    let opens: Bool
    var closes: Closing
  }

  private enum Closing { case no, perhaps, yes }

  init(block: Range<Int>, doubles: [MarkSegment]) {
    self.block = block
    self.doubles = doubles
  }

  /// Returns the segments, ordered by closing mark.
  mutating func segments(in tokens: inout [Token], next: Token?) -> [MarkSegment] {
    gather(tokens)
    guard !candidates.isEmpty else { return [] }
    settleDoubts()
    pair(tokens, next)
    return found
  }

  private mutating func gather(_ tokens: [Token]) {
    var segment = 0
    for index in block where tokens[index].kind == .looseMark && tokens[index].glyph.isSingle {
      while segment < doubles.count, doubles[segment].tokens.upperBound <= index { segment += 1 }
      let inside = segment < doubles.count && doubles[segment].tokens.contains(index)
      let flank = Flank(of: index, in: block, tokens)
      let opens = canOpen(index, flank, tokens)
      let closes = opens ? .no : closing(index, flank, tokens)
      guard opens || closes != .no else { continue }
      candidates.append(
        Candidate(token: index, container: inside ? segment : -1, opens: opens, closes: closes))
    }
  }

  private func canOpen(_ index: Int, _ flank: Flank, _ tokens: [Token]) -> Bool {
    guard tokens[index].glyph != .curlySingleClosing, index + 1 < block.upperBound else {
      return false
    }
    let isDoubleBefore = index > block.lowerBound && tokens[index - 1].glyph != .none
    guard flank.startsHere || isDoubleBefore, !tokens[index].shape.contains(.spaceAfter) else {
      return false
    }
    let after = tokens[index + 1]
    if after.kind == .number { return after.end - after.start > 3 || !isDecade(after) }
    return after.kind != .comma && !after.classes.contains(.clipped)
  }

  private func isDecade(_ number: Token) -> Bool { number.end - number.start >= 2 }

  private func closing(_ index: Int, _ flank: Flank, _ tokens: [Token]) -> Closing {
    guard tokens[index].glyph != .curlySingleOpening, flank.endsHere, index > block.lowerBound,
      !tokens[index].shape.contains(.spaceBefore)
    else { return .no }
    let before = tokens[index - 1]
    guard before.kind == .word || before.kind == .number else { return .yes }
    if before.kind == .number { return .perhaps }
    return before.shape.contains(.endsInS) || isClipped(before) ? .perhaps : .yes
  }

  /// Whether a word is a single letter that an apostrophe may clip: o’.
  private func isClipped(_ word: Token) -> Bool { word.end - word.start == 1 }

  /// Resolves ambiguous closing marks: one closes only if no later one can before the next opening
  /// mark.
  private mutating func settleDoubts() {
    var later: [Bool] = [false, false]
    var container = -1
    for index in candidates.indices.reversed() {
      let candidate = candidates[index]
      let level = candidate.container < 0 ? 0 : 1
      if level == 1, candidate.container != container {
        later[1] = false
        container = candidate.container
      }
      if candidate.opens {
        later[level] = false
      } else if candidate.closes == .perhaps, later[level] {
        candidates[index].closes = .no
      } else {
        later[level] = true
      }
    }
  }

  private mutating func pair(_ tokens: [Token], _ next: Token?) {
    var outer: Int?
    var inner: (token: Int, container: Int)?
    for candidate in candidates {
      if candidate.container < 0 {
        if candidate.opens {
          outer = candidate.token
        } else if let opening = outer, candidate.closes != .no {
          found.append(MarkSegment(opening..<(candidate.token + 1), isSingle: true))
          outer = nil
        }
      } else if candidate.opens {
        inner = (candidate.token, candidate.container)
      } else if let opening = inner, opening.container == candidate.container,
        candidate.closes != .no
      {
        found.append(MarkSegment(opening.token..<(candidate.token + 1), isSingle: true))
        inner = nil
      }
    }
    leaveOpen(outer, tokens, next)
  }

  /// Adds an open segment if a mark is not closed and the next block starts with the same mark.
  private mutating func leaveOpen(_ opening: Int?, _ tokens: [Token], _ next: Token?) {
    guard let opening, let next, next.glyph == tokens[opening].glyph,
      next.glyph == .curlySingleOpening || next.glyph == .straightSingle
    else { return }
    guard !doubles.contains(where: { $0.tokens.upperBound > opening }) else { return }
    found.append(MarkSegment(opening..<block.upperBound, isSingle: true, isOpen: true))
  }
}
