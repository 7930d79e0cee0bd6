import Glibc

/// Changes of a user's configuration and themes, from the moment it is created.
struct ConfigurationFolders {
  private let environment: Environment
  private let events: FolderEvents

  /// Starts to watch; `nil` where the system offers no watch.
  init?(_ environment: Environment) {
    guard let events = FolderEvents([.saved, .partial]) else { return nil }
    self.environment = environment
    self.events = events
    watch()
  }

  /// Waits for a change of one of the files. Returns whether there can be more.
  func waitForChange() -> Bool {
    var mayGoOn: Bool?
    repeat {
      guard let changes = events.next() else { return false }
      mayGoOn = changes.last { $0.isLoss || isOurs($0.name) }.map(isPartial) ?? mayGoOn
    } while mayGoOn.map { events.hasMore(within: $0 ? 200 : 0) } ?? true
    watch()
    return true
  }

  /// Watches what exists: the folders, their parent in which they may be created, and the folder that really holds the
  /// file if it is a link.
  private func watch() {
    guard let folder = environment.configurationFolder else { return }
    let file = environment.configurationFile.flatMap { realpath($0, nil) }
    defer { free(file) }
    let target = file.map { String(cString: $0).folderPrefix }
    let folders = [folder.folderPrefix, folder, environment.themeFolder, target]
    for folder in folders.compactMap({ $0 }) { events.watch(folder) }
  }

  /// Whether a name is that of a folder or file that the reader reads. Editors make others beside them.
  private func isOurs(_ name: String) -> Bool {
    [".toml", ".yaml", ".yml"].contains { name.hasSuffix($0) }
      || ["pullquote", "themes"].contains(name)
  }

  /// Whether more may follow at once, as when an editor replaces a file.
  private func isPartial(_ event: FolderEvents.Event) -> Bool {
    !event.isFolder && !event.kinds.isDisjoint(with: .partial)
  }
}
