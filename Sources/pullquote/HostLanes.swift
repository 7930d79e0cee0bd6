import Analysis
import Document
import Fetch
import Glibc
import Library
import Synchronization
import Terminal

/// Fetches pages politely: one connection to a host, a pause between its pages, and longer ones when it asks for them.
/// Several hosts are asked at the same time.
struct HostLanes {
  /// What came of an address.
  enum Result: Sendable {
    /// The article, annotated.
    case article(Article)
    /// It will not be there later either.
    case gone(String)
    /// It may be there at a time, in seconds since 1970.
    case later(String, next: Int)
  }

  private enum Event: Sendable {
    case result(Queued, Result)
    case end
  }

  /// The most hosts at a time.
  private static let most = 8
  /// The longest wait for one page, in seconds. A host that wants more is left for another run.
  private static let longestWait = 30.0
  /// How often a page is tried in one run.
  private static let tries = 3
  /// The failures in a row after which a host is left for another run.
  private static let mostFailures = 3

  private let lanes: [[Queued]]
  private let pause: Double
  private let fetcher: Fetcher

  init(_ queue: [Queued], pause: Double, isNearAllowed: Bool) {
    var hosts: [String: Int] = [:]
    var lanes: [[Queued]] = []
    for item in queue {
      let host = Self.host(of: item.address)
      let lane = hosts[host] ?? lanes.count
      if lane == lanes.count {
        hosts[host] = lane
        lanes.append([])
      }
      lanes[lane].append(item)
    }
    self.lanes = lanes
    self.pause = pause
    var fetcher = Fetcher.articles
    fetcher.refusesNear = !isNearAllowed
    self.fetcher = fetcher
  }

  /// The host of an address, with its port.
  static func host(of address: String) -> String {
    let parts = address.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true)
    return (parts.dropFirst().first ?? "").lowercased()
  }

  /// Fetches all pages, and delivers each result on this thread. An error in `take` ends it.
  func run(_ take: (Queued, Result) throws -> Void) rethrows {
    let mailbox = Mailbox<Event>()
    let shared = Shared()
    let workers = min(Self.most, lanes.count)
    for _ in 0..<workers {
      Background.run { [self] in
        while let lane = shared.take(of: lanes.count) { fetch(lanes[lane], shared, mailbox) }
        mailbox.send(.end)
      }
    }
    var running = workers
    defer { shared.stop() }
    while running > 0 {
      for event in mailbox.wait() {
        switch event {
        case .result(let item, let result): try take(item, result)
        case .end: running -= 1
        }
      }
    }
  }

  /// The next lane, for several threads.
  private final class Shared: Sendable {
    private let state = Mutex((next: 0, isOver: false))

    func take(of count: Int) -> Int? {
      state.withLock { state in
        guard !state.isOver, state.next < count else { return nil }
        defer { state.next += 1 }
        return state.next
      }
    }

    var isOver: Bool { state.withLock(\.isOver) }
    func stop() { state.withLock { $0.isOver = true } }
  }

  /// Fetches the pages of one host.
  private func fetch(_ lane: [Queued], _ shared: Shared, _ mailbox: Mailbox<Event>) {
    var failures = 0
    for (index, item) in lane.enumerated() where !shared.isOver {
      if failures >= Self.mostFailures {
        let next = Store.now() + Self.delay(after: item.tries)
        mailbox.send(.result(item, .later("its host does not answer", next: next)))
        continue
      }
      if index > 0 { Self.sleep(pause) }
      let result = result(of: item)
      if case .later = result { failures += 1 } else { failures = 0 }
      mailbox.send(.result(item, result))
    }
  }

  private func result(of item: Queued) -> Result {
    let source = Source(argument: item.address)
    var wait = max(pause, 1)
    for attempt in 1... {
      do throws(FetchError) {
        let fetched = try fetcher.read(item.address)
        do throws(Failure) {
          let article = try source.article(from: fetched, isForced: false)
          return .article(article.corrected().annotated())
        } catch {
          return .gone(error.message)
        }
      } catch {
        guard error.isTemporary else { return .gone(Self.words(error)) }
        wait = error.retryAfter.map(Double.init) ?? wait * 2
        guard attempt < Self.tries, wait <= Self.longestWait else {
          let delay = max(Self.delay(after: item.tries), Int(wait))
          return .later("\(error)", next: Store.now() + delay)
        }
        Self.sleep(wait)
      }
    }
    return .gone("")
  }

  private static func words(_ error: FetchError) -> String {
    error == .nearRedirect
      ? "it is an address of your own network, which an import opens only with --near" : "\(error)"
  }

  /// How long an address rests after some runs in which it failed, in seconds: from a minute to a day.
  private static func delay(after tries: Int) -> Int { min(60 << min(tries, 11), 86_400) }

  private static func sleep(_ seconds: Double) { usleep(UInt32(seconds * 1_000_000)) }
}

extension FetchError {
  /// Whether it may be gone later.
  fileprivate var isTemporary: Bool {
    switch self {
    case .status(429, _), .status(500...599, _), .timeout, .noConnection, .cutOff, .noHost: true
    default: false
    }
  }

  /// How long to wait, in seconds, if the site says so.
  fileprivate var retryAfter: Int? {
    if case .status(_, let seconds) = self { seconds } else { nil }
  }
}
