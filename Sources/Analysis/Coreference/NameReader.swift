import Document
import Language
import Text

/// Reads the names in an article's running text and headings. Leaves out words that only look like
/// names: the first word of a sentence, the place of a dateline, the words of a title-case
/// headline.
///
/// Needs: names. Adds: which names with a common noun as their last word are names of people.
struct NameReader {
  let words: WordReader
  let finder: NameFinder
  let roles: RoleFinder
  let capitals: CapitalUse
  var table: TokenTable { words.table }

  init(_ words: WordReader, phrases: PhraseFinder, capitals: CapitalUse) {
    self.words = words
    finder = NameFinder(table: words.table)
    roles = RoleFinder(phrases, words)
    self.capitals = capitals
  }

  /// The names of the running text and those of headings, each in order. O(tokens).
  func names() -> (text: [Name], headings: [Name]) {
    var text: [Name] = []
    var headings: [Name] = []
    var rest = finder.names()[...]
    for block in table.blocks {
      let own = rest.prefix { $0.tokens.lowerBound < block.tokens.upperBound }
      rest = rest.dropFirst(own.count)
      if CapitalUse.isHeading(block, in: table) {
        headings += own
      } else {
        for name in own where name.tokens.lowerBound >= text.last?.tokens.upperBound ?? 0 {
          if let name = corrected(name, in: block.tokens) { text.append(name) }
        }
      }
    }
    return (text, headings)
  }

  /// The name as corrected for its context; `nil` if the words are not a name.
  func corrected(_ name: Name, in block: Range<Int>) -> Name? {
    if isDateline(name, in: block) || isShouted(name) { return nil }
    guard
      let name = withoutSentenceStart(name).map({ withoutPosition(withoutField(withoutNouns($0))) })
    else {
      return nil
    }
    return isPeople(name) ? asGroup(name) : wholeBody(asPerson(name, in: block), in: block)
  }

  /// “HOUSTON (AP) —”, “SIOUX FALLS, S.D. —”
  private func isDateline(_ name: Name, in block: Range<Int>) -> Bool {
    guard name.titled.lowerBound == block.lowerBound else { return false }
    let end = name.titled.upperBound
    let reach = min(end + Self.datelineReach, block.upperBound)
    let isCapital = name.titled.allSatisfy { table[$0].shape.contains(.allCaps) }
    guard isCapital || !isPerson(withoutPosition(name)) else { return false }
    for index in end..<max(end, reach) {
      switch table[index].kind {
      case .dash: return !isLowercase(index + 1)
      case .openingBracket where index == end: return isCapital
      case .comma, .closingBracket, .openingBracket: continue
      case .word where table[index].shape.contains(.capitalised): continue
      case .number, .stop: continue
      default: return false
      }
    }
    return false
  }

  /// “Ode Lunt — *a baker* — said”: no story begins so.
  private func isLowercase(_ index: Int) -> Bool {
    index < table.tokens.count && table[index].kind == .word
      && !table[index].shape.contains(.capitalised)
  }

  /// “Senator Ode Lunt”, “Ode Lunt”, but not “Virginia Beach”.
  private func isPerson(_ name: Name) -> Bool {
    guard !name.isGroup, !name.isSingle, finder.isFirstName(name.tokens.lowerBound) else {
      return false
    }
    return name.tokens != name.titled || !words.isCommonWord(name.tokens.upperBound - 1)
  }

  /// The maximum length of a dateline after its place, in tokens.
  private static let datelineReach = 9

  /// “CHINESE AGGRESSION”: common words in capitals are not a name.
  private func isShouted(_ name: Name) -> Bool {
    name.titled.allSatisfy {
      table[$0].shape.contains(.allCaps) && table[$0].range.count > 3 && words.isCommonWord($0)
        && table[$0].classes.isDisjoint(with: [.organisation, .title, .finalAbbreviation, .place])
    }
  }

