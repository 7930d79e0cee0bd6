import Document

extension ReaderState {
  /// Whether a correction or clarification is about words of a quote.
  func isCorrected(_ quote: Quote) -> Bool {
    quote.pieces.contains { piece in
      annotations.passages.meeting(piece).contains { article.corrections[$0.value].correctsArticle }
    }
  }

  /// The rows that the banner takes above the text.
  var bannerRows: Int {
    guard !article.corrections.isEmpty, size.rows >= 10, size.columns >= 24 else { return 0 }
    return switch banner.state {
    case .folded: 0
    case .line: 1
    case .expanded: BannerView(reader: self).expandedRows
    }
  }

  /// Expands or folds the banner, or visits what it is about; `false` if the action does something
  /// else.
  mutating func changeBanner(_ action: Action) -> Bool {
    switch banner.reduce(action, article.corrections, isShown: bannerRows > 0) {
    case nil: return false
    case .resized: arrange()
    case .visit(let words): place.viewport.show(words.lowerBound, at: viewport.rows / 3)
    case .notice(let notice): self.notice = notice
    }
    return true
  }
}
