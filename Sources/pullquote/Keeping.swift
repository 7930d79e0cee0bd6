import Dispatch
import Document
import Export
import Glibc
import Interface
import Library
import Synchronization
import Terminal
import Text

/// Keeps the articles that are opened in the library, on a thread of its own.
///
/// Nothing is opened before the first frame is on the screen. An article that was forgotten is not kept again in this
/// sitting unless the reader asks for it.
final class Keeping: Sendable {
  private struct Offer {
    let article: Article
    let answers: Mailbox<Message>
  }

  private struct State {
    var path: String?
    var isAutomatic = false
    var hasBegun = false
    var hasThread = false
    /// The texts that were forgotten.
    var forgotten: Set<UInt64> = []
  }

  private let state = Mutex(State())
  private let offers = Mailbox<Offer>()
  private let start = DispatchSemaphore(value: 0)
  private let pending = DispatchGroup()

  /// Begins to keep, once the first frame is drawn. Later calls do nothing.
  ///
  /// - Parameters:
  ///   - path: the library; `nil` if none is used.
  ///   - isAutomatic: whether every article is kept, rather than those that the reader asks for.
  func begin(path: String?, isAutomatic: Bool) {
    let isFirst = state.withLock { state in
      defer { state.hasBegun = true }
      guard !state.hasBegun else { return false }
      (state.path, state.isAutomatic) = (path, isAutomatic)
      return true
    }
    if isFirst { start.signal() }
  }

  /// Offers an article with its annotations. What people decided on it before is sent as ``Message/ruled(_:)``.
  func offer(_ article: Article, _ answers: Mailbox<Message>) {
    guard article.text.count > 0 else { return }
    pending.enter()
    offers.send(Offer(article: article, answers: answers))
    let needsThread = state.withLock { state in
      defer { state.hasThread = true }
      return !state.hasThread
    }
    if needsThread { Background.run { [self] in work() } }
  }

  /// Waits until what was offered is kept, but no longer than a few seconds, so that the library has what is on the
  /// screen.
  func settle() { _ = pending.wait(timeout: .now() + 3) }

  /// Keeps what was offered, and ends.
  func end() {
    begin(path: nil, isAutomatic: false)
    settle()
  }

  private func work() {
    start.wait()
    start.signal()
    let (path, isAutomatic) = state.withLock { ($0.path, $0.isAutomatic) }
    var hasFailed = false
    while true {
      for offer in offers.wait() {
        guard let path, isAutomatic || access(path, F_OK) == 0 else {
          pending.leave()
          continue
        }
        do {
          defer { pending.leave() }
          try take(offer, path, keeps: isAutomatic)
        } catch {
          if !hasFailed { offer.answers.send(.report("not kept in the library: \(error)")) }
          hasFailed = true
        }
        // Nobody waits for the copy: if the reader quits before it is done, the next one makes it.
        if isAutomatic, !hasFailed { backUp(path) }
      }
    }
  }

  private func take(_ offer: Offer, _ path: String, keeps: Bool) throws {
    let store = try Store.open(at: path)
    defer { store.close() }
    let isForgotten = state.withLock { $0.forgotten.contains(Identity(offer.article).version) }
    if keeps, !isForgotten, !store.isReadOnly {
      _ = try store.keep(offer.article.named, analyser: Store.analyser)
    }
    let rulings = store.rulings(on: offer.article)
    if !rulings.isEmpty { offer.answers.send(.ruled(offer.article.applying(rulings))) }
  }

  private func backUp(_ path: String) {
    guard let store = try? Store.open(at: path), !store.isReadOnly else { return }
    defer { store.close() }
    try? store.backUpDaily()
  }
}

extension Keeping {
  /// Keeps an article now. Returns the outcome in words.
  func keep(_ article: Article) -> String {
    using { store in
      state.withLock { _ = $0.forgotten.remove(Identity(article).version) }
      let kept = try store.keep(article.named, analyser: Store.analyser)
      return switch kept.outcome {
      case .new: "kept in the library"
      case .newVersion: "kept in the library as version \(kept.version)"
      case .known: "it is in the library; :forget removes it"
      }
    }
  }

  /// Removes an article from the library. Returns the outcome in words.
  func forget(_ article: Article) -> String {
    using { store in
      state.withLock { _ = $0.forgotten.insert(Identity(article).version) }
      guard let id = try store.id(of: article) else { return "it is not in the library" }
      try store.forget([id])
      return "removed from the library; A keeps it again"
    }
  }

  /// Keeps a note on a passage, or on the article, and the text that it is on: while a growing file is followed, the
  /// library has only its first state. Returns the outcome in words.
  func note(_ text: String, on range: ByteRange?, of article: Article) -> String {
    using { store in
      let id = try store.keep(article.named, analyser: Store.analyser).article
      let words = range.map { article[$0] } ?? ""
      try store.put(
        Note(
          article: id, made: Store.now(), start: range?.lowerBound ?? 0, words: words, body: text))
      return words.isEmpty ? "note on the article kept" : "note kept"
    }
  }

  /// The notes on an article, each with the words that it is about.
  func notes(on article: Article) -> [Message] {
    var messages: [Message] = []
    let fault = using { store in
      guard let id = try store.id(of: article) else { return "no notes: :note makes one" }
      let notes = try store.notes(of: id)
      if notes.isEmpty { return "no notes: :note makes one" }
      let title = SearchCount.counted(notes.count, "note")
      messages = [.digest(Digest(title: title, entries: notes.map { $0.entry(in: article) }))]
      return ""
    }
    return messages.isEmpty ? [.report(fault)] : messages
  }

  /// Marks an article of the library as read to its end.
  func markRead(_ article: Article) {
    settle()
    guard let path = state.withLock({ $0.path }), access(path, F_OK) == 0 else { return }
    _ = using { store in
      if !store.isReadOnly, let id = try store.id(of: article) {
        try store.setState(.read, of: id)
      }
      return ""
    }
  }

  private func using(_ body: (Store) throws -> String) -> String {
    guard let path = state.withLock({ $0.path }) else { return "no library is used" }
    do {
      let store = try Store.open(at: path)
      defer { store.close() }
      return try body(store)
    } catch {
      return "\(error)"
    }
  }
}

extension Article {
  /// The article with the whole path of its file, so that it can be opened again from any folder.
  var named: Article {
    guard let source = metadata.source, let path = realpath(source, nil) else { return self }
    defer { free(path) }
    var article = self
    article.metadata.source = String(cString: path)
    return article
  }
}

extension Note {
  /// The note in a list on the screen.
  fileprivate func entry(in article: Article) -> Digest.Entry {
    let place = words.isEmpty ? 0 : range(in: article.text)?.lowerBound
    return Digest.Entry(
      heading: TerminalSafety.oneLine(words.isEmpty ? "on the article" : words),
      new: TerminalSafety.oneLine(body), target: place.map(Digest.Target.place))
  }
}
