import ArgumentParser
import Document
import Export
import Fetch
import Imports
import Library
import Text

/// A run of `pullquote import`: what was added so far, and what failed.
final class ImportSession {
  private let store: Store
  private let failures: ImportFailures
  private let line = ProgressLine()
  private var (imported, known, done, total) = (0, 0, 0, 0)
  private var feeds: [ImportedFeed] = []
  /// Articles and addresses that are added in the next transaction.
  private var batch: [ReadyArticle] = []
  private var addresses: [Queued] = []

  /// The articles of a transaction.
  private static let batchSize = 64
  /// The addresses of a transaction.
  private static let addressBatchSize = 1_000

  init(store: Store, failures: ImportFailures) {
    self.store = store
    self.failures = failures
  }

  // MARK: Files

  /// Adds the articles in files, and queues the addresses in exports.
  func add(_ files: [String], jobs: Int) async throws {
    total = files.count
    var rest = files[...]
    var works: ArraySlice<ImportWork> = []
    let store = store
    var fault: (any Error)?
    try await OrderedWork.run(
      jobs: jobs,
      next: {
        while works.isEmpty, fault == nil, let path = rest.popFirst() {
          works = self.works(of: path)[...]
        }
        return fault == nil ? works.popFirst() : nil
      },
      work: { $0.outcome(in: store) },
      write: { outcome in
        do { try self.take(outcome) } catch { fault = fault ?? error }
      })
    line.clear()
    if let fault { throw fault }
    try writeArticles()
    try queueAddresses()
  }

  /// What there is to do with a file: one article, or the entries of an export.
  private func works(of path: String) -> [ImportWork] {
    do throws(Failure) {
      let bytes = try Source(argument: path).bytes()
      guard let export = try Self.export(bytes, path) else { return [.file(path, bytes)] }
      feeds += export.feeds
      total += export.items.count - 1
      if export.unusable > 0 {
        failures.add(path, "\(export.unusable) entries have neither a text nor an address")
      }
      return export.items.map { .entry($0, origin: export.kind.rawValue) }
    } catch {
      failures.add(path, error.message)
      done += 1
      return []
    }
  }

  private static func export(
    _ bytes: [UInt8], _ path: String
  ) throws(Failure) -> ReaderExport? {
    do throws(ImportFailure) {
      return try ReaderExport(bytes, path: path)
    } catch {
      throw Failure(.inputFailed, "cannot read \(path): \(error)", fix: error.fix)
    }
  }

  private func take(_ outcome: ImportOutcome) throws {
    switch outcome {
    case .articles(let articles): batch += articles
    case .address(let address): addresses.append(address)
    case .known: known += 1
    case .failed(let name, let reason): failures.add(name, reason)
    }
    done += 1
    if batch.count >= Self.batchSize { try writeArticles() }
    if addresses.count >= Self.addressBatchSize { try queueAddresses() }
    if done < total { line.show("\(done) of \(total)") }
  }

  private func writeArticles() throws {
    let ready = batch
    batch = []
    let new = ready.filter { $0.known == nil }
    let kept = try store.keep(new.map(\.article.named), analyser: Store.analyser, isOpened: false)
    for (ready, kept) in zip(new, kept) {
      if kept.outcome == .known { known += 1 } else { imported += 1 }
      try describe(kept.article, ready, isNew: kept.outcome == .new)
    }
    for ready in ready {
      guard let id = ready.known else { continue }
      known += 1
      try describe(id, ready, isNew: false)
    }
  }

  /// Adds what an export says of an article: its tags, highlights, and whether it was read.
  private func describe(_ id: Int64, _ ready: ReadyArticle, isNew: Bool) throws {
    if !ready.tags.isEmpty { try store.addTags(ready.tags, to: id) }
    if ready.isRead, isNew { try store.setState(.read, of: id) }
    if let address = ready.address { try store.addAddress(address, to: id) }
    guard !ready.highlights.isEmpty else { return }
    // A person may have changed what came with an earlier import.
    let present = Set(try store.notes(of: id).map(\.id))
    for highlight in ready.highlights {
      let note = Note(highlight, of: ready.article, number: id)
      if !present.contains(note.id) { try store.put(note) }
    }
  }

  private func queueAddresses() throws {
    _ = try store.enqueue(addresses)
    addresses = []
  }

  // MARK: The queue

  /// Fetches the pages of the queue, one connection to a host.
  func fetchQueue(pause: Double, isNearAllowed: Bool) throws {
    let queue = try store.queue(until: Store.now())
    guard !queue.isEmpty else { return }
    let lanes = HostLanes(queue, pause: pause, isNearAllowed: isNearAllowed)
    var fetched = 0
    try lanes.run { item, result in
      fetched += 1
      line.show("fetched \(fetched) of \(queue.count)")
      switch result {
      case .article(let article):
        batch = [
          ReadyArticle(
            article: article, tags: item.tags, isRead: item.origin.hasSuffix(" read"),
            address: item.address)
        ]
        try writeArticles()
        try store.dequeue(item.address)
      case .gone(let reason):
        failures.add(item.address, reason)
        try store.dequeue(item.address)
      case .later(let reason, let next):
        try store.fail(item.address, error: reason, next: next)
      }
    }
    line.clear()
  }

  // MARK: The end

  /// Reports the outcome. Fails if something failed.
  func end() throws {
    line.clear()
    var parts = ["imported \(imported)", "already there \(known)"]
    parts.append("failed \(failures.count)" + (failures.count > 0 ? " (\(failures.path))" : ""))
    let waiting = try store.queue().count
    if waiting > 0 { parts.append("waiting \(waiting) ('pullquote import' fetches them)") }
    if !feeds.isEmpty {
      let file = try FeedFile(beside: store.path)
      parts.append("feeds \(try file.add(feeds)) (\(file.path))")
    }
    StandardOutput.write(parts.joined(separator: ", ") + "\n")
    if failures.count > 0 { throw ExitCode(ExitStatus.inputFailed.rawValue) }
  }
}
