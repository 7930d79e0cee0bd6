/// What the keys act on.
enum Focus: Sendable {
  /// The article.
  case text
  /// The list of speakers.
  case speakers
  /// Words of the article that are being selected.
  case selection(Selection)
  /// A line that is being typed.
  case prompt(Prompt)
  /// The help, from a row on.
  case help(top: Int)
  /// The outline, with one of its entries selected.
  case outline(selected: Int)
  /// The list of links, with one of them selected.
  case links(selected: Int)
  /// The question who says a quote.
  case who(WhoChoice)
  /// The page that explains how the speaker of the current quote was found, from a row on.
  case why(top: Int)
  /// A list of passages, with one of them selected.
  case digest(Digest, selected: Int)
}

extension Focus {
  /// The focus after the text has changed.
  func moved(_ map: PlaceMap, in viewport: Viewport) -> Focus {
    switch self {
    case .selection(let selection): .selection(selection.moved(map))
    case .prompt(let prompt): .prompt(prompt.moved(map, in: viewport))
    case .text, .speakers, .help, .outline, .links: self
    // Quotes and places are those of the text before.
    case .who, .why, .digest: .text
    }
  }
}
