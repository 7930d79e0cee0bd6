import Text

/// Which lines of a printout are shown.
struct LineFilter: Sendable {
  /// What was typed: words, or `r:` and a regular expression, after `!` if the lines without them are shown.
  let typed: String
  private let pattern: Pattern
  private let isInverted: Bool

  /// A filter; `nil` if there is nothing to look for.
  init?(_ typed: String) {
    self.typed = typed
    isInverted = typed.hasPrefix("!")
    let wanted = isInverted ? String(typed.dropFirst()) : typed
    if wanted.hasPrefix("r:") {
      guard let expression = RegularExpression(String(wanted.dropFirst(2))) else { return nil }
      pattern = .expression(expression)
    } else {
      guard let words = Pattern(words: wanted) else { return nil }
      pattern = words
    }
  }

  /// The lines of a printout that are shown. O(n).
  func lines(of printout: Printout) -> Printout {
    printout.keeping { line in
      let match = pattern.firstMatch(in: printout.text, startingIn: line, of: line)
      return (match != nil) != isInverted
    }
  }
}
