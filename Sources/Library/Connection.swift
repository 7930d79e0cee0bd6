import GRDB
import Glibc
import Synchronization

/// A connection to the file of a library.
///
/// On a read-only disk SQLite is told that nothing changes the file. Another mount of the disk may, so the file is then
/// opened again when it has changed; otherwise SQLite would mix what it read before with what is there now.
final class Connection: Sendable {
  private struct Opened: Sendable {
    var queue: DatabaseQueue
    var file: FileState?
  }

  private let path: String
  private let isWatched: Bool
  private let open: @Sendable () throws -> DatabaseQueue
  private let opened: Mutex<Opened>

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - isWatched: whether it is opened again when it has changed.
  ///   - open: how it is opened.
  init(
    to path: String, isWatched: Bool, open: @escaping @Sendable () throws -> DatabaseQueue
  ) throws {
    (self.path, self.isWatched, self.open) = (path, isWatched, open)
    let file = isWatched ? FileState(of: path) : nil
    opened = Mutex(Opened(queue: try open(), file: file))
  }

  /// The open file, as it is now.
  var queue: DatabaseQueue {
    get throws {
      try opened.withLock { opened in
        guard isWatched else { return opened.queue }
        let file = FileState(of: path)
        if file != opened.file { opened = Opened(queue: try open(), file: file) }
        return opened.queue
      }
    }
  }

  func close() { opened.withLock { try? $0.queue.close() } }
}

/// What changes when a file is written or replaced.
private struct FileState: Equatable {
  private let numbers: [Int]

  /// The state of a file; `nil` if there is none.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    numbers = [
      Int(status.st_ino), Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
    ]
  }
}
