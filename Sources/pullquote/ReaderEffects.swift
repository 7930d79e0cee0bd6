import Document
import Interface
import Terminal
import Text

/// Does what the reader asks for outside the screen. No word of an article is ever part of a command line.
struct ReaderEffects {
  let environment: Environment
  let screen: Screen
  let analyst: Analyst

  /// Does an effect and says how it went.
  func perform(_ effect: Effect, in model: Model) -> [Message] {
    if case .analyse(let stretch) = effect { analyst.analyse(stretch) }
    let answer: String? =
      switch effect {
      case .copy(let words): Clipboard(environment: environment, screen: screen).copy(words)
      case .open(let url): open(url)
      case .edit(let offset): edit(model.article, at: offset)
      case .pipe(let words, let command):
        pipe(words.map { [Array($0.utf8)] } ?? model.plainText, into: command)
      case .write(let path): WrittenFile(path: expanded(path)).write(model)
      case .quit, .redraw, .suspend, .proceed, .analyse, .loadTheme: nil
      }
    return answer.map { [.told($0)] } ?? []
  }

  private func open(_ url: String) -> String? {
    guard url.isWebAddress else {
      return "cannot open \(url): it is no address of the web"
    }
    guard let browser = environment["BROWSER"]?.split(separator: ":").first.flatMap(command) else {
      let status = ChildProcess(arguments: ["xdg-open", url]).run(input: .none)
      return status == 0 ? nil : "no browser: set BROWSER to the name of one"
    }
    return run(browser + [url], mend: "check BROWSER")
  }

  private func edit(_ article: Article, at offset: Int) -> String? {
    guard let source = article.metadata.source, source.first != "-", !source.isWebAddress else {
      return "only a file can be edited"
    }
    let chosen = ["VISUAL", "EDITOR"].lazy.compactMap { environment[$0] }
      .compactMap { command($0[...]) }.first
    let line = article.sourceLine(at: offset)
    let path = source.hasPrefix("/") ? source : "./" + source
    return run((chosen ?? ["vi"]) + ["+\(line)", path], mend: "set EDITOR to an editor")
  }

  /// The program and the arguments that a variable names; `nil` where it names none.
  private func command(_ value: Substring) -> [String]? {
    let words = value.split(separator: " ").map(String.init)
    return words.isEmpty ? nil : words
  }

  /// Lends the screen to a program, and says what went wrong with it.
  private func run(_ arguments: [String], mend: String) -> String? {
    let status = screen.lend {
      ChildProcess(arguments: arguments).run(input: .terminal(screen.input))
    }
    guard let status else { return "cannot start \(arguments[0]): \(mend)" }
    return status == 0 ? nil : "\(arguments[0]) ended with status \(status)"
  }

  /// The command is what the reader typed, so a shell reads it; the words are its input.
  private func pipe(_ words: any Sequence<[UInt8]>, into command: String) -> String? {
    screen.lend {
      let shell = ChildProcess(arguments: ["/bin/sh", "-c", command])
      let status = shell.run(input: .bytes(words))
      StandardOutput.write(
        "\n[\(status == 0 ? "done" : "ended with status \(status ?? 127)"); Enter goes on]")
      screen.waitForEnter()
    }
    return nil
  }

  /// A path with the reader's home folder in the place of `~`.
  private func expanded(_ path: String) -> String {
    path.hasPrefix("~/") ? (environment["HOME"] ?? "") + path.dropFirst() : path
  }
}

extension String {
  /// Whether it is an address that a browser opens.
  fileprivate var isWebAddress: Bool { hasPrefix("https://") || hasPrefix("http://") }
}
