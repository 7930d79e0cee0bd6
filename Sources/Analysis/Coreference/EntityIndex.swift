import Document
import Language
import Text

/// The people and organizations that an article names, and the entity that each name refers to.
///
/// Needs: names. A last name alone refers to the latest full name before it, or else to the first
/// one in the article; a first name alone refers to the first full name with it. Linear in the
/// number of names.
struct EntityIndex {
  let table: TokenTable
  let reader: NameReader
  let wording: SpeakerWording
  var entities: [Entity] = []
  /// Each name of the article with its entity, in order.
  private(set) var mentions: [(name: Name, entity: Int)] = []
  private var byFullName: [NameKey: Int] = [:]
  private var byLast: [NameKey: Int] = [:]
  /// People by first and middle names.
  private var byFirst: [NameKey: Int] = [:]
  /// The keys of full names by the multi-word last names that end them.
  private var wholeNames: [NameKey: NameKey] = [:]
  var byWords: [NameKey: Int] = [:]
  /// Single words that name a body wherever they stand: short forms in brackets after a name, “Herald”
  /// of “the Herald newspaper”.
  private var ownNames: Set<NameKey> = []
  var shortNames: ShortNames
  var firstNominals: [NameKey: Range<Int>] = [:]
  /// Departments by their field, and bodies by their name without its place; `nil` for what stands
  /// for two.
  var departments: [NameKey: Int?] = [:]
  /// The first entity with each last name, for last names that precede their full name.
  private var firstWithLast: [NameKey: Int] = [:]
  /// All people with each last name, in order, but for names with lowercase words or “Jr.”.
  private var bearers: [NameKey: [Int]] = [:]
  /// Where each word that is a name by itself first stands, as a token.
  private var firstAlone: [NameKey: Int] = [:]
  /// Last names that have stood alone for the person in ``byLast``, and do so from then on.
  private var established: Set<NameKey> = []
  /// Another person named in full with an established last name, which stands for that person in the rest of the
  /// block.
  private var namesakes: [NameKey: (entity: Int, block: Range<Int>)] = [:]
  /// Last names that stand alone behind an office: “President Moss”.
  private(set) var officials: Set<NameKey> = []
  /// Entities that their last name alone does not stand for, since it is somebody else's: relatives
  /// (“Moss … his daughter-in-law, Ada Moss … Moss said”), what is named after somebody (“Camp Moss”).
  private var withoutLastName: Set<Int> = []
  /// The first of them with each last name: “Ms. Moss”.
  private var relativeWithLast: [NameKey: Int] = [:]

  init(
    _ table: TokenTable, words: WordReader, phrases: PhraseFinder, capitals: CapitalUse
  ) {
    self.table = table
    reader = NameReader(words, phrases: phrases, capitals: capitals)
    wording = SpeakerWording(words: words)
    shortNames = ShortNames(words: words)
    let (read, headings) = reader.names()
    var text = LongForms(table: table).joined(read)
    for name in text where name.isSingle && !name.isGroup {
      let key = key(name.tokens)
      if firstAlone[key] == nil { firstAlone[key] = name.tokens.lowerBound }
      if name.titled.count > 1, name.gender == nil { officials.insert(key) }
    }
    text = text.map(asPersonBeforeNoun)
    for name in text { learnEndings(of: name) }
    for name in headings.compactMap(fullName) { learn(name) }
    // The long name first, so that “the Department of State” finds it wherever it stands.
    for name in text where withoutState(name) != nil { learn(name) }
    for name in text { learn(name) }
    for name in text where name.isSingle && name.isGroup && kind(behind: name) != nil {
      let key = key(name.tokens)
      guard firstWithLast[key] == nil, byFirst[key] == nil else { continue }
      _ = groupEntity(name)
      ownNames.insert(key)
    }
    byLast.removeAll(keepingCapacity: true)
    for name in merged(text, surnames()) where !shortNames.isShared(name) { keep(name) }
    for name in headings where isKnown(name) { keep(name) }
    mentions.sort { $0.name.tokens.lowerBound < $1.name.tokens.lowerBound }
    settleKinds()
  }

  private mutating func keep(_ name: Name) {
    let entity = entity(of: name)
    note(name, of: entity)
    noteNominal(from: name)
    mentions.append((name, entity))
  }

