import ArgumentParser
import Document
import Glibc
import Interface
import Library
import Terminal
import Theming

/// The reader on the screen. Articles are analysed while they are read.
struct Reader {
  /// Decides themes and colours.
  let environment: Environment
  /// Where the articles come from; empty for the tour.
  let sources: [Source]
  /// Whether to take all text of a page on which no article is found.
  let isForced: Bool
  /// Whether to remember where articles were left, and to return there.
  var keepsState = true
  /// Whether a library is used.
  var usesLibrary = true
  /// The most columns of text, instead of what is configured.
  var textColumns: Int?
  /// What `less` would do.
  var pager = PagerOptions(less: nil)

  /// Keeps what is opened.
  private let keeping = Keeping()

  /// Whether standard output is a terminal.
  static var canRun: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Opens the first article, and shows it and others until the reader quits.
  func run() throws {
    let library = libraryPath.map(LibraryScreen.init)
    let (startsInLibrary, fault) = begins(in: library)
    let opened = try firstArrival()
    let first = opened?.arrival ?? (startsInLibrary ? nil : Arrival())
    if let fault { first?.mailbox.send(.report(fault)) }
    let start = opened?.failures.count ?? 0
    if pager.quitsIfOneScreen, sources.count == 1, let printout = first?.onePage {
      return StandardOutput.write(printout.terminalBytes)
    }
    let shelf = Shelf(
      first, after: opened?.failures ?? [], sources: sources, isForced: isForced,
      home: environment["HOME"],
      rulings: rulings,
      keeping: keeping)
    let folders = ConfigurationFolders(environment)
    let catalog = ThemeCatalog(folder: environment.themeFolder)
    let choices = try Choices(environment: environment)
    let theme = try startTheme(choices, in: catalog)
    let screen = try openScreen(theme, choices)
    if choices.configuration.leavesTheme, environment.background == nil {
      screen.askForBackground()
    }
    let keepsAll = choices.keepsArticles
    let places = keepsState && choices.resumes ? PlaceFile(environment: environment) : nil
    var (next, settings, failure): (EventLoop.Next?, Settings?, Failure?) = (
      startsInLibrary ? .library : .article(start), nil, nil
    )
    var (isFirst, returnsToLibrary) = (true, false)
    while let shown = next {
      guard case .article(let index) = shown else {
        guard let library else { break }
        let initial = self.settings(choices, language: nil, theme, screen)
        let result = library.run(
          on: screen, settings: settings ?? initial, themes: catalog, shelf: shelf)
        (next, settings, returnsToLibrary) = (result.next, result.settings, true)
        continue
      }
      guard let article = shelf.take(index) else { break }
      let isNew = article.app == nil
      var app = app(of: article, settings, choices, theme, screen)
      if isFirst, let folders {
        let configuration = ConfigurationWatch(
          choices: choices, language: article.language, usesASCII: !screen.isUTF8,
          environment: environment, send: shelf.broadcast)
        configuration.start(folders)
      }
      _ = reduce(into: &app, .numbered(index + 1, of: shelf.count))
      if isNew {
        resume(&app, article, places)
        article.start()
      }
      (app.hasLibrary, app.returnsToLibrary) = (library?.exists == true, returnsToLibrary)
      if let quote = shelf.takeQuote(index) { app.go(toQuote: quote) }
      let keys = isFirst ? pager.keys : ""
      isFirst = false
      next = loop(shelf, article, screen, catalog, keepsAll: keepsAll).run(&app, typing: keys)
      article.app = app
      if app.isAtEnd { keeping.markRead(app.article) }
      if let source = article.source { places?.remember(app.bookmark, of: source) }
      settings = app.settings
      failure = article.analyst.failure
    }
    screen.close()
    library?.close()
    keeping.end()
    if let failure { throw failure }
    if screen.fellBack { sayThatTermIsUnknown() }
    let failures = shelf.failures
    for failure in failures { failure.report() }
    if !failures.isEmpty { throw ExitCode(ExitStatus.inputFailed.rawValue) }
  }

  /// Whether the list of the library is shown first, or why it cannot be, so that the tour is.
  private func begins(in library: LibraryScreen?) -> (isListed: Bool, fault: String?) {
    guard sources.isEmpty, let library else { return (false, nil) }
    do {
      return (try library.hasArticles(), nil)
    } catch {
      return (false, "\(error)")
    }
  }

