import Language
import Text

/// What a noun denotes, as far as attribution is concerned.
enum NounSense: Sendable, Equatable {
  /// A person: “officer”, “voters”.
  case person
  /// A group of people: “council”, “company”.
  case group
  /// Something written or shown: “statement”, “report”.
  case document
  /// A place, a time, or any other thing. None of them can be a speaker.
  case place, time, thing
  /// A word that no list contains.
  case unknown

  /// Whether words can be attributed to it.
  var canSpeak: Bool {
    switch self {
    case .person, .group, .document, .unknown: true
    case .place, .time, .thing: false
    }
  }
}

/// Classifies single words for the rules on mentions: what a noun denotes, which words act as
/// verbs.
///
/// Needs: tokens and lexicon classes. With a dictionary, also classifies words outside the lexicon.
struct WordReader: Sendable {
  let table: TokenTable
  /// The dictionary of the learned model. If it is `nil`, words outside the lexicon are unknown.
  let dictionary: LexicalTable?

  /// The dictionary entry of a token; an empty class if there is none.
  func entry(_ index: Int) -> LexicalClass {
    dictionary?.find(LexicalTable.hash(table.text.bytes[table[index].range])) ?? LexicalClass()
  }

  /// Whether the lexicon or the dictionary contains the word, so that a capital at the start of a
  /// sentence is no evidence of a name.
  func isCommonWord(_ index: Int) -> Bool {
    let token = table[index]
    return token.word != 0 || token.classes.rawValue != 0 || entry(index).bits != 0
  }

  /// “56-year-old”
  func isAge(_ index: Int) -> Bool {
    table.text.bytes[table[index].range].suffix(4).elementsEqual("-old".utf8)
  }

  /// What a common noun denotes.
  func sense(_ index: Int) -> NounSense {
    if isAge(index) { return .person }
    let classes = table[index].classes
    if classes.meets([.role, .kinship, .audience, .indefinite]) { return .person }
    if classes.contains(.time) { return .time }
    if classes.contains(.group) { return .group }
    if classes.meets([.document, .occasion]) { return .document }
    if classes.contains(.organisation) { return .group }
    if classes.contains(.place) { return .place }
    if classes.contains(.demonym) { return .thing }
    return dictionarySense(index)
  }

  /// “*heard* him say”, “*remembers* him saying”
  func isHearing(_ index: Int) -> Bool {
    table[index].kind == .word
      && table.isWord(index, of: Self.hearing)
  }

  /// “a union *called* Dock Friends”
  func isNaming(_ index: Int) -> Bool {
    table.isWord(index, of: Self.naming)
  }

  private static let naming = Language.words(\.words.naming)

  private static let hearing = Language.words(\.words.hearing)

  private static let people = hashes(\.words.people)
  private static let bodies = hashes(\.words.bodies)

  private static func hashes(_ list: (Language) -> StaticString) -> Set<UInt32> {
    Set(Language.words(list).map { LexicalTable.hash($0.utf8) })
  }

  private func dictionarySense(_ index: Int) -> NounSense {
    let word = LexicalTable.hash(table.text.bytes[table[index].range])
    if Self.bodies.contains(word) { return .group }
    if Self.people.contains(word) { return .person }
    let entry = entry(index)
    switch entry.noun {
    case 0: return entry.bits == 0 ? (isAgentive(index) ? .person : .unknown) : .thing
    case LexicalClass.personField: return .person
    case LexicalClass.groupField: return .group
    case LexicalClass.placeField: return .place
    case 26: return .time
    case 8: return .document
    default: return entry.has(.person) && isAgentive(index) ? .person : .thing
    }
  }

  /// Whether a word is an agent noun: “-er”, “-or”, “-ist”, “-ian”, “-man”, and their plurals.
  func isAgentive(_ index: Int) -> Bool {
    var word = Array(table.text.bytes[table[index].range].map(\.asciiLowercased))
    if word.count > 4, word.last == UInt8(ascii: "s") { word.removeLast() }
    return word.count > 4
      && ["er", "or", "ist", "ian", "man", "men", "woman", "women", "person"].contains {
        word.reversed().starts(with: $0.utf8.reversed())
      }
  }

  /// Whether a word acts as a finite verb in its position, judging only by it and the word before.
  func isFiniteVerb(_ index: Int) -> Bool {
    let token = table[index]
    guard token.kind == .word, !token.shape.contains(.capitalised) else { return false }
    if token.classes.meets([.auxiliary, .modal]) { return true }
    if index > 0, isNounPosition(after: index - 1) { return false }
    if token.classes.meets([.role, .group, .document]) { return false }
    if token.classes.meets([.pastForm, .thirdPerson]) { return true }
    let entry = entry(index)
    if entry.verb > 0, entry.has(.past) || entry.has(.third) {
      return entry.dominant == .verb || entry.noun == 0 && !entry.has(.adjective)
    }
    return entry.bits == 0 && token.classes.rawValue == 0 && token.shape.contains(.endsInEd)
  }

  /// Whether a noun, rather than a verb, is expected after a word.
  private func isNounPosition(after index: Int) -> Bool {
    let token = table[index]
    return token.classes.meets([.determiner, .possessive, .preposition, .contraction])
      && token.classes.isDisjoint(with: [.subject, .relative])
  }
}

extension WordReader {
  /// “a change *Lottery officials* have wanted”: a name behind a noun for a thing opens a relative
  /// clause.
  func withoutAntecedent(_ mention: Mention) -> Mention {
    let tokens = mention.tokens
    guard tokens.count > 2, table[tokens.lowerBound].classes.contains(.determiner),
      // “the former reality *TV star*”: a singular without an article opens no clause.
      table[mention.head].shape.contains(.capitalised)
        || table[mention.head].shape.contains(.endsInS)
        || table[mention.head].classes.contains(.plural),
      let name = tokens.dropFirst(2).first(where: { table[$0].shape.contains(.capitalised) }),
      (tokens.lowerBound..<name).allSatisfy({ table[$0].kind == .word }),
      case let start = table[name - 1].word == Words.shared.the ? name - 1 : name,
      start - 1 > tokens.lowerBound, isAntecedent(start - 1, of: name)
    else { return mention }
    return PhraseFinder(table).mention(start..<tokens.upperBound) ?? mention
  }

  /// “*change* Lottery officials want”, “*request* Democrats called”, “*lawmaker* Democrats like”, but not
  /// “the *newspaper* Harbor News”.
  private func isAntecedent(_ noun: Int, of name: Int) -> Bool {
    let token = table[noun]
    guard !token.shape.contains(.capitalised), entry(noun).dominant == .noun,
      token.classes.isDisjoint(with: [.standing, .quantity, .preposition, .conjunction]),
      !entry(noun).has(.adjective)
    else { return false }
    switch sense(noun) {
    case .thing: return true
    // “the *issues* the Lunt administration knows”
    case .document where table[name - 1].word == Words.shared.the: return true
    case .document, .person:
      return table[name].classes.contains(.plural) && !entry(noun).has(.plural)
    default: return false
    }
  }
}
