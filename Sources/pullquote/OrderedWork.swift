import FoundationEssentials

/// Takes pieces of input through a function, on all cores, and hands the results on in the order of the
/// input.
///
/// Memory is bounded: at most two pieces a core are under way, and no more than ``window`` are taken beyond the
/// last one whose result was handed on, so that one slow piece does not let results pile up behind it.
enum OrderedWork {
  /// The most pieces whose results have not been handed on. Large enough that a piece that takes some ten times as
  /// long as the others keeps no core waiting.
  static let window = 16 * cores

  private static let cores = ProcessInfo.processInfo.activeProcessorCount

  /// Runs until there is no more input.
  ///
  /// - Parameters:
  ///   - next: the next piece; `nil` at the end. It may wait.
  ///   - isReady: whether `next` would not wait. While it would, results are waited for instead, so that a
  ///     program that writes a line and waits for its answer gets it.
  ///   - work: what is done with a piece.
  ///   - write: takes the results, in order, one at a time.
  static func run<Piece: Sendable, Result: Sendable>(
    next: () throws -> Piece?, isReady: () -> Bool = { true },
    work: @escaping @Sendable (Piece) -> Result, write: (Result) -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var results = Reorder<Result>()
      while true {
        while results.pending >= 2 * cores || results.held >= window
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

/// Puts results back into the order in which they were asked for.
private struct Reorder<Result> {
  private var early: [Int: Result] = [:]
  private var asked = 0
  private var received = 0
  private var passedOn = 0

  /// How many results have not come yet.
  var pending: Int { asked - received }

  /// How many results have been asked for and not passed on.
  var held: Int { asked - passedOn }

  /// The number of the next result.
  mutating func expect() -> Int {
    defer { asked += 1 }
    return asked
  }

  /// Takes a result and gives those that are now in order.
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
