/// Splits a command from an environment variable into words as a shell does: quotes and backslashes protect spaces.
/// Nothing is expanded.
struct CommandWords {
  private(set) var words: [String] = []
  private var word: String?
  private var quote: Character?

  /// The words of a command; none if a quote is left open.
  static func split(_ command: String) -> [String] {
    var words = CommandWords()
    var rest = command[...]
    while let character = rest.popFirst() { words.take(character, &rest) }
    if words.quote != nil { return [] }
    words.endWord()
    return words.words
  }

  private mutating func take(_ character: Character, _ rest: inout Substring) {
    switch (character, quote) {
    case (let character, let quote?) where character == quote: self.quote = nil
    case ("'", nil), ("\"", nil):
      quote = character
      word = word ?? ""
    case ("\\", nil): add(rest.popFirst() ?? character)
    case ("\\", "\"") where rest.first.map { "\\\"$`".contains($0) } == true:
      add(rest.removeFirst())
    case (let character, nil) where character.isWhitespace: endWord()
    default: add(character)
    }
  }

  private mutating func add(_ character: Character) { word = (word ?? "") + String(character) }

  private mutating func endWord() {
    if let word { words.append(word) }
    word = nil
  }
}

extension String {
  /// The last component of a path.
  var baseName: String { split(separator: "/").last.map(String.init) ?? self }
}
