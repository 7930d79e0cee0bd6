import Text

/// Whose quotations are meant.
public enum QuoteSource: Sendable, Hashable {
  /// A speaker, alone or with others.
  case speaker(Speaker.ID)
  /// Whoever is no speaker and is called by these words, such as “some critics”.
  case words(String)
  /// Nobody, not even in words: a scare quote, a title, a nickname.
  case nobody
}

extension Article {
  /// Whether a quotation is from a source. The words for it may be among others, in any case.
  public func isQuote(_ quote: Quote, from source: QuoteSource) -> Bool {
    switch source {
    case .speaker(let id): return quote.isSaid(by: id)
    case .nobody: return quote.speaker == nil && quote.mention == nil
    case .words(let words):
      guard quote.speaker == nil, let mention = quote.mention else { return false }
      let wanted = UTF8Text(words)
      let keys = Set(wanted.words(in: wanted.range, limit: .max).map(\.key))
      return !keys.isEmpty && keys.isSubset(of: text.words(in: mention, limit: .max).map(\.key))
    }
  }

  /// The quotations from a source, in order.
  public func quotes(from source: QuoteSource) -> [Int] {
    if case .speaker(let id) = source { return speakers[id].quotes }
    return quotes.indices.filter { isQuote(quotes[$0], from: source) }
  }

  /// The words for the source of a quotation that has no speaker; `nil` if it has one, or no source.
  public func wordedSource(of quote: Quote) -> QuoteSource? {
    guard quote.speaker == nil else { return nil }
    return quote.mention.map { .words(self[$0]) }
  }
}
