import Document
import Language
import Text

/// Analyzes text in languages other than English, which the lexicon and the model do not cover.
///
/// Only text in quotation marks counts as a quotation, and only a person with a full name counts as a
/// speaker: one who is named beside the text, or who goes on speaking. Anything less strict yields too
/// many false positives.
struct OtherLanguage {
  let table: TokenTable
  /// The names of the text, in order.
  let names: [Name]
  /// The last words of the full names.
  let lastNames: Set<NameKey>
  private let finder: NameFinder

  /// Creates an analysis of a table; `nil` for English text.
  ///
  /// - Parameter language: The language tag of the page, if any. The words take precedence if they
  ///   contradict it.
  init?(_ table: TokenTable, language: String?) {
    guard Self.isOther(table, language) else { return nil }
    var table = table
    Self.markVerbs(in: &table)
    self.table = table
    finder = NameFinder(table: table)
    names = finder.names()
    lastNames = Set(
      names.lazy.filter { !$0.isSingle && !$0.isGroup }.map {
        NameKey(table[$0.tokens.upperBound - 1], in: table.text)
      })
  }

  /// The table with reporting verbs classified.
  var marked: TokenTable { table }

  // Language detection.

  /// The minimum number of words for language detection.
  private static let fewestWords = 40
  /// The minimum share of “the”, “of”, “and” and “to” in English text. In prose, it is about an
  /// eighth.
  private static let leastShare = 0.035
  /// The share below which an English language tag is considered wrong.
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

  // Attribution.

  /// Classifies reporting verbs as cues, and removes the cue classes of words that look like
  /// English cues.
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

  /// Returns the attributions: text in quotation marks, with its source if that is a name.
  func attributions() -> [Attribution] {
    var speaker: Source?
    return Linker.attributions(in: table).compactMap { attribution in
      guard table.isMarked(attribution) else { return nil }
      return withSource(attribution, &speaker)
    }
  }

  /// An attribution with the source beside it, or with the last speaker, who goes on.
  private func withSource(_ attribution: Attribution, _ speaker: inout Source?) -> Attribution {
    var attribution = attribution
    let isNamed = attribution.cue != nil && attribution.mention.map(isName) == true
    let recent = speaker.flatMap { attribution.block - $0.block <= 1 ? $0 : nil }
    switch beside(attribution) {
    case .source(let source):
      (attribution.mention, attribution.cue) = (source.mention, source.cue)
      attribution.evidence = source.cue == nil ? .label : .cue
    case .known(let cue) where recent != nil:
      (attribution.mention, attribution.cue) = (recent?.mention, cue)
      attribution.evidence = .cue
    case nil where !isNamed && recent?.block == attribution.block && opensSentence(attribution):
      (attribution.mention, attribution.cue) = (recent?.mention, nil)
      attribution.evidence = .continuation
    case nil where isNamed: break
    case nil, .known:
      (attribution.mention, attribution.cue, attribution.evidence) = (nil, nil, .none)
    }
    speaker = attribution.mention.map {
      Source(mention: $0, cue: attribution.cue, block: attribution.block)
    }
    return attribution
  }

  private func isName(_ mention: Mention) -> Bool {
    mention.kind == .name && finder.name(of: mention).map { !$0.isGroup } == true
  }

  /// The number of words in a person's full name.
  private static let nameLength = 2...4

  /// Removes the speakers that are not persons with a full name.
  func named(_ who: [Int?], _ entities: [Entity]) -> [Int?] {
    who.map { entity in
      guard let entity, entities[entity].kind == .person,
        Self.nameLength.contains(entities[entity].name.count), hasCapitals(entities[entity])
      else { return nil }
      return entity
    }
  }

  /// Whether a name is capitalized because it is a name: it occurs inside a sentence, or starts
  /// with a known first name.
  private func hasCapitals(_ entity: Entity) -> Bool {
    let inside = ([entity.name] + entity.names.map(\.tokens)).contains {
      $0.count > 1 && !table[$0.lowerBound].shape.contains(.sentenceStart)
    }
    return inside
      || table.isFirstName(entity.name.lowerBound)
  }

  /// Removes nouns before the names of entities: “Bäckerin Inga Vahl” becomes “Inga Vahl”.
  func withoutNouns(_ entities: [Entity]) -> [Entity] {
    entities.map { entity in
      var entity = entity
      let isLong = entity.kind == .person && entity.name.count > Self.nameLength.lowerBound
      let first = entity.name.dropLast().first {
        table.isFirstName($0)
      }
      if isLong, let first { entity.name = first..<entity.name.upperBound }
      return entity
    }
  }
}
