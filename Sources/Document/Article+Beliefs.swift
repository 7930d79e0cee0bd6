extension Quote {
  /// Whether words stand in quotation marks.
  public var hasMarks: Bool { kind != .indirect }

  /// Whether it is only thought: believed, planned or feared, and not in quotation marks.
  public var isBelief: Bool { mode == .belief && !hasMarks }
}

extension Article {
  /// Whether anything in it is only thought.
  public var hasBeliefs: Bool { quotes.contains(where: \.isBelief) }

  /// The article without what is only thought. Speakers keep their ids; those who say nothing have no
  /// quotes left. O(quotes + speakers).
  public func withoutBeliefs() -> Article {
    guard hasBeliefs else { return self }
    var article = self
    let said = quotes.indices.filter { !quotes[$0].isBelief }
    var places = [Int?](repeating: nil, count: quotes.count)
    for (place, index) in said.enumerated() { places[index] = place }
    article.quotes = said.map { quotes[$0] }
    for id in speakers.indices {
      article.speakers[id].quotes = speakers[id].quotes.compactMap { places[$0] }
    }
    return article
  }
}
