import Document
import Text

extension Model {
  /// Gives words or the article to something outside.
  mutating func share(_ action: Action) -> [Effect] {
    switch action {
    case .copyQuote: return copy { model, quote in model.article.words(of: quote.pieces) }
    case .copyAttributed:
      return copy { model, quote in
        model.settings.attribution.text(of: quote, in: model.article)
      }
    case .browse:
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

  /// Says that the source is not what is shown, and which key reads it again.
  mutating func tellOfChange(of name: String) {
    isStale = true
    say(Phrases.changed(name, key: keymap.keys(of: .reread).first?.name))
  }

  /// Copies what a function makes of the current quote, or of the first one on the page.
  private mutating func copy(_ words: (Model, Quote) -> String) -> [Effect] {
    guard let quote = quoteHere else {
      fail(Phrases.noQuoteHere)
      return []
    }
    let copied = words(self, article.quotes[quote])
    say(Phrases.copied(copied))
    return [.copy(copied)]
  }

  /// The current quote, or the first one on the page.
  var quoteHere: Int? { currentQuote ?? annotations.pieces.meeting(viewport.visible).first?.value }

  /// Gives the selected words, else the current quote, else the quotes of the only speaker, else the article to a command.
  mutating func pipe(_ selection: Selection?, into command: String) -> [Effect] {
    guard command.contains(where: { !$0.isWhitespace }) else { return [] }
    if let range = selection?.range(in: article.text) {
      return [.pipe(article.words(of: [range]) + "\n", command: command)]
    }
    guard let words = pipedWords else { return whole(.pipe(nil, command: command)) }
    return [.pipe(words, command: command)]
  }

  private var pipedWords: String? {
    if let currentQuote { return article.words(of: article.quotes[currentQuote].pieces) + "\n" }
    return filter.map { filter in
      article.speakers[filter].quotes
        .map { article.words(of: article.quotes[$0].pieces) + "\n" }.joined()
    }
  }

  /// An effect that takes all of the text, once all of it is there; else words for the reader.
  mutating func whole(_ effect: Effect, else words: String = Phrases.notWholeYet) -> [Effect] {
    guard !isGrowing else {
      fail(words)
      return []
    }
    return [effect]
  }
}
