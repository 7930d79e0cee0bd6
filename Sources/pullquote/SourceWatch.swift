import Glibc
import Interface
import Synchronization
import Terminal

/// Reports to a running reader that the file it shows was changed.
final class SourceWatch: Sendable {
  private let path: String
  private let mailbox: Mailbox<Message>
  private let state: Mutex<State>

  private struct State {
    /// The file as it was when it was read.
    var read: FileStamp?
    /// Whether the reader knows of a change, or makes one.
    var isQuiet = false
  }

  /// A watch of a file that is about to be read. Nothing is reported before ``start()``.
  init(path: String, mailbox: Mailbox<Message>) {
    self.path = path
    self.mailbox = mailbox
    state = Mutex(State(read: FileStamp(path: path)))
  }

  /// Starts to watch on a thread of its own, where the system offers a watch.
  func start() {
    Background.run { [self] in
      guard let events = FolderEvents([.saved, .modified]) else { return }
      for folder in folders { events.watch(folder) }
      reportChange()
      while let changes = events.next() {
        if changes.contains(where: { $0.isLoss || names.contains($0.name) }) { reportChange() }
      }
    }
  }

  /// Whether the file differs from what was read.
  var hasChanged: Bool {
    let now = FileStamp(path: path)
    return now != nil && now != state.withLock(\.read)
  }

  /// Says nothing while the reader has the file in an editor.
  func whileQuiet<Result>(_ work: () -> Result) -> Result {
    state.withLock { $0.isQuiet = true }
    defer { state.withLock { $0.isQuiet = false } }
    return work()
  }

  /// Takes the present file as the one that is about to be read.
  func willRead() { state.withLock { $0 = State(read: FileStamp(path: path)) } }

  /// Reports a change, once. A file that is gone may be about to come back, and what was read of it stays on the
  /// screen.
  private func reportChange() {
    guard hasChanged else { return }
    let isNews = state.withLock { state in
      defer { state.isQuiet = true }
      return !state.isQuiet
    }
    if isNews { mailbox.send(.changed(path.baseName)) }
  }

  /// The file, and where it really is if it is a link.
  private var paths: [String] {
    let target = realpath(path, nil)
    defer { free(target) }
    return [path] + (target.map { [String(cString: $0)] } ?? [])
  }

  private var folders: [String] { paths.map { $0.folderPrefix.isEmpty ? "." : $0.folderPrefix } }

  private var names: Set<String> { Set(paths.map(\.baseName)) }
}

/// Identifies a version of a file.
struct FileStamp: Equatable {
  private let device: dev_t
  private let number: ino_t
  private let size: off_t
  private let seconds: time_t
  private let nanoseconds: Int

  /// The file at a path as it is now; `nil` where there is none.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (device, number, size) = (status.st_dev, status.st_ino, status.st_size)
    (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
  }
}
