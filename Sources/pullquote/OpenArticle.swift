import Document
import Glibc
import Interface
import Terminal

/// A source that was opened, before it is shown.
struct Arrival: Sendable {
  /// Where it comes from; `nil` for the tour.
  let source: Source?
  let mailbox = Mailbox<Message>()
  let watch: SourceWatch?
  /// What can be shown at once.
  let opening: Source.Opening
  /// Whether the article has its annotations.
  var isAnnotated = false

  /// Opens a source. The watch of a file begins before it is read, so that no change is missed.
  init(_ source: Source, isForced: Bool) throws(Failure) {
    self.source = source
    watch = source.isFile ? SourceWatch(path: source.name, mailbox: mailbox) : nil
    opening = try source.opening(isForced: isForced)
  }

  /// An article of the library, with its annotations.
  init(kept article: Article) {
    source = (article.metadata.source ?? article.metadata.canonicalURL)
      .map(Source.init(argument:))
    watch = nil
    opening = Source.Opening(content: Content(article), rest: nil)
    isAnnotated = true
  }

  /// The tour.
  init() {
    source = nil
    watch = nil
    opening = Source.Opening(content: Content(Tour.article), rest: nil)
  }
}

extension Arrival {
  /// The printout, if all of it is here and fits on the screen.
  var onePage: Printout? {
    let content = opening.content
    guard !content.isGrowing, let printout = content.printout else { return nil }
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0 else { return nil }
    let rows = printout.rowCount(width: Int(window.ws_col), upTo: Int(window.ws_row))
    return rows < Int(window.ws_row) ? printout : nil
  }
}

/// An article that is open in the reader, with the thread that analyses it.
final class OpenArticle {
  /// Where it comes from; `nil` for the tour.
  let source: Source?
  /// What other threads report, also while another article is on the screen.
  let mailbox: Mailbox<Message>
  let analyst: Analyst
  let watch: SourceWatch?
  /// Whether the lines of the source are shown as they are, although it could be read as an article.
  var isAsIs = false
  /// The state of the reader; `nil` before it is shown for the first time.
  var app: App?
  private let opening: Source.Opening
  private let isAnnotated: Bool

  /// Starts to analyse an article, unless it is long: the first screen of a long text waits for nothing.
  init(_ arrival: Arrival, rulings: ReaderRulings, keeping: Keeping) {
    source = arrival.source
    mailbox = arrival.mailbox
    watch = arrival.watch
    opening = arrival.opening
    isAnnotated = arrival.isAnnotated
    analyst = Analyst(mailbox, rulings: rulings, keeping: source == nil ? nil : keeping)
    if isAnalysed { analyst.analyse(opening.content.article) }
  }

  /// The language of the article, if it is known.
  var language: String? { opening.content.article.metadata.language }

  /// Shows the article for the first time.
  func open(size: Size, settings: Settings) -> App {
    let content = opening.content
    let annotated = isAwaited ? awaitedArticle() : nil
    if let note = content.article.repairs.lazy.compactMap(\.note).first {
      mailbox.send(.report(note))
    }
    return App(
      article: annotated ?? content.article, size: size, settings: settings,
      isAnalysing: annotated == nil && content.printout == nil && !isAnnotated,
      longText: content.longText,
      isGrowing: content.isGrowing, printout: content.printout)
  }

  /// Waits for the annotations. What else was reported meanwhile is kept for the screen.
  private func awaitedArticle() -> Article? {
    var (annotated, others): (Article?, [Message]) = (nil, [])
    while annotated == nil {
      let messages = mailbox.wait()
      annotated = messages.compactMap(\.article).last
      others += messages.filter { $0.article == nil }
    }
    for message in others { mailbox.send(message) }
    return annotated
  }

  /// Starts what waits for the first screen.
  func start() {
    let content = opening.content
    if content.longText != nil { analyst.analyse(content.article) }
    if let rest = opening.rest {
      analyst.follow(rest, after: content)
    } else if content.longText != nil {
      analyst.index(content)
    }
    watch?.start()
  }

  /// Whether the first frame waits for the analysis.
  private var isAwaited: Bool {
    isAnalysed && opening.content.article.text.count <= Self.awaited
  }

  /// Whether the whole article is analysed at once.
  private var isAnalysed: Bool {
    opening.content.longText == nil && opening.content.printout == nil && !isAnnotated
  }

  /// The longest text, in bytes, whose analysis the first frame waits for: a few milliseconds, so that an article of
  /// usual length shows its quotes from the first frame on.
  private static let awaited = 1 << 15
}

extension Message {
  /// The article that a message carries.
  fileprivate var article: Article? {
    if case .annotated(let article) = self { article } else { nil }
  }
}
