import Interface

@testable import Terminal

/// A connection on which bytes arrive at times that the test sets.
struct SlowLine {
  var decoder = InputDecoder()
  private(set) var inputs: [Input] = []
  private(set) var now = ContinuousClock.now

  /// Lets time pass, so that unfinished input may be abandoned.
  mutating func wait(_ milliseconds: Int) {
    now += .milliseconds(milliseconds)
    while let deadline = decoder.deadline, deadline <= now { inputs += decoder.giveUp() }
  }

  /// Sends bytes after some milliseconds.
  mutating func send(_ bytes: some Collection<UInt8>, after milliseconds: Int = 0) {
    wait(milliseconds)
    inputs += decoder.feed(bytes, at: now)
  }

  /// The inputs since the last call.
  mutating func take() -> [Input] {
    defer { inputs = [] }
    return inputs
  }
}
