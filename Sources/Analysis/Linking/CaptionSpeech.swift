import Document

/// Tells what captions say from what they show.
///
/// “The square after prices fell, Monday” reads like speech. Without quotation marks, a caption quotes only
/// somebody whom the story itself quotes.
struct CaptionSpeech {
  let table: TokenTable

  /// The places of the attributions that stay, given with their entities.
  func kept(_ attributions: [Attribution], _ who: [Int?]) -> [Int] {
    let heard = Set(zip(attributions, who).compactMap { isInCaption($0) ? nil : $1 })
    return attributions.indices.filter { index in
      let attribution = attributions[index]
      return !isInCaption(attribution) || isMarked(attribution)
        || who[index].map(heard.contains) == true
    }
  }

  private func isInCaption(_ attribution: Attribution) -> Bool {
    table.blocks[attribution.block].kind == .caption
  }

  private func isMarked(_ attribution: Attribution) -> Bool {
    attribution.pieces.contains { $0.contains { table[$0].kind == .openingMark } }
  }
}