  /// The name without a first word that is capitalized only because it starts the sentence.
  private func withoutSentenceStart(_ name: Name) -> Name? {
    let first = name.titled.lowerBound
    guard table[first].shape.contains(.sentenceStart), first == name.tokens.lowerBound else {
      return name
    }
    if let named = withoutAside(name) { return named }
    if isInterjection(name) { return nil }
    guard isOrdinary(first) else { return name }
    guard name.tokens.count > 1 else { return nil }
    // Keep a name of two common words, “Harbor Lines”; drop the first word of “Speaking Ann Lee”.
    let isShort = name.tokens.count == 2 && words.isCommonWord(first + 1)
    guard
      isOrder(first, before: name.tokens.dropFirst())
        || !name.isGroup && !isShort && !isNoun(first, inNameAtComma: name)
    else { return name }
    return finder.name(in: (first + 1)..<name.titled.upperBound)
  }

  /// “*Okay*, it is late”, but not “Oh said”.
  private func isInterjection(_ name: Name) -> Bool {
    let next = name.tokens.upperBound
    return name.isSingle && table.isWord(name.tokens.lowerBound, of: Self.interjections)
      && next < table.tokens.count && table[next].kind != .word
  }

  /// “*Accordingly* Turkey left”
  private func withoutAside(_ name: Name) -> Name? {
    let first = name.tokens.lowerBound
    guard name.tokens.count == 2, table[first].shape.contains(.endsInLy),
      words.entry(first).dominant == .adverb, table[first + 1].classes.contains(.place)
    else { return nil }
    return finder.name(in: (first + 1)..<name.titled.upperBound)
  }

  private static let interjections = Language.words(\.words.interjections)

  /// “*See* Facebook for more”: a verb before a name that stands alone elsewhere.
  private func isOrder(_ first: Int, before rest: Range<Int>) -> Bool {
    rest.count == 1 && table.isWord(first, of: Self.orders)
      && capitals.isCapitalised(NameKey(table[rest.lowerBound], in: table.text))
  }

  private static let orders: Set = ["see", "read", "visit", "follow", "contact", "join", "thank"]

  /// “*Chi* Orwell, the mayor”: a noun for a thing before a last name and a comma is a first name.
  private func isNoun(_ first: Int, inNameAtComma name: Name) -> Bool {
    let end = name.tokens.upperBound
    return name.tokens.count == 2 && table[first].word == 0 && words.sense(first) == .thing
      && words.entry(first).dominant != .verb && end < table.tokens.count
      && table[end].kind == .comma
      && !capitals.isSmall(NameKey(table[first], in: table.text))
  }

  /// “director of Public Prosecution *Eva Marsh*”: a first name after common nouns begins the name.
  private func withoutNouns(_ name: Name) -> Name {
    let tokens = name.tokens
    guard !name.isGroup, tokens.count > 2, !finder.isFirstName(tokens.lowerBound),
      let first = tokens.dropFirst().dropLast().first(where: finder.isFirstName),
      (tokens.lowerBound..<first).allSatisfy(isCommon) || isBehindOf(name)
        || first > tokens.lowerBound + 1 && table[first + 1].shape.contains(.initial)
    else { return name }
    var name = name
    name.tokens = first..<tokens.upperBound
    name.gender = FirstNames.gender(of: table.text.bytes[table[first].range])
    return name
  }

  /// “Secretary of Human Services *Val Moss*”: common nouns behind “of” and a title are its field,
  /// whatever the first name.
  private func withoutField(_ name: Name) -> Name {
    let tokens = name.tokens
    let of = name.titled.lowerBound - 1
    guard !name.isGroup, tokens.count > 2, name.titled == tokens, of > 0,
      table[of].word == finder.words.of, table[of - 1].classes.contains(.title),
      case let field = tokens.prefix(while: isNoun), !field.isEmpty,
      tokens.count - field.count == 2
    else { return name }
    var name = name
    name.tokens = field.upperBound..<tokens.upperBound
    name.gender = finder.gender(of: name)
    return name
  }

