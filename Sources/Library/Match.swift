import Text

/// A term of a search: words in a row, as typed.
struct SearchTerm: Sendable, Equatable {
  /// The words between which no others stand.
  var words: String
  /// Whether the last word is the beginning of a word.
  var isPrefix = false
  /// Whether capitals count, because some were typed.
  var isCaseSensitive: Bool {
    words.unicodeScalars.contains { Folded($0.value)?.isCapital == true }
  }
}

/// Expressions of FTS5, in which everything that was typed is in quotation marks, so that nothing of it is an operator.
enum Match {
  /// The terms of a search: words, and phrases in quotation marks. A `*` after a word makes it the beginning of one.
  ///
  /// - Parameter completesLast: whether the last word is still being typed.
  static func terms(_ typed: String, completesLast: Bool = false) -> [SearchTerm] {
    var terms: [SearchTerm] = []
    let parts = typed.split(omittingEmptySubsequences: false) { "\"“”„«»".contains($0) }
    for (number, part) in parts.enumerated() {
      let isPhrase = number % 2 == 1 && (number < parts.count - 1 || !completesLast)
      for words in isPhrase ? [part] : part.split(whereSeparator: \.isWhitespace) {
        let isPrefix = words.hasSuffix("*")
        let term = SearchTerm(
          words: String(isPrefix ? words.dropLast() : words), isPrefix: isPrefix)
        if !NameWords.of(term.words).isEmpty { terms.append(term) }
      }
    }
    if completesLast, typed.last?.isWhitespace == false, !terms.isEmpty {
      terms[terms.count - 1].isPrefix = true
    }
    return terms
  }

  /// A term as an expression.
  static func expression(_ term: SearchTerm) -> String {
    let words = IndexedWords.of(term.words).filter { $0 != "\"" }
    return "\"\(words)\"" + (term.isPrefix ? " *" : "")
  }

  /// All terms in one column; `nil` if there are none.
  static func column(_ name: String, _ terms: [SearchTerm]) -> String? {
    guard !terms.isEmpty else { return nil }
    return "\(name) : (" + terms.map(expression).joined(separator: " AND ") + ")"
  }

  /// All of some tokens in a column; `nil` if there are none.
  static func all(_ name: String, _ tokens: [String]) -> String? {
    guard !tokens.isEmpty else { return nil }
    return "\(name) : (" + tokens.map { "\"\($0)\"" }.joined(separator: " AND ") + ")"
  }

  /// One of some tokens in a column.
  static func any(_ name: String, _ tokens: [String]) -> String {
    "\(name) : (" + tokens.map { "\"\($0)\"" }.joined(separator: " OR ") + ")"
  }

  /// Beginnings of words of a title or publisher; `nil` if there are none.
  static func title(_ typed: String) -> String? {
    let terms = terms(typed).map { SearchTerm(words: $0.words, isPrefix: true) }
    return terms.isEmpty ? nil : terms.map(expression).joined(separator: " AND ")
  }
}
