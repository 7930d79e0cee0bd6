import Document

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
  }

  /// The screen that is shown.
  private(set) var screen = Screen.reader
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
}

extension App {
  /// The size of the screen.
  public var size: Size { reader.size }

  /// The settings, with the changes made by keys.
  public var settings: Settings { reader.settings }

  /// The article that is open, as it is shown. A long text has blocks for a stretch only.
  public var article: Article { reader.article }

  /// The text that is open, if blocks are held for a stretch of it only.
  public var longText: LongText? { reader.longText }
}
