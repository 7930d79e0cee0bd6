import Glibc

/// How long is waited for more of a source that has begun, before what there is of it is shown.
final class Patience {
  /// Whether it came to an end before the source did.
  private(set) var isOver = false
  private var end: ContinuousClock.Instant?

  /// A program that is at work writes again within this time.
  private static let pause = Duration.milliseconds(100)
  /// A source that only trickles is not waited for longer.
  private static let most = Duration.milliseconds(300)

  /// Waits until more can be read, or the end; false when patience is over.
  func waits(for descriptor: Int32) -> Bool {
    let now = ContinuousClock.now
    let end = end ?? now + Self.most
    self.end = end
    isOver = !descriptor.isReadable(within: min(Self.pause, max(.zero, end - now)))
    return !isOver
  }
}

/// When work on what has come is done: ten times a second at most, and in no more than a tenth of the time.
struct Pace {
  private var due = ContinuousClock.now

  private static let shortest = Duration.milliseconds(100)

  /// Waits until more can be read; false when the work is due before that.
  func waits(for descriptor: Int32) -> Bool {
    let left = due - ContinuousClock.now
    return left > .zero && descriptor.isReadable(within: left)
  }

  /// Does the work, and takes its time as the measure of when it is due again.
  mutating func spend(_ work: () -> Void) {
    let start = ContinuousClock.now
    work()
    let end = ContinuousClock.now
    due = end + max(Self.shortest, (end - start) * 10)
  }
}

extension Int32 {
  /// Whether something can be read from this descriptor, or its end, within a time; `nil` waits for as long as it takes.
  func isReadable(within time: Duration?) -> Bool {
    var polled = pollfd(fd: self, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, time.map { Int32($0 / .milliseconds(1)) + 1 } ?? -1) != 0
  }
}
