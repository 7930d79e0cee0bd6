/// A line of text that is being edited. Characters are grapheme clusters.
struct LineEditor: Sendable, Equatable {
  /// The characters of the line.
  private(set) var characters: [Character] = []
  /// The number of characters before the cursor.
  private(set) var cursor = 0

  /// The maximum length of a line, in code points.
  private static let limit = 500

  /// A line with the cursor at its end.
  init(_ text: String = "") {
    insert(text)
  }

  /// The text of the line.
  var text: String { String(characters) }

  /// Inserts text at the cursor. Newlines and tabs become spaces, and control characters are
  /// removed.
  mutating func insert(_ text: String) {
    let typed = text.unicodeScalars.map { $0 == "\n" || $0 == "\t" ? " " : $0 }
      .filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
      .prefix(max(0, Self.limit - self.text.unicodeScalars.count))
    var view = String(characters[..<cursor]).unicodeScalars
    view.append(contentsOf: typed)
    set(before: String(view), after: String(characters[cursor...]))
  }

  /// Sets the text before and after the cursor. Both may combine into one character, which is then
  /// before the cursor.
  private mutating func set(before: String, after: String) {
    cursor = before.count
    characters = Array(before + after)
    cursor = min(cursor, characters.count)
  }

  /// An editing operation.
  enum Edit: Sendable, CaseIterable {
    case eraseBefore, eraseAfter, eraseToStart, eraseToEnd, eraseWord
    case back, forward, toStart, toEnd
  }

  /// The editing keys, including those of a shell.
  static let edits: [Key: Edit] = [
    Key(.backspace): .eraseBefore, Key("h", control: true): .eraseBefore,
    Key(.delete): .eraseAfter, Key("d", control: true): .eraseAfter,
    Key("u", control: true): .eraseToStart, Key("k", control: true): .eraseToEnd,
    Key("w", control: true): .eraseWord,
    Key(.left): .back, Key("b", control: true): .back,
    Key(.right): .forward, Key("f", control: true): .forward,
    Key(.home): .toStart, Key("a", control: true): .toStart,
    Key(.end): .toEnd, Key("e", control: true): .toEnd,
  ]

  /// Handles a key; `false` if it does nothing in a line.
  mutating func press(_ key: Key) -> Bool {
    if let edit = Self.edits[key] {
      perform(edit)
      return true
    }
    guard case .character(let scalar) = key.code, !key.control, !key.alt else { return false }
    insert(String(scalar))
    return true
  }

  private mutating func perform(_ edit: Edit) {
    switch edit {
    case .eraseBefore: erase(max(0, cursor - 1)..<cursor)
    case .eraseAfter: erase(cursor..<min(characters.count, cursor + 1))
    case .eraseToStart: erase(0..<cursor)
    case .eraseToEnd: erase(cursor..<characters.count)
    case .eraseWord: erase(startOfWord..<cursor)
    case .back: cursor = max(0, cursor - 1)
    case .forward: cursor = min(characters.count, cursor + 1)
    case .toStart: cursor = 0
    case .toEnd: cursor = characters.count
    }
  }

  private mutating func erase(_ range: Range<Int>) {
    set(
      before: String(characters[..<range.lowerBound]),
      after: String(characters[range.upperBound...]))
  }

  private var startOfWord: Int {
    var start = cursor
    while start > 0, characters[start - 1] == " " { start -= 1 }
    while start > 0, characters[start - 1] != " " { start -= 1 }
    return start
  }
}
