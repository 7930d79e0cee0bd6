import Language

/// Bodies that are named in several ways: “Brask Department of Health”, “Brask Health Department”,
/// “the Department of Health”.
extension EntityIndex {
  /// Records a body by its name without its country or state, and a department by its field. A form
  /// that two bodies have stands for neither.
  mutating func learnDepartment(_ name: Name, of entity: Int) {
    let bare = withoutState(name.tokens)
    if let field = fieldKey(name.tokens) { learn(field, of: entity) }
    guard bare != name.tokens, bare.count > 1, isBody(bare) else { return }
    learn(key(bare), of: entity)
    if let field = fieldKey(bare) { learn(field, of: entity) }
  }

  private mutating func learn(_ form: NameKey, of entity: Int) {
    departments[form] = departments[form, default: entity] == entity ? .some(entity) : .some(nil)
  }

  /// Whether a body has a longer and a shorter name: “Brask Department of State”.
  func isOfState(_ name: Name) -> Bool {
    let bare = withoutState(name.tokens)
    return name.isGroup && bare != name.tokens && bare.count > 1 && isBody(bare)
  }

  /// The only body that the words of a name or of a noun phrase stand for: “the *Department of
  /// Health*”, “the state *health department*”.
  func department(_ words: Range<Int>) -> Int? {
    let words = words.drop { index in
      table[index].word == Words.shared.the || table.isWord(index, of: Self.levels)
        && !table[index].shape.contains(.capitalised)
    }
    if let entity = departments[key(words)] ?? nil { return entity }
    return fieldKey(words).flatMap { departments[$0] ?? nil }
  }

  private static let levels: Set = ["state", "federal", "national"]

  /// The key of “Brask Health Department” for “Brask Department of Health”, whichever stands there;
  /// `nil` for names of other bodies.
  private func fieldKey(_ words: Range<Int>) -> NameKey? {
    let words = words.filter {
      table[$0].word != Words.shared.the && table[$0].classes.isDisjoint(with: .contraction)
    }
    guard words.count > 1, let last = words.last else { return nil }
    if let of = words.firstIndex(where: { table[$0].word == Words.shared.of }) {
      guard of > 0, of + 1 < words.count, isDepartment(words[of - 1]) else { return nil }
      return key(words[..<(of - 1)] + words[(of + 1)...] + [words[of - 1]])
    }
    return isDepartment(last) ? key(words) : nil
  }

  private func isDepartment(_ word: Int) -> Bool { table.isWord(word, of: Self.departmentNouns) }

  private static let departmentNouns = Language.words(\.names.departments)

  /// “*Department of State*” for “U.S. Department of State”. Counties and cities are kept, since their
  /// departments stand beside those of the state.
  private func withoutState(_ words: Range<Int>) -> Range<Int> {
    let start = words.dropLast().prefix { index in
      table[index].classes.meets([.place, .contraction, .finalAbbreviation])
    }.endIndex
    return start..<words.upperBound
  }

  private func isBody(_ words: Range<Int>) -> Bool {
    words.last.map { table[$0].classes.meets([.group, .organisation]) } ?? false
      || fieldKey(words) != nil
  }
}
