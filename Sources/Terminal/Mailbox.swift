import Glibc
import Synchronization

/// A queue of messages from other threads to an event loop, which polls its descriptor.
public final class Mailbox<Message: Sendable>: Sendable {
  private let messages = Mutex<[Message]>([])
  private let ends: (read: Int32, write: Int32)

  /// An empty mailbox.
  public init() {
    var pair: [Int32] = [-1, -1]
    _ = pipe(&pair)
    for end in pair {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    ends = (pair[0], pair[1])
  }

  deinit {
    close(ends.read)
    close(ends.write)
  }

  /// A descriptor that is readable while messages wait.
  var descriptor: Int32 { ends.read }

  /// Adds a message, from any thread.
  public func send(_ message: Message) {
    messages.withLock { $0.append(message) }
    var byte: UInt8 = 1
    _ = write(ends.write, &byte, 1)
  }

  /// Waits for a message, and takes all that wait, oldest first.
  public func wait() -> [Message] {
    var polled = pollfd(fd: ends.read, events: Int16(POLLIN), revents: 0)
    while poll(&polled, 1, -1) < 0, errno == EINTR {}
    return take()
  }

  /// Takes all messages that wait, oldest first.
  public func take() -> [Message] {
    var drained = [UInt8](repeating: 0, count: 64)
    while read(ends.read, &drained, drained.count) > 0 {}
    return messages.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}
