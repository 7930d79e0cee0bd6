/// The answer to who says a quotation, while it is chosen from a list or typed.
struct WhoChoice: Sendable {
  /// An answer.
  enum Answer: Sendable, Equatable {
    /// Somebody, by name.
    case name(String)
    /// Nobody: a title, a term, scare quotes.
    case nobody
  }

  /// The quotation, as an index into the article's.
  let quote: Int
  /// The speakers of the article.
  let names: [String]
  /// What is typed.
  private(set) var editor = LineEditor()
  /// The index of the selected answer.
  private(set) var selected = 0

  /// The choice among some names, with the present answer selected.
  ///
  /// - Parameter name: who says it so far; `nil` for nobody.
  init(quote: Int, names: [String], name: String?) {
    self.quote = quote
    self.names = names
    selected = name.flatMap(names.firstIndex) ?? names.count
  }

  /// The answers that fit what is typed: speakers whose name has it, the name that is typed, nobody.
  var answers: [Answer] {
    let typed = editor.text[...].trimmed ?? ""
    let fitting = names.filter { typed.isEmpty || $0.lowercased().contains(typed.lowercased()) }
    let isNew = !typed.isEmpty && !names.contains(typed) && typed.lowercased() != Phrases.nobody
    return fitting.map(Answer.name) + (isNew ? [.name(typed)] : []) + [.nobody]
  }

  /// The selected answer.
  var answer: Answer { answers[min(selected, answers.count - 1)] }

  /// What a key leads to.
  enum Outcome: Equatable {
    case changed, accepted, cancelled, ignored
  }

  /// Takes a key.
  mutating func reduce(_ key: Key) -> Outcome {
    switch (key.code, key.control) {
    case (.enter, _): return .accepted
    case (.escape, _), (.character("c"), true), (.character("g"), true): return .cancelled
    case (.backspace, _) where editor.characters.isEmpty: return .cancelled
    case (.up, _), (.backTab, _), (.character("p"), true): move(by: -1)
    case (.down, _), (.tab, _), (.character("n"), true): move(by: 1)
    default:
      guard editor.press(key) else { return .ignored }
      selected = 0
    }
    return .changed
  }

  private mutating func move(by distance: Int) {
    selected = (selected + distance + answers.count) % answers.count
  }

  /// Types pasted text.
  mutating func paste(_ text: String) {
    editor.insert(text)
    selected = 0
  }
}
