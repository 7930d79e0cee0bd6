import Glibc

/// Changes of the files in some folders, read from inotify.
///
/// Folders are watched rather than files because many editors write a new file and move it over the old one.
final class FolderEvents: Sendable {
  private let descriptor: Int32
  private let kinds: Kinds

  /// The kinds of change that are reported.
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt32

    /// A file is complete: it was closed after writing, moved into place, or given other attributes.
    static let saved = Kinds(IN_CLOSE_WRITE | IN_MOVED_TO | IN_ATTRIB)
    /// A file is being written.
    static let modified = Kinds(IN_MODIFY)
    /// What may be half of a save: an editor that replaces a file creates, deletes and moves.
    static let partial = Kinds(IN_CREATE | IN_DELETE | IN_MOVED_FROM)

    init(rawValue: UInt32) { self.rawValue = rawValue }
    private init(_ mask: some BinaryInteger) { self.init(rawValue: UInt32(mask)) }
  }

  /// A change of one file or folder.
  struct Event {
    /// The name within its folder; empty if events were lost because there were too many.
    let name: String
    let isFolder: Bool
    let kinds: Kinds
    var isLoss: Bool { name.isEmpty }
  }

  /// Starts to listen, without any folder yet; `nil` where the system offers no watch.
  init?(_ kinds: Kinds) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    self.kinds = kinds
  }

  deinit { close(descriptor) }

  /// Watches a folder, if it exists. Watching it again changes nothing.
  func watch(_ folder: String) { inotify_add_watch(descriptor, folder, kinds.rawValue) }

  /// Waits for changes and returns them in order; `nil` when there can be no more.
  func next() -> [Event]? {
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      guard count > 0 || errno == EINTR else { return nil }
      var events: [Event] = []
      var start = 0
      let size = MemoryLayout<inotify_event>.size
      while start + size <= count {
        let event = buffer.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
        let end = start + size + Int(event.len)
        let name = buffer[(start + size)..<end].prefix { $0 != 0 }
        events.append(Event(event, name: String(decoding: name, as: UTF8.self)))
        start = end
      }
      return events
    }
  }

  /// Whether another change arrives within some milliseconds.
  func hasMore(within time: Int32) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, time) > 0
  }
}

extension FolderEvents.Event {
  fileprivate init(_ event: inotify_event, name: String) {
    isFolder = event.mask & UInt32(IN_ISDIR) != 0
    kinds = FolderEvents.Kinds(rawValue: event.mask)
    self.name = event.mask & UInt32(IN_Q_OVERFLOW) != 0 ? "" : name
  }
}
