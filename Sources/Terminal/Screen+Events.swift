import CNCurses
import Glibc
import Interface

/// Why an event loop wakes up.
enum Wake: Equatable {
  /// Keys, pastes, and resizes.
  case inputs([Input])
  /// The mailbox has messages.
  case mail
  /// The job received a stop signal.
  case stop
  /// The terminal is gone.
  case hangUp
  /// The time is up.
  case nothing
}

extension Screen {
  /// Waits for an event, at most `timeout` milliseconds if it is given.
  func wait(mail: Int32, timeout: Int32?) -> Wake {
    var polled = [input, signals, mail].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let patience = decoder.deadline.map { Self.milliseconds(until: $0) }
    _ = poll(&polled, nfds_t(polled.count), [patience, timeout].compactMap { $0 }.min() ?? -1)
    if polled[1].revents != 0 { return handleSignals() }
    if polled[0].revents != 0 { return readInput() }
    // Neither mail nor work may delay what is due.
    if let due = decoder.deadline, due <= .now { return .inputs(decoder.giveUp()) }
    return polled[2].revents != 0 ? .mail : .nothing
  }

  private static func milliseconds(until deadline: InputDecoder.Instant) -> Int32 {
    Int32(max(0, ((deadline - .now) / .milliseconds(1)).rounded(.up)))
  }

  private func handleSignals() -> Wake {
    let taken = pq_signals_take()
    if taken & Int32(PQ_SIGNAL_STOP) != 0 { return .stop }
    if taken & Int32(PQ_SIGNAL_CONTINUE) != 0 {
      comeBack()
      return .inputs([.resize(size)])
    }
    guard taken & Int32(PQ_SIGNAL_RESIZE) != 0 else { return .inputs([]) }
    // Even if the size is the same again, the terminal had another one and may have lost its
    // contents.
    if !updateSize() { redraw() }
    return .inputs([.resize(size)])
  }

  /// Reads all pending input, so that a burst of keys is drawn once.
  private func readInput() -> Wake {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(input, &bytes, bytes.count)
    if count > 0 {
      let inputs = decoder.feed(bytes.prefix(count))
      if decoder.hasMargins { pq_margins() }
      return .inputs(inputs)
    }
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? .nothing : .hangUp
  }
}
