import Document
import Language
import Text

/// A text in a language other than English, the language of the lexicon and the model.
///
/// Only words in quotation marks count, and only somebody with a full name next to a known reporting verb can be
/// the speaker: anything else would be colons and coincidences.
struct OtherLanguage {
  private let table: TokenTable
  private let finder: NameFinder

  /// Reads a table; `nil` for an English text.
  ///
  /// - Parameter language: The language tag of the page, if any. The words decide if they contradict it.
  init?(_ table: TokenTable, language: String?) {
    guard Self.isOther(table, language) else { return nil }
    var table = table
    Self.markVerbs(in: &table)
    self.table = table
    finder = NameFinder(table: table)
  }

  /// The table with its reporting verbs marked.
  var marked: TokenTable { table }

  // Which language

  /// Fewer words are not enough to recognize a language.
  private static let fewestWords = 40
  /// The minimum share of “the”, “of”, “and” and “to” in English prose, where it is about an eighth.
  private static let leastShare = 0.035
  /// The share below which a tag for English is wrong.
  private static let noShare = 0.008

  private static func isOther(_ table: TokenTable, _ language: String?) -> Bool {
    let isCalledEnglish = language.map { $0.utf8.starts(with: "en".utf8) }
    let english = [Words.shared.the, Words.shared.of, Words.shared.and, Words.shared.to]
    var (all, known) = (0, 0)
    for token in table.tokens where token.kind == .word {
      all += 1
      if english.contains(token.word) { known += 1 }
    }
    guard all >= fewestWords else { return isCalledEnglish == false }
    let share = Double(known) / Double(all)
    return share < (isCalledEnglish == true ? noShare : leastShare)
  }

  // Who says it

  /// Marks reporting verbs, and unmarks words that look like English ones.
  private static func markVerbs(in table: inout TokenTable) {
    for index in table.tokens.indices where table.tokens[index].kind == .word {
      let token = table.tokens[index]
      let isVerb =
        !token.shape.contains(.capitalised)
        && verbs.contains(WordKey(bytes: table.text.bytes[token.range]))
      table.tokens[index].classes =
        isVerb ? [.speechCue, .thirdPerson] : token.classes.subtracting(.anyCue)
    }
  }

  private static let verbs = Set(Language.words(\.verbs.reportingForms).map { WordKey($0) })

  /// The attributions of the text: words in quotation marks, with the mention if it is a name.
  func attributions() -> [Attribution] {
    Linker.attributions(in: table).compactMap { attribution in
      let isMarked = attribution.pieces.contains { $0.contains { table[$0].kind == .openingMark } }
      guard isMarked else { return nil }
      var attribution = attribution
      let isNamed = attribution.cue != nil && attribution.mention.map(isName) == true
      if !isNamed {
        (attribution.mention, attribution.cue, attribution.evidence) = (nil, nil, .none)
      }
      return attribution
    }
  }

  private func isName(_ mention: Mention) -> Bool {
    mention.kind == .name && finder.name(of: mention).map { !$0.isGroup } == true
  }

  /// The number of words in a person's name.
  private static let nameLength = 2...4

  /// Removes everybody who is not a person with a full name.
  func named(_ who: [Int?], _ entities: [Entity]) -> [Int?] {
    who.map { entity in
      guard let entity, entities[entity].kind == .person,
        Self.nameLength.contains(entities[entity].name.count), hasCapitals(entities[entity])
      else { return nil }
      return entity
    }
  }

  /// Whether a name is capitalized for its own sake: it does not start a sentence, or is a first name.
  private func hasCapitals(_ entity: Entity) -> Bool {
    let inside = ([entity.name] + entity.names.map(\.tokens)).contains {
      $0.count > 1 && !table[$0.lowerBound].shape.contains(.sentenceStart)
    }
    return inside
      || FirstNames.gender(of: table.text.bytes[table[entity.name.lowerBound].range]) != nil
  }

  /// The entities without nouns before their names: “Inga Vahl” for “Bäckerin Inga Vahl”.
  func withoutNouns(_ entities: [Entity]) -> [Entity] {
    entities.map { entity in
      var entity = entity
      let isLong = entity.kind == .person && entity.name.count > Self.nameLength.lowerBound
      let first = entity.name.dropLast().first {
        FirstNames.gender(of: table.text.bytes[table[$0].range]) != nil
      }
      if isLong, let first { entity.name = first..<entity.name.upperBound }
      return entity
    }
  }
}
