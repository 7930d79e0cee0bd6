/// What the keys go to.
enum Focus: Sendable {
  /// The article.
  case text
  /// The list of speakers.
  case speakers
  /// Words of the article that are being selected.
  case selection(Selection)
  /// A line that is being typed.
  case prompt(Prompt)
  /// The help, scrolled by rows.
  case help(top: Int)
  /// The outline, with one of its entries selected.
  case outline(selected: Int)
}

/// A key that waits for another one: a name.
enum Pending: Sendable {
  case setMark
  case goToMark
}

/// A line that is being typed, for a search or a command.
struct Prompt: Sendable {
  /// What the line is for.
  enum Kind: Sendable, Hashable {
    case search
    case command
    case pipe
  }

  /// What it is for.
  let kind: Kind
  /// What was typed so far.
  var editor = LineEditor()
  /// Where the reader was.
  var place: Viewport.Place
  /// The search that was there before.
  var previous: Search?
  /// The line of the history that is shown, counted from the last one; nil for what is being typed.
  var recalled: Int?
  /// What was typed before a line of the history was shown.
  var draft = ""
  /// What was selected when it was opened.
  var selection: Selection?
  /// The longest beginning of the line that had a match.
  var matching = ""
}