  /// Whether a word is a common word, or a compound that ends in a lowercase one:
  /// “Singer-guitarist”.
  private func isCommon(_ index: Int) -> Bool {
    if table[index].shape.contains(.initial) { return false }
    if words.isCommonWord(index)
      || table[index].shape.contains(.sentenceStart) && words.isAgentive(index)
    {
      return true
    }
    let last = table.text.bytes[table[index].range].split(separator: .hyphen).dropFirst().last
    return last?.first?.isASCIILowercase ?? false
  }

  /// “attorney for Ohio *Ada Moss*”
  private func isBehindOf(_ name: Name) -> Bool {
    let before = name.titled.lowerBound - 1
    guard before >= 0, table[before].kind == .word else { return false }
    return table[before].word == finder.words.of || table[before].word == finder.words.forWord
  }

  /// Whether a word at the start of a sentence is an ordinary word: the article writes it in
  /// lowercase, or the lexicon or the dictionary has it.
  private func isOrdinary(_ index: Int) -> Bool {
    let key = NameKey(table[index], in: table.text)
    if capitals.isCapitalised(key) || capitals.isSurname(key) { return false }
    if table[index].classes.contains(.place) { return false }
    if table.isFirstName(index) { return false }
    return capitals.isSmall(key) || words.isCommonWord(index)
  }

  /// “Palestinians”, the plural of a demonym; “some Dutchmen”.
  private func isPeople(_ name: Name) -> Bool {
    let last = name.tokens.upperBound - 1
    let before = name.titled.lowerBound - 1
    if before >= 0, name.isSingle, table[before].classes.meets([.quantity, .indefinite]) {
      return true
    }
    guard table[last].shape.contains(.endsInS) else { return false }
    let stem = WordKey(bytes: table.text.bytes[table[last].range].dropLast())
    return Lexicon.shared.find(stem).classes.contains(.demonym)
  }

  private func asGroup(_ name: Name) -> Name {
    var group = name
    (group.isGroup, group.gender) = (true, nil)
    return group
  }

  /// “Brask Township *Supervisor* Ada Moss”, “*DJ* Ode Lunt”: a common noun for a person, or
  /// capitals, before a first name are a title.
  private func withoutPosition(_ name: Name) -> Name {
    let position = name.tokens.dropLast(2).last { index in
      guard finder.isFirstName(index + 1), !finder.isFirstName(index),
        !table[index].shape.contains(.initial)
      else { return false }
      return words.isCommonWord(index) && words.sense(index) == .person
        || index == name.tokens.lowerBound && table[index].shape.contains(.allCaps)
    }
    guard let position, !name.isGroup else { return name }
    var name = name
    name.tokens = (position + 1)..<name.tokens.upperBound
    return name
  }

  /// Reads a name that looks like an organization's as a person's if it starts with a first name or
  /// an apposition describes a person: “Serhii Radio, a chemist”. A name that ends in “-s” remains
  /// an organization's: “Ann Lee Productions”.
  private func asPerson(_ name: Name, in block: Range<Int>) -> Name {
    guard name.isGroup, (2...3).contains(name.tokens.count), name.tokens == name.titled,
      name.tokens.last.map({ table[$0].shape.contains(.endsInS) }) == false,
      !name.tokens.contains(where: { table[$0].shape.contains(.allCaps) }),
      !isBody(name),
      name.tokens.lowerBound == block.lowerBound
        || table[name.tokens.lowerBound - 1].word != finder.words.the
    else { return name }
    let first = name.tokens.lowerBound
    guard finder.isFirstName(first) && !isArea(name) || isPersonByApposition(name, in: block)
    else { return name }
    var person = name
    person.isGroup = false
    person.gender = FirstNames.gender(of: table.text.bytes[table[first].range])
    return person
  }

  /// “Austin Energy”, “Grace Baptist Church”, “Wendy's”
  private func isBody(_ name: Name) -> Bool {
    let tokens = name.tokens
    if BodyNames.shared.endsAsBody(tokens, in: table) || finder.isKnownBody(tokens) { return true }
    return tokens.count == 3 && isNoun(tokens.lowerBound + 1)
      || tokens.last.map { table[$0].word == finder.words.s } ?? false
  }

  /// “Wilson County”
  private func isArea(_ name: Name) -> Bool {
    name.tokens.last.map { words.entry($0).noun == LexicalClass.placeField } ?? false
  }

