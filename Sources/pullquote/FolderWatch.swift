import Glibc

/// The changes of a user's configuration and themes, from the moment on in which it is made.
///
/// It watches folders, not files, because many editors write a new file and move it over the old one.
struct FolderWatch {
  private let environment: Environment
  private let descriptor: Int32

  /// Begins to watch; `nil` where nothing can be watched.
  init?(_ environment: Environment) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    self.environment = environment
    watch()
  }

  /// Waits for a change of one of the files. Returns whether there will be more.
  func waitForChange() -> Bool {
    var isPassing: Bool?
    repeat {
      guard let changes = changes() else { return false }
      isPassing = changes.last { $0.isLoss || isOurs($0.name) }?.isPassing ?? isPassing
    } while isPassing.map { hasMore(within: $0 ? 200 : 0) } ?? true
    watch()
    return true
  }

  /// Watches what there is: the folders, those in which they may be made, and where the file really is if
  /// it is a link. To watch a folder twice changes nothing.
  private func watch() {
    guard let folder = environment.configurationFolder else { return }
    let file = environment.configurationFile.flatMap { realpath($0, nil) }
    defer { free(file) }
    let target = file.map { String(cString: $0).parentFolder }
    let folders = [folder.parentFolder, folder, environment.themeFolder, target]
    for folder in folders.compactMap({ $0 }) {
      inotify_add_watch(descriptor, folder, UInt32(Self.saved | Self.passing))
    }
  }

  /// The events after which a file is as it is meant to be.
  private static let saved = IN_CLOSE_WRITE | IN_MOVED_TO | IN_ATTRIB
  /// The events that may be half of what an editor does when it saves a file.
  private static let passing = IN_CREATE | IN_DELETE | IN_MOVED_FROM

  /// Whether a name is that of a folder or of a file that the reader reads. Editors make others beside them.
  private func isOurs(_ name: String) -> Bool {
    [".toml", ".yaml", ".yml"].contains { name.hasSuffix($0) }
      || ["pullquote", "themes"].contains(name)
  }

  /// What happened to a file or folder.
  private struct Change {
    let name: String
    /// Whether more may follow at once, as when an editor puts a new file in the place of the old one.
    let isPassing: Bool
    /// Whether it stands for changes that nobody knows, because there were too many.
    let isLoss: Bool

    init(_ event: inotify_event, name: String) {
      let isFolder = event.mask & UInt32(IN_ISDIR) != 0
      isPassing = !isFolder && event.mask & UInt32(FolderWatch.passing) != 0
      isLoss = event.mask & UInt32(IN_Q_OVERFLOW) != 0
      self.name = name
    }
  }

  /// Whether something else happens within some milliseconds, or has happened already.
  private func hasMore(within time: Int32) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, time) > 0
  }

  /// Waits for changes and gives them in order; `nil` when there will be none.
  private func changes() -> [Change]? {
    var changes: [Change] = []
    let size = MemoryLayout<inotify_event>.size
    return withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      guard count > 0 || errno == EINTR else { return nil }
      var start = 0
      while start + size <= count {
        let event = buffer.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
        let name = buffer[(start + size)..<(start + size + Int(event.len))].prefix { $0 != 0 }
        changes.append(Change(event, name: String(decoding: name, as: UTF8.self)))
        start += size + Int(event.len)
      }
      return changes
    }
  }
}

extension String {
  /// The path without its last part.
  fileprivate var parentFolder: String {
    let parts = split(separator: "/", omittingEmptySubsequences: true).dropLast()
    return "/" + parts.joined(separator: "/")
  }
}
