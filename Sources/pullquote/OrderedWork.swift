import FoundationEssentials

/// Maps pieces of input on all cores and delivers the results in the order of the input.
///
/// Memory is bounded: at most two pieces per core are in progress, or as many as there are jobs, and at most ``window``
/// are taken whose results are not delivered, so that results do not pile up behind a slow piece.
enum OrderedWork {
  /// The most pieces without a delivered result. A piece that takes some ten times as long as the others leaves no core
  /// idle.
  static let window = 16 * cores

  static let cores = ProcessInfo.processInfo.activeProcessorCount

  /// Runs until there is no more input.
  ///
  /// - Parameters:
  ///   - jobs: the most pieces at a time, from 1. More than there are cores gain nothing.
  ///   - next: returns the next piece; `nil` at the end. It may block.
  ///   - isReady: whether `next` would not block. While it would, results are delivered instead, so that a program that
  ///     writes a line and waits for the answer gets it.
  ///   - work: computes the result of a piece.
  ///   - write: receives the results in order, one at a time.
  static func run<Piece: Sendable, Result: Sendable>(
    jobs: Int = 2 * cores, next: () throws -> Piece?, isReady: () -> Bool = { true },
    work: @escaping @Sendable (Piece) -> Result, write: (Result) -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var results = Reorder<Result>()
      while true {
        while results.pending >= jobs || results.held >= window
          || (results.pending > 0 && !isReady())
        {
          guard let (number, result) = try await group.next() else { break }
          results.receive(result, number).forEach(write)
        }
        guard let piece = try next() else { break }
        let number = results.expect()
        group.addTask { (number, work(piece)) }
      }
      for try await (number, result) in group { results.receive(result, number).forEach(write) }
    }
  }
}

/// Puts results back in order.
private struct Reorder<Result> {
  private var early: [Int: Result] = [:]
  private var asked = 0
  private var received = 0
  private var passedOn = 0

  /// How many results are outstanding.
  var pending: Int { asked - received }

  /// How many results were requested and are not delivered.
  var held: Int { asked - passedOn }

  /// The number of the next result.
  mutating func expect() -> Int {
    defer { asked += 1 }
    return asked
  }

  /// Adds a result and returns those that are next in order.
  mutating func receive(_ result: Result, _ number: Int) -> [Result] {
    early[number] = result
    received += 1
    var ready: [Result] = []
    while let next = early.removeValue(forKey: passedOn) {
      ready.append(next)
      passedOn += 1
    }
    return ready
  }
}
