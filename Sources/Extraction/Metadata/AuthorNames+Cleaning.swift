import Language
import Text

// What stands beside a name and is no part of it.
extension AuthorNames {
  private static let weekdays = Language.words(\.dates.weekdays)
  /// The shortest name of a weekday that is no name of a person, in characters: “Sun” is one.
  private static let weekdayLength = 5

  /// A name of two words or more without the weekday below it: `Ann Lee Monday`.
  static func withoutWeekday(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard words.count > 2, let last = words.last, last.count >= weekdayLength,
      weekdays.contains(last.lowercased())
    else { return name }
    return words.dropLast().joined(separator: " ")
  }

  /// A name that a page gives twice in a row, as in a tooltip: `Ann Lee Ann Lee` gives `Ann Lee`.
  static func once(_ name: String) -> String {
    let words = name.split(separator: " ")
    let half = words.count / 2
    guard half > 1, words.count == 2 * half, words[..<half] == words[half...] else { return name }
    return words[..<half].joined(separator: " ")
  }

  /// Labels in scripts without spaces, which stand right before a name: `记者林海`.
  private static let titles = Language.phrases(\.bylines.labels).filter(isEastAsian)

  /// A name without what the author is.
  static func withoutTitle(_ name: String) -> String {
    guard let title = titles.first(where: { name.hasPrefix($0) && name.count > $0.count }) else {
      return name
    }
    let rest = String(name.dropFirst(title.count)).trimmed
    return isEastAsian(rest) ? rest : name
  }

  /// Whether a part is what a page writes on a button or before a credit: `Log In`, `Photos: Lantern`.
  static func isLabel(ofPage part: String) -> Bool {
    let text = UTF8Text(part)
    let words = text.folded(text.range)
    return Boilerplate.buttons.isWhole(words[...]) || Boilerplate.headings.isWhole(words[...])
      || words.contains(.colon) && CaptionCredit.opens(text.bytes[...])
  }
}
