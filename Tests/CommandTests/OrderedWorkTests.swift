import Foundation
import Synchronization
import Testing

@testable import pullquote

@Suite struct OrderedWorkTests {
  @Test func resultsComeInTheOrderOfThePieces() async throws {
    var rest = (0..<500)[...]
    var results: [Int] = []
    try await OrderedWork.run(
      next: { rest.popFirst() }, work: { $0 * 2 }, write: { results.append($0) })
    #expect(results == (0..<500).map { $0 * 2 })
  }

  @Test(.enabled(if: ProcessInfo.processInfo.activeProcessorCount > 1))
  func whatIsDoneBehindASlowPieceIsBounded() async throws {
    let done = Done()
    var (asked, written) = (0, 0)
    try await OrderedWork.run(
      next: { () -> Int? in
        guard asked < 20 * OrderedWork.window else { return nil }
        asked += 1
        #expect(asked - written <= OrderedWork.window)
        return asked
      },
      work: { (piece: Int) in
        // The first piece is done when all that may be asked for beyond it is, and would still go on.
        if piece == 1 { done.wait(for: OrderedWork.window - 1) } else { done.add() }
      },
      write: { _ in written += 1 })
    #expect(written == 20 * OrderedWork.window)
  }
}

/// Counts pieces that are done.
private final class Done: Sendable {
  private let count = Atomic(0)

  func add() { count.add(1, ordering: .relaxed) }

  /// Waits until a number is reached, and for what would go beyond it.
  func wait(for number: Int) {
    while count.load(ordering: .relaxed) < number { usleep(1_000) }
    usleep(50_000)
  }
}
