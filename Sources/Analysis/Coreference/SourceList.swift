/// Names that commas and “and” join to one phrase.
struct SourceList {
  private let source: JointSource
  private let block: Range<Int>
  private(set) var names: [Name]
  private(set) var entities: [Int]
  /// The token behind the last name and what describes it.
  private var end: Int
  /// Whether “and” stands before the last name.
  private(set) var isWhole = false

  private var table: TokenTable { source.table }

  /// Reads the list that begins with a name.
  init(
    _ source: JointSource, from first: (name: Name, entity: Int), in block: Range<Int>
  ) {
    self.source = source
    self.block = block
    names = [first.name]
    entities = [first.entity]
    end = first.name.tokens.upperBound
    while !isWhole, let next = next() {
      names.append(next.name)
      entities.append(next.entity)
      end = next.name.tokens.upperBound
    }
    if isWhole, readTail(isLast: true) == .apposition || isApposed(names[names.count - 1]) {
      end += 1
    }
  }

  /// Whether all of them are people, or all groups, each once and each certain, none a possessor.
  var areAlike: Bool {
    guard isWhole, Set(entities).count == entities.count else { return false }
    let kinds = Set(entities.map { source.index.entities[$0].kind })
    // “Ann Lee, product manager, *Harbor Cloud* at Harbor, and Bob Moss”
    if hasAppositions,
      entities.dropFirst().contains(where: { source.index.entities[$0].signs.person == 0 })
    {
      return false
    }
    return kinds.count == 1 && zip(names, entities).allSatisfy(source.isCertain) && areWhole
      && Set(names.map { table[$0.tokens.lowerBound].shape.isDisjoint(with: .insideMarks) }).count
        == 1
  }

  /// “the Department of Health *and Human Services*”, “the Bill *and Melinda Orr Foundation*”: one name, unless each has
  /// an article.
  private var areWhole: Bool {
    guard let first = names.first, source.index.entities[entities[0]].kind == .group else {
      return true
    }
    if names.allSatisfy(source.hasArticle) { return true }
    if first.isSingle {
      return !source.hasArticle(first) || table[first.tokens.lowerBound].shape.contains(.allCaps)
    }
    return !source.hasArticle(first)
      && !first.tokens.contains { table[$0].classes.contains(.preposition) }
  }

  /// “her husband, *Bob Moss*,”
  private func isApposed(_ name: Name) -> Bool {
    let before = name.titled.lowerBound - 1
    return end < block.upperBound && table[end].kind == .comma && before > block.lowerBound
      && table[before].kind == .comma && before - 1 > names[names.count - 2].tokens.upperBound
  }

  // The places where a source stands

  /// “*Ann Lee and Bob Moss* said”, “*Ann Lee and Bob Moss* sent a letter saying”
  func isSubject(of cue: Range<Int>) -> Bool {
    guard isWhole, end <= cue.lowerBound, cue.lowerBound - end <= Self.farthestCue,
      cue.upperBound <= block.upperBound, opensClause, !isSingular(cue.lowerBound), !isSingular(end)
    else { return false }
    if end == cue.lowerBound { return true }
    // “Ann Lee and Bob Moss represent Dan Orr, *who* said”
    if table[cue.lowerBound - 1].classes.contains(.relative) { return false }
    if source.words.isFiniteVerb(end) { return true }
    let token = table[end]
    if token.kind == .comma {
      // “Ann Lee and Bob Moss*, in a joint statement,* said”
      return end + 1 < cue.lowerBound && table[end + 1].classes.meets([.preposition, .relative])
    }
    if isRest(at: end) { return true }
    return token.kind == .word
      && (token.classes.meets([.adverb, .auxiliary, .modal, .plainForm, .time, .quantity])
        || token.shape.contains(.endsInLy))
  }

