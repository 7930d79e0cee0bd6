extension TokenTable {
  /// Whether an entity's role or title contains a word: “senator” is in “Sen.” too, “president” is
  /// not in “vice president”.
  func hasRole(_ entity: Entity, _ word: Int) -> Bool {
    let isDeputy = isDeputy(word)
    let title = Lexicon.longTitle(self[word].word)
    func isRole(_ index: Int) -> Bool {
      (title == 0 ? key([index]) == key([word]) : Lexicon.longTitle(self[index].word) == title)
        && self.isDeputy(index) == isDeputy
    }
    if let role = entity.role, role.contains(where: isRole) { return true }
    return entity.names.contains { name in
      (name.titled.lowerBound..<name.tokens.lowerBound).contains(where: isRole)
    }
  }

  /// Whether a noun names the second in an office, or who would like to hold it: “vice *president*”,
  /// “deputy *mayor*”, “shadow *chancellor*”.
  private func isDeputy(_ noun: Int) -> Bool {
    noun > 0 && Self.deputies.contains(key([noun - 1]))
  }

  private static let deputies = Set(
    ["vice", "deputy", "assistant", "shadow"].map(NameKey.init(words:)))

  /// “*Under* Secretary”: a preposition that begins a title.
  func opensTitle(_ index: Int) -> Bool {
    index + 1 < tokens.count && self[index].word == Self.under
      && self[index].shape.contains(.capitalised)
      && self[index + 1].shape.contains(.capitalised) && self[index + 1].classes.contains(.title)
  }

  private static let under = Lexicon.shared.number(of: "under")
}
