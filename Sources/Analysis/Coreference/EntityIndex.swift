import Document
import Language
import Text

/// The people and organizations that an article names, and which of them each name refers to.
///
/// Needs: names. A last name alone refers to the last full name with it, and so does a first name alone.
/// Linear in the number of names.
struct EntityIndex {
  let table: TokenTable
  private(set) var entities: [Entity] = []
  /// Each name of the article with its entity, in order.
  private(set) var mentions: [(start: Int, entity: Int)] = []
  private var byFullName: [NameKey: Int] = [:]
  private var byLast: [NameKey: Int] = [:]
  private var byFirst: [NameKey: Int] = [:]
  private var byWords: [NameKey: Int] = [:]
  private var firstNominals: [NameKey: Range<Int>] = [:]

  init(_ table: TokenTable) {
    self.table = table
    let names = NameFinder(table: table).names()
    for name in names where !name.isSingle && !name.isGroup { learn(name) }
    byLast.removeAll(keepingCapacity: true)
    for name in names {
      let entity = entity(of: name)
      note(name, of: entity)
      noteNominal(from: name)
      mentions.append((name.tokens.lowerBound, entity))
    }
  }

  private func key(_ tokens: some Sequence<Int>) -> NameKey {
    var key = NameKey()
    for index in tokens where table[index].kind == .word {
      key.append(table[index], in: table.text)
    }
    return key
  }

  /// The last word, ignoring “Jr.”.
  private func lastWord(_ name: Name) -> Int {
    let last = name.tokens.upperBound - 1
    let isSuffix = name.tokens.count > 2 && table[last].classes.contains(.nameSuffix)
    return isSuffix ? last - 1 : last
  }

  /// The key of first and last word and “Jr.”, since middle names and initials come and go.
  private func fullKey(_ name: Name) -> NameKey {
    let last = lastWord(name)
    return key([name.tokens.lowerBound, last] + Array((last + 1)..<name.tokens.upperBound))
  }

  /// Makes a full name available to single names anywhere in the article.
  private mutating func learn(_ name: Name) {
    let full = fullKey(name)
    if byFullName[full] == nil { byFullName[full] = add(name) }
    guard let entity = byFullName[full] else { return }
    let last = NameKey(table[lastWord(name)], in: table.text)
    if firstWithLast[last] == nil { firstWithLast[last] = entity }
    let first = NameKey(table[name.tokens.lowerBound], in: table.text)
    if byFirst[first] == nil { byFirst[first] = entity }
  }

  /// The first entity with each last name, for last names that precede their full name.
  private var firstWithLast: [NameKey: Int] = [:]

  private mutating func add(_ name: Name) -> Int {
    entities.append(
      Entity(
        name: name.tokens, kind: name.isGroup ? .group : .person, gender: name.gender,
        first: name.tokens))
    return entities.count - 1
  }

  /// The entity of a name; a new one for an unknown name.
  mutating func entity(of name: Name) -> Int {
    if name.isGroup { return groupEntity(name) }
    if !name.isSingle {
      let full = fullKey(name)
      let entity = byFullName[full] ?? add(name)
      byFullName[full] = entity
      byLast[NameKey(table[lastWord(name)], in: table.text)] = entity
      return entity
    }
    let key = NameKey(table[name.tokens.lowerBound], in: table.text)
    if let entity = byLast[key], agrees(entity, name) { return entity }
    if let entity = firstWithLast[key], agrees(entity, name) { return entity }
    if name.titled.count == 1, let entity = byFirst[key] { return entity }
    let entity = add(name)
    byLast[key] = entity
    recognizePublicFigure(entity)
    return entity
  }

  /// Whether the gender of a name does not contradict an entity.
  private func agrees(_ entity: Int, _ name: Name) -> Bool {
    guard let one = entities[entity].gender, let other = name.gender else { return true }
    return one == other
  }

  private mutating func recognizePublicFigure(_ entity: Int) {
    let last = table.words(entities[entity].name).lowercased()
    guard let figure = PublicFigures.person(lastName: last) else { return }
    entities[entity].fullName = figure.name
    entities[entity].gender = figure.gender
  }

  private mutating func groupEntity(_ name: Name) -> Int {
    let words = key(name.tokens)
    if let entity = byWords[words] { return entity }
    let entity = add(name)
    byWords[words] = entity
    if let acronym = acronym(behind: name) { byWords[acronym] = entity }
    return entity
  }

  /// The key of the acronym in brackets after a name: “World Ferry Board (WFB)”.
  private func acronym(behind name: Name) -> NameKey? {
    let end = name.tokens.upperBound
    guard end + 2 < table.tokens.count, table[end].kind == .openingBracket,
      table[end + 1].shape.contains(.allCaps), table[end + 2].kind == .closingBracket
    else { return nil }
    return key([end + 1])
  }

  /// Records the first occurrence of a name with a noun, such as “U.S. officials”.
  private mutating func noteNominal(from name: Name) {
    let noun = name.titled.upperBound
    guard noun < table.tokens.count, table[noun].classes.meets([.role, .group]),
      !table[noun].shape.contains(.capitalised)
    else { return }
    let words = name.titled.lowerBound..<(noun + 1)
    let key = key(words)
    if firstNominals[key] == nil { firstNominals[key] = words }
  }

  /// Records a name of an entity.
  private mutating func note(_ name: Name, of entity: Int) {
    if entities[entity].gender == nil { entities[entity].gender = name.gender }
    if entities[entity].names.isEmpty || entities[entity].first.lowerBound > name.tokens.lowerBound
    {
      entities[entity].first = name.tokens
    }
    if entities[entity].names.count < 64 { entities[entity].names.append(name) }
  }

  /// The entity of a mention that is not a name: the same words are the same source.
  mutating func entity(of mention: Mention, kind: Speaker.Kind, isPlural: Bool) -> Int {
    let named = withoutTail(mention)
    let bare = named.drop { table[$0].classes.contains(.determiner) }
    let words = key(bare.isEmpty ? named : bare)
    if let entity = byWords[words] { return entity }
    let first = firstNominals[words] ?? (kind == .group && !bare.isEmpty ? bare : named)
    var entity = Entity(name: first, kind: kind, first: first)
    entity.isPlural = isPlural
    entities.append(entity)
    byWords[words] = entities.count - 1
    return entities.count - 1
  }

  /// Shortens “a senior official travelling with the minister” to “a senior official”, but keeps what a preposition
  /// adds directly: “president of the board”.
  private func withoutTail(_ mention: Mention) -> Range<Int> {
    let end = mention.head + 1
    guard mention.kind == .nominal, end < mention.tokens.upperBound,
      !table[end].classes.contains(.preposition)
    else { return mention.tokens }
    return mention.tokens.lowerBound..<end
  }

  /// Sets the role of an entity.
  mutating func setRole(_ entity: Int, _ role: Range<Int>?, _ affiliation: Range<Int>?) {
    if entities[entity].role == nil { entities[entity].role = role }
    if entities[entity].affiliation == nil { entities[entity].affiliation = affiliation }
  }

  /// At most `count` mentions before a token, latest first.
  func mentions(before token: Int, count: Int = 40) -> ReversedCollection<
    ArraySlice<(start: Int, entity: Int)>
  > {
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].start < token { low = middle + 1 } else { high = middle }
    }
    return mentions[max(0, low - count)..<low].reversed()
  }
}
