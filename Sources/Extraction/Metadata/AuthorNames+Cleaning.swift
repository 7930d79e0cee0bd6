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

  private static let locatives = Language.words(\.bylines.locatives).map { " \($0) " }

  /// A name without the place behind it: `Ann Lee in Pell`.
  static func withoutPlace(_ name: String) -> String {
    guard let place = locatives.lazy.compactMap({ name.firstRange(of: $0) }).first else {
      return name
    }
    return String(name[..<place.lowerBound]).trimmed
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

  private static let brackets: [Character: Character] = [
    "〔": "〕", "【": "】", "（": "）", "(": ")", "［": "］", "[": "]",
  ]
  private static let places: Set<Character> = ["／", "/"]

  /// The reporters in brackets at the start of a text, before their place:
  /// `〔記者林海、陳浪／港城報導〕`.
  static func reporters(in text: String) -> [String] {
    guard let first = text.first, let close = brackets[first],
      let end = text.firstIndex(of: close)
    else { return [] }
    let inside = text[..<end].dropFirst()
    guard let place = inside.firstIndex(where: places.contains),
      let title = titles.first(where: inside.hasPrefix)
    else { return [] }
    let names = names(in: String(inside[..<place].dropFirst(title.count)))
    return names.allSatisfy(isEastAsian) ? names : []
  }

  /// Whether a part is what a page writes on a button or before a credit: `Log In`, `Photos: Lantern`.
  static func isLabel(ofPage part: String) -> Bool {
    let text = UTF8Text(part)
    let words = text.folded(text.range)
    return Boilerplate.buttons.isWhole(words[...]) || Boilerplate.headings.isWhole(words[...])
      || words.contains(.colon) && CaptionCredit.opens(text.bytes[...])
  }
}
