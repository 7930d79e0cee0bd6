import Analysis
import Dispatch
import Document
import Interface
import Synchronization
import Terminal
import Text

/// Finds quotes on a background thread while the article is read. In a long text it starts where the reader is, then
/// works from start to end.
final class Analyst: Sendable {
  private enum Order {
    case article(Article)
    case content(Showing)
  }

  /// Content to show, and a line for the reader.
  private struct Showing {
    let content: Content
    /// Whether the screen shows it already, so that only its index is missing.
    var isShown = false
    var note: String?
    /// Whether the library keeps it.
    var isKept = true
    /// Signalled once it is shown or dropped.
    var done: DispatchSemaphore?
  }

  private let orders = Mailbox<Order>()
  private let answers: Mailbox<Message>
  private let lost = Mutex<Failure?>(nil)
  private let rereading = PacedWork()

  /// An analyst that answers with ``Message/annotated(_:)``, ``Message/renewed(_:)`` and ``Message/indexed(_:)``.
  ///
  /// - Parameters:
  ///   - rulings: what people decided on articles.
  ///   - keeping: keeps articles in the library; `nil` for what is not kept.
  init(_ answers: Mailbox<Message>, rulings: ReaderRulings, keeping: Keeping?) {
    self.answers = answers
    Background.run { [orders] in
      Work(orders: orders, answers: answers, rulings: rulings, keeping: keeping).run()
    }
  }

  /// Why the source turned out to hold nothing to read.
  var failure: Failure? { lost.withLock { $0 } }

  /// Requests the annotations of an article, or of a stretch of a long text. Earlier requests that have not started are
  /// dropped.
  func analyse(_ article: Article) { orders.send(.article(article)) }

  /// Requests that content is shown, an article together with its annotations, followed by a line for the reader. Older
  /// content that is not shown yet is dropped.
  ///
  /// - Parameter isKept: whether the library keeps the article.
  func show(_ content: Content, note: String? = nil, isKept: Bool = true) {
    orders.send(.content(Showing(content: content, note: note, isKept: isKept)))
  }

  /// Requests the index of a long text that is on the screen already.
  func index(_ content: Content) { orders.send(.content(Showing(content: content, isShown: true))) }

  /// The same as ``show(_:note:)``, but waits until it is done, so that a caller who reads on can pace itself by the
  /// cost.
  private func showNow(_ content: Content, note: String? = nil, isKept: Bool = true) {
    let done = DispatchSemaphore(value: 0)
    orders.send(.content(Showing(content: content, note: note, isKept: isKept, done: done)))
    done.wait()
  }

  /// Shows the rest of a source, whose beginning is on the screen, as it arrives.
  func follow(_ rest: Source.Rest, after first: Content) {
    Background.run { [self] in
      var last = first
      do throws(Failure) {
        try rest.follow { content in
          last = content
          showNow(content)
        }
      } catch {
        guard !last.isEmpty else {
          lost.withLock { $0 = error }
          return answers.send(.lost)
        }
        show(last.ended, note: "\(error)")
      }
    }
  }

  /// Shows the present content of a source. If it cannot be read, what is on the screen stays.
  ///
  /// - Parameters:
  ///   - watch: its watch, which learns when it is read.
  ///   - note: what is said about it; `nil` for nothing.
  ///   - isFollowed: whether it is read because it has changed, which may be soon again. The library does not keep each
  ///     stage.
  func reread(
    _ source: Source, _ watch: SourceWatch?, isForced: Bool, note: String?, isFollowed: Bool
  ) {
    rereading.ask(for: .reading, isUrgent: !isFollowed) { [self] in
      watch?.willRead()
      do throws(Failure) {
        let content = try source.content(isForced: isForced)
        showNow(content, note: note, isKept: !isFollowed)
      } catch {
        // A file that is followed may be empty for a moment, while it is replaced.
        if note != nil || !error.isOfNothing { answers.send(.report("\(error)")) }
      }
    }
  }

  /// Shows the article that is found in a text, which the library does not keep by itself.
  ///
  /// - Parameter isFollowed: whether it is asked for because the text has changed.
  func showArticle(isFollowed: Bool, _ find: @escaping @Sendable () -> Article?) {
    rereading.ask(for: .extraction, isUrgent: !isFollowed) { [self] in
      guard let article = find() else {
        return answers.send(.report("this cannot be read as an article"))
      }
      showNow(Content(article), isKept: false)
    }
  }

  /// What the thread does.
  private struct Work {
    let orders: Mailbox<Order>
    let answers: Mailbox<Message>
    let rulings: ReaderRulings
    let keeping: Keeping?
    private let analyzer = Analyzer()
    private var text: LongText?
    private var isGrowing = false
    private var part = 0

    init(
      orders: Mailbox<Order>, answers: Mailbox<Message>, rulings: ReaderRulings, keeping: Keeping?
    ) {
      self.orders = orders
      self.answers = answers
      self.rulings = rulings
      self.keeping = keeping
    }

    consuming func run() {
      while true {
        var (showing, article): (Showing?, Article?) = (nil, nil)
        for order in isIndexing ? orders.take() : orders.wait() {
          switch order {
          case .article(let next): article = next
          case .content(let next):
            showing?.done?.signal()
            showing = next
          }
        }
        if let showing { take(showing) }
        if let article {
          let article = annotated(article)
          if text == nil { keeping?.offer(article, answers) }
          answers.send(.annotated(article))
        } else if isIndexing, let text {
          index(text)
        }
      }
    }

    private func annotated(_ article: Article) -> Article {
      var article = article
      analyzer.annotate(&article)
      return article
    }

    private mutating func take(_ showing: Showing) {
      let content = showing.content
      if let next = content.longText {
        let goesOn = text.map { next.text.isContinuation(of: $0.text) } ?? false
        if !goesOn { part = 0 }
        (text, isGrowing) = (next, content.isGrowing)
        if !showing.isShown { answers.send(.renewed(content)) }
      } else if content.printout != nil {
        text = nil
        answers.send(.renewed(content))
      } else {
        text = nil
        let article = annotated(content.article)
        let ruled = content.isGrowing ? nil : rulings.corrected(article)
        if !content.isGrowing, showing.isKept { keeping?.offer(article, answers) }
        answers.send(.renewed(Content(ruled ?? article, isGrowing: content.isGrowing)))
      }
      if let note = showing.note { answers.send(.report(note)) }
      showing.done?.signal()
    }

    /// Whether there is a part to index. While a text grows, its last two parts may still change.
    private var isIndexing: Bool { text.map { part < $0.partCount - (isGrowing ? 2 : 0) } ?? false }

    /// Reports where the quotes of the next part are.
    private mutating func index(_ text: LongText) {
      let article = annotated(text.article(ofPart: part))
      let end = text.range(of: part).upperBound
      answers.send(.indexed(QuoteIndex(article.withoutBeliefs(), upTo: end)))
      part += 1
    }
  }
}

extension Content {
  /// Whether it holds no text.
  fileprivate var isEmpty: Bool { article.text.count == 0 }

  /// The same content, with nothing more to come.
  fileprivate var ended: Content { Content(ending: self) }
}
