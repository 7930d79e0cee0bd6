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
    case .speaker(let id): quote.isSaid(by: id)
    case .nobody: quote.speaker == nil && quote.mention == nil
    case .words(let words): isQuote(quote, fromWords: UTF8Text(words).keys)
    }
  }

  private func isQuote(_ quote: Quote, fromWords keys: Set<String>) -> Bool {
    guard !keys.isEmpty, quote.speaker == nil, let mention = quote.mention else { return false }
    return keys.isSubset(of: text.words(in: mention, limit: .max).map(\.key))
  }

  /// The quotations from a source, in order.
  public func quotes(from source: QuoteSource) -> [Int] {
    switch source {
    case .speaker(let id): return speakers[id].quotes
    case .nobody: return quotes.indices.filter { isQuote(quotes[$0], from: source) }
    case .words(let words):
      let keys = UTF8Text(words).keys
      return quotes.indices.filter { isQuote(quotes[$0], fromWords: keys) }
    }
  }

  /// The words for the source of a quotation that has no speaker; `nil` if it has one, or no source.
  public func wordedSource(of quote: Quote) -> QuoteSource? {
    guard quote.speaker == nil else { return nil }
    return quote.mention.map { .words(self[$0]) }
  }
}

extension UTF8Text {
  /// What its words are compared by.
  fileprivate var keys: Set<String> { Set(words(in: range, limit: .max).map(\.key)) }
}
