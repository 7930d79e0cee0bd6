extension Quote {
  /// Whether some of its words are in quotation marks.
  public var hasMarks: Bool { kind != .indirect }

  /// Whether it is only a thought: believed, planned or feared, and not in quotation marks.
  public var isBelief: Bool { mode == .belief && !hasMarks }
}

extension Article {
  /// Whether any of its quotations is only a thought.
  public var hasBeliefs: Bool { quotes.contains(where: \.isBelief) }

  /// The article without the quotations that are only thoughts. Speakers keep their ids and may have no
  /// quotations left. O(quotes + speakers).
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
