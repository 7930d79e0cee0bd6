import Document
import Language

/// What entities are, by the evidence of their mentions.
extension EntityIndex {
  /// Turns names without evidence of a person into groups. A name that follows “in” or “at” in at
  /// least half of its mentions is a place. A single word is usually a product, a company or a
  /// place, but its kind stays open.
  mutating func settleKinds() {
    for index in entities.indices
    where entities[index].kind == .person && !entities[index].isFigure {
      let signs = entities[index].signs
      guard signs.person == 0 else { continue }
      if signs.locative > 0, signs.locative * 2 >= signs.mentions {
        entities[index].kind = .group
      } else if signs.body > 0 {
        entities[index].kind = .group
      } else if entities[index].name.count == 1 || isCommonName(entities[index]) {
        entities[index].kind = .group
        entities[index].isOfUnknownKind = true
      }
    }
  }

  /// “Ferry Catering”, “Statistics Canada”: the last word is a common noun or a place, and no
  /// mention is a single word.
  private func isCommonName(_ entity: Entity) -> Bool {
    let last = entity.name.upperBound - 1
    return (table[last].classes.contains(.place) || reader.words.isCommonWord(last))
      && !entity.names.contains(where: \.isSingle)
  }

  /// Records that a pronoun refers to an entity. A pronoun that is more likely than not makes the
  /// entity a person. Its gender is set by a nearly certain pronoun, or once likely pronouns of one
  /// gender outnumber the other by two, since a single one may be resolved wrongly.
  mutating func notePronoun(of gender: Gender, for entity: Int, probability: Float) {
    if probability > 0.5 { setPerson(entity) }
    guard probability > 0.8, entities[entity].gender == nil else { return }
    entities[entity].signs.masculine += gender == .masculine ? 1 : -1
    if probability > 0.88 || abs(entities[entity].signs.masculine) >= 2 {
      entities[entity].gender = gender
    }
  }

  /// Marks an entity of unknown kind as a person.
  mutating func setPerson(_ entity: Int) {
    guard entities[entity].isOfUnknownKind else { return }
    entities[entity].kind = .person
    entities[entity].isOfUnknownKind = false
  }

  /// Marks an entity as a document.
  mutating func setDocument(_ entity: Int) { entities[entity].isDocument = true }

  /// Sets the role and affiliation of an entity, unless it has them.
  mutating func setRole(_ entity: Int, _ role: Range<Int>?, _ affiliation: Range<Int>?) {
    if role != nil { setPerson(entity) }
    if entities[entity].role == nil { entities[entity].role = role }
    if entities[entity].affiliation == nil { entities[entity].affiliation = affiliation }
  }
}
