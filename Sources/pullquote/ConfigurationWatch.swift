import Glibc
import Interface
import Terminal

/// Tells a running reader of every change of its configuration and of the themes in files.
///
/// It watches folders, not files, because many editors write a new file and move it over the old one.
struct ConfigurationWatch {
  /// What holds at first.
  let choices: Choices
  /// The language of the article, if it is known.
  let language: String?
  /// Whether the terminal's locale needs ASCII.
  let usesASCII: Bool
  /// Where the files are.
  let environment: Environment
  /// Who is told.
  let mailbox: Mailbox<Message>

  /// Begins to watch, on a thread of its own. Where nothing can be watched nothing is told.
  func start() {
    Background.run { [self] in
      let descriptor = inotify_init1(Int32(IN_CLOEXEC))
      guard descriptor >= 0 else { return }
      defer { close(descriptor) }
      watch(descriptor)
      // What changed between the start of the program and now.
      var latest = choices.areCurrent ? choices : tell(since: choices)
      while let names = Self.changes(descriptor) {
        guard names.contains(where: isOurs) else { continue }
        watch(descriptor)
        latest = tell(since: latest)
      }
    }
  }

  /// Watches what there is: the folders, those in which they may be made, and where the file really is if
  /// it is a link. To watch a folder twice changes nothing.
  private func watch(_ descriptor: Int32) {
    guard let folder = environment.configurationFolder else { return }
    let file = environment.configurationFile.flatMap { realpath($0, nil) }
    defer { free(file) }
    let target = file.map { String(cString: $0).parentFolder }
    let folders = [folder.parentFolder, folder, environment.themeFolder, target]
    for folder in folders.compactMap({ $0 }) {
      inotify_add_watch(descriptor, folder, UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE))
    }
  }

  /// Tells what is chosen now, or what is wrong with it. Returns what holds then.
  private func tell(since old: Choices) -> Choices {
    do throws(Failure) {
      let new = try Choices(environment: environment)
      if let fault = new.briefFault {
        mailbox.send(.told(fault))
        return old
      }
      mailbox.send(.chosen(settings(new), insteadOf: settings(old)))
      if let obstacle = new.obstacle(language: language) { mailbox.send(.told(obstacle)) }
      return new
    } catch {
      mailbox.send(.told(error.message))
      return old
    }
  }

  private func settings(_ choices: Choices) -> Settings {
    choices.settings(language: language, usesASCII: usesASCII)
  }

  /// Whether a name is that of a folder or of a file that the reader reads. Editors make others beside them.
  private func isOurs(_ name: String) -> Bool {
    [".toml", ".yaml", ".yml"].contains { name.hasSuffix($0) }
      || ["pullquote", "themes"].contains(name)
  }

  /// Waits for changes and gives the names of what changed; `nil` when there will be none.
  private static func changes(_ descriptor: Int32) -> [String]? {
    var names: [String] = []
    let size = MemoryLayout<inotify_event>.size
    return withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      guard count > 0 || errno == EINTR else { return nil }
      var start = 0
      while start + size <= count {
        let event = buffer.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
        let name = buffer[(start + size)..<(start + size + Int(event.len))].prefix { $0 != 0 }
        // A file that was only made is empty; a folder may hold files already.
        let isFile = event.mask & UInt32(IN_ISDIR) == 0
        if !isFile || event.mask & UInt32(IN_CREATE) == 0 {
          names.append(String(decoding: name, as: UTF8.self))
        }
        start += size + Int(event.len)
      }
      return names
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
