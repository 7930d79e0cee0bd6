import Document
import Formats

// Cards of other stories whose headings are left out already.
extension SegmentDecision {
  /// The fewest cards.
  private static let fewCards = 3
  /// The fewest paragraphs of the story in the same element.
  private static let fewSiblings = 3
  /// The length of the text of a card, in characters.
  private static let cardLength = 50...300

  /// Removes the texts of cards below the story: paragraphs of the same template, each alone in its
  /// element, below a line that is not of the story.
  mutating func removeCards(_ rules: SegmentRules) {
    let body = kinds.indices.filter { kinds[$0]?.isBody == true }
    let parents = body.map { rules.finder.tree.parent(rules.finder.segments[$0].node) ?? 0 }
    let counts = parents.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    guard let last = parents.lastIndex(where: { counts[$0, default: 0] >= Self.fewSiblings }) else {
      return
    }
    let cards = body[(last + 1)...]
    let templates = Set(
      cards.map { rules.finder.tree.template(of: rules.finder.segments[$0].node) })
    guard cards.count >= Self.fewCards, templates.count == 1, let first = cards.first,
      parents[(last + 1)...].allSatisfy({ counts[$0] == 1 }),
      cards.allSatisfy({ isCard($0, rules) }),
      (body[last]..<first).contains(where: { kinds[$0] == .trailer })
    else { return }
    for index in cards { kinds[index] = nil }
  }

  private func isCard(_ index: Int, _ rules: SegmentRules) -> Bool {
    let segment = rules.finder.segments[index]
    return kinds[index] == .paragraph && Self.cardLength.contains(segment.letters)
  }
}
