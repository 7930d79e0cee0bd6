import Document

/// Mentions without a name: “a senior official”.
extension EntityIndex {
  /// Records the first occurrence of a name followed by a noun, such as “U.S. officials”.
  mutating func noteNominal(from name: Name) {
    let noun = name.titled.upperBound
    guard noun < table.tokens.count, table[noun].classes.meets([.role, .group]),
      !table[noun].shape.contains(.capitalised)
    else { return }
    let words = name.titled.lowerBound..<(noun + 1)
    let key = key(words)
    if firstNominals[key] == nil { firstNominals[key] = words }
  }

  /// “*his* lawyers” are not “*her* lawyers”.
  private func owner(of words: Range<Int>) -> [Int] {
    words.filter {
      table[$0].classes.contains(.possessive) && table[$0].classes.meets([.masculine, .feminine])
    }
  }

  /// The entity of a nominal mention. Mentions with the same words share an entity.
  mutating func entity(
    of mention: Mention, kind: Speaker.Kind, isPlural: Bool, isUnknown: Bool
  ) -> Int {
    let named = wording.withoutTail(mention)
    let bare = wording.withoutDeterminers(named)
    // “Moss's campaign”, “the Moss campaign”
    let owner = kind == .group ? [] : owner(of: named)
    let words = key(owner + bare.filter { !table.isGenitive($0) })
    if let entity = byWords[words] { return entity }
    if kind == .group, !isPlural, table[named.lowerBound].word == reader.finder.words.the,
      let entity = department(bare)
    {
      return entity
    }
    let isPointing = table[named.lowerBound].word == reader.finder.words.that
    let first = firstNominals[words] ?? (kind == .group || isPointing ? bare : named)
    var entity = Entity(name: first, kind: kind, first: first)
    entity.wording = wording.wording(of: mention, named, first)
    entity.isPlural = isPlural
    entity.head = mention.head
    entity.isUnknownNoun = isUnknown
    entity.gender = table[mention.head].classes.gender
    entities.append(entity)
    byWords[words] = entities.count - 1
    return entities.count - 1
  }
}
