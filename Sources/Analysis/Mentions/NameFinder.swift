import Language
import Text

/// The name of a person or an organization in the text, without titles.
struct Name: Sendable, Equatable {
  /// The words of the name.
  var tokens: Range<Int>
  /// The name with the title before it, if any.
  var titled: Range<Int>
  /// Whether it names an organization or a place, not a person.
  var isGroup: Bool
  /// The gender that the title or the first name suggests.
  var gender: Gender?

  /// Whether the name is a single word.
  var isSingle: Bool { tokens.count == 1 }
}

/// Finds names: runs of capitalized words, without the titles before them.
///
/// Needs: tokens and lexicon classes.
struct NameFinder {
  let table: TokenTable
  let words = Words.shared

  /// All names of the article, in order. O(tokens).
  func names() -> [Name] {
    var names: [Name] = []
    for block in table.blocks {
      var index = block.tokens.lowerBound
      while index < block.tokens.upperBound {
        var end = run(from: index, to: block.tokens.upperBound)
        if end > index, let name = name(in: index..<end) {
          let whole = withGenitive(bodyName(name, to: block.tokens.upperBound))
          end = max(end, whole.tokens.upperBound)
          names.append(whole)
        }
        index = max(end, index + 1)
      }
    }
    return names
  }

  /// The end of the run of name words that starts at an index; the index itself if there is none.
  func run(from start: Int, to limit: Int) -> Int {
    let body = BodyNames.shared.end(at: start, to: limit, in: table)
    guard body != nil || isNameWord(start) else { return start }
    var end = body ?? start + 1
    while end < limit {
      if isNameWord(end) || table.isLastName(end), !table[end].shape.contains(.sentenceStart) {
        end += 1
      } else if end + 1 < limit, isLink(end) || isInnerGenitive(end, from: start),
        isNameWord(end + 1)
      {
        end += 2
      } else if end + 2 < limit, isParticle(end), isParticle(end + 1), isNameWord(end + 2) {
        end += 3
      } else if isPluralGenitive(end, to: limit) {
        end += 2
      } else if let nickname = table.nickname(at: end), nickname.upperBound < limit {
        end = nickname.upperBound + 1
      } else {
        break
      }
    }
    return end
  }

  /// Whether a word is a first name, or a hyphenated pair of them: “Eva-Marie”.
  func isFirstName(_ index: Int) -> Bool {
    let bytes = table.text.bytes[table[index].range]
    let first = bytes.prefix { $0 != .hyphen }
    return table.isFirstName(index)
      || first.count < bytes.count && FirstNames.contains(first)
  }

  /// Whether a token can join name words: “de”, “&”.
  private func isLink(_ index: Int) -> Bool { isParticle(index) || isAmpersand(index) }

  /// “Ada *van der* Moss”
  private func isParticle(_ index: Int) -> Bool {
    table[index].classes.contains(.nameParticle) && table[index].kind == .word
  }

  func isNameWord(_ index: Int) -> Bool {
    let token = table[index]
    if isFormerTitle(token) { return true }
    guard token.kind == .word, token.shape.contains(.capitalised) else { return false }
    guard token.classes.isDisjoint(with: .contraction), !isCompoundAdjective(token) else {
      return false
    }
    if token.classes.contains(.time) { return isMonthAsFirstName(index) }
    if isInitial(index) || isModalAsFirstName(index) || table.opensTitle(index) { return true }
    if token.classes.meets(.phraseBreak) || token.classes.contains(.determiner) { return false }
    guard token.shape.contains(.sentenceStart), !isFirstBeforeLast(index) else { return true }
    return token.classes.isDisjoint(with: [.adverb, .indefinite, .quantity, .plural, .document])
  }

  /// “*then-Attorney* General”
  private func isFormerTitle(_ token: Token) -> Bool {
    guard token.kind == .word, token.shape.contains(.hyphenated),
      !token.shape.contains(.capitalised)
    else { return false }
    let parts = table.text.bytes[token.range].split(separator: .hyphen)
    guard parts.count == 2, parts[1].first.map({ (0x41...0x5A).contains($0) }) == true else {
      return false
    }
    return Lexicon.shared.find(WordKey(bytes: parts[1])).classes.meets([.title, .role])
  }

