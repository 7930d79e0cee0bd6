import Document
import Language
import Text

/// Resolves the mentions of attributions: who “he”, “the senator” and “Moss” are.
///
/// Needs: attributions in order, names. Gives an entity for each attribution with a mention.
struct SpeakerResolver {
  let table: TokenTable
  let phrases: PhraseFinder
  let finder: NameFinder
  private(set) var index: EntityIndex
  /// The last speaker of the current block, and of a block before.
  private var lastInBlock: Int?
  private var lastBefore: (entity: Int, block: Int)?
  private var block = -1

  init(_ table: TokenTable) {
    self.table = table
    phrases = PhraseFinder(table)
    finder = NameFinder(table: table)
    index = EntityIndex(table)
    findRoles()
  }

  /// Reads the roles next to the names of people.
  private mutating func findRoles() {
    let roles = RoleFinder(phrases)
    var names: [(Name, Int)] = []
    for entity in index.entities.indices where index.entities[entity].kind == .person {
      for name in index.entities[entity].names.prefix(8) { names.append((name, entity)) }
    }
    for (name, entity) in names where index.entities[entity].role == nil {
      let block = blockTokens(of: name.tokens.lowerBound)
      if let role = roles.role(of: name, in: block) {
        index.setRole(entity, role.role, role.affiliation)
      }
    }
  }

  private func blockTokens(of token: Int) -> Range<Int> {
    var low = 0
    var high = table.blocks.count
    while low < high {
      let middle = (low + high) / 2
      if table.blocks[middle].tokens.lowerBound <= token { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? table.blocks[low - 1].tokens : 0..<table.tokens.count
  }

  /// The entities of the attributions, in their order; `nil` if nobody is named.
  mutating func resolve(_ attributions: [Attribution]) -> [Int?] {
    var byMention: [Int: Int] = [:]
    return attributions.map { attribution in
      turn(to: attribution.block)
      guard let mention = attribution.mention else { return nil }
      let entity = byMention[mention.tokens.lowerBound] ?? resolve(mention, attribution)
      if let entity {
        byMention[mention.tokens.lowerBound] = entity
        lastInBlock = entity
      }
      return entity
    }
  }

  private mutating func turn(to next: Int) {
    guard next != block else { return }
    if let lastInBlock { lastBefore = (lastInBlock, block) }
    lastInBlock = nil
    block = next
  }

  private mutating func resolve(_ mention: Mention, _ attribution: Attribution) -> Int? {
    if mention.kind == .pronoun { return pronoun(mention, attribution) }
    if mention.kind == .name, let name = finder.name(of: mention) { return index.entity(of: name) }
    return nominal(mention)
  }

  // Pronouns

  private mutating func pronoun(_ mention: Mention, _ attribution: Attribution) -> Int? {
    let token = table[mention.head]
    if token.classes.contains(.relative) { return antecedent(of: mention) }
    if token.classes.contains(.firstOrSecondPerson) { return nil }
    if token.classes.contains(.indefinite) {
      return index.entity(of: mention, kind: .unnamed, isPlural: true)
    }
    if let lastInBlock, agrees(lastInBlock, token.classes) { return lastInBlock }
    let start = table.blocks[attribution.block].tokens.lowerBound
    let near = index.mentions(before: mention.head)
    let outside = near.filter {
      !isQuoted($0.start, by: attribution) && agrees($0.entity, token.classes)
    }
    if let first = outside.last(where: { $0.start >= start }) { return first.entity }
    if let lastBefore, block - lastBefore.block <= 3, agrees(lastBefore.entity, token.classes) {
      return lastBefore.entity
    }
    return outside.first?.entity
  }

  private func isQuoted(_ token: Int, by attribution: Attribution) -> Bool {
    table[token].shape.contains(.insideDouble) || attribution.pieces.contains { $0.contains(token) }
  }

  /// Whether a pronoun of these classes can refer to an entity.
  private func agrees(_ entity: Int, _ classes: WordClass) -> Bool {
    let entity = index.entities[entity]
    if classes.contains(.plural) { return entity.isPlural || entity.kind == .group }
    let gender: Gender? =
      classes.contains(.masculine) ? .masculine : classes.contains(.feminine) ? .feminine : nil
    guard let gender else { return entity.kind == .group }
    guard entity.kind != .group, !entity.isPlural else { return false }
    return entity.gender.map { $0 == gender } ?? true
  }

  /// The antecedent of “who”: the phrase before it.
  private mutating func antecedent(of mention: Mention) -> Int? {
    let block = blockTokens(of: mention.head)
    var end = mention.head
    while end > block.lowerBound, table[end - 1].kind == .comma { end -= 1 }
    if let near = index.mentions(before: mention.head, count: 1).first, end - near.start <= 4 {
      return near.entity
    }
    guard let phrase = phrases.phrase(endingBefore: end, from: block.lowerBound),
      phrase.kind != .pronoun
    else { return index.mentions(before: mention.head, count: 1).first?.entity }
    if phrase.kind == .name, let name = finder.name(of: phrase) { return index.entity(of: name) }
    return nominal(phrase)
  }

  // Nominals

  private mutating func nominal(_ mention: Mention) -> Int {
    let head = table[mention.head]
    let isGroup =
      head.classes.meets([.group, .document, .organisation])
      && head.classes.isDisjoint(with: .role) || head.classes.contains(.group)
    let isPlural = head.classes.contains(.plural) || head.shape.contains(.endsInS) && !isGroup
    if isBareDefinite(mention), !isPlural, let known = known(mention, isGroup: isGroup) {
      return known
    }
    let entity = index.entity(
      of: mention, kind: isGroup ? .group : .unnamed, isPlural: isPlural)
    return entity
  }

  /// Whether a mention is “the” and a noun: “the senator”, “the company”.
  private func isBareDefinite(_ mention: Mention) -> Bool {
    mention.tokens.count == 2 && table[mention.tokens.lowerBound].word == Words.shared.the
  }

  /// The entity mentioned before that “the senator” or “the company” refers to. “The report” is not an
  /// organization that was named.
  private func known(_ mention: Mention, isGroup: Bool) -> Int? {
    let head = table[mention.head]
    let near = index.mentions(before: mention.head)
    if isGroup {
      guard head.classes.meets([.group, .organisation]) else { return nil }
      return near.first { index.entities[$0.entity].kind == .group }?.entity
    }
    if let named = near.first(where: { hasRole($0.entity, head) }) { return named.entity }
    guard let last = lastInBlock ?? lastBefore?.entity, index.entities[last].kind == .person,
      head.classes.isDisjoint(with: [.masculine, .feminine]) || agrees(last, head.classes)
    else { return nil }
    return index.entities[last].role == nil ? last : nil
  }

  private func hasRole(_ entity: Int, _ word: Token) -> Bool {
    guard word.word != 0, index.entities[entity].kind == .person else { return false }
    let role = index.entities[entity].role ?? 0..<0
    return role.contains { table[$0].word == word.word }
  }
}
