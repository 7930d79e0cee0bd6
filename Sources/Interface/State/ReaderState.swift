import Document
import Layout
import Text

/// The state of the reading screen: one value for each concern, and what they have in common.
///
/// Each value has a reducer of its own, which knows nothing of the others. The extensions of this
/// type compose them.
struct ReaderState: Sendable {
  /// The size of the screen.
  var size: Size
  /// The settings, with the changes made by keys.
  var settings: Settings
  /// The text, the position in it, and the positions to return to.
  var place: ReadingPlace
  /// How far analysis has come.
  var analysis: AnalysisState
  /// The selected quote and speaker, and the filter.
  var speakers: SpeakerSelection
  /// The banner with the corrections.
  var banner = CorrectionBanner()
  /// The search whose matches are shown.
  var search: Search?
  /// What the keys act on, with the state of a prompt, a selection, the help or the outline.
  var focus = Focus.text
  /// The lines that were typed into prompts.
  var history = PromptHistory()
  /// The keys typed before the one that acts: a count, or a key that waits for a name.
  var prefix = KeyPrefix()
  /// Whether a panel explains how the speaker of the current quote was found.
  var showsWhy = false
  /// Where the article was left before, until its words are read.
  var awaitedBookmark: Bookmark?
  /// The number of this article, and how many are open.
  var shelf: (number: Int, count: Int)?
  /// Whether there is a library, and whether leaving the article shows its list.
  var (hasLibrary, returnsToLibrary) = (false, false)
  /// The current link, as an index into the links by position.
  var link: Int?
  /// The printout on the screen; `nil` for an article.
  var printout: Printout?
  /// The printout that is read as an article; `nil` for what was an article from the start.
  var articleOrigin: Content?
  /// Whether the lines of what was an article from the start were asked for.
  var showsSource = false
  /// The columns of a printout that are scrolled off to the left.
  var shift = 0
  /// Which lines of a printout are shown, and the content with all of them.
  var (lineFilter, unfiltered): (LineFilter?, Content?)
  /// Whether the source has changed since it was read.
  var isStale = false
  /// A message shown instead of the title, until the next key.
  var notice: Notice?
  /// The areas of the screen, for what is open now.
  private(set) var panes: Panes

  /// Opens an article at its start.
  init(
    article: Article, size: Size, settings: Settings, isAnalysing: Bool, longText: LongText?,
    isGrowing: Bool, printout: Printout? = nil
  ) {
    self.size = size
    self.settings = settings
    self.printout = printout
    panes = Panes(size, measure: settings.measure)
    if let printout {
      panes = Panes(printout: size, numberWidth: settings.numberWidth(of: printout))
    }
    let options = settings.layoutOptions(width: panes.text.count, isPrintout: printout != nil)
    let viewport = Viewport(
      article, options, rows: panes.textRows.count,
      longText: longText)
    place = ReadingPlace(viewport: viewport, isGrowing: isGrowing)
    analysis = AnalysisState(isRunning: isAnalysing, requested: article.blocks)
    speakers = SpeakerSelection(viewport.content.article)
    arrange()
  }
}

extension ReaderState {
  /// The rows on the screen.
  var viewport: Viewport { place.viewport }

  /// The article as it is shown.
  var article: Article { place.viewport.content.article }

  /// The annotations that are shown, by position.
  var annotations: Annotations { place.viewport.content.annotations }

  /// The text, if blocks are held for a stretch of it only.
  var longText: LongText? { place.viewport.longText }

  /// Whether blocks are held for a stretch of the text only.
  var isLong: Bool { longText != nil }

  /// The speaker that keys act on: that of the current quote, or else the selected one.
  var speaker: Speaker.ID? { speakers.speaker(in: article) }

  /// The selected words, also while a command for them is typed.
  var selectedRange: ByteRange? {
    switch focus {
    case .selection(let selection): selection.range(in: article.text)
    case .prompt(let prompt): prompt.selection?.range(in: article.text)
    default: nil
    }
  }

  /// Whether the list of speakers covers the text.
  var isCoveredByList: Bool {
    guard case .speakers = focus else { return false }
    return panes.breadth < .medium
  }

  /// Updates the areas of the screen, and lays out the text in its area.
  mutating func arrange() {
    if let printout {
      panes = Panes(printout: size, numberWidth: settings.numberWidth(of: printout))
      return layOut()
    }
    let hasList = analysis.isRunning || isLong || place.isGrowing || !speakers.list.isEmpty
    var textColumns = settings.textColumns
    func areas(panelRows: Int) -> Panes {
      Panes(
        size, bannerRows: bannerRows, panelRows: panelRows, measure: settings.measure,
        textColumns: textColumns, listWidth: hasList ? widestSpeaker : nil,
        hasOutline: settings.showsOutline && annotations.outline.entries.count > 1)
    }
    panes = areas(panelRows: 0)
    // A text that would leave columns empty is set in fewer.
    if panes.texts.count > 1, !isLong {
      var whole = viewport
      whole.resize(layoutOptions, rows: panes.textRows.count, columns: panes.texts.count)
      textColumns = whole.filledColumns
      panes = areas(panelRows: 0)
    }
    if showsWhy {
      let width = panes.beside.upperBound - 1 - panes.text.lowerBound
      let wanted = WhyView(reader: self).rowCount(width: width)
      let most = max(size.rows / 2, size.rows - 10)
      panes = areas(panelRows: min(wanted, most))
      if wanted > panes.panelRows.count, canShowPage {
        (showsWhy, focus) = (false, .why(top: 0))
        panes = areas(panelRows: 0)
      }
    }
    layOut()
  }

  /// Whether nothing is typed or chosen that a page would end.
  private var canShowPage: Bool {
    switch focus {
    case .text, .speakers, .selection: true
    default: false
    }
  }

  /// Lays out the text in its area.
  private mutating func layOut() {
    place.viewport.resize(
      layoutOptions, rows: panes.textRows.count, columns: panes.texts.count)
  }

  private var layoutOptions: LayoutOptions {
    settings.layoutOptions(width: panes.text.count, isPrintout: printout != nil)
  }

  /// Shows a message until the next key.
  mutating func say(_ text: String) { notice = .say(text) }

  /// Shows an error until the next key.
  mutating func fail(_ text: String) { notice = .fail(text) }
}