  /// “Sonia A. Zeller”, “A. Barry Zeller”: a letter before a name is an initial, not an article.
  private func isInitial(_ index: Int) -> Bool {
    guard table[index].shape.contains(.initial), index + 1 < table.tokens.count,
      table[index + 1].shape.contains(.capitalised)
    else { return false }
    let isDotted = table[index].shape.contains(.abbreviated)
    let isPronoun = !table[index].classes.isDisjoint(with: .subject)
    if isDotted, !isPronoun, !table[index + 1].shape.contains(.sentenceStart) { return true }
    return index > 0 && (isDotted || !isPronoun)
      && table[index - 1].kind == .word && table[index - 1].shape.contains(.capitalised)
  }

  /// “*Will* Hurst, who”: a capitalized modal before a name, either inside a sentence or with a
  /// comma or a verb after the name.
  private func isModalAsFirstName(_ index: Int) -> Bool {
    guard table[index].classes.contains(.modal), index + 2 < table.tokens.count,
      table.isFirstName(index),
      table[index + 1].kind == .word, table[index + 1].shape.contains(.capitalised),
      !table[index + 1].shape.contains(.sentenceStart)
    else { return false }
    let next = table[index + 2]
    return !table[index].shape.contains(.sentenceStart) || next.kind == .comma
      || next.classes.meets([.pastForm, .thirdPerson])
  }

  /// “*Bill* Lunt”: a word that is a first name before another capital.
  private func isFirstBeforeLast(_ index: Int) -> Bool {
    isFirstName(index) && index + 1 < table.tokens.count && table[index + 1].kind == .word
      && table[index + 1].shape.contains(.capitalised)
      && !table[index + 1].shape.contains(.sentenceStart)
  }

  /// “Governor *Jan* Lunt”, “said *April* Lunt”: a month before a last name, but not “in May Britain”.
  private func isMonthAsFirstName(_ index: Int) -> Bool {
    guard isFirstName(index), table[index].shape.isDisjoint(with: .abbreviated), index > 0,
      index + 1 < table.tokens.count, table[index + 1].kind == .word,
      table[index + 1].shape.contains(.capitalised),
      table[index + 1].classes.isDisjoint(with: [.time, .place, .demonym])
    else { return false }
    if table[index - 1].classes.meets([.title, .role]) { return true }
    // “the spokesman, *April* Lunt, said”
    if [index - 1, index + 2].allSatisfy({ $0 < table.tokens.count && table[$0].kind == .comma }) {
      return (max(0, index - Self.longestRole)..<index).contains {
        table[$0].classes.contains(.role) && !table[$0].shape.contains(.capitalised)
      }
    }
    return table[index - 1].kind != .number
      && table[index - 1].classes.isDisjoint(with: [.preposition, .determiner, .time, .adverb])
      && [index - 1, index + 2].contains { verb in
        verb < table.tokens.count && table.isPastSpeech(verb)
      }
  }

  /// The maximum length of a role before a name that it describes, in tokens.
  private static let longestRole = 10

  /// “London-based”, “Australian-born”: not part of a name.
  private func isCompoundAdjective(_ token: Token) -> Bool {
    guard token.shape.contains(.hyphenated) else { return false }
    let last = table.text.bytes[token.range].split(separator: .hyphen).last ?? []
    guard last.first.map(\.isASCIILowercase) ?? false else { return false }
    return last.elementsEqual("born".utf8) || last.elementsEqual("led".utf8)
      || last.elementsEqual("run".utf8) || last.count > 3 && last.suffix(2).elementsEqual("ed".utf8)
  }

  /// “The People's Herald”: the name of an organization with an article before it. “Brask County
  /// Sheriff's Office” needs none.
  private func isInnerGenitive(_ index: Int, from start: Int) -> Bool {
    guard table[index].word == words.s, index + 1 < table.tokens.count, index > start,
      table[index + 1].classes.contains(.organisation)
    else { return false }
    if table[index - 1].classes.meets([.title, .role]) { return true }
    return start > 0 && table[start - 1].word == words.the && index - start <= 2
  }

  /// “British Bankers*' Association*”
  private func isPluralGenitive(_ index: Int, to limit: Int) -> Bool {
    guard index + 1 < limit, table.isApostrophe(index) else { return false }
    let stem = WordKey(bytes: table.text.bytes[table[index - 1].range].dropLast())
    return
      (table[index - 1].classes.meets([.plural, .audience, .role])
      || Lexicon.shared.find(stem).classes.contains(.role))
      && isNameWord(index + 1)
      && ((index + 1)..<min(index + 4, limit)).prefix(while: isNameWord).contains {
        table[$0].classes.contains(.organisation)
      }
  }

