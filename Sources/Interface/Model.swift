import Document
import Layout
import Text

/// The whole state of the reader. ``reduce(into:_:)`` changes it, ``view(_:)`` shows it.
public struct Model: Sendable {
  /// The article that is read.
  public internal(set) var article: Article
  /// The size of the screen.
  public internal(set) var size: Size
  /// What the reader chose.
  public internal(set) var settings: Settings
  /// Whether annotations are still to come.
  public internal(set) var isAnalysing: Bool
  /// Where things are on the screen.
  var panes: Panes
  /// The rows of the article on the screen.
  var viewport: Viewport
  /// What the annotations say, by place.
  var marks: Annotations
  /// The number typed before a key, so far.
  var count: Int?
  /// A line for the reader in place of the status, until the next key.
  var notice: Notice?

  /// Opens an article at its start.
  ///
  /// - Parameter isAnalysing: whether a ``Message/annotated(_:)`` will follow.
  public init(
    article: Article, size: Size, settings: Settings = Settings(), isAnalysing: Bool = false
  ) {
    self.article = article
    self.size = size
    self.settings = settings
    self.isAnalysing = isAnalysing
    panes = Panes(size, bannerRows: 0, measure: settings.measure)
    viewport = Viewport(article, width: panes.text.count, rows: panes.textRows.count)
    marks = Annotations(article)
  }
}

/// A line for the reader.
struct Notice: Sendable, Equatable {
  /// What it says.
  var text: String
  /// Whether something failed.
  var isError = false
}
