import Dispatch
import Foundation
import Synchronization
import Testing

@testable import pullquote

@Suite struct PacedWorkTests {
  private let work = PacedWork()
  private let log = Log()
  private let gate = DispatchSemaphore(value: 0)

  private final class Log: Sendable {
    private let entries = Mutex<[String]>([])
    func add(_ entry: String) { entries.withLock { $0.append(entry) } }
    var all: [String] { entries.withLock { $0 } }

    /// Waits for an entry, up to half a minute.
    func wait(for entry: String) {
      for _ in 0..<30_000 where !all.contains(entry) { usleep(1_000) }
    }
  }

  /// Begins a piece that goes on until the gate is opened.
  private func begin() {
    work.ask(for: .reading, isUrgent: false) { [log, gate] in
      log.add("begun")
      gate.wait()
    }
    log.wait(for: "begun")
  }

  private func ask(for kind: PacedWork.Kind, isUrgent: Bool = false, _ entry: String) {
    work.ask(for: kind, isUrgent: isUrgent) { [log] in log.add(entry) }
  }

  @Test func ofWhatWaitsOnlyTheLastIsDone() {
    begin()
    for number in 1...200 { ask(for: .reading, "\(number)") }
    gate.signal()
    log.wait(for: "200")
    #expect(log.all == ["begun", "200"])
  }

  @Test func readingDoesNotKeepTheArticleFromBeingFound() {
    begin()
    ask(for: .extraction, "found")
    for _ in 1...5 { ask(for: .reading, "read") }
    gate.signal()
    log.wait(for: "read")
    #expect(log.all == ["begun", "found", "read"])
  }

  @Test func whatSomebodyWaitsForIsNotReplaced() {
    begin()
    ask(for: .reading, isUrgent: true, "urgent")
    ask(for: .reading, "other")
    gate.signal()
    log.wait(for: "urgent")
    #expect(log.all == ["begun", "urgent"])
  }

  @Test func fourFifthsOfTheTimeAreRest() {
    let start = ContinuousClock.now
    for number in 1...150 {
      work.ask(for: .reading, isUrgent: false) { [log] in
        usleep(20_000)
        log.add("\(number)")
      }
      usleep(2_000)
    }
    log.wait(for: "150")
    #expect(log.all.last == "150")
    #expect(.milliseconds(100) * (log.all.count - 1) <= ContinuousClock.now - start)
  }
}
