import Glibc

/// How the work on an input grows when the input becomes four times as long: 4 where it is linear, 16 where
/// it is quadratic.
///
/// Work is the time that this thread had of a processor, so a busy machine changes little. What is
/// measured again counts only if it is less, and so does what speaks for a fault: linear work never fails.
public struct Growth: Sendable {
  /// Work on an input four times as long may be this many times as much.
  public static let limit = 6.0

  /// How many times the work on the short input the work on the long one is.
  public let ratio: Double

  /// Whether the work is linear, or all but linear.
  public var isLinear: Bool { ratio <= Self.limit }

  /// Measures the work on an input of a length, and on one four times as long.
  ///
  /// What seems to grow faster than it may is measured again, and then on longer inputs: noise goes, what is
  /// quadratic stays.
  ///
  /// - Parameters:
  ///   - input: The input of a length; what the length counts is the caller's choice.
  ///   - length: The length of the short input.
  ///   - work: What is done with an input.
  public init(of input: (Int) -> [UInt8], length: Int, work: ([UInt8]) -> Void) {
    var ratio = Double.infinity
    for times in [1, 1, 3, 3, 6, 6] where ratio > Self.limit {
      let length = length * times
      ratio = min(ratio, Self.ratio(input(length), input(length * 4), work))
    }
    self.ratio = ratio
  }

  private static func ratio(
    _ short: [UInt8], _ long: [UInt8], _ work: ([UInt8]) -> Void
  ) -> Double {
    var (one, four) = (time(short, work), Double.infinity)
    for _ in 0..<3 {
      one = min(one, time(short, work))
      four = min(four, time(long, work))
      if four <= one * limit { break }
    }
    return four / max(one, 1e-9)
  }

  /// Seconds of a processor that this thread takes for the work.
  private static func time(_ input: [UInt8], _ work: ([UInt8]) -> Void) -> Double {
    let start = now
    work(input)
    return now - start
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
