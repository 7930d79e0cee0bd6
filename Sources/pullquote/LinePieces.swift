import Glibc
import Text

/// Reads standard input in chunks of whole lines.
struct LinePieces {
  private static let size = 1 << 16
  private var rest: [UInt8] = []
  private var ended = false

  /// Whether a read would not block.
  var isReady: Bool {
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 0) != 0
  }

  /// The next whole lines; the very last may lack its newline. `nil` at the end.
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
      rest += chunk[...end]
      defer { rest = Array(chunk[(end + 1)...]) }
      return rest
    }
    defer { rest = [] }
    return rest.isEmpty ? nil : rest
  }
}
