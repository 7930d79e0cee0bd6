import Document

/// Drops false quotations in headings and captions.
///
/// “The square after prices fell, Monday” looks like speech, and so does “Colder days forecast for
/// Wednesday”. Without quotation marks, a caption quotes only people whom the article quotes
/// elsewhere, and a heading never quotes someone who is named only once.
struct HeadingSpeech {
  let table: TokenTable
  let entities: [Entity]

  /// The indices of the attributions to keep. `who` holds the entity of each.
  func kept(_ attributions: [Attribution], _ who: [Int?]) -> [Int] {
    let heard = Set(zip(attributions, who).compactMap { kind(of: $0) == .caption ? nil : $1 })
    return attributions.indices.filter { index in
      let attribution = attributions[index]
      switch kind(of: attribution) {
      case .caption: return table.isMarked(attribution) || who[index].map(heard.contains) == true
      case .headline, .subheading: return table.isMarked(attribution) || !isNamedOnce(who[index])
      default: return true
      }
    }
  }

  private func kind(of attribution: Attribution) -> Block.Kind {
    table.blocks[attribution.block].kind
  }

  private func isNamedOnce(_ entity: Int?) -> Bool {
    entity.map { entities[$0].names.count == 1 } ?? false
  }
}
