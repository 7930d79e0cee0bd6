import Document
import Text

extension ReaderState {
  /// Passes words, or the article, to something outside the program.
  mutating func share(_ action: Action) -> [Effect] {
    switch action {
    case .copyQuote: return copyQuote { article, quote in article.quotation(quote) }
    case .copyAttributed:
      let format = settings.attribution
      return copyQuote { article, quote in format.text(of: quote, in: article) }
    case .browse:
      if let shownLink { return browse(shownLink.value) }
      if let url = article.metadata.canonicalURL { return [.open(url: url)] }
      fail(Phrases.noAddress)
    case .edit:
      if article.metadata.source != nil { return [.edit(offset: viewport.anchor)] }
      fail(Phrases.noSource)
    case .reread:
      if article.metadata.source != nil { return [.reread] }
      fail(Phrases.noSource)
    default: break
    }
    return []
  }

  /// Copies words, and shows them.
  mutating func copy(_ words: String) -> [Effect] {
    say(Phrases.copied(words))
    return [.copy(words)]
  }

  /// Copies the current quote, or the first one on the page, in some form.
  private mutating func copyQuote(_ words: (Article, Quote) -> String) -> [Effect] {
    guard let quote = quoteHere else {
      fail(Phrases.noQuoteHere)
      return []
    }
    return copy(words(article, article.quotes[quote]))
  }

  /// Pipes words into a command: those that are selected, or else the current quote, or else the
  /// quotes that pass the filter, or else the article.
  mutating func pipe(_ selection: Selection?, into command: String) -> [Effect] {
    guard command.contains(where: { !$0.isWhitespace }) else { return [] }
    let selected = selection.map { words(of: $0) + "\n" }
    guard let words = selected ?? quotedWords else { return whole(.pipe(nil, command: command)) }
    return [.pipe(words, command: command)]
  }

  private var quotedWords: String? {
    let quotes = speakers.quote.map { [$0] } ?? speakers.filter.map(article.quotes(from:))
    return quotes?.map { article.quotation(article.quotes[$0]) + "\n" }.joined()
  }

  /// An effect that needs the whole text. If it is not here yet, an error is shown instead.
  mutating func whole(_ effect: Effect, else error: String = Phrases.notWholeYet) -> [Effect] {
    guard place.isGrowing else { return [effect] }
    fail(error)
    return []
  }
}
