import Glibc

/// What happens to the files of some folders (inotify).
struct FolderEvents: ~Copyable {
  private let descriptor: Int32

  /// Watches folders; `nil` where that is not possible.
  init?(_ folders: [String]) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    for folder in folders { inotify_add_watch(descriptor, folder, UInt32(Self.changes)) }
  }

  deinit { close(descriptor) }

  /// A file is written, put in the place of another, or given other times.
  private static let changes = IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_TO | IN_ATTRIB

  /// Waits until something happens to a file of one of these names; false when nothing more can be learned.
  func wait(for names: Set<String>) -> Bool {
    while let changed = next() {
      // An event without a name says that some were lost.
      if changed.contains("") || !names.isDisjoint(with: changed) { return true }
    }
    return false
  }

  /// The names of what has happened next.
  private func next() -> Set<String>? {
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      guard count > 0 || errno == EINTR else { return nil }
      var names: Set<String> = []
      var start = 0
      let size = MemoryLayout<inotify_event>.size
      while start + size <= count {
        let event = buffer.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
        let name = buffer[(start + size)..<(start + size + Int(event.len))].prefix { $0 != 0 }
        names.insert(String(decoding: name, as: UTF8.self))
        start += size + Int(event.len)
      }
      return names
    }
  }
}