  /// “said *Ann Lee and Bob Moss*”, “according to *Ann Lee and Bob Moss*”, “a letter by *Ann Lee and Bob Moss*”
  func isBehind(_ cue: Range<Int>) -> Bool {
    let start = opening
    guard isWhole, cue.upperBound <= start, cue.lowerBound >= block.lowerBound,
      !cue.contains(where: isSingular)
    else { return false }
    let link = cue.upperBound..<start
    guard link.count <= 1,
      link.allSatisfy({ [Words.shared.by, Words.shared.from].contains(table[$0].word) })
    else { return false }
    guard end < block.upperBound else { return true }
    let token = table[end]
    switch token.kind {
    case .word:
      return isRest(at: end)
        || !source.words.isFiniteVerb(end)
          && token.classes.meets([.preposition, .time, .adverb, .relative, .subordinator])
    case .stop, .comma, .semicolon, .dash, .colon, .openingMark, .closingMark, .closingBracket:
      return true
    default: return false
    }
  }

  /// “Ann Lee and Bob Moss *and four others*”: who has no name ends the list.
  private func isRest(at and: Int) -> Bool {
    guard and + 1 < block.upperBound, table[and].word == Words.shared.and else { return false }
    return table[and + 1].kind == .number
      || table[and + 1].classes.meets([.quantity, .indefinite])
  }

  private func isSingular(_ index: Int) -> Bool {
    let token = table[index]
    return token.kind == .word
      && (token.classes.contains(.thirdPerson) || Self.singular.contains(token.word))
  }

  private static let both = Lexicon.shared.number(of: "both")
  private static let singular = Set(["is", "was", "has", "does"].map(Lexicon.shared.number(of:)))

  /// The greatest distance from a list to its cue, in tokens.
  private static let farthestCue = 30

  /// The first token of the phrase that the list begins with: “*Republican Sens.* Ann Lee”.
  private var opening: Int {
    var start = names[0].titled.lowerBound
    while start > block.lowerBound, names[0].titled.lowerBound - start < 8,
      source.isModifier(start - 1) || table[start - 1].word == Self.both,
      table[start].shape.isDisjoint(with: .sentenceStart)
    {
      start -= 1
    }
    return start
  }

  /// Whether nothing stands before the list on which it could depend: it begins its sentence, or follows a comma, a
  /// quotation mark or a conjunction.
  private var opensClause: Bool {
    let start = opening
    guard start > block.lowerBound, table[start].shape.isDisjoint(with: .sentenceStart) else {
      return true
    }
    let before = table[start - 1]
    switch before.kind {
    case .comma, .semicolon, .colon, .dash, .openingMark, .closingMark, .stop: return true
    case .word:
      return before.classes.meets([.conjunction, .subordinator])
        && before.classes.isDisjoint(with: .preposition)
        && (before.word != Words.shared.and
          || start - 2 >= block.lowerBound && table[start - 2].kind == .comma)
    default: return false
    }
  }

  /// Whether one of them is described between commas.
  private var hasAppositions = false

  // Reading

  /// What stands between a name and the next of the list.
  private enum Tail { case none, affiliation, apposition }

  /// The next name of the list, behind a comma, “and” or both.
  private mutating func next() -> (name: Name, entity: Int)? {
    guard let own = readTail() else { return nil }
    var start = end
    let hasComma = start < block.upperBound && table[start].kind == .comma
    if hasComma { start += 1 }
    let hasAnd = start < block.upperBound && table[start].word == Words.shared.and
    if names.count > 1, isRest(at: start) {
      (isWhole, end) = (true, start)
      return nil
    }
    if hasAnd { start += 1 }
    guard hasComma || hasAnd, start < block.upperBound,
      // “Ann Lee, *and* Bob Moss”: a comma closes an apposition or parts more than two.
      own == .apposition ? hasComma : !hasAnd || !hasComma || names.count > 1,
      let next = source.name(from: start, to: block.upperBound),
      // “Ann Lee of Lunt and *Moss*”
      own == .none || !next.name.isSingle
    else { return nil }
    isWhole = hasAnd
    hasAppositions = hasAppositions || own == .apposition
    return next
  }

