import Glibc
import Interface
import Synchronization
import Terminal

/// Tells a running reader that the file it shows was changed.
///
/// It watches folders, not the file, because many editors write a new file and move it over the old one.
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

  /// A watch of a file that is about to be read. Nothing is told before ``start()``.
  init(path: String, mailbox: Mailbox<Message>) {
    self.path = path
    self.mailbox = mailbox
    state = Mutex(State(read: FileStamp(path: path)))
  }

  /// Begins to watch, on a thread of its own. Where nothing can be watched nothing is told.
  func start() {
    Background.run { [self] in
      guard let events = FolderEvents(folders) else { return }
      let names = names
      repeat { tellOfChange() } while events.wait(for: names)
    }
  }

  /// Whether the file is another than when it was read.
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

  /// Takes the file as it is now for what is about to be read.
  func willRead() { state.withLock { $0 = State(read: FileStamp(path: path)) } }

  /// Tells of a change, once. A file that is gone may be about to come back, and what was read of it stays.
  private func tellOfChange() {
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

/// By what a version of a file is told from others.
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
