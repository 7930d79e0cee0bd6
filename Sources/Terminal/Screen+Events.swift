import CNCurses
import Glibc
import Interface

/// What an event loop wakes up for.
enum Wake: Equatable {
  /// Keys, pastes, and resizes.
  case inputs([Input])
  /// The mailbox has messages.
  case mail
  /// The job was told to stop.
  case stop
  /// The terminal is gone.
  case hangUp
  /// Nothing came in the time.
  case nothing
}

extension Screen {
  /// Waits until something comes: at most `timeout` milliseconds, or for as long as it takes.
  func wait(mail: Int32, timeout: Int32?) -> Wake {
    let patience = decoder.patience.map(Int32.init)
    var polled = [input, signals, mail].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let limit = [patience, timeout].compactMap { $0 }.min() ?? -1
    let count = poll(&polled, nfds_t(polled.count), limit)
    guard count > 0 else {
      return count == 0 && limit == patience ? .inputs(decoder.timeOut()) : .nothing
    }
    if polled[1].revents != 0 { return heedSignals() }
    if polled[0].revents != 0 { return readInput() }
    return .mail
  }

  private func heedSignals() -> Wake {
    let taken = pq_signals_take()
    if taken & Int32(PQ_SIGNAL_STOP) != 0 { return .stop }
    if taken & Int32(PQ_SIGNAL_CONTINUE) != 0 {
      comeBack()
      return .inputs([.resize(size)])
    }
    guard taken & Int32(PQ_SIGNAL_RESIZE) != 0 else { return .inputs([]) }
    // Even at the old size again, the terminal has been at another and may have lost what it showed.
    if !updateSize() { redraw() }
    return .inputs([.resize(size)])
  }

  /// Reads all that waits, so that a burst of keys is drawn once.
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
