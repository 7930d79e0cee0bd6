import Document
import Language
import Text

/// A text that is not in English, which the words and the model of analysis know.
///
/// Only words in quotation marks are taken from it, and said only by somebody with a full name that stands at a
/// verb of saying of a few languages: what else would be found are colons and chance likenesses.
struct OtherLanguage {
  private let table: TokenTable
  private let finder: NameFinder

  /// Reads a table; `nil` for one of an English text.
  ///
  /// - Parameter language: The tag that the page gives, if any. Where it speaks against the words, these decide.
  init?(_ table: TokenTable, language: String?) {
    guard Self.isOther(table, language) else { return nil }
    var table = table
    Self.markVerbs(in: &table)
    self.table = table
    finder = NameFinder(table: table)
  }

  /// The table with its verbs of saying marked.
  var marked: TokenTable { table }

  // Which language

  /// Fewer words tell nothing of a language.
  private static let fewestWords = 40
  /// The least share of “the”, “of”, “and” and “to” in English prose; it is about an eighth.
  private static let leastShare = 0.035
  /// The share below which a tag that says English is wrong.
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

  /// Makes verbs of saying known, and keeps English ones from being seen in words of another language.
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

  /// The attributions of the text: words in marks, with the mention where it is a name.
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

  /// The words of a person's name.
  private static let nameLength = 2...4

  /// Leaves out who is no person with a full name.
  func named(_ who: [Int?], _ entities: [Entity]) -> [Int?] {
    who.map { entity in
      guard let entity, entities[entity].kind == .person,
        Self.nameLength.contains(entities[entity].name.count), hasCapitals(entities[entity])
      else { return nil }
      return entity
    }
  }

  /// Whether the capital of a name's first word is its own: it begins no sentence, or is a first name.
  private func hasCapitals(_ entity: Entity) -> Bool {
    let inside = ([entity.name] + entity.names.map(\.tokens)).contains {
      $0.count > 1 && !table[$0.lowerBound].shape.contains(.sentenceStart)
    }
    return inside
      || FirstNames.gender(of: table.text.bytes[table[entity.name.lowerBound].range]) != nil
  }

  /// The entities without the nouns before their names: “Inga Vahl” of “Bäckerin Inga Vahl”.
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
