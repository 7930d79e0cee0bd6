import Language

/// Finds who else is named beside a speaker: “Ann Lee *and Bob Moss* said”, “Sens. Ann Lee, D-Ohio, *and Bob Moss*,
/// R-Utah, said”.
///
/// Only a plain list of people, or of groups, that is the subject of the cue or stands behind it counts: an apposition, a
/// possessor, an affiliation, a firm or an object is nobody who speaks.
///
/// Needs: names with their entities, attributions.
struct JointSource {
  let table: TokenTable
  let index: EntityIndex
  let words: WordReader
  private let own = Words.shared

  init(_ resolver: SpeakerResolver) {
    table = resolver.table
    index = resolver.index
    words = resolver.words
  }

  /// The attributions with those who say it too, given the entity of each.
  func added(to attributions: [Attribution], _ who: [Int?]) -> [Attribution] {
    var joint = attributions
    // By the head of a mention, which paragraphs of speech behind its own share.
    var known: [Int: [Int]] = [:]
    for (index, entity) in who.enumerated() {
      guard let entity, let head = joint[index].mention?.head else { continue }
      joint[index].others = others(than: entity, in: joint[index])
      if !joint[index].others.isEmpty { known[head] = [entity] + joint[index].others }
    }
    for (index, entity) in who.enumerated() {
      guard let entity, joint[index].cue == nil, let head = joint[index].mention?.head,
        let all = known[head], all[0] == entity
      else { continue }
      joint[index].others = Array(all.dropFirst())
    }
    return joint
  }

  /// The entities named beside the one that an attribution names, in order; empty if its source is no list of names.
  /// O(tokens of the sentence), at most ``reach``.
  private func others(than entity: Int, in attribution: Attribution) -> [Int] {
    guard let mention = attribution.mention, let cue = attribution.cue, !attribution.isTurn,
      let name = index.names(over: mention.tokens).last(where: { $0.entity == entity })?.name,
      cue.upperBound <= name.titled.lowerBound || name.tokens.upperBound <= cue.lowerBound
    else { return [] }
    let block = table.block(of: name.tokens.lowerBound)
    let start = max(block.lowerBound, name.tokens.lowerBound - Self.reach)
    for first in index.names(over: start..<name.tokens.upperBound) where !isPlace(first.name) {
      let list = SourceList(self, from: first, in: block)
      guard list.names.contains(name), list.isWhole,
        index.entities[first.entity].kind == index.entities[entity].kind
      else { continue }
      let speaks = list.areAlike && (list.isSubject(of: cue) || list.isBehind(cue))
      return speaks ? list.entities.filter { $0 != entity } : []
    }
    return []
  }

  /// The longest list before a name, in tokens.
  private static let reach = 60

  /// Whether a name is certain to mean its entity, and that to be somebody: a full name, a known person's last name, the
  /// name of a body with an article, an acronym or a country.
  func isCertain(_ name: Name, _ entity: Int) -> Bool {
    let known = index.entities[entity]
    guard !known.isNominal else { return false }
    if known.kind == .group {
      let first = name.tokens.lowerBound
      return !name.isSingle || hasArticle(name) || words.sense(first) == .place
        || table[first].shape.contains(.allCaps)
    }
    guard known.kind == .person, !name.isGroup, isProper(name, of: known) else { return false }
    if !name.isSingle { return true }
    if known.sharesLastName { return false }
    let title = name.titled.lowerBound..<name.tokens.lowerBound
    return known.name.count > 1 || known.isFigure
      || title.contains { table[$0].classes.contains(.title) }
  }

  /// “House *Ways* and Means Chairman Bob Moss”, “Deputy *Prime Minister* and Finance Minister Bob Moss”: the words for an
  /// office are no name.
  private func isProper(_ name: Name, of known: Entity) -> Bool {
    let last = table[name.tokens.upperBound - 1]
    if last.classes.meets([.title, .role]), known.name == name.tokens { return false }
    return known.signs.person > 0 && known.name.count > 1
      || !name.tokens.allSatisfy(words.isCommonWord)
  }

  /// “In *Brask*, Ann Lee and Bob Moss said”
  private func isPlace(_ name: Name) -> Bool {
    let before = name.titled.lowerBound - 1
    return name.isSingle && before >= 0
      && [own.inWord, own.at, own.on].contains(table[before].word)
  }

  /// “*the* Brask Herald”
  func hasArticle(_ name: Name) -> Bool {
    name.titled.lowerBound > 0 && table[name.titled.lowerBound - 1].word == own.the
  }

  /// The name that starts at a token, perhaps behind an article or the words for what somebody is: “*fellow senator* Bob
  /// Moss”, “*her husband,* Bob Moss,”.
  func name(from start: Int, to limit: Int) -> (name: Name, entity: Int)? {
    let near = index.names(over: start..<min(start + Self.longestRole, limit))
    return near.first { next in
      guard next.name.titled.lowerBound >= start, !isPartOfRole(next.name, to: limit) else {
        return false
      }
      let role = start..<next.name.titled.lowerBound
      return role.isEmpty || isArticle(role) || isRole(role, of: next.name, to: limit)
    }
  }

  /// “*Brask* council leader Bob Moss”
  private func isPartOfRole(_ name: Name, to limit: Int) -> Bool {
    let noun = name.tokens.upperBound
    return noun < limit && table[noun].classes.meets([.role, .group])
      && !table[noun].shape.contains(.capitalised)
  }

  private func isArticle(_ words: Range<Int>) -> Bool {
    words.count == 1 && table[words.lowerBound].word == own.the
  }

  private func isRole(_ role: Range<Int>, of name: Name, to limit: Int) -> Bool {
    var noun = role.upperBound - 1
    if table[noun].kind == .comma {
      let end = name.tokens.upperBound
      guard !name.isSingle, end >= limit || [.comma, .stop].contains(table[end].kind) else {
        return false
      }
      noun -= 1
    }
    guard noun >= role.lowerBound, !name.isGroup,
      role.prefix(while: { $0 <= noun }).allSatisfy(isModifier)
    else { return false }
    return table[noun].classes.meets([.role, .title, .standing]) || words.sense(noun) == .person
      || table[noun].shape.contains(.capitalised)
  }

  /// A word that may stand before a name in its phrase.
  func isModifier(_ index: Int) -> Bool {
    let token = table[index]
    if token.classes.contains(.possessive) { return true }
    return (token.kind == .word || token.kind == .number) && !words.isFiniteVerb(index)
      && token.classes.isDisjoint(with: .phraseBreak)
  }

  /// The longest description before a name, in tokens.
  private static let longestRole = 10
}
