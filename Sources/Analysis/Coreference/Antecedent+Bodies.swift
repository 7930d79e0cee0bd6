import Language

extension TokenTable {
  /// Whether a noun for a body can stand for an entity: “the newspaper” is no ministry, “the county” is
  /// not “Brask County Court”.
  func fits(_ noun: Int, _ entity: Entity) -> Bool {
    guard let wanted = Body(self[noun].word), let own = body(of: entity) else { return true }
    return wanted == own || wanted == .company && own == .medium
  }

  /// “*each* member”, “*every* company”: nobody in particular.
  func isDistributive(_ phrase: Range<Int>) -> Bool {
    Self.distributive.contains(self[phrase.lowerBound].word)
  }

  private static let distributive = Set(
    ["each", "every", "any", "no"].map(Lexicon.shared.number(of:)).filter { $0 != 0 })

  /// “the paper” for the Brask Herald.
  func isMedium(_ noun: Int, _ entity: Entity) -> Bool {
    Body(self[noun].word) == .medium && !entity.isNominal && body(of: entity) == .medium
  }

  /// What kind of body an entity is, by its name or the noun before it: “the *newspaper* Dagens Nytt”.
  private func body(of entity: Entity) -> Body? {
    let before = entity.first.lowerBound - 1
    return entity.name.reversed().lazy.compactMap { Body(self[$0].word) }.first
      ?? (before >= 0 ? Body(self[before].word) : nil)
  }
}

/// A kind of body that the noun for another does not stand for.
private enum Body {
  case medium, authority, company, territory

  /// The kind that a noun or a word of a name tells; `nil` for other words.
  init?(_ word: UInt16) {
    guard let body = Self.words[word] else { return nil }
    self = body
  }

  private static let words: [UInt16: Body] = Dictionary(
    [
      (Body.medium, \Language.words.media), (.authority, \.words.authorities),
      (.company, \.words.companies), (.territory, \.words.territories),
    ]
    .flatMap { body, list in
      Language.words { $0[keyPath: list] }.map { (Lexicon.shared.number(of: $0), body) }
    }.filter { $0.0 != 0 }
  ) { first, _ in first }
}
