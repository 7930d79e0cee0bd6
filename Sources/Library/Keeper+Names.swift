import Document
import GRDB
import Text

extension Keeper {
  /// The number of a name, which is added if it is new. A group or an unnamed source of another publisher is another
  /// one.
  func name(_ spelling: String, _ kind: Speaker.Kind, publisher: String) throws -> Int64 {
    let spelling = spelling.storable
    let scope = kind == .person ? "" : publisher.storable
    let found: Int64? = try db.value(
      "SELECT id FROM name WHERE spelling = ? AND kind = ? AND scope = ?",
      [spelling, kind.number, scope])
    if let found { return found }
    let person = try self.person(spelling, kind, scope: scope)
    try db.run(
      "INSERT INTO name (spelling, kind, scope, person) VALUES (?, ?, ?, ?)",
      [spelling, kind.number, scope, person])
    let id = db.lastInsertedRowID
    for word in Set(NameWords.of(spelling)) {
      try db.run("INSERT OR IGNORE INTO name_word (word, name) VALUES (?, ?)", [word, id])
    }
    return id
  }

  /// The person whom a new name belongs to: the one with the same key, or a new one.
  private func person(_ spelling: String, _ kind: Speaker.Kind, scope: String) throws -> Int64 {
    let key = "\(kind.number):\(scope):" + NameWords.of(spelling).joined(separator: " ")
    let found: Int64? = try db.value("SELECT id FROM person WHERE key = ?", [key])
    if let found { return found }
    try db.run("INSERT INTO person (key, name) VALUES (?, ?)", [key, spelling])
    return db.lastInsertedRowID
  }
}

/// The words of a name, folded.
enum NameWords {
  static func of(_ name: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      guard let folded = Folded(scalar.value) else { continue }
      let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      if isWord, let letter = Unicode.Scalar(folded.letter) {
        word.append(letter)
      } else if folded.letter != 0x27, !word.isEmpty {
        words.append(String(word))
        word = .init()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }
}

extension Speaker.Kind {
  /// The number that is stored.
  var number: Int {
    switch self {
    case .person: 0
    case .group: 1
    case .unnamed: 2
    }
  }

  /// The kind of a number that was stored.
  init(number: Int) { self = number == 0 ? .person : number == 1 ? .group : .unnamed }
}
