import Document
import Glibc
import Interface
import Terminal
import Theming

/// The reader on the screen. The article is analysed while it is read.
struct Reader {
  /// Decides themes and colours.
  let environment: Environment
  /// Where the article comes from; `nil` for the tour.
  let source: Source?
  /// Whether to take all text of a page on which no article is found.
  let isForced: Bool
  private let mailbox = Mailbox<Message>()
  private let watch: SourceWatch?

  /// A reader for a source that is about to be opened.
  init(environment: Environment, source: Source?, isForced: Bool) {
    self.environment = environment
    self.source = source
    self.isForced = isForced
    watch = source.flatMap { [mailbox] in
      $0.isFile ? SourceWatch(path: $0.name, mailbox: mailbox) : nil
    }
  }

  /// Whether standard output is a terminal.
  static var canRun: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Shows an article or a long text until the reader quits.
  func run(_ opening: Source.Opening) throws {
    let analyst = Analyst(mailbox)
    let content = opening.content
    // The first screen of a long text waits for nothing; reading on and analysis start after it.
    if content.longText == nil { analyst.analyse(content.article) }
    try run(content, analyst) {
      if content.longText != nil { analyst.analyse(content.article) }
      if let rest = opening.rest {
        analyst.follow(rest, after: content)
      } else if content.longText != nil {
        analyst.index(content)
      }
    }
    if let failure = analyst.failure { throw failure }
  }

  private func run(
    _ content: Content, _ analyst: Analyst, start: () -> Void
  ) throws {
    let folders = ConfigurationFolders(environment)
    let article = content.article
    let catalog = ThemeCatalog(folder: environment.themeFolder)
    let choices = try Choices(environment: environment)
    let theme = try startTheme(choices, in: catalog)
    let screen = try openScreen(theme, choices)
    if choices.configuration.leavesTheme, environment.background == nil {
      screen.askForBackground()
    }
    let isAwaited = content.longText == nil && article.text.count <= Self.awaited
    let annotated = isAwaited ? mailbox.wait().compactMap(\.article).last : nil
    let language = article.metadata.language
    var settings = choices.settings(language: language, usesASCII: !screen.isUTF8)
    settings.theme = theme.name
    var app = App(
      article: annotated ?? article, size: screen.size, settings: settings,
      isAnalysing: annotated == nil, longText: content.longText, isGrowing: content.isGrowing)
    let configuration = ConfigurationWatch(
      choices: choices, language: language, usesASCII: !screen.isUTF8, environment: environment,
      mailbox: mailbox)
    if let folders { configuration.start(folders) }
    if let note = article.repairs.lazy.compactMap(\.note).first { mailbox.send(.told(note)) }
    if let fault = choices.briefFault ?? choices.obstacle(language: language) {
      mailbox.send(.fault(fault))
    }
    let effects = ReaderEffects(
      environment: environment, screen: screen, analyst: analyst, mailbox: mailbox,
      source: source, isForced: isForced, watch: watch)
    start()
    watch?.start()
    EventLoop(
      screen: screen, mailbox: mailbox, themes: catalog, perform: effects.perform
    ).run(&app)
    screen.close()
    if screen.fellBack { sayThatTermIsUnknown() }
  }

  /// The longest text, in bytes, whose analysis the first frame waits for: a few milliseconds, so that an article of
  /// usual length shows its quotes from the first frame on.
  private static let awaited = 1 << 15

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
      throw Failure(.inputFailed, message, mend: "pipe the output into 'cat' to print the article")
    }
  }

  private func sayThatTermIsUnknown() {
    let term = environment["TERM"].map { "'\($0)'" } ?? "not set"
    Failure(
      .inputFailed, "TERM is \(term), which cannot show a screen: fell back to xterm-256color",
      mend: "set TERM to the type of your terminal"
    ).report()
  }
}

extension Message {
  /// The article that a message carries.
  fileprivate var article: Article? {
    if case .annotated(let article) = self { article } else { nil }
  }
}
