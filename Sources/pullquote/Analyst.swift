import Analysis
import Document
import Interface
import Terminal

/// Finds quotes on a thread of its own while the article is read: of a long text first where the reader is, then
/// everywhere, from its start to its end.
final class Analyst: Sendable {
  private enum Order {
    case article(Article)
    case everywhere(LongText)
  }

  private let orders = Mailbox<Order>()
  private let answers: Mailbox<Message>

  /// An analyst who answers with ``Message/annotated(_:)`` and ``Message/indexed(_:)``.
  init(_ answers: Mailbox<Message>) {
    self.answers = answers
    Background.run { [orders] in Work(orders: orders, answers: answers).run() }
  }

  /// Orders the annotations of an article, or of a stretch of a long text; what was ordered before is dropped
  /// unless it is under way.
  func analyse(_ article: Article) { orders.send(.article(article)) }

  /// Orders an index of a long text.
  func index(_ text: LongText) { orders.send(.everywhere(text)) }

  /// Waits for the rest of a long text, tells of it, and orders an index of all of it.
  func read(_ whole: @escaping @Sendable () throws(Failure) -> LongText) {
    Background.run { [self] in
      do throws(Failure) {
        let text = try whole()
        answers.send(.grown(text))
        index(text)
      } catch {
        answers.send(.told("\(error)"))
      }
    }
  }

  /// The work of the thread.
  private struct Work {
    let orders: Mailbox<Order>
    let answers: Mailbox<Message>
    private let analyzer = Analyzer()
    private var text: LongText?
    private var part = 0

    init(orders: Mailbox<Order>, answers: Mailbox<Message>) {
      self.orders = orders
      self.answers = answers
    }

    consuming func run() {
      while true {
        var article: Article?
        for order in text == nil ? orders.wait() : orders.take() {
          switch order {
          case .article(let next): article = next
          case .everywhere(let all): text = all
          }
        }
        if var article {
          analyzer.annotate(&article)
          answers.send(.annotated(article))
        } else if let text {
          index(text)
        }
      }
    }

    /// Tells where the quotes of the next part are.
    private mutating func index(_ text: LongText) {
      var article = text.article(ofPart: part)
      analyzer.annotate(&article)
      let end = text.range(of: part).upperBound
      answers.send(.indexed(QuoteIndex(article.withoutBeliefs(), upTo: end)))
      part += 1
      if part >= text.partCount { self.text = nil }
    }
  }
}
