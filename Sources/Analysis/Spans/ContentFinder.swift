import Document

/// Finds the content of each cue clause of a sentence: before it, after it, or on both sides.
///
/// Needs: cue clauses with subjects. Gives attributions in the order of their cues.
struct ContentFinder {
  let table: TokenTable
  let sentence: Range<Int>
  let clauses: [CueClause]
  let block: Int
  let words = Words.shared

  /// The attributions of the clauses with content.
  func attributions() -> [Attribution] {
    var found: [Attribution] = []
    // Quotation marks belong to the main clause: “Moss says that Ode wants ‘peace’” quotes Moss.
    for attribution in clauses.indices.compactMap(attribution)
    where !(table.isMarked(attribution) && found.contains { holds($0, attribution) }) {
      found.append(attribution)
    }
    return found
  }

  private func holds(_ outer: Attribution, _ inner: Attribution) -> Bool {
    guard let first = inner.pieces.first, let last = inner.pieces.last else { return false }
    return outer.pieces.contains {
      $0.lowerBound <= first.lowerBound && last.upperBound <= $0.upperBound
    }
  }

  private func attribution(_ index: Int) -> Attribution? {
    let clause = clauses[index]
    guard let subject = clause.subject else { return nil }
    var right = right(index)
    var pieces: [Range<Int>] = []
    if let left = left(index, hasRight: right != nil) {
      pieces.append(left)
      if !clause.isIntroduced, clause.form != .accordingTo { right = nil }
    }
    if let right {
      pieces.append(right)
    } else if !pieces.isEmpty, let rest = rest(index) {
      pieces.append(rest)
    }
    pieces = pieces.compactMap(trimmed)
    guard !pieces.isEmpty, !isScare(clause, pieces) else { return nil }
    return Attribution(
      pieces: pieces, cue: clause.cue, mention: subject,
      evidence: clause.form == .accordingTo ? .accordingTo : clause.form == .label ? .label : .cue,
      mode: clause.mode, confidence: confidence(clause, pieces), block: block)
  }

  /// Whether quoted words are scare quotes after a belief cue: “who prefers a ‘quiet’ style”.
  private func isScare(_ clause: CueClause, _ pieces: [Range<Int>]) -> Bool {
    guard clause.mode == .belief, let start = clause.rightStart else { return false }
    let isBare = table[start].kind == .openingMark && start == clause.verb + 1
    guard isBare || !clause.isIntroduced else { return false }
    guard pieces.contains(where: { $0.contains { table[$0].kind == .openingMark } }) else {
      return false
    }
    return table[start].classes.isDisjoint(with: [.subject, .subordinator, .interrogative])
      && table[start].word != words.to
  }

  private func confidence(_ clause: CueClause, _ pieces: [Range<Int>]) -> Double {
    let isMarked = pieces.contains { table[$0.lowerBound].kind == .openingMark }
    switch clause.form {
    case .normal, .inverted: return isMarked ? 0.95 : clause.isIntroduced ? 0.8 : 0.6
    case .accordingTo, .label: return 0.85
    case .participle, .coordinate: return isMarked ? 0.85 : 0.6
    case .infinitive: return 0.4
    }
  }

  // Before the clause

  private func left(_ index: Int, hasRight: Bool) -> Range<Int>? {
    let clause = clauses[index]
    guard clause.form != .participle, clause.form != .coordinate, clause.form != .label else {
      return nil
    }
    let before = clause.extent.lowerBound - 1
    guard before > sentence.lowerBound else { return nil }
    let kind = table[before].kind
    let isMarked =
      isClosingMark(before) || kind == .comma && isClosingMark(before - 1)
      || kind == .dash && isClosingMark(before - 1)
    let isOpen = clause.form == .accordingTo && kind == .word
    guard
      isMarked || isOpen
        || kind == .comma && (!hasRight && clause.rightStart == nil || goesOnInMarks(clause))
    else {
      return nil
    }
    let start = leftStart(index, isMarked: isMarked)
    return start <= before ? start..<(before + 1) : nil
  }

  /// Whether quoted words continue the words before the clause: “The pier, Moss said, ‘is closed’”.
  private func goesOnInMarks(_ clause: CueClause) -> Bool {
    guard let start = clause.rightStart, start + 1 < sentence.upperBound,
      table[start].kind == .openingMark
    else { return false }
    let first = table[start + 1]
    return !first.shape.contains(.capitalised)
      && first.classes.meets([.auxiliary, .modal, .thirdPerson, .pastForm])
  }

  private func isClosingMark(_ index: Int) -> Bool {
    table[index].kind == .closingMark && table[index].shape.isDisjoint(with: .insideMarks)
  }

  /// The start of the sentence, or the end of what belongs to an earlier clause.
  private func leftStart(_ index: Int, isMarked: Bool) -> Int {
    var start = sentence.lowerBound
    for earlier in clauses[..<index].reversed()
    where earlier.extent.upperBound <= clauses[index].extent.lowerBound {
      if isMarked, let mark = earlier.rightStart, table[mark].kind == .openingMark { return mark }
      break
    }
    if isMarked, let colon = introduction(before: clauses[index].extent.lowerBound) {
      start = colon + 1
    }
    while table[start].classes.meets(.conjunction), start + 1 < sentence.upperBound { start += 1 }
    return start
  }

