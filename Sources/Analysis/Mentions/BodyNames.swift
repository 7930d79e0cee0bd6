import Language

/// Tells the names of organizations from those of people by their words alone.
struct BodyNames: Sendable {
  static let shared = BodyNames()

  /// The names of ``Language/Names/bodies``, without a final “'s”.
  private let known: Set<NameKey>
  /// Those that end in “'s”.
  private let genitives: Set<NameKey>
  private let firstWords: Set<NameKey>
  private let longest: Int
  private let ends: Set<NameKey>

  private init() {
    let phrases = Language.phrases(\.names.bodies)
    let bare = phrases.map { $0.hasSuffix("'s") ? String($0.dropLast(2)) : $0 }
    known = Set(bare.map(NameKey.init(words:)))
    genitives = Set(
      zip(phrases, bare).filter { $0 != $1 }.map { NameKey(words: $0.1) })
    firstWords = Set(
      bare.compactMap { $0.split(separator: " ").first }.map { NameKey(letters: $0.utf8) })
    longest = bare.map { $0.split(separator: " ").count }.max() ?? 0
    ends = Set(Language.words(\.names.bodyEnds).map { NameKey(letters: $0.utf8) })
  }

  /// The end of the known name that starts at a word: “Doctors Without Borders”; `nil` if there is
  /// none.
  func end(at start: Int, to limit: Int, in table: TokenTable) -> Int? {
    guard table[start].shape.contains(.capitalised),
      firstWords.contains(NameKey(table[start], in: table.text))
    else { return nil }
    var key = NameKey()
    var end: Int?
    for index in start..<min(start + longest, limit) {
      guard table[index].kind == .word else { break }
      key.append(table[index], in: table.text)
      guard known.contains(key) else { continue }
      let isGenitive = genitives.contains(key)
      guard isGenitive else {
        end = index + 1
        continue
      }
      if index + 1 < limit, table[index + 1].word == Words.shared.s { end = index + 2 }
    }
    return end
  }

  /// Whether the last word of a name of several is a noun for an organization, and no last name.
  func endsAsBody(_ name: Range<Int>, in table: TokenTable) -> Bool {
    name.count > 1 && ends.contains(NameKey(table[name.upperBound - 1], in: table.text))
  }
}
