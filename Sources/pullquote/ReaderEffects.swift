import Document
import Interface
import Terminal
import Text

/// Does what the reader asks for outside the screen. No word of an article is ever part of a command line.
struct ReaderEffects {
  let environment: Environment
  let screen: Screen
  let analyst: Analyst
  let mailbox: Mailbox<Message>
  /// What is read, and can be read again if it is no pipe.
  let source: Source?
  let isForced: Bool
  let watch: SourceWatch?

  /// Does an effect and says how it went.
  func perform(_ effect: Effect, in model: Model) -> [Message] {
    if case .analyse(let stretch) = effect { analyst.analyse(stretch) }
    let answer: String? =
      switch effect {
      case .copy(let words): Clipboard(environment: environment, screen: screen).copy(words)
      case .open(let url): open(url)
      case .edit(let offset): edit(model.article, at: offset)
      case .reread: reread()
      case .pipe(let words, let command):
        pipe(words.map { [Array($0.utf8)] } ?? model.plainText, into: command)
      case .write(let name, let overwrites):
        WrittenFile(name: name, overwrites: overwrites, home: environment["HOME"]).write(model)
      case .quit, .redraw, .suspend, .proceed, .analyse, .loadTheme: nil
      }
    return answer.map { [.told($0)] } ?? []
  }

  private func open(_ url: String) -> String? {
    guard url.isWebAddress else {
      return "cannot open \(url): it is no address of the web"
    }
    var fault = "no browser: set BROWSER to the name of one"
    for browser in Browser.list(for: url, environment: environment) {
      guard let problem = run(browser) else { return nil }
      fault = problem
    }
    return fault
  }

  /// Opens a browser, and says why that cannot be. What becomes of one with a window is told when it has ended.
  private func run(_ browser: Browser) -> String? {
    guard browser.place == .window else { return run(browser.arguments, mend: "check BROWSER") }
    let program = browser.arguments[0]
    let isStarted = ChildProcess(arguments: browser.arguments).start { [mailbox] status in
      if status != 0 { mailbox.send(.told("\(program) ended with status \(status)")) }
    }
    return isStarted ? nil : "cannot start \(program): check BROWSER"
  }

  /// Opens the file in an editor, and reads it again if it was changed there.
  private func edit(_ article: Article, at offset: Int) -> String? {
    guard let source, let watch else { return "only a file can be edited" }
    let path = source.name.hasPrefix("/") ? source.name : "./" + source.name
    let editor = Editor(environment: environment)
    let arguments = editor.arguments(file: path, line: article.sourceLine(at: offset))
    let fault = watch.whileQuiet {
      run(arguments, named: editor.name, mend: "set EDITOR to an editor")
    }
    return watch.hasChanged ? reread() ?? fault : fault
  }

  private func reread() -> String? {
    guard let source, watch != nil || source.name.isWebAddress else {
      return "only a file or an address can be read again"
    }
    watch?.willRead()
    analyst.reread(source, isForced: isForced)
    return nil
  }

  /// Lends the screen to a program, and says what went wrong with it.
  private func run(_ arguments: [String], named name: String? = nil, mend: String) -> String? {
    let name = name ?? arguments[0]
    let status = screen.lend {
      ChildProcess(arguments: arguments).run(input: .terminal(screen.input))
    }
    // 127 is how a shell says that there is no such program.
    guard let status, status != 127 else { return "cannot start \(name): \(mend)" }
    return status == 0 ? nil : "\(name) ended with status \(status)"
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
}

extension String {
  /// Whether it is an address that a browser opens.
  fileprivate var isWebAddress: Bool { hasPrefix("https://") || hasPrefix("http://") }
}
