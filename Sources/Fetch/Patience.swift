import Glibc

/// How long to wait for more of a source before its first bytes are shown.
final class Patience {
  /// Whether it ended before the source did.
  private(set) var isOver = false
  private var end: ContinuousClock.Instant?

  /// A program that is working writes again within this time.
  private static let pause = Duration.milliseconds(100)
  /// The longest wait for a source that writes a little at a time.
  private static let most = Duration.milliseconds(300)

  /// Waits until the descriptor is readable. Returns false if patience is over.
  func waits(for descriptor: Int32) -> Bool {
    let now = ContinuousClock.now
    let end = end ?? now + Self.most
    self.end = end
    isOver = !descriptor.isReadable(within: min(Self.pause, max(.zero, end - now)))
    return !isOver
  }
}

/// When to process the bytes received so far: after a short pause, or once a second without one, but in at most a tenth
/// of the time.
struct Pace {
  private var last = ContinuousClock.now
  private var cost = Duration.zero

  private static let shortRest = Duration.milliseconds(50)
  private static let longest = Duration.seconds(1)

  /// How long the pause must be.
  var rest: Duration { max(Self.shortRest, last + cost * 10 - ContinuousClock.now) }

  /// Whether to process the bytes although there was no pause.
  var isLate: Bool { last + max(Self.longest, cost * 10) < ContinuousClock.now }

  /// Does the work and measures its time, from which the next time follows.
  mutating func spend(_ work: () -> Void) {
    let start = ContinuousClock.now
    work()
    last = ContinuousClock.now
    cost = last - start
  }
}

extension Int32 {
  /// Whether this descriptor becomes readable, or reaches its end, within a time; `nil` waits forever.
  func isReadable(within time: Duration?) -> Bool {
    var polled = pollfd(fd: self, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, time.map { Int32($0 / .milliseconds(1)) + 1 } ?? -1) != 0
  }
}
