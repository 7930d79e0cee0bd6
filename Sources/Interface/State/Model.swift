import Document
import Layout
import Text

/// The whole state of the reader. ``reduce(into:_:)`` changes it, ``view(_:)`` shows it.
public struct Model: Sendable {
  /// The article that is read, without what is only thought unless ``showsBeliefs``.
  public internal(set) var article: Article
  /// The article with everything that was found.
  var whole: Article
  /// Whether what is only thought is shown like what is said.
  var showsBeliefs = false
  /// The size of the screen.
  public internal(set) var size: Size
  /// What the reader chose.
  public internal(set) var settings: Settings
  /// Whether annotations are still to come.
  public internal(set) var isAnalysing: Bool
  /// How far analysis is, if the runner tells.
  var progress: Int?
  /// Which key does what.
  var keymap: Keymap { settings.keymap }

  /// Where things are on the screen.
  var panes: Panes
  /// The rows of the article on the screen.
  var viewport: Viewport
  /// What the annotations say, by place.
  var annotations: Annotations

  /// What the keys go to.
  var focus = Focus.text
  /// The corrections above the text.
  var banner = Banner()
  /// The list of speakers.
  var list: SpeakerList
  /// The quote where the reader is: an index into the article's.
  var currentQuote: Int?
  /// The only speaker whose words are not dimmed.
  var filter: Speaker.ID?
  /// The search whose matches are shown.
  var search: Search?
  /// Whether the panel tells how the current quote's speaker was found.
  var showsWhy = false
  /// The lines typed before, by what they were for, the last one at the end.
  var history: [Prompt.Kind: [String]] = [:]
  /// The places that have a name.
  var bookmarks: [Unicode.Scalar: Int] = [:]
  /// The places that jumps left.
  var jumps = JumpList()
  /// The key that waits for a name.
  var pending: Pending?
  /// The number typed before a key, so far.
  var count: Int?
  /// Whether more of the text is still to come.
  var isGrowing: Bool
  /// Whether the source was changed since it was read.
  var isStale = false
  /// Where the reader waits for the end of a text that grows, as the offset of the first words shown; `nil` for a reader
  /// who does not. Blank lines may follow those words, so that the end itself says nothing.
  var awaitedEnd: Int?
  /// Where the quotes of a long text are, as far as it is analysed.
  var index = QuoteIndex()
  /// Whether blocks were taken that nobody has analysed.
  var needsAnalysis = false
  /// The place of a quote that is visited as soon as it is analysed.
  var awaitedQuote: Int?
  /// A line for the reader in place of the title, until the next key.
  var notice: Notice?

  /// Opens an article at its start.
  ///
  /// - Parameters:
  ///   - isAnalysing: whether a ``Message/annotated(_:)`` will follow.
  ///   - longText: the text, when the article has only the blocks of its first stretch.
  ///   - isGrowing: whether more will follow with ``Message/renewed(_:)``.
  public init(
    article: Article, size: Size, settings: Settings = Settings(), isAnalysing: Bool = false,
    longText: LongText? = nil, isGrowing: Bool = false
  ) {
    self.isGrowing = isGrowing
    whole = article
    let article = article.withoutBeliefs()
    self.article = article
    self.size = size
    self.settings = settings
    self.isAnalysing = isAnalysing
    annotations = Annotations(article)
    list = SpeakerList(article)
    panes = Panes(size, measure: settings.measure)
    let options = settings.layoutOptions(width: panes.text.count)
    viewport = Viewport(article, options, rows: panes.textRows.count, longText: longText)
    arrange()
  }
}

/// A line for the reader.
struct Notice: Sendable, Equatable {
  /// What it says.
  var text: String
  /// Whether something failed.
  var isError = false
  /// Whether it is about the reader's own files, so that it goes when they are fixed.
  var isFault = false
}

extension Model {
  /// Puts the panes where they belong and the text into its pane.
  mutating func arrange() {
    takeStretch()
    let panelRows = showsWhy ? WhyView(model: self).rowCount : 0
    panes = Panes(
      size, bannerRows: bannerRows, panelRows: panelRows, measure: settings.measure,
      hasSpeakers: isAnalysing || isLong || isGrowing || !list.isEmpty)
    let options = settings.layoutOptions(width: panes.text.count)
    viewport.resize(article, options, rows: panes.textRows.count)
  }

  /// Says something to the reader until the next key.
  mutating func say(_ text: String) {
    notice = Notice(text: text)
  }

  /// Says what failed.
  mutating func fail(_ text: String) {
    notice = Notice(text: text, isError: true)
  }

  /// Says what is wrong with the reader's own files, or takes that back once nothing is.
  mutating func report(_ fault: String?) {
    if let fault {
      notice = Notice(text: fault, isError: true, isFault: true)
    } else if notice?.isFault == true {
      notice = nil
    }
  }

  /// The speaker that the keys mean: the one of the current quote, else the selected one.
  var speaker: Speaker.ID? { quoteSpeaker ?? list.selected }

  private var quoteSpeaker: Speaker.ID? { currentQuote.flatMap { article.quotes[$0].speaker } }

  /// The words selected by keys, also while a command for them is typed.
  var selectedRange: ByteRange? {
    switch focus {
    case .selection(let selection): selection.range(in: article.text)
    case .prompt(let prompt): prompt.selection?.range(in: article.text)
    default: nil
    }
  }

  /// Whether the list of speakers covers the whole text.
  var isCoveredByList: Bool {
    guard case .speakers = focus else { return false }
    return panes.breadth < .medium
  }
}
