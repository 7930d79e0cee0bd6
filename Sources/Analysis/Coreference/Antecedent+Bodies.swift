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
    Self.distributives.contains(self[phrase.lowerBound].word)
  }

  private static let distributives = Set(
    Language.words(\.words.distributives).map(Lexicon.shared.number(of:)).filter { $0 != 0 })

  /// “the paper” for the Brask Herald, but not for “*a working* paper” before it, and not “the paper,
  /// published in May”.
  func isMedium(_ noun: Int, _ entity: Entity) -> Bool {
    guard Body(self[noun].word) == .medium, !entity.isNominal, body(of: entity) == .medium,
      noun + 2 >= tokens.count || self[noun + 1].kind != .comma
        || !self[noun + 2].classes.contains(.pastForm)
    else { return false }
    guard self[noun].word == Self.paper else { return true }
    return !(max(1, noun - Self.mediumReach)..<noun).contains {
      self[$0].word == self[noun].word && !self[$0].shape.contains(.capitalised)
        && self[$0 - 1].word != Words.shared.the
    }
  }

  private static let paper = Lexicon.shared.number(of: "paper")

  /// How far back the same noun for something else is searched for, in tokens.
  private static let mediumReach = 400

  /// “company”, “firm”
  func isCompany(_ noun: Int) -> Bool { Body(self[noun].word) == .company }

  /// Whether an entity may say what “an FBI investigation” found: who investigates, not who is
  /// investigated.
  func mayInvestigate(_ entity: Entity) -> Bool {
    [.medium, .authority].contains(body(of: entity))
      || entity.name.allSatisfy {
        self[$0].shape.contains(.allCaps)
      }
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
