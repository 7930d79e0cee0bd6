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

/// When what has come is worked on: after a short rest in which nothing comes, or once a second while it never rests,
/// and in a tenth of the time at most.
struct Pace {
  private var last = ContinuousClock.now
  private var cost = Duration.zero

  private static let shortRest = Duration.milliseconds(50)
  private static let longest = Duration.seconds(1)

  /// How long nothing must come until it is time.
  var rest: Duration { max(Self.shortRest, last + cost * 10 - ContinuousClock.now) }

  /// Whether it is time although more comes.
  var isLate: Bool { last + max(Self.longest, cost * 10) < ContinuousClock.now }

  /// Does the work, and takes its time as the measure of when it is done again.
  mutating func spend(_ work: () -> Void) {
    let start = ContinuousClock.now
    work()
    last = ContinuousClock.now
    cost = last - start
  }
}

extension Int32 {
  /// Whether something can be read from this descriptor, or its end, within a time; `nil` waits for as long as it takes.
  func isReadable(within time: Duration?) -> Bool {
    var polled = pollfd(fd: self, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, time.map { Int32($0 / .milliseconds(1)) + 1 } ?? -1) != 0
  }
}
