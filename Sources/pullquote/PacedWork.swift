import Dispatch
import Synchronization

/// Work that is asked for again and again, on a thread of its own: one piece at a time, and of pieces that wait only the
/// last. Pieces of up to half a second take no more than a fifth of the time, so that a file that never rests costs
/// little; after a longer one the rest is ``longestRest``. What was asked for last is always done.
final class PacedWork: Sendable {
  /// What a piece of work is for. Of each, one waits at most.
  enum Kind: Sendable {
    /// To read a source, as it is when the work begins.
    case reading
    /// To find the article in what was read.
    case extraction
  }

  fileprivate struct Piece {
    let kind: Kind
    let isUrgent: Bool
    let body: @Sendable () -> Void
  }

  fileprivate struct State {
    /// What waits, oldest first.
    var waiting: [Piece] = []
    var isBusy = false
  }

  private let state = Mutex(State())
  private let urgent = DispatchSemaphore(value: 0)

  /// Asks for work. It begins at once after a rest.
  ///
  /// - Parameter isUrgent: whether somebody waits for it, so that it is not put off.
  func ask(for kind: Kind, isUrgent: Bool, _ body: @escaping @Sendable () -> Void) {
    let piece = Piece(kind: kind, isUrgent: isUrgent, body: body)
    let isIdle = state.withLock { state in
      state.put(piece)
      defer { state.isBusy = true }
      return !state.isBusy
    }
    if isIdle { Background.run { [self] in work() } } else if isUrgent { urgent.signal() }
  }

  private func work() {
    while let piece = state.withLock({ $0.next() }) {
      let start = ContinuousClock.now
      piece.body()
      let cost = ContinuousClock.now - start
      rest(min(cost * Self.rest, Self.longestRest))
    }
  }

  /// Waits unless something urgent comes.
  private func rest(_ time: Duration) {
    if state.withLock({ $0.waiting.contains(where: \.isUrgent) }) { return }
    let (seconds, parts) = time.components
    let nanoseconds = Int(seconds) * 1_000_000_000 + Int(parts / 1_000_000_000)
    _ = urgent.wait(timeout: .now() + .nanoseconds(nanoseconds))
  }

  /// The rest after a piece of work, in times its length.
  private static let rest = 4
  private static let longestRest = Duration.seconds(2)
}

extension PacedWork.State {
  /// Adds a piece in place of one of its kind that waits. A source is read as it is then, so the piece for which somebody
  /// waits stays.
  fileprivate mutating func put(_ piece: PacedWork.Piece) {
    guard let place = waiting.firstIndex(where: { $0.kind == piece.kind }) else {
      return waiting.append(piece)
    }
    if piece.kind == .reading, waiting[place].isUrgent, !piece.isUrgent { return }
    waiting[place] = piece
  }

  /// The piece that waits longest; `nil` for none, when the work is over.
  fileprivate mutating func next() -> PacedWork.Piece? {
    isBusy = !waiting.isEmpty
    return waiting.isEmpty ? nil : waiting.removeFirst()
  }
}
