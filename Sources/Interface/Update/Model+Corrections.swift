import Document

extension Model {
  /// Whether a correction or clarification is about words of a quote.
  func isCorrected(_ quote: Quote) -> Bool {
    quote.pieces.contains { piece in
      annotations.passages.meeting(piece).contains { article.corrections[$0.value].correctsArticle }
    }
  }

  /// The rows that the banner wants above the text.
  var bannerRows: Int {
    guard !article.corrections.isEmpty, size.rows >= 10, size.columns >= 24 else { return 0 }
    switch banner.state {
    case .folded: return 0
    case .line: return 1
    case .expanded: return BannerView(model: self).expandedRows
    }
  }

  /// Shows, visits or folds the correction; false when the action is something else.
  mutating func showCorrection(_ action: Action) -> Bool {
    switch action {
    case .expandCorrection: expandCorrection()
    case .goToCorrection: goToCorrection()
    case .foldCorrection: foldCorrection()
    default: return false
    }
    return true
  }

  private mutating func expandCorrection() {
    guard !article.corrections.isEmpty else { return fail(Phrases.noCorrection) }
    if bannerRows == 0, banner.state != .folded { return goToCorrection() }
    banner.state = banner.state == .expanded ? .line : .expanded
    if banner.state == .expanded { banner.isRead = true }
    arrange()
  }

  /// Goes to the notice, then, each time, to the next passage that it is about.
  private mutating func goToCorrection() {
    let stops = article.corrections.flatMap { [$0.range] + $0.passages }
    guard !stops.isEmpty else { return fail(Phrases.noCorrection) }
    viewport.show(stops[banner.nextStop % stops.count].lowerBound, at: viewport.rows / 3)
    banner.nextStop += 1
    banner.isRead = true
  }

  /// Folds the banner to a badge, but not before it was read.
  private mutating func foldCorrection() {
    guard !article.corrections.isEmpty else { return fail(Phrases.noCorrection) }
    switch banner.state {
    case .folded: banner.state = .line
    case .expanded, .line:
      guard banner.isRead else { return say(Phrases.readCorrectionFirst) }
      banner.state = .folded
    }
    arrange()
  }
}