  /// The first source that can be opened, and the failures of those before it; `nil` without sources. The article reports
  /// the first failure. If no source can be opened, all failures are reported.
  private func firstArrival() throws -> (arrival: Arrival, failures: [Failure])? {
    var failures: [Failure] = []
    for source in sources {
      do throws(Failure) {
        let arrival = try Arrival(source, isForced: isForced)
        if let failure = failures.first { arrival.mailbox.send(.report("\(failure)")) }
        return (arrival, failures)
      } catch {
        failures.append(error)
      }
    }
    for failure in failures.dropLast() { failure.report() }
    if let last = failures.last { throw last }
    return nil
  }

  /// The library of the environment. Without state there is none.
  private var libraryPath: String? {
    keepsState && usesLibrary ? Store.path { environment[$0] } : nil
  }

  /// What is decided on articles, in the library.
  private var rulings: ReaderRulings { ReaderRulings(path: libraryPath) }

  /// Returns to where an article was left.
  private func resume(_ app: inout App, _ article: OpenArticle, _ places: PlaceFile?) {
    guard let bookmark = article.source.flatMap({ places?.bookmark(of: $0) }) else { return }
    app.resume(at: bookmark)
  }

  private func loop(
    _ shelf: Shelf, _ article: OpenArticle, _ screen: Screen, _ catalog: ThemeCatalog,
    keepsAll: Bool
  ) -> EventLoop {
    let effects = ReaderEffects(
      environment: environment, screen: screen, article: article, shelf: shelf, isForced: isForced,
      rulings: rulings, keeping: keeping)
    return EventLoop(
      screen: screen, mailbox: article.mailbox, themes: catalog, perform: effects.perform,
      afterFrame: { [keeping, libraryPath] in
        keeping.begin(path: libraryPath, isAutomatic: keepsAll)
      })
  }

  /// The state of an article that is about to be shown. It takes the settings of the one before.
  private func app(
    of article: OpenArticle, _ last: Settings?, _ choices: Choices, _ theme: Theme,
    _ screen: Screen
  ) -> App {
    var settings = settings(choices, language: article.language, theme, screen)
    if let last { settings.take(last, exceptHyphenatorOf: settings) }
    guard var app = article.app else {
      let app = article.open(size: screen.size, settings: settings)
      if let fault = choices.briefFault ?? choices.obstacle(language: article.language) {
        article.mailbox.send(.fault(fault))
      }
      return app
    }
    _ = reduce(into: &app, .chosen(settings, insteadOf: app.settings))
    _ = reduce(into: &app, .input(.resize(screen.size)))
    return app
  }

  /// The settings to begin with: what is configured, and what the command line asks for.
  private func settings(
    _ choices: Choices, language: String?, _ theme: Theme, _ screen: Screen
  ) -> Settings {
    var settings = choices.settings(language: language, usesASCII: !screen.isUTF8)
    settings.theme = theme.name
    settings.chopsLines = pager.chopsLines
    settings.numbersLines = pager.numbersLines
    if let textColumns { settings.textColumns = textColumns }
    return settings
  }

  private func startTheme(_ choices: Choices, in catalog: ThemeCatalog) throws -> Theme {
    do throws(ThemeError) {
      if let theme = try catalog.theme(named: choices.themeName) { return theme }
    } catch {
      throw Failure(.inputFailed, "\(error)")
    }
    throw Failure(.inputFailed, "no theme is available")
  }

  private func openScreen(_ theme: Theme, _ choices: Choices) throws -> Screen {
    do throws(Screen.Failure) {
      return try Screen(theme: theme, colors: choices.wantsColors)
    } catch {
      let message =
        switch error {
        case .noKeyboard: "no terminal to read keys from"
        case .noTerminal: "the terminal cannot show a screen"
        }
      throw Failure(.inputFailed, message, fix: "pipe the output into 'cat' to print the article")
    }
  }

  private func sayThatTermIsUnknown() {
    let term = environment["TERM"].map { "'\($0)'" } ?? "not set"
    Failure(
      .inputFailed, "TERM is \(term), which cannot show a screen: fell back to xterm-256color",
      fix: "set TERM to the type of your terminal"
    ).report()
  }
}