  /// Reads what describes the last name: “(D-Ohio)”, “of Brask”, “, 34, a baker,” up to the last comma. `nil` if it is a
  /// possessor, or what follows may hold another person.
  private mutating func readTail(isLast: Bool = false) -> Tail? {
    guard end < block.upperBound else { return Tail.none }
    if table.isGenitive(end) || table.isApostrophe(end) || table[end].classes.contains(.contraction)
    {
      isWhole = false
      return nil
    }
    if table[end].kind == .openingBracket,
      let close = (end..<min(end + 8, block.upperBound)).first(where: {
        table[$0].kind == .closingBracket
      })
    {
      end = close + 1
    }
    var tail = Tail.none
    if let affiliation = affiliation(at: end) {
      end = affiliation
      tail = .affiliation
    }
    while let close = apposition(at: end, isLast) {
      end = close
      tail = .apposition
    }
    return tail
  }

  /// The end of “of Brask”, “from the University of Brask”.
  private func affiliation(at index: Int) -> Int? {
    guard index + 1 < block.upperBound,
      [Words.shared.of, Words.shared.from, Words.shared.at].contains(table[index].word)
    else { return nil }
    let bodies = source.index.names(over: index..<min(index + 8, block.upperBound))
    guard let body = bodies.first, body.name.titled.lowerBound - index <= 2,
      source.index.entities[body.entity].kind != .person || body.name.isSingle,
      (index + 1..<body.name.titled.lowerBound).allSatisfy({
        table[$0].word == Words.shared.the
      })
    else { return nil }
    return body.name.tokens.upperBound
  }

  /// The comma that closes an apposition which a comma opens: “, D-Ohio,”, “, 34,”, “, the mayor of Brask,”.
  private func apposition(at comma: Int, _ isLast: Bool) -> Int? {
    guard comma + 1 < block.upperBound, table[comma].kind == .comma else { return nil }
    let first = comma + 1
    let limit = min(first + Self.longestApposition, block.upperBound)
    guard opensApposition(first),
      let close = (first..<limit).first(where: { table[$0].kind == .comma }), close > first,
      (first..<close).allSatisfy({ isInApposition($0) })
    else { return nil }
    let names = source.index.names(over: first..<close)
    let hasPerson = names.contains {
      source.index.entities[$0.entity].kind == .person && !$0.name.isGroup
    }
    // “Ann Lee, the sister of *Bob Moss*,”; “Ann Lee, *D-Ohio*,”
    return hasPerson && close - first > 1 && !isLast ? nil : close
  }

  private func opensApposition(_ index: Int) -> Bool {
    guard index + 1 < block.upperBound else { return false }
    let token = table[index]
    if token.kind == .number || token.classes.contains(.determiner) { return true }
    guard token.kind == .word, token.word != Words.shared.and else { return false }
    if token.shape.contains(.capitalised) {
      return token.shape.contains(.hyphenated) && isParty(index)
        || token.classes.contains(.role) && table[index + 1].word == Words.shared.of
        || token.classes.contains(.place) && table[index + 1].kind == .comma
    }
    if [Words.shared.of, Words.shared.from, Words.shared.at].contains(token.word) { return true }
    return token.classes.isDisjoint(with: .phraseBreak) && !source.words.isFiniteVerb(index)
      && token.classes.isDisjoint(with: .ingForm)
  }

  /// “D-Ohio”
  private func isParty(_ index: Int) -> Bool {
    table.text.bytes[table[index].range].dropFirst().first == .hyphen
  }

  private func isInApposition(_ index: Int) -> Bool {
    let token = table[index]
    switch token.kind {
    case .word:
      return !source.words.isFiniteVerb(index)
        && token.classes.isDisjoint(with: [.relative, .subordinator, .subject])
    case .number, .symbol, .openingBracket, .closingBracket, .looseMark: return true
    case .stop: return table[index + 1].kind == .comma
    default: return false
    }
  }

  private static let longestApposition = 25
}