  /// The name in a run of name words: what follows the last title, or the whole run for an organization.
  func name(in range: Range<Int>) -> Name? {
    // “former *Al Jazeera*”
    let bare = range.dropFirst(
      range.count > 1 && table[range.lowerBound].classes.contains(.standing) ? 1 : 0)
    if isKnownBody(bare) { return group(bare) }
    let range = withoutHonors(withoutField(withoutOffice(withoutBody(range))))
    guard let last = range.last else { return nil }
    if let person = addressed(range) { return person }
    let classes = table[last].classes
    if range.count > 1, Self.partyMembers.contains(table[last].word),
      table.isDefinite(range)
        || !range.contains(where: { isFirstName($0) && !table[$0].classes.contains(.place) })
    {
      return nil
    }
    // “the *CEO*”, “the *TV* star”
    if range.count == 1, table[last].shape.contains(.allCaps),
      classes.contains(.role) || table.isWord(last, of: Self.shortNouns)
    {
      return nil
    }
    if classes.meets([.organisation, .group]) || isDefinite(range) || isShip(range)
      || isLongTerm(range) || BodyNames.shared.endsAsBody(range, in: table)
    {
      return group(range)
    }
    if isPeople(range) {
      return range.dropLast().contains {
        table[$0].classes.isDisjoint(with: [.standing, .quantity])
      }
        ? group(range) : nil
    }
    if range.count == 1, table[last].shape.contains(.allCaps) || classes.meets([.place, .demonym]) {
      return classes.contains(.demonym) ? nil : group(range)
    }
    if classes.contains(.role), table[last].shape.contains(.allCaps) { return nil }
    if isLocalBody(range) || isCountry(range) { return group(range) }
    if isOffice(range) { return nil }
    var start = range.lowerBound
    for index in range.dropLast() where isTitle(index, before: last) { start = index + 1 }
    while start < last, table[start].classes.meets([.standing, .place, .demonym]),
      !isFirstName(start)
    {
      start += 1
    }
    guard start <= last, isPossibleName(last) else { return nil }
    if start == last, start == range.lowerBound, classes.meets([.role, .title, .plural]) {
      return nil
    }
    var name = Name(tokens: start..<(last + 1), titled: range, isGroup: false, gender: nil)
    name.gender = gender(of: name)
    return name
  }

  private static let shortNouns: Set = ["tv", "dvd", "pc", "mp", "id"]

  /// “the New York *Democrat*”: a description, not a name.
  static let partyMembers = ["democrat", "republican", "conservative", "liberal"].map(
    Lexicon.shared.number(of:))

  /// “Northern Hydro Electric Power Distribution”: so many words without a first name, a title, an
  /// initial or a particle name no person.
  private func isLongTerm(_ range: Range<Int>) -> Bool {
    range.count >= Self.longTerm
      && range.allSatisfy { index in
        table[index].classes.isDisjoint(with: [.title, .role, .nameParticle])
          && !table[index].shape.contains(.initial) && !isFirstName(index)
      }
  }

  private static let longTerm = 5

  /// Whether a run ends with a noun for people: “Reagan *Democrats*”, “Top *Democrats*”.
  private func isPeople(_ range: Range<Int>) -> Bool {
    guard range.count > 1, let last = range.last else { return false }
    return table[last].classes.contains(.plural) && table[last].classes.meets([.role, .audience])
  }

  /// “HMS Brask”
  private func isShip(_ range: Range<Int>) -> Bool {
    let first = table[range.lowerBound]
    return range.count > 1 && first.shape.contains(.allCaps)
      && Self.shipPrefixes.contains(table.words(range.prefix(1)).lowercased())
  }

  private static let shipPrefixes = Language.words(\.names.shipPrefixes)

  /// “to the Daily Post Marina Lasko claimed”: a first name after the last word of an organization
  /// begins a new name.
  private func withoutBody(_ range: Range<Int>) -> Range<Int> {
    let body = range.dropLast(2).last { index in
      table[index].classes.contains(.organisation)
        && table.isFirstName(index + 1)
        && table[index + 1].classes.isDisjoint(with: [.organisation, .title])
    }
    guard let body, body > range.lowerBound else { return range }
    return (body + 1)..<range.upperBound
  }

  /// Whether “the” precedes a name without a title, which is then not a person's: “the Kremlin”,
  /// “the North Koreans”.
  func isDefinite(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0, table[range.lowerBound - 1].word == words.the else { return false }
    return !range.contains { table[$0].classes.meets([.title, .role]) }
  }