  private func isPersonByApposition(_ name: Name, in block: Range<Int>) -> Bool {
    let comma = name.tokens.upperBound
    guard comma + 1 < block.upperBound, table[comma].kind == .comma else { return false }
    if table[comma + 1].kind == .number { return true }
    guard let role = roles.role(of: name, in: block)?.role, let head = role.last,
      role.lowerBound > comma
    else { return false }
    return table[head].classes.contains(.role)
  }

  /// Adds the evidence in the words around a name.
  func addSigns(of name: Name, in block: Range<Int>, to signs: inout Entity.Signs) {
    signs.mentions += 1
    if name.isGroup || name.tokens.contains(where: hasDigit) { signs.body += 1 }
    if !name.isGroup, (name.titled.lowerBound..<name.tokens.lowerBound).contains(where: isTitle) {
      signs.person += 1
    }
    if isFirst(of: name) { signs.person += 1 } else if endsWithState(name) { signs.body += 1 }
    let before = name.titled.lowerBound - 1
    if before >= block.lowerBound, table[before].kind == .word {
      if Self.locatives.contains(table[before].word) { signs.locative += 1 }
      if isBody(before) { signs.body += 1 }
      if table[before].classes.contains(.role), !table[before].shape.contains(.capitalised),
        table[before].classes.isDisjoint(with: .phraseBreak)
      {
        // “analysts Gartner”: one name after a plural is that of a body.
        if table[before].classes.contains(.plural), !isListed(name, in: block) {
          signs.body += 1
        } else {
          signs.person += 1
        }
      }
    }
    let next = name.tokens.upperBound
    guard next + 1 < block.upperBound else { return }
    let follower = table[next].kind == .comma ? next + 1 : next
    if table[follower].word == finder.words.who { signs.person += 1 }
    if follower > next, table[follower].kind == .number, follower + 1 < block.upperBound,
      table[follower + 1].kind == .comma
    {
      signs.person += 1
    }
  }

  /// Whether the short form of a state alone is in capitals: “Harbor News PA”, but not “Ode Lunt MP”.
  private func endsWithState(_ name: Name) -> Bool {
    guard !name.isSingle, let last = name.tokens.last else { return false }
    return table[last].shape.contains(.allCaps) && table[last].range.count == 2
      && table[last].classes.meets([.place, .finalAbbreviation])
      && !table[name.tokens.lowerBound].shape.contains(.allCaps)
  }

  /// “COVID-19”
  private func hasDigit(_ index: Int) -> Bool {
    table.text.bytes[table[index].range].contains(where: \.isASCIIDigit)
  }

  /// Whether a name is the first of several: “lawmakers *Ode Lunt* and Ada Moss”.
  private func isListed(_ name: Name, in block: Range<Int>) -> Bool {
    let next = name.tokens.upperBound
    return next < block.upperBound
      && (table[next].kind == .comma || table[next].word == finder.words.and)
  }

  /// “Senator”, but not “Scottish” in “Scottish Hydro”
  private func isTitle(_ index: Int) -> Bool {
    table[index].classes.isDisjoint(with: [.place, .demonym])
  }

  /// Whether a name begins with the first name of a person. Places bear first names too: “Chelsea”
  /// alone may be either, and “Paris Bakeries” is no person.
  private func isFirst(of name: Name) -> Bool {
    let first = name.tokens.lowerBound
    guard finder.isFirstName(first) else { return false }
    guard table[first].classes.meets([.place, .demonym]) else { return true }
    return !name.isSingle && !words.isCommonWord(first + 1)
  }

  /// “the *newspaper* Dagens Nytt”
  private func isBody(_ index: Int) -> Bool {
    !table[index].shape.contains(.capitalised)
      && table[index].classes.meets([.group, .organisation])
      && table[index].classes.isDisjoint(with: [.role, .plural])
  }

  private static let locatives = [
    "in", "at", "near", "across", "outside", "inside", "into", "throughout",
  ].map(Lexicon.shared.number(of:))
}
