/// A line of text that is being typed.
struct LineEditor: Sendable, Equatable {
  /// The characters so far.
  private(set) var characters: [Unicode.Scalar] = []
  /// Characters before the cursor.
  private(set) var cursor = 0

  /// The longest line that is taken.
  private static let limit = 500

  /// A line with the cursor at its end.
  init(_ text: String = "") {
    insert(text)
  }

  /// The text so far.
  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: characters)
    return String(view)
  }

  /// Puts text at the cursor; line ends become spaces, and controls are left out.
  mutating func insert(_ text: String) {
    let typed = text.unicodeScalars.map { $0 == "\n" || $0 == "\t" ? " " : $0 }
      .filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
      .prefix(max(0, Self.limit - characters.count))
    characters.insert(contentsOf: typed, at: cursor)
    cursor += typed.count
  }

  /// Takes an editing key; false for a key that is none.
  mutating func press(_ key: Key) -> Bool {
    switch (key.code, key.control) {
    case (.character(let scalar), false) where !key.alt: insert(String(scalar))
    case (.backspace, _), (.character("h"), true): erase(max(0, cursor - 1)..<cursor)
    case (.delete, _), (.character("d"), true):
      erase(cursor..<min(characters.count, cursor + 1))
    case (.left, _), (.character("b"), true): cursor = max(0, cursor - 1)
    case (.right, _), (.character("f"), true): cursor = min(characters.count, cursor + 1)
    case (.home, _), (.character("a"), true): cursor = 0
    case (.end, _), (.character("e"), true): cursor = characters.count
    case (.character("u"), true): erase(0..<cursor)
    case (.character("k"), true): erase(cursor..<characters.count)
    case (.character("w"), true): erase(startOfWord..<cursor)
    default: return false
    }
    return true
  }

  private mutating func erase(_ range: Range<Int>) {
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  private var startOfWord: Int {
    var start = cursor
    while start > 0, characters[start - 1] == " " { start -= 1 }
    while start > 0, characters[start - 1] != " " { start -= 1 }
    return start
  }
}
