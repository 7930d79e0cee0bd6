import Language

/// Titles and offices before names.
extension NameFinder {
  /// “Mr *Judge*”, “Ms. *Church*”: behind such a title any word is a last name, but for an office.
  func addressed(_ range: Range<Int>) -> Name? {
    guard range.count == 2, let last = range.last, table[last].classes.meets(Self.common),
      table[range.lowerBound].classes.contains(.title),
      table[range.lowerBound].classes.meets([.masculine, .feminine]),
      !table.isWord(last, of: Self.offices)
    else { return nil }
    var name = Name(tokens: last..<(last + 1), titled: range, isGroup: false)
    name.gender = gender(of: name)
    return name
  }

  private static let common: WordClass = [
    .role, .title, .group, .organisation, .audience, .document, .kinship, .occasion,
  ]
  private static let offices = Language.words(\.names.addressed)
  private static let ranks = Language.words(\.names.ranks)

  /// “Assistant Commissioner”, without the name of who holds the office.
  func isOffice(_ range: Range<Int>) -> Bool {
    guard range.count > 1, let last = range.last else { return false }
    // “US President”
    if table[last].classes.contains(.title), !table[last].shape.contains(.allCaps),
      range.dropLast().allSatisfy({ table[$0].shape.contains(.allCaps) })
    {
      return true
    }
    // “High Commissioner”
    if range.count == 2, table[last].classes.meets([.title, .role]),
      Self.ranks.contains(table.words(range.prefix(1)).lowercased())
    {
      return true
    }
    // “the *Foreign Secretary*”, “the *Roman Catholic Archbishop*”
    if table.isDefinite(range), table[last].classes.contains(.title),
      table[last].classes.isDisjoint(with: .plural),
      !table[last].shape.contains(.allCaps)
    {
      return true
    }
    if range.contains(where: isFirstName) { return false }
    return range.suffix(2).allSatisfy { table[$0].classes.meets([.title, .role, .standing]) }
  }

  /// Whether a word before a name is not part of it: “Senator”, “Singer-guitarist”, “Film-maker” at
  /// the start of a sentence, but not “Ally” in “Ally Brooks”.
  func isTitle(_ index: Int, before last: Int) -> Bool {
    let classes = table[index].classes
    // “Martin King Jr.”
    if index + 1 == last, table[last].classes.contains(.nameSuffix) { return false }
    if classes.contains(.title) || isHonorific(index, before: last) { return true }
    if index > 0, isTitleEnd(index),
      table[index - 1].classes.meets([.title, .group, .organisation])
    {
      return true
    }
    if index > 1, isTitleEnd(index - 1), isTitleEnd(index),
      table[index - 2].classes.meets([.title, .group, .organisation])
    {
      return true
    }
    if classes.meets([.role, .group]) { return index + 1 < last || !isFirstName(index) }
    guard table[index].shape.contains(.hyphenated) else { return false }
    let part = table.text.bytes[table[index].range].split(separator: .hyphen).last ?? []
    return Lexicon.shared.find(WordKey(bytes: part)).classes.meets([.title, .role])
      || table[index].shape.contains(.sentenceStart) && !isFirstName(index)
        && part.allSatisfy(\.isASCIILowercase)
        && Self.agents.contains { part.suffix($0.count) == $0 }
  }

  /// The endings of words for what somebody does: “Film-maker”, “Fly-half”.
  private static let agents = ["er", "or", "ist", "man", "woman", "half"].map {
    Array($0.utf8)[...]
  }

  /// “*Baroness* Moss”, “*Tory* Ada Moss”, but not “Tory Moss”, who bears it as a first name, nor “Kiwi
  /// Rail”.
  private func isHonorific(_ index: Int, before last: Int) -> Bool {
    if table.isWord(index, of: Self.honorifics) { return true }
    return index + 1 < last && table.isWord(index, of: Self.peoples)
      && (!isFirstName(index) || isFirstName(index + 1))
  }

  private static let peoples = Language.words(\.names.peoples)

  private static let honorifics = Language.words(\.names.honorifics)

  /// A name without letters for honors: “Ada Moss *OBE*”.
  func withoutHonors(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 2, let last = range.last, table[last].shape.contains(.allCaps),
      range.contains(where: isFirstName),
      table.isWord(last, of: Self.postnominals)
    else { return range }
    return withoutHonors(range.lowerBound..<last)
  }

  /// “Ode Lunt, *QC*”
  func isHonor(_ words: Range<Int>) -> Bool {
    words.count == 1 && words.lowerBound > 0 && table[words.lowerBound - 1].kind == .comma
      && table[words.lowerBound].shape.contains(.allCaps)
      && table.isWord(words.lowerBound, of: Self.postnominals)
  }

  private static let postnominals = Language.words(\.names.postnominals)

  /// “President *Pro Tempore*”
  private func isTitleEnd(_ index: Int) -> Bool {
    table.isWord(index, of: Self.titleEnds)
  }

  private static let titleEnds = Language.words(\.names.titleEnds)

  /// “Chancellor of the Exchequer *Ada Moss*”, “Ambassador to the UN *Ada Moss*”
  func withoutOffice(_ range: Range<Int>) -> Range<Int> {
    let the = range.lowerBound - 1
    guard range.count > 2, the > 1, table[the].word == words.the,
      [words.of, words.to].contains(table[the - 1].word),
      table[the - 2].classes.meets([.title, .role]), table[the - 2].shape.contains(.capitalised)
    else { return range }
    let field = range.prefix { table[$0].classes.meets([.organisation, .group]) }
    guard
      let first = range.dropFirst().dropLast().first(where: isFirstName)
        ?? (field.isEmpty || range.count - field.count < 2 ? nil : field.upperBound)
    else { return range }
    return first..<range.upperBound
  }

  /// “Minister of Mineral Resources and Energy *Ada Moss*”
  func withoutField(_ range: Range<Int>) -> Range<Int> {
    let and = range.lowerBound - 1
    guard range.count > 2, and > 2, table[and].word == words.and else { return range }
    let start = max(1, and - Self.longestField)
    guard let of = (start..<and).last(where: { !table[$0].shape.contains(.capitalised) }),
      of < and - 1, [words.of, words.forWord].contains(table[of].word),
      table[of - 1].classes.meets([.title, .role]), table[of - 1].shape.contains(.capitalised)
    else { return range }
    let first = range.dropFirst().dropLast().first(where: isFirstName) ?? range.upperBound - 2
    return first..<range.upperBound
  }

  /// The maximum length of what an office is for, up to its “and”, in tokens.
  private static let longestField = 6
}
