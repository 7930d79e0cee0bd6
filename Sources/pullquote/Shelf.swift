import Interface
import Synchronization
import Terminal

/// The articles of a sitting, of which one is on the screen.
final class Shelf {
  /// The index of the article on the screen.
  private(set) var current = 0
  /// The sources in the order of the command line, then those that were opened later; `nil` is the tour.
  private var sources: [Source?]
  private var articles: [Int: OpenArticle] = [:]
  /// The indices of the articles that were on the screen before, the last one at the end.
  private var trail: [Int] = []
  private let isForced: Bool
  private let home: String?
  private let rulings: ReaderRulings
  private let keeping: Keeping
  private let arrivals = Arrivals()

  /// A shelf whose first article is open.
  ///
  /// - Parameter home: the home folder, for `~`.
  init(
    _ first: Arrival, sources: [Source], isForced: Bool, home: String?, rulings: ReaderRulings,
    keeping: Keeping
  ) {
    self.sources = sources.isEmpty ? [nil] : sources
    self.isForced = isForced
    self.home = home
    self.rulings = rulings
    self.keeping = keeping
    articles[0] = OpenArticle(first, rulings: rulings, keeping: keeping)
    arrivals.add(first.mailbox)
  }

  /// Sends a message to every article that is open, from any thread.
  var broadcast: @Sendable (Message) -> Void { { [arrivals] in arrivals.broadcast($0) } }

  /// The number of articles.
  var count: Int { sources.count }

  /// Takes an article, which is open, as the one on the screen.
  func take(_ index: Int) -> OpenArticle? {
    if articles[index] == nil {
      articles[index] = arrivals.take(index).map {
        OpenArticle($0, rulings: rulings, keeping: keeping)
      }
    }
    guard let article = articles[index] else { return nil }
    if index != current {
      if trail.last == index { trail.removeLast() } else { trail.append(current) }
    }
    current = index
    return article
  }

  /// Goes to another article, at once if it is open. Otherwise it is opened on a thread of its own, and
  /// ``Message/opened(_:)`` follows. `nil` if there is no article before this one.
  func visit(_ destination: Destination, from mailbox: Mailbox<Message>) -> Message? {
    dropFailures()
    switch destination {
    case .next:
      return current + 1 < count
        ? go(to: current + 1, mailbox) : .report("this is the last article")
    case .previous:
      return current > 0 ? go(to: current - 1, mailbox) : .report("this is the first article")
    case .last: return trail.last.map { go(to: $0, mailbox) }
    case .number(let number):
      let isOne = sources.indices.contains(number - 1)
      return isOne
        ? go(to: number - 1, mailbox) : .report("no article \(number): there are \(count)")
    case .source(let name): return go(to: index(of: name), mailbox)
    case .list: return .report(list)
    }
  }

  private func go(to index: Int, _ mailbox: Mailbox<Message>) -> Message {
    guard articles[index] == nil, !arrivals.has(index), let source = sources[index] else {
      return .opened(index)
    }
    Background.run { [arrivals, isForced] in
      do throws(Failure) {
        arrivals.add(try Arrival(source, isForced: isForced), as: index)
        mailbox.send(.opened(index))
      } catch {
        arrivals.fail(index)
        mailbox.send(.report("\(error)"))
      }
    }
    return .report("opening \(source.label)…")
  }

  /// The index of a source, which is added unless it is there.
  private func index(of name: String) -> Int {
    let source = Source(argument: expanded(name))
    if let index = sources.firstIndex(where: { $0?.secret == source.secret }) { return index }
    sources.append(source)
    return count - 1
  }

  private func expanded(_ name: String) -> String {
    guard let home, name == "~" || name.hasPrefix("~/") else { return name }
    return home + name.dropFirst()
  }

  /// Removes what could not be opened from the end of the list.
  private func dropFailures() {
    while count > 1, arrivals.forgetFailure(count - 1) { sources.removeLast() }
  }

  /// All articles with their numbers, the one on the screen in brackets.
  private var list: String {
    sources.enumerated().map { index, source in
      let entry = "\(index + 1) \(source?.label.baseName ?? "tour")"
      return index == current ? "[\(entry)]" : entry
    }.joined(separator: " · ")
  }
}

/// What other threads have opened.
private final class Arrivals: Sendable {
  private struct State {
    var arrivals: [Int: Arrival] = [:]
    var failures: Set<Int> = []
    var mailboxes: [Mailbox<Message>] = []
  }

  private let state = Mutex(State())

  /// Adds the mailbox of an article that is open.
  func add(_ mailbox: Mailbox<Message>) { state.withLock { $0.mailboxes.append(mailbox) } }

  /// Adds an article that was opened.
  func add(_ arrival: Arrival, as index: Int) {
    state.withLock {
      $0.arrivals[index] = arrival
      $0.mailboxes.append(arrival.mailbox)
    }
  }

  /// Notes that an article cannot be opened.
  func fail(_ index: Int) { state.withLock { _ = $0.failures.insert(index) } }

  /// Whether an article could not be opened, which is then forgotten.
  func forgetFailure(_ index: Int) -> Bool { state.withLock { $0.failures.remove(index) != nil } }

  func has(_ index: Int) -> Bool { state.withLock { $0.arrivals[index] != nil } }

  func take(_ index: Int) -> Arrival? {
    state.withLock { $0.arrivals.removeValue(forKey: index) }
  }

  func broadcast(_ message: Message) {
    for mailbox in state.withLock({ $0.mailboxes }) { mailbox.send(message) }
  }
}
