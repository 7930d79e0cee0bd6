import Document
import Extraction
import Interface
import Library
import Terminal
import Text

/// Performs the reader's effects outside the screen. No word of an article ever becomes part of a command line.
struct ReaderEffects {
  let environment: Environment
  let screen: Screen
  /// The article on the screen, which can be read again unless it is a pipe.
  let article: OpenArticle
  let shelf: Shelf
  let isForced: Bool
  /// What the reader decides.
  let rulings: ReaderRulings
  /// Keeps articles, and forgets them.
  let keeping: Keeping

  /// Performs an effect and reports the outcome.
  func perform(_ effect: Effect, in app: App) -> [Message] {
    if case .analyse(let stretch) = effect { article.analyst.analyse(stretch) }
    if case .visit(let destination) = effect {
      return shelf.visit(destination, from: article.mailbox).map { [$0] } ?? []
    }
    let home = environment["HOME"]
    let kept = ArticleEffects(rulings: rulings, keeping: keeping, home: home)
    if let messages = kept.perform(effect, in: app) { return messages }
    if case .complete(let line, let beginning) = effect {
      return [.completed(line, FileNames(home: home).beginning(with: beginning))]
    }
    let answer: String? =
      switch effect {
      case .copy(let words): Clipboard(environment: environment, screen: screen).copy(words)
      case .open(let url): open(url)
      case .edit(let offset): edit(app.article, at: offset)
      case .reread: readAgain()
      case .readOn: reread(note: nil, isFollowed: true)
      case .readAsArticle(let printout, let isFollowed): readAsArticle(printout, isFollowed)
      case .readAsPrintout: readAsPrintout()
      case .pipe(let words, let command):
        pipe(words.map { [Array($0.utf8)] } ?? app.plainText, into: command)
      case .quit, .redraw, .suspend, .proceed, .analyse, .loadTheme, .visit, .show,
        .showLibrary, .list, .openKept, .markRead, .tag, .remove, .restore, .rule,
        .takeBack, .compare, .person, .note, .notes, .keep, .forget, .write, .complete:
        nil
      }
    return answer.map { [.report($0)] } ?? []
  }

  private func open(_ url: String) -> String? {
    guard url.isWebAddress else {
      return "cannot open \(url): not a web address"
    }
    var fault = "no browser found: set BROWSER"
    for browser in Browser.list(for: url, environment: environment) {
      guard let problem = run(browser) else { return nil }
      fault = problem
    }
    return fault
  }

  /// Starts a browser. Returns an error if it cannot; one with a window reports its exit status when it ends.
  private func run(_ browser: Browser) -> String? {
    guard browser.place == .window else { return run(browser.arguments, fix: "check BROWSER") }
    let program = browser.arguments[0]
    let isStarted = ChildProcess(arguments: browser.arguments).start {
      [mailbox = article.mailbox] status in
      if status != 0 { mailbox.send(.report("\(program) ended with status \(status)")) }
    }
    return isStarted ? nil : "cannot start \(program): check BROWSER"
  }

  /// Opens the file in an editor, and reads it again if it has changed.
  private func edit(_ text: Article, at offset: Int) -> String? {
    guard let source = article.source, let watch = article.watch else {
      return "only a file can be edited"
    }
    if let kind = source.nameOfBinary {
      return "\(kind) cannot be edited: 'pullquote extract' writes its text"
    }
    let path = source.name.hasPrefix("/") ? source.name : "./" + source.name
    let editor = Editor(environment: environment)
    let arguments = editor.arguments(file: path, line: text.sourceLine(at: offset))
    let fault = watch.whileQuiet {
      run(arguments, named: editor.name, fix: "set EDITOR to an editor")
    }
    return watch.hasChanged ? readAgain() ?? fault : fault
  }

  /// Reads a printout as an article: the source once more if its lines were asked for, or else the text of the printout,
  /// which is kept in the library only if the reader asks for it.
  private func readAsArticle(_ printout: Article, _ isFollowed: Bool) -> String? {
    if article.isAsIs {
      article.isAsIs = false
      return reread(note: nil)
    }
    let isPiped = article.source?.name == "-"
    article.analyst.showArticle(isFollowed: isFollowed) { [isForced] in
      (isPiped ? Piped.article(isForced: isForced) : nil)
        ?? (try? Extractor.article(from: printout.text.bytes, source: printout.metadata.source))
    }
    return nil
  }

  /// Shows the source line by line as it is.
  private func readAsPrintout() -> String? {
    let note = ":article reads it as an article again"
    guard let source = article.source, article.watch != nil || source.name == "-" else {
      return "only files and pipes have lines to show"
    }
    if source.name == "-" {
      guard let lines = Piped.lines else { return "the lines of this pipe were not kept" }
      article.analyst.show(lines, note: note, isKept: false)
      return nil
    }
    if let fault = source.faultOfLines { return fault }
    article.isAsIs = true
    return reread(note: note)
  }

  /// Reads the source again because the reader asks for it.
  private func readAgain() -> String? {
    reread(note: article.source.map { "read again: \($0.label)" })
  }

  /// - Parameters:
  ///   - note: what is said about it; `nil` for nothing.
  ///   - isFollowed: whether it is read because it has changed.
  private func reread(note: String?, isFollowed: Bool = false) -> String? {
    guard let source = article.source, article.watch != nil || source.name.isWebAddress else {
      return "only a file or a URL can be read again"
    }
    article.analyst.reread(
      article.isAsIs ? source.asIs : source, article.watch, isForced: isForced, note: note,
      isFollowed: isFollowed)
    return nil
  }

  /// Lends the screen to a program. Returns an error if it fails.
  private func run(_ arguments: [String], named name: String? = nil, fix: String) -> String? {
    let name = name ?? arguments[0]
    let status = screen.lend {
      ChildProcess(arguments: arguments).run(input: .terminal(screen.input))
    }
    // A shell exits with 127 if the program does not exist.
    guard let status, status != 127 else { return "cannot start \(name): \(fix)" }
    return status == 0 ? nil : "\(name) ended with status \(status)"
  }

  /// Runs a command that the reader typed in a shell, with the words as its input.
  private func pipe(_ words: any Sequence<[UInt8]>, into command: String) -> String? {
    screen.lend {
      let shell = ChildProcess(arguments: ["/bin/sh", "-c", command])
      let status = shell.run(input: .bytes(words))
      StandardOutput.write(
        "\n[\(status == 0 ? "done" : "exit status \(status ?? 127)"); q or Enter returns]")
      screen.waitForReturn()
      // What the shell prints when the reader has quit begins on a line of its own.
      StandardOutput.write("\n")
    }
    return nil
  }
}

extension String {
  /// Whether a browser can open it.
  fileprivate var isWebAddress: Bool { hasPrefix("https://") || hasPrefix("http://") }
}
