import Document
import Export
import Glibc
import Interface
import Terminal

/// The reader in line mode: reads commands, prints answers, never moves the cursor.
struct LinearRun {
  /// Decides the keys, and whether articles are kept.
  let environment: Environment
  /// The file of the library; `nil` if none is used.
  let library: String?

  /// Whether the terminal supports nothing but lines.
  static func isNeeded(_ environment: Environment) -> Bool { environment["TERM"] == "dumb" }

  /// Answers commands until the reader quits or the input ends.
  ///
  /// - Parameter source: where the article came from. If that is standard input, commands are read from the terminal.
  func run(_ article: Article, from source: Source?) throws {
    let choices = try Choices(environment: environment)
    if source?.name == "-" { try takeCommandsFromTerminal() }
    let keeping = Keeping()
    keeping.begin(path: library, isAutomatic: choices.keepsArticles)
    defer { keeping.end() }
    let effects = ArticleEffects(
      rulings: ReaderRulings(path: library), keeping: keeping, home: environment["HOME"])
    func opened(_ article: Article, isKept: Bool) -> LinearReader {
      let found = article.annotated()
      if isKept { keeping.offer(found, Mailbox()) }
      let reader = LinearReader(
        article: effects.rulings.corrected(found) ?? found,
        keymap: choices.configuration.keymap)
      tell(reader.opening)
      return reader
    }
    var reader = opened(article, isKept: source != nil)
    while let line = readLine() {
      let answer = reader.answer(to: line)
      tell(answer.lines)
      if answer.isOver { return }
      for effect in answer.effects {
        if case .visit(.source(let name)) = effect {
          do throws(Failure) {
            let source = Source(argument: name.expanded(home: environment["HOME"]))
            guard source.name != "-" else {
              throw Failure(.inputFailed, "standard input holds the commands", fix: "name a file")
            }
            reader = opened(try source.article(), isKept: true)
          } catch {
            tell(["\(error)"])
          }
        }
        for message in effects.perform(effect, in: reader.app) ?? [] { tell(reader.take(message)) }
      }
    }
  }

  private func takeCommandsFromTerminal() throws(Failure) {
    let terminal = open("/dev/tty", O_RDONLY | O_CLOEXEC)
    guard terminal >= 0, dup2(terminal, STDIN_FILENO) >= 0 else {
      throw Failure(.inputFailed, "there is no terminal to read commands from", fix: "name a file")
    }
    close(terminal)
  }

  private func tell(_ lines: [String]) {
    StandardOutput.write(lines.map { TerminalSafety.oneLine($0) + "\n" }.joined())
  }
}
