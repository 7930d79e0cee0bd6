import Document
import Text

/// The state of the program: which screen is shown, and the state of each screen.
///
/// ``reduce(into:_:)`` changes it and ``view(_:)`` draws it. Both delegate to the screen that is
/// shown, so a new screen needs a case of ``Screen``, a state beside ``reader``, and a branch in
/// each of the two functions. Whoever runs the program does not need to know which screens exist.
public struct App: Sendable {
  /// The screens of the program.
  enum Screen: Sendable {
    /// An article, with its quotes and speakers.
    case reader
    /// The list of the library.
    case library(LibraryState)
  }

  /// The screen that is shown.
  var screen = Screen.reader
  /// The state of the reading screen. It is kept while another screen is shown.
  var reader: ReaderState

  /// Opens an article at its start.
  ///
  /// - Parameters:
  ///   - isAnalysing: whether a ``Message/annotated(_:)`` will follow.
  ///   - longText: the text, if the article has only the blocks of its first stretch.
  ///   - printout: the printout that the article is, if it is one.
  ///   - isGrowing: whether more will follow with ``Message/renewed(_:)``.
  public init(
    article: Article, size: Size, settings: Settings = Settings(), isAnalysing: Bool = false,
    longText: LongText? = nil, isGrowing: Bool = false, printout: Printout? = nil
  ) {
    reader = ReaderState(
      article: article, size: size, settings: settings, isAnalysing: isAnalysing,
      longText: longText, isGrowing: isGrowing, printout: printout)
  }

  /// Opens the list of the library with its first rows.
  public init(library page: LibraryPage, size: Size, settings: Settings = Settings()) {
    self.init(article: Article(text: UTF8Text(""), blocks: []), size: size, settings: settings)
    screen = .library(LibraryState(page: page, size: size, settings: settings))
  }
}

extension App {
  /// The size of the screen.
  public var size: Size { library?.size ?? reader.size }

  /// The settings, with the changes made by keys.
  public var settings: Settings { library?.settings ?? reader.settings }

  /// Asks for the rows of the list again, since the library may have changed.
  public func reload() -> [Effect] { library.map { [$0.load] } ?? [] }

  /// Goes to a quotation of the article, by its index.
  public mutating func go(toQuote quote: Int) { reader.go(toQuote: quote) }

  /// What the list of the library shows; `nil` on another screen.
  public var query: LibraryQuery? { library?.query }

  /// Whether there is a library to show.
  public var hasLibrary: Bool {
    get { reader.hasLibrary }
    set { reader.hasLibrary = newValue }
  }

  /// Whether leaving the article shows the list of the library.
  public var returnsToLibrary: Bool {
    get { reader.returnsToLibrary }
    set { reader.returnsToLibrary = newValue }
  }

  /// The state of the list; `nil` on another screen.
  var library: LibraryState? {
    if case .library(let library) = screen { library } else { nil }
  }

  /// The article that is open, as it is shown. A long text has blocks for a stretch only.
  public var article: Article { reader.article }

  /// The only source whose quotes are not dimmed; `nil` for all.
  public var quoteFilter: QuoteSource? { reader.speakers.filter }

  /// Whether a printout is shown.
  public var isPrintout: Bool { reader.printout != nil }

  /// Whether only some lines of the printout are shown.
  public var leavesLinesOut: Bool { reader.lineFilter != nil }

  /// The text that is open, if blocks are held for a stretch of it only.
  public var longText: LongText? { reader.longText }
}
