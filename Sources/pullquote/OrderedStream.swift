import Glibc
import Text

/// Takes standard input in pieces of whole lines through a function, on all cores, and hands the results
/// on in the order of the input.
///
/// Memory is bounded: at most two pieces a lane are under way. A program that writes a line and waits for
/// its answer gets it: when no input is ready, the results are waited for instead.
struct OrderedStream {
  /// How many pieces are worked on at a time.
  let lanes: Int

  /// Runs until the input ends.
  func run<Result: Sendable>(
    _ work: @escaping @Sendable ([UInt8]) -> Result, write: (Result) -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var pieces = LinePieces()
      var results = Reorder<Result>()
      while true {
        while results.pending > 0, results.pending >= 2 * lanes || !pieces.inputIsReady {
          guard let (number, result) = try await group.next() else { break }
          results.receive(result, number).forEach(write)
        }
        guard let piece = try pieces.next() else { break }
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

  /// How many results have not come yet, or wait for one before them.
  var pending: Int { asked - received }

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

/// Standard input in pieces that end at a newline.
private struct LinePieces {
  private static let size = 1 << 16
  private var rest: [UInt8] = []
  private var ended = false

  /// Whether reading would not wait.
  var inputIsReady: Bool {
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 0) != 0
  }

  /// The next whole lines; the last may lack its newline. `nil` at the end.
  mutating func next() throws -> [UInt8]? {
    while !ended {
      guard let chunk = try ByteStream.read(STDIN_FILENO, upTo: Self.size, of: .standardInput)
      else {
        ended = true
        break
      }
      guard let end = chunk.lastIndex(of: .newline) else {
        rest += chunk
        continue
      }
      let piece = rest + chunk[...end]
      rest = Array(chunk[(end + 1)...])
      return piece
    }
    defer { rest = [] }
    return rest.isEmpty ? nil : rest
  }
}
