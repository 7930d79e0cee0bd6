import Interface
import Synchronization
import Terminal

/// The articles of a sitting, of which one is on the screen.
final class Shelf {
  /// The index of the article on the screen.
  private(set) var current = 0
  /// The sources in the order of the command line, then those that were opened later; `nil` is the tour.
  private var sources: [Source?]
  /// The number of sources of the command line, or 1 for the tour. They stay in the list even if they cannot be opened.
  private let given: Int
  private var articles: [Int: OpenArticle] = [:]
  /// The articles of the library, by their numbers there, and the quotations at which to open them.
  private var kept: [Int64: Int] = [:]
  private var quotes: [Int: Int] = [:]
  /// The indices of the articles that were on the screen before, the last one at the end.
  private var trail: [Int] = []
  private let isForced: Bool
  private let home: String?
  private let rulings: ReaderRulings
  private let keeping: Keeping
  private let arrivals = Arrivals()

  /// A shelf of which one article is open, or an empty one.
  ///
  /// - Parameters:
  ///   - first: the article that is open.
  ///   - failures: why the sources before it could not be opened.
  ///   - home: the home folder, for `~`.
  init(
    _ first: Arrival?, after failures: [Failure] = [], sources: [Source], isForced: Bool,
    home: String?,
    rulings: ReaderRulings, keeping: Keeping
  ) {
    self.sources = sources.isEmpty && first != nil ? [nil] : sources
    given = max(1, sources.count)
    self.isForced = isForced
    self.home = home
    self.rulings = rulings
    self.keeping = keeping
    guard let first else { return }
    current = failures.count
    for (index, failure) in failures.enumerated() { arrivals.fail(index, failure) }
    articles[current] = OpenArticle(first, rulings: rulings, keeping: keeping)
    arrivals.add(first.mailbox)
  }

  /// Why sources of the command line could not be opened.
  var failures: [Failure] { (0..<given).compactMap(arrivals.failure(of:)) }

  /// Adds an article of the library, unless it is there, and returns its index.
  ///
  /// - Parameter quote: the index of the quotation to go to when it is shown.
  func add(_ arrival: Arrival, kept id: Int64, atQuote quote: Int?) -> Int {
    let index = kept[id] ?? count
    if index == count {
      kept[id] = index
      sources.append(arrival.source)
      articles[index] = OpenArticle(arrival, rulings: rulings, keeping: keeping)
      arrivals.add(arrival.mailbox)
    }
    quotes[index] = quote
    return index
  }

  /// The quotation to go to in an article, once.
  func takeQuote(_ index: Int) -> Int? { quotes.removeValue(forKey: index) }

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
        ? go(to: current + 1, by: 1, mailbox) : .report("this is the last article")
    case .previous:
      return current > 0
        ? go(to: current - 1, by: -1, mailbox) : .report("this is the first article")
    case .last: return trail.last.map { go(to: $0, mailbox) }
    case .number(let number):
      let isOne = sources.indices.contains(number - 1)
      return isOne
        ? go(to: number - 1, mailbox)
        : .report("no article \(number): there \(count == 1 ? "is one" : "are \(count)")")
    case .source(let name): return go(to: index(of: name), mailbox)
    case .list: return .report(list)
    }
  }

  /// - Parameter step: where to go on if an article cannot be opened; `nil` to stay at the present one.
  private func go(to index: Int, by step: Int? = nil, _ mailbox: Mailbox<Message>) -> Message {
    guard isClosed(index), let source = sources[index] else { return .opened(index) }
    let ahead = stride(
      from: index, through: step.map { $0 > 0 ? count - 1 : 0 } ?? index, by: step ?? 1)
    let closed = ahead.prefix(while: isClosed).compactMap { index in
      sources[index].map { (index, $0) }
    }
    let open = ahead.first { !isClosed($0) }.map { ($0, articles[$0]?.mailbox) }
    Background.run { [arrivals, isForced] in
      let fault = arrivals.openFirst(of: closed, isForced: isForced, for: mailbox)
      guard let fault else { return }
      guard let (index, other) = open else { return mailbox.send(.report(fault)) }
      other?.send(.report(fault))
      mailbox.send(.opened(index))
    }
    return .report("opening \(source.label)…")
  }

  /// Whether an article is yet to be opened.
  private func isClosed(_ index: Int) -> Bool { articles[index] == nil && !arrivals.has(index) }

  /// The index of a source, which is added unless it is there.
  private func index(of name: String) -> Int {
    let source = Source(argument: name.expanded(home: home))
    if let index = sources.firstIndex(where: { $0?.secret == source.secret }) { return index }
    sources.append(source)
    return count - 1
  }

  /// Removes what was typed and could not be opened from the end of the list.
  private func dropFailures() {
    while count > given, arrivals.forgetFailure(count - 1) { sources.removeLast() }
  }

  /// All articles with their numbers, the one on the screen in brackets.
  private var list: String {
    sources.enumerated().map { index, source in
      let fault = arrivals.failure(of: index) == nil ? "" : " (not opened)"
      let entry = "\(index + 1) \(source?.label.baseName ?? "tour")\(fault)"
      return index == current ? "[\(entry)]" : entry
    }.joined(separator: " · ")
  }
}

/// What other threads have opened.
private final class Arrivals: Sendable {
  private struct State {
    var arrivals: [Int: Arrival] = [:]
    var failures: [Int: Failure] = [:]
    var mailboxes: [Mailbox<Message>] = []
  }

  private let state = Mutex(State())

  /// Adds the mailbox of an article that is open.
  func add(_ mailbox: Mailbox<Message>) { state.withLock { $0.mailboxes.append(mailbox) } }

  /// Adds an article that was opened.
  func add(_ arrival: Arrival, as index: Int) {
    state.withLock {
      $0.arrivals[index] = arrival
      $0.failures[index] = nil
      $0.mailboxes.append(arrival.mailbox)
    }
  }

  /// Opens the first source that can be opened and sends ``Message/opened(_:)``. Returns the first error if none can;
  /// otherwise the article that is shown reports it.
  func openFirst(
    of sources: [(Int, Source)], isForced: Bool, for mailbox: Mailbox<Message>
  ) -> String? {
    var fault: String?
    for (index, source) in sources {
      do throws(Failure) {
        let arrival = try Arrival(source, isForced: isForced)
        if let fault { arrival.mailbox.send(.report(fault)) }
        add(arrival, as: index)
        mailbox.send(.opened(index))
        return nil
      } catch {
        fail(index, error)
        fault = fault ?? "\(error)"
      }
    }
    return fault
  }

  /// Notes why an article cannot be opened.
  func fail(_ index: Int, _ failure: Failure) { state.withLock { $0.failures[index] = failure } }

  /// Whether an article could not be opened, which is then forgotten.
  func forgetFailure(_ index: Int) -> Bool {
    state.withLock { $0.failures.removeValue(forKey: index) != nil }
  }

  /// Why an article could not be opened; `nil` for others.
  func failure(of index: Int) -> Failure? { state.withLock { $0.failures[index] } }

  func has(_ index: Int) -> Bool { state.withLock { $0.arrivals[index] != nil } }

  func take(_ index: Int) -> Arrival? {
    state.withLock { $0.arrivals.removeValue(forKey: index) }
  }

  func broadcast(_ message: Message) {
    for mailbox in state.withLock({ $0.mailboxes }) { mailbox.send(message) }
  }
}
