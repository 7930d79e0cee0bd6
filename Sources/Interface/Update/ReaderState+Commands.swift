/// The commands that can be typed after `:`, besides a percentage of the text (`50%`) and a line of
/// the source (`10`).
enum Command: String, CaseIterable {
  case quit, write, next, previous, edit, buffer, buffers, theme, beliefs, paraphrases, mouse,
    columns, chop, article, printout, links, note, notes, library, rename, merge, undo, keep,
    forget, help,
    nochop, numbers, file, marks
  case overwrite = "write!"

  /// The command of a name, or of vim's abbreviation.
  init?(name: some StringProtocol) {
    let short: [String: Command] = [
      "q": .quit, "w": .write, "w!": .overwrite, "n": .next, "p": .previous, "e": .edit,
      "b": .buffer, "bn": .next, "bp": .previous, "ls": .buffers, "f": .file, "number": .numbers,
      "q!": .quit, "x": .quit, "wq": .quit, "qa": .quit,
    ]
    guard let command = short[String(name)] ?? Command(rawValue: String(name)) else { return nil }
    self = command
  }
}

extension ReaderState {
  /// Runs a command line.
  ///
  /// - Parameter selection: the words that were selected when it was opened.
  mutating func run(_ line: String, on selection: Selection? = nil) -> [Effect] {
    let words = line.split(separator: " ", maxSplits: 1)
    guard let name = words.first else { return [] }
    let argument = words.count > 1 ? words[1].trimmed : nil
    let command = Command(name: name)
    switch command {
    case .quit: return [.quit]
    case .theme: setTheme(argument)
    case .beliefs: toggleBeliefs()
    case .paraphrases: toggleParaphrases()
    case .mouse: toggleMouse()
    case .columns:
      let number = argument.flatMap { Int($0) }
      let isWrong = argument != nil && number == nil
      if isWrong { fail(Phrases.noNumber(":columns 2")) } else { setTextColumns(number) }
    case .chop: chop(!settings.chopsLines)
    case .nochop: chop(false)
    case .numbers: toggleNumbers()
    case .file: sayPosition()
    case .marks: say(Phrases.marks(place.markNames))
    case .links: openLinks()
    case .rename, .merge: return rename(to: argument, merging: command == .merge)
    case .undo: return takeBack()
    case .keep: return library(Effect.keep)
    case .forget: return library(Effect.forget)
    case .article: return readAsArticle()
    case .printout: return readAsPrintout()
    case .note: return note(argument, on: selection)
    case .notes: return library(Effect.notes)
    case .library: return showLibrary()
    case .help: focus = .help(top: 0)
    case .next: return [.visit(.next)]
    case .previous: return [.visit(.previous)]
    case .buffers: return [.visit(.list)]
    case .edit: return visit(argument.map(Destination.source), else: Phrases.noPath)
    case .buffer:
      let number = argument.flatMap { Int($0) }
      return visit(number.map(Destination.number), else: Phrases.noNumber(":buffer 2"))
    case .write, .overwrite: return write(to: argument, overwrites: command == .overwrite)
    case nil:
      if name.last == "%", let percent = Int(name.dropLast()), argument == nil {
        place.go(toPercent: percent)
      } else if let line = Int(name), line >= 0, argument == nil {
        place.go(toLine: line)
      } else {
        fail(Phrases.noSuchCommand(String(name)))
      }
    }
    return []
  }

  /// The command lines that begin with what is typed: names of commands, or of themes.
  func completions(of line: String) -> [String] {
    if let name = line.dropping("theme ") {
      return settings.themes.filter { $0.hasPrefix(name) }.map { "theme \($0)" }
    }
    return Command.allCases.map(\.rawValue).sorted().filter { $0.hasPrefix(line) && $0 != line }
  }

  /// Puts a note on the selected words, or else on the current quote, or else on the article.
  private mutating func note(_ text: String?, on selection: Selection?) -> [Effect] {
    guard let text else {
      fail(Phrases.noNote)
      return []
    }
    let selected = selection?.range(in: article.text)
    return [.note(selected ?? speakers.quote.map { article.quotes[$0].extent }, text)]
  }

  private mutating func visit(_ destination: Destination?, else error: String) -> [Effect] {
    guard let destination else {
      fail(error)
      return []
    }
    return [.visit(destination)]
  }

  private mutating func write(to path: String?, overwrites: Bool) -> [Effect] {
    guard let path else {
      fail(Phrases.noPath)
      return []
    }
    if analysis.isRunning, !isLong, Self.hasQuotes(path) {
      fail(Phrases.analysing(analysis.percent))
      return []
    }
    if overwrites { return [.write(path: path, overwrites: true)] }
    return whole(.write(path: path), else: Phrases.notWholeToWrite)
  }

  /// Whether a file has quotes, by its name.
  private static func hasQuotes(_ path: String) -> Bool {
    [".md", ".markdown", ".json", ".jsonl", ".csv"].contains { path.lowercased().hasSuffix($0) }
  }

  private mutating func setTheme(_ name: String?) {
    guard let name else { return say(Phrases.themes(settings.themes)) }
    guard settings.themes.contains(name) else { return fail(Phrases.noSuchTheme(name)) }
    settings.theme = name
  }
}

extension String {
  /// The rest of the line after a beginning; `nil` if it does not begin so.
  fileprivate func dropping(_ beginning: String) -> Substring? {
    hasPrefix(beginning) ? dropFirst(beginning.count) : nil
  }
}

extension Substring {
  /// The text without leading and trailing spaces; `nil` if it has nothing else.
  var trimmed: String? {
    guard let first = firstIndex(where: { $0 != " " }), let last = lastIndex(where: { $0 != " " })
    else { return nil }
    return String(self[first...last])
  }
}