  /// The last colon directly before an opening quotation mark, outside quotation marks.
  private func introduction(before end: Int) -> Int? {
    (sentence.lowerBound..<max(end - 1, sentence.lowerBound)).last {
      table[$0].kind == .colon && table[$0 + 1].kind == .openingMark
        && table[$0].shape.isDisjoint(with: .insideMarks)
    }
  }

  /// Content that continues after an inserted clause: “If he is, they say, *the message will be*
  /// …”.
  private func rest(_ index: Int) -> Range<Int>? {
    let clause = clauses[index]
    let end = clause.extent.upperBound
    guard end + 2 < sentence.upperBound, table[end].kind == .comma,
      clause.form == .normal || clause.form == .accordingTo
    else { return nil }
    let next = table[end + 1]
    guard next.kind == .word,
      next.classes.isDisjoint(with: [.relative, .conjunction, .ingForm, .preposition]),
      !next.shape.contains(.endsInIng), !next.shape.contains(.endsInEd),
      clauses.dropFirst(index + 1).allSatisfy({ $0.extent.lowerBound > end + 1 })
    else { return nil }
    guard table[clause.extent.lowerBound - 1].kind == .comma,
      !isClosingMark(clause.extent.lowerBound - 2)
    else { return nil }
    return (end + 1)..<rightEnd(index, from: end + 1)
  }

  // After the clause

  private func right(_ index: Int) -> Range<Int>? {
    let clause = clauses[index]
    if clause.form == .accordingTo { return behindSource(index) }
    guard var start = clause.rightStart, start < sentence.upperBound else { return nil }
    if table[start].classes.contains(.preposition), table[start].kind == .word,
      table[start].word != words.to,
      table[start].classes.isDisjoint(with: [.subordinator])
    {
      start += 1
    }
    let end = rightEnd(index, from: start)
    guard start < end else { return nil }
    if table[start].kind == .openingMark, let close = wholeSegment(at: start, before: end) {
      return start..<close
    }
    return start..<end
  }

  /// “According to Moss, *the ferry was late*.”
  private func behindSource(_ index: Int) -> Range<Int>? {
    let clause = clauses[index]
    guard clause.extent.lowerBound <= sentence.lowerBound + 2 else { return nil }
    var start = clause.extent.upperBound
    guard start < sentence.upperBound else { return nil }
    if let comma = (start..<min(start + PhraseFinder.reach, sentence.upperBound)).first(where: {
      table[$0].kind == .comma
    }) {
      start = comma + 1
    }
    guard start < sentence.upperBound else { return nil }
    return start..<rightEnd(index, from: start)
  }

  /// The end of a quoted segment at `start`, if it is a whole quotation: it ends with a stop or a
  /// comma, or no word follows it.
  private func wholeSegment(at start: Int, before end: Int) -> Int? {
    guard let close = ((start + 1)..<end).first(where: { isClosingMark($0) }) else { return nil }
    let last = table[close - 1].kind
    let next = close + 1 < end ? table[close + 1] : nil
    let ends = last == .stop || last == .comma || next.map { $0.kind != .word } ?? true
    return ends ? close + 1 : nil
  }

  /// The end of content that starts at `start`: the end of the sentence, a semicolon, or the start
  /// of another clause.
  private func rightEnd(_ index: Int, from start: Int) -> Int {
    var end = sentence.upperBound
    for clause in clauses.dropFirst(index + 1) where clause.extent.lowerBound > start {
      let before = clause.extent.lowerBound - 1
      let kind = table[before].kind
      let isCut: Bool
      switch clause.form {
      case .participle, .accordingTo:
        isCut = kind == .comma || kind == .dash || isClosingMark(before)
      case .coordinate: isCut = true
      case .normal, .inverted:
        isCut =
          kind == .comma && clause.rightStart == nil || isClosingMark(before)
          || joins(before)
      case .infinitive, .label: isCut = false
      }
      if isCut {
        end = clause.extent.lowerBound
        if joins(before) { end = before }
        break
      }
    }
    if let semicolon = (start..<end).first(where: {
      table[$0].kind == .semicolon && table[$0].shape.isDisjoint(with: .insideMarks)
    }) {
      end = semicolon
    }
    return end
  }

  /// Whether a token joins clauses: “, and”, “, but”, “, while”.
  private func joins(_ index: Int) -> Bool {
    guard index > sentence.lowerBound, table[index - 1].kind == .comma else { return false }
    return table[index].classes.contains(.conjunction) || table[index].word == words.whileWord
  }

  /// Content without the punctuation at its ends that is outside quotation marks; `nil` if no words
  /// remain.
  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var range = range
    while let first = range.first, isPunctuation(first) { range = range.dropFirst() }
    while let last = range.last, isPunctuation(last) { range = range.dropLast() }
    let words = range.contains { table[$0].kind == .word || table[$0].kind == .number }
    return words ? range : nil
  }

  private func isPunctuation(_ index: Int) -> Bool {
    let token = table[index]
    guard token.shape.isDisjoint(with: .insideMarks) else { return false }
    switch token.kind {
    case .comma, .dash, .stop, .colon, .semicolon: return true
    default: return false
    }
  }
}