  private func merged(_ one: [Name], _ two: [Name]) -> [Name] {
    (one + two).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  func key(_ tokens: some Sequence<Int>) -> NameKey { table.key(tokens) }

  /// The last word, ignoring “Jr.”.
  private func lastWord(_ name: Name) -> Int {
    let last = name.tokens.upperBound - 1
    let isSuffix = name.tokens.count > 2 && table[last].classes.contains(.nameSuffix)
    return isSuffix ? last - 1 : last
  }

  /// The key of the first and last words and “Jr.”. Middle names and initials are left out, since
  /// articles do not always give them.
  private func fullKey(_ name: Name) -> NameKey {
    let last = lastWord(name)
    return key([name.tokens.lowerBound, last] + Array((last + 1)..<name.tokens.upperBound))
  }

  /// The key of a last name. Particles are left out: “Der Beek” and “Van Der Beek” share the key of
  /// “Beek”.
  private func lastName(_ name: Name) -> NameKey { key([lastWord(name)]) }

  // Learning full names

  /// Records last names of several words: “Van Der Berg” in “James Van Der Berg”.
  private mutating func learnEndings(of name: Name) {
    guard !name.isGroup, name.tokens.count > 2,
      table[name.tokens.lowerBound].classes.isDisjoint(with: .quantity)
    else { return }
    for start in name.tokens.dropFirst().dropLast().suffix(Self.longestLastName - 1) {
      let ending = key(start..<name.tokens.upperBound)
      if wholeNames[ending] == nil { wholeNames[ending] = fullKey(name) }
    }
  }

  /// The maximum length of a last name, in words. The bound keeps a run of a thousand capitalized
  /// words linear.
  private static let longestLastName = 4

  /// The key under which the person with a full name is indexed.
  private func knownKey(_ name: Name) -> NameKey {
    let full = fullKey(name)
    guard byFullName[full] == nil else { return full }
    return wholeNames[key(name.tokens)] ?? full
  }

  /// The people with the last name that a word is, in order.
  func bearers(of word: Int) -> [Int] { bearers[key([word])] ?? [] }

  /// Makes a full name available to single names anywhere in the article.
  private mutating func learn(_ name: Name) {
    guard !name.isSingle else { return }
    if name.isGroup { return learnGroup(name) }
    let full = fullKey(name)
    guard wholeNames[key(name.tokens)] == nil else { return }
    if let known = byFullName[full] {
      // A heading may leave out the middle name.
      let isLonger =
        name.tokens.count > entities[known].name.count
        && !name.tokens.contains { table[$0].shape.contains(.allCaps) && table[$0].range.count > 2 }
      if isLonger, isInHeading(entities[known].name) { entities[known].name = name.tokens }
    } else if let same = bearerByNickname(name) {
      byFullName[full] = same
    } else {
      let entity = add(name)
      byFullName[full] = entity
      let last = lastName(name)
      if name.tokens.allSatisfy({ table[$0].shape.contains(.capitalised) }),
        lastWord(name) + 1 == name.tokens.upperBound
      {
        bearers[last, default: []].append(entity)
      }
      if isRelative(name) && (firstWithLast[last] != nil || isAlone(last, before: name))
        || isNamesake(name, last)
      {
        withoutLastName.insert(entity)
        if relativeWithLast[last] == nil { relativeWithLast[last] = entity }
      } else if let other = firstWithLast[last], other != entity {
        entities[other].sharesLastName = true
        entities[entity].sharesLastName = true
      } else if isNamedAfter(name),
        isAlone(last, before: name) || figure(name.tokens.suffix(1)) != nil
      {
        withoutLastName.insert(entity)
      } else {
        firstWithLast[last] = entity
        if let bare = withoutArticle(lastWord(name)), firstWithLast[bare] == nil {
          firstWithLast[bare] = entity
        }
      }
      learnAcronyms(of: name, entity)
      byWords[handle(of: name)] = entity
      for word in name.tokens.dropLast() {
        let key = NameKey(table[word], in: table.text)
        if byFirst[key] == nil, !isAlone(key, before: name) { byFirst[key] = entity }
      }
    }
  }

  private func isInHeading(_ name: Range<Int>) -> Bool {
    table.block(containing: name.lowerBound).map { CapitalUse.isHeading($0, in: table) } ?? false
  }

  /// Whether a word of a name stands alone before it: “Brask” before “Brask Bronco” is another name.
  func isAlone(_ word: NameKey, before name: Name) -> Bool {
    firstAlone[word].map { $0 < name.tokens.lowerBound } ?? false
  }

  /// Whether a word is a name by itself somewhere in the text.
  func standsAlone(_ word: NameKey) -> Bool { firstAlone[word] != nil }

  /// Occurrences of known people's last names that are common nouns and stand alone: “said Baker”.
  private func surnames() -> [Name] {
    var found: [Name] = []
    for block in table.blocks where !CapitalUse.isHeading(block, in: table) {
      for index in block.tokens {
        let token = table[index]
        guard token.kind == .word, token.shape.contains(.capitalised), mayBeSurname(index),
          firstWithLast[NameKey(token, in: table.text)] != nil,
          !isBesideCapital(index, block.tokens)
        else { continue }
        found.append(Name(tokens: index..<(index + 1), titled: index..<(index + 1), isGroup: false))
      }
    }
    return found
  }

  /// The person whose last name is a capitalized common noun: “Baker said”.
  func surname(_ mention: Mention) -> Int? {
    loneCapital(mention).flatMap { firstWithLast[$0] }
  }

  /// The organization whose name starts with a capitalized common word: “*United* said” for United
  /// Airlines.
  func body(opening mention: Mention) -> Int? {
    loneCapital(mention).flatMap(shortNames.entity(openedBy:))
  }

  /// The key of a mention that is one capitalized word.
  func loneCapital(_ mention: Mention) -> NameKey? {
    mention.tokens.count == 1 && table[mention.head].shape.contains(.capitalised)
      ? key(mention.tokens) : nil
  }

  private func isBesideCapital(_ index: Int, _ block: Range<Int>) -> Bool {
    [index - 1, index + 1].contains {
      block.contains($0) && table[$0].kind == .word
        && (table[$0].shape.contains(.capitalised) && !table[$0].shape.contains(.sentenceStart)
          || table[$0].word == reader.finder.words.the)
    }
  }

  /// Whether a name in a heading is known from the text.
  private func isKnown(_ name: Name) -> Bool {
    if name.isGroup { return byWords[key(name.tokens)] != nil }
    guard name.isSingle else { return byFullName[fullKey(name)] != nil }
    let key = key(name.tokens)
    return firstWithLast[key] != nil || byLast[key] != nil
  }

  /// The person whose full name or last name opens a heading, where all words may be capitalized:
  /// “Ode Lunt Calls Ferry Late”.
  func person(opening words: Range<Int>) -> Int? {
    for end in stride(from: words.upperBound, to: words.lowerBound + 1, by: -1) {
      let name = words.lowerBound..<end
      let read = Name(tokens: name, titled: name, isGroup: false)
      if let entity = byFullName[fullKey(read)],
        key(entities[entity].name) == key(name)
      {
        return entity
      }
    }
    guard let last = words.last,
      words.dropLast().allSatisfy({ table[$0].classes.contains(.title) })
    else { return nil }
    return byLast[key([last])]
  }

  private mutating func add(_ name: Name) -> Int {
    entities.append(
      Entity(
        name: name.tokens, kind: name.isGroup ? .group : .person,
        gender: name.gender ?? figureGender(name), first: name.tokens))
    return entities.count - 1
  }

  // Names to entities

  /// The entity that a name refers to; a new one for an unknown name.
  mutating func entity(of name: Name) -> Int {
    if !name.isSingle, let entity = byFullName[knownKey(name)] {
      let last = lastName(name)
      if withoutLastName.contains(entity) {
        if !officials.contains(last), isSpeaking(name) { share(last, with: entity) }
      } else if let other = byLast[last], other != entity, established.contains(last) {
        namesakes[last] = (entity, table.block(of: name.tokens.lowerBound))
      } else if byLast[last] == nil || isProminent(name) {
        byLast[last] = entity
      }
      return entity
    }
    if name.isSingle, let entity = known(single: name) {
      let last = key(name.tokens)
      if byLast[last] ?? firstWithLast[last] == entity {
        byLast[last] = entity
        established.insert(last)
      }
      return entity
    }
    if name.isGroup { return groupEntity(name) }
    if !name.isSingle {
      let entity = add(name)
      byFullName[fullKey(name)] = entity
      byLast[lastName(name)] = entity
      return entity
    }
    let entity = add(name)
    byLast[key(name.tokens)] = entity
    recognizePublicFigure(entity)
    return entity
  }

  /// Lets a last name stand for a relative of its first bearer too, in doubt: “*Ada Moss* said … Ms. Moss”.
  private mutating func share(_ lastName: NameKey, with relative: Int) {
    if let other = byLast[lastName], other != relative {
      entities[other].sharesLastName = true
      entities[relative].sharesLastName = true
    }
    byLast[lastName] = relative
  }

  private func known(single name: Name) -> Int? {
    let key = key(name.tokens)
    let titleGender = name.titled.count > 1 ? name.gender : nil
    func agrees(_ entity: Int) -> Bool {
      guard let one = entities[entity].gender, let titleGender else { return true }
      return one == titleGender
    }
    if let entity = byWords[key], name.isGroup || ownNames.contains(key) || isHandle(name) {
      return entity
    }
    if let (entity, block) = namesakes[key], block.contains(name.tokens.lowerBound), agrees(entity)
    {
      return entity
    }
    if let entity = byLast[key], agrees(entity) { return entity }
    if let entity = firstWithLast[key], agrees(entity) { return entity }
    if titleGender != nil {
      if let entity = relativeWithLast[key], agrees(entity) { return entity }
      if let entity = bearers[key]?.first(where: agrees) { return entity }
    }
    // A first name may also follow a title, where family names come first: “President Yoon”.
    if let entity = byFirst[key], agrees(entity), !table.isDefinite(name.titled) { return entity }
    guard name.titled.count == 1 else { return nil }
    return shortNames.entity(openedBy: name, entities) ?? body(openedBy: name)
      ?? misspelt(name, among: bearers.values.joined())
  }

  mutating func groupEntity(_ name: Name) -> Int {
    let words = key(name.tokens)
    if let entity = byWords[words] { return entity }
    if let entity = shortNames.entity(openedBy: name, entities) ?? shortNames.entity(endedBy: name)
      ?? department(name.tokens)
    {
      byWords[words] = entity
      return entity
    }
    let entity = add(name)
    byWords[words] = entity
    learnAcronyms(of: name, entity)
    return entity
  }

  private mutating func learnAcronyms(of name: Name, _ entity: Int) {
    let written = writtenAcronym(behind: name)
    if let written { ownNames.insert(written) }
    for acronym in [written].compactMap(\.self) + initials(of: name) where byWords[acronym] == nil {
      byWords[acronym] = entity
    }
  }

  /// Records a name of an entity.
  private mutating func note(_ name: Name, of entity: Int) {
    if entities[entity].gender == nil { entities[entity].gender = name.gender }
    if entities[entity].names.isEmpty || entities[entity].first.lowerBound > name.tokens.lowerBound
    {
      entities[entity].first = name.tokens
    }
    if entities[entity].wording == nil {
      entities[entity].wording = wording.withReign(name, of: entities[entity])
    }
    if name.isSingle { cutTail(of: entity, behind: name) }
    if entities[entity].names.count < 64 { entities[entity].names.append(name) }
    reader.addSigns(
      of: name, in: table.block(of: name.tokens.lowerBound), to: &entities[entity].signs)
  }

  /// Cuts common words off a name that ends at an inner word elsewhere: “Jimmy Lund Live”, if the
  /// article has “Lund” too.
  private mutating func cutTail(of entity: Int, behind last: Name) {
    let name = entities[entity].name
    let key = key(last.tokens)
    guard entities[entity].kind == .person, name.count > 2,
      reader.finder.isFirstName(name.lowerBound),
      let end = name.dropFirst().dropLast().first(where: { self.key([$0]) == key }),
      ((end + 1)..<name.upperBound).allSatisfy({
        reader.words.isCommonWord($0) && !table[$0].classes.contains(.nameSuffix)
      })
    else { return }
    entities[entity].name = name.lowerBound..<(end + 1)
  }

  /// The entities named in a range of tokens, in order. O(log n + names in the range).
  func mentions(over range: Range<Int>) -> [Int] { names(over: range).map(\.entity) }

  /// The names in a range of tokens with their entities, in order. O(log n + names in the range).
  func names(over range: Range<Int>) -> ArraySlice<(name: Name, entity: Int)> {
    let first = mentions.partitioningIndex { $0.name.tokens.upperBound > range.lowerBound }
    return mentions[first...].prefix { $0.name.tokens.lowerBound < range.upperBound }
  }
}