  private func isPossibleName(_ index: Int) -> Bool {
    table[index].end - table[index].start > 1
  }

  /// The name of an organization.
  func group(_ range: Range<Int>) -> Name {
    Name(tokens: range, titled: range, isGroup: true, gender: nil)
  }

  /// The gender that the title or the first name suggests.
  func gender(of name: Name) -> Gender? {
    let title = name.titled.lowerBound..<name.tokens.lowerBound
    if let gender = title.lazy.compactMap({ table[$0].classes.gender }).first { return gender }
    guard !name.isSingle else { return nil }
    let first = table.text.bytes[table[name.tokens.lowerBound].range]
    return FirstNames.gender(of: first) ?? FirstNames.gender(of: first.prefix { $0 != .hyphen })
  }

  /// The name in a mention: its last run of name words.
  func name(of mention: Mention) -> Name? {
    guard mention.kind != .pronoun else { return nil }
    var end = mention.tokens.upperBound
    while end > mention.tokens.lowerBound, !isMentionName(end - 1) { end -= 1 }
    var start = end
    while start > mention.tokens.lowerBound,
      isMentionName(start - 1) || isLink(start - 1) && start - 1 > mention.tokens.lowerBound
    {
      start -= 1
    }
    guard start < end, mention.head >= start || end == mention.tokens.upperBound else { return nil }
    return name(in: start..<end).map(withGenitive)
  }

  private func isMentionName(_ index: Int) -> Bool {
    let token = table[index]
    let isCounting =
      token.shape.contains(.sentenceStart) && token.classes.meets([.quantity, .indefinite])
    return token.kind == .word && token.shape.contains(.capitalised) && !isCounting
      && token.classes.isDisjoint(with: [.contraction, .determiner]) && !isCompoundAdjective(token)
      && (token.classes.isDisjoint(with: .phraseBreak) || isModalAsFirstName(index)
        || table.opensTitle(index))
      || table.isLastName(index)
  }
}

extension TokenTable {
  /// Whether a word as it stands is a first name.
  func isFirstName(_ index: Int) -> Bool {
    FirstNames.contains(text.bytes[self[index].range])
  }

  /// “said”, “told”
  func isPastSpeech(_ index: Int) -> Bool {
    self[index].classes.isSuperset(of: [.speechCue, .pastForm])
  }

  /// “Ed *Day*”, “Mark *Few*”, “Amy *So*”, “Mr. *Will*”: a word that is no noun is a last name if it
  /// stands with a capital between a first name or a title and words in lowercase.
  func isLastName(_ index: Int) -> Bool {
    let token = self[index]
    guard index > 0, token.kind == .word, token.shape.contains(.capitalised),
      token.shape.isDisjoint(with: [.sentenceStart, .allCaps, .initial]),
      token.classes.meets(Self.nameless), case let before = self[index - 1],
      before.kind == .word, before.shape.contains(.capitalised),
      token.classes.contains(.time) || index + 1 == tokens.count || self[index + 1].kind != .word
        || !self[index + 1].shape.contains(.capitalised)
    else { return false }
    return before.classes.contains(.title) && before.shape.contains(.abbreviated)
      && (token.classes.isDisjoint(with: .personal) || before.classes.gender != nil)
      || before.classes.isDisjoint(with: .time)
        && isFirstName(index - 1)
  }

  /// “Ada *“Red”* Moss”, “Robert *(Bob)* Moss”: the tokens of a nickname between first and last name that
  /// a mark or a bracket opens.
  func nickname(at open: Int) -> Range<Int>? {
    guard open > 0, open + 3 < tokens.count,
      [.openingMark, .openingBracket].contains(self[open].kind), isName(open - 1),
      isFirstName(open - 1),
      let close = ((open + 2)..<min(open + Self.longestNickname, tokens.count - 1)).first(where: {
        [.closingMark, .closingBracket].contains(self[$0].kind)
      }), ((open + 1)..<close).allSatisfy({ isName($0) && self[$0].range.count > 1 }),
      isName(close + 1), self[close + 1].classes.isDisjoint(with: [.speechCue, .phraseBreak])
    else { return nil }
    return open..<(close + 1)
  }

  private func isName(_ index: Int) -> Bool {
    self[index].kind == .word && self[index].shape.contains(.capitalised)
  }

  /// In tokens, with its marks.
  private static let longestNickname = 6

  /// The classes of words that are no names elsewhere.
  static let nameless: WordClass = WordClass.phraseBreak.union(
    [.time, .indefinite, .determiner, .adverb])
}
