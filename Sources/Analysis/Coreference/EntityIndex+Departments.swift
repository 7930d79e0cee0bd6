import Language

/// Bodies that are named in several ways: “Brask Department of Health”, “Brask Health Department”,
/// “the Department of Health”.
extension EntityIndex {
  /// Records the shorter names of a body: without its country or state, and for a department with its
  /// field in front. A form that two bodies have stands for neither, nor does one with an owner:
  /// “Russia's Defence Ministry”.
  mutating func learnForms(of name: Name, _ entity: Int) {
    guard !isOwned(name.tokens) else { return }
    learn(fieldKey(name.tokens, of: name.tokens), of: entity)
    if let bare = withoutState(name) {
      learn(key(bare), of: entity)
      learn(fieldKey(bare, of: name.tokens), of: entity)
    } else {
      // “the Department of Health” beside “Brask County Health Department” is another.
      for start in name.tokens.dropFirst().prefix(Self.longestPlace) {
        let rest = start..<name.tokens.upperBound
        guard rest.count > 1, isBody(rest) else { continue }
        for form in [key(rest), fieldKey(rest, of: name.tokens)].compactMap(\.self) {
          departments[form] = .some(nil)
        }
      }
    }
  }

  /// The maximum length of a place before a body, in words: “New York City”.
  private static let longestPlace = 3

  private mutating func learn(_ form: NameKey?, of entity: Int) {
    guard let form else { return }
    departments[form] = departments[form, default: entity] == entity ? .some(entity) : .some(nil)
  }

  /// The only body that the words of a name or of a noun phrase stand for: “the *Department of
  /// Health*”, “the state *health department*”.
  func department(_ words: Range<Int>) -> Int? {
    guard !isOwned(words) else { return nil }
    let bare = words.drop { table[$0].word == Words.shared.the }
    let level = [bare.lowerBound, bare.lowerBound - 1].first { $0 >= 0 && isLevel($0) }
    let form = level == bare.lowerBound ? bare.dropFirst() : bare
    guard
      let entity = departments[key(form)] ?? fieldKey(form, of: nil).flatMap({ departments[$0] }),
      let entity
    else { return nil }
    guard let level else { return entity }
    return isOfCountry(entities[entity].name) == (table[level].word != Self.state) ? entity : nil
  }

  /// “the *state* health department”, “the *federal* Department of Health”
  private func isLevel(_ word: Int) -> Bool {
    !table[word].shape.contains(.capitalised) && table.isWord(word, of: Self.levels)
  }

  private static let levels = Language.words(\.names.levels)
  private static let state = Lexicon.shared.number(of: "state")

  /// “Russia's *Defence Ministry*”
  private func isOwned(_ words: Range<Int>) -> Bool {
    words.lowerBound > 0 && table[words.lowerBound - 1].classes.contains(.contraction)
  }

  /// “U.S. Department of Health”
  private func isOfCountry(_ name: Range<Int>) -> Bool {
    table[name.lowerBound].shape.contains(.abbreviated)
      || table[name.lowerBound].shape.contains(.allCaps)
  }

  /// The key of “Brask Health Department” for “Brask Department of Health”, whichever stands there;
  /// `nil` for names of other bodies, and for fields in which only a country has a department of that
  /// name: the State Department is not the Ohio Department of State.
  private func fieldKey(_ words: Range<Int>, of whole: Range<Int>?) -> NameKey? {
    let words = words.filter {
      table[$0].word != Words.shared.the && table[$0].classes.isDisjoint(with: .contraction)
    }
    guard words.count > 1, let last = words.last else { return nil }
    guard let of = words.firstIndex(where: { table[$0].word == Words.shared.of }) else {
      return isDepartment(last) ? key(words) : nil
    }
    guard of > 0, of + 1 < words.count, isDepartment(words[of - 1]) else { return nil }
    if let whole, words.count == of + 2, table.isWord(last, of: Self.nationalFields),
      !isOfCountry(whole)
    {
      return nil
    }
    return key(words[..<(of - 1)] + words[(of + 1)...] + [words[of - 1]])
  }

  private static let nationalFields = Language.words(\.names.nationalFields)

  private func isDepartment(_ word: Int) -> Bool { table.isWord(word, of: Self.departmentNouns) }

  private static let departmentNouns = Language.words(\.names.departments)

  /// “*Department of State*” for “U.S. Department of State”; `nil` for other names. Counties and cities
  /// are kept, since their departments stand beside those of the state, and so are parties.
  func withoutState(_ name: Name) -> Range<Int>? {
    let words = name.tokens
    let start = words.dropLast().prefix { index in
      table[index].classes.meets([.place, .contraction, .finalAbbreviation])
    }.endIndex
    let bare = start..<words.upperBound
    return name.isGroup && start > words.lowerBound && bare.count > 1 && isBody(bare)
      && !table.isWord(words.upperBound - 1, of: ["party", "bank"])
      ? bare : nil
  }

  private func isBody(_ words: Range<Int>) -> Bool {
    words.last.map { table[$0].classes.meets([.group, .organisation]) } ?? false
      || fieldKey(words, of: nil) != nil
  }
}
