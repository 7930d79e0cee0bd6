import Glibc

/// Replaces a file atomically: whatever happens, its path leads either to the old content or to the new, never to a
/// part.
///
/// Symbolic links are followed and kept, and the mode of the file is kept. A target that is not a regular file, such as
/// a device or a named pipe, is written to directly.
struct FileReplacement {
  private let path: String
  private let overwrites: Bool

  /// Why nothing was written.
  enum Fault: Error, CustomStringConvertible {
    /// The file exists and may not be replaced.
    case exists
    /// The system refused, with this `errno`.
    case system(Int32)

    var description: String {
      switch self {
      case .exists: "it exists"
      case .system(let code): String(cString: strerror(code))
      }
    }
  }

  /// A file at a path.
  ///
  /// - Parameter overwrites: whether an existing file may be replaced.
  init(path: String, overwrites: Bool) {
    self.path = Self.followed(path)
    self.overwrites = overwrites
  }

  /// Writes chunks, which are generated one at a time.
  func write(_ pieces: any Sequence<[UInt8]>) throws(Fault) {
    var status = stat()
    guard stat(path, &status) == 0 else { return try replace(nil, with: pieces) }
    guard status.st_mode & S_IFMT == S_IFREG else { return try write(pieces, into: path) }
    guard overwrites else { throw .exists }
    try check(access(path, W_OK))
    try replace(status, with: pieces)
  }

  private func replace(_ old: stat?, with pieces: any Sequence<[UInt8]>) throws(Fault) {
    // The draft of a private file must not be readable by others.
    let (draft, descriptor) = try makeDraft(mode: old == nil ? 0o666 : 0o600)
    do throws(Fault) {
      try fill(descriptor, with: pieces, like: old)
      try move(draft)
    } catch {
      unlink(draft)
      throw error
    }
    syncFolder()
  }

  /// Creates an empty, hidden file beside the target.
  private func makeDraft(mode: mode_t) throws(Fault) -> (path: String, descriptor: Int32) {
    for number in 0..<Self.mostDrafts {
      let draft = path.folderPrefix + ".pullquote-\(getpid())-\(number).tmp"
      let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
      if descriptor >= 0 { return (draft, descriptor) }
      if errno != EEXIST { throw .system(errno) }
    }
    throw .system(EEXIST)
  }

  /// Names to try, because a run that was killed may have left drafts.
  private static let mostDrafts = 100

  /// Writes everything, syncs it to the disk and closes the descriptor.
  private func fill(
    _ descriptor: Int32, with pieces: any Sequence<[UInt8]>, like old: stat?
  ) throws(Fault) {
    do throws(Fault) {
      if !ByteStream.write(pieces, to: descriptor) { throw .system(errno) }
      if let old {
        // Fails without privileges; the file then belongs to the user who writes it.
        _ = fchown(descriptor, old.st_uid, old.st_gid)
        try check(fchmod(descriptor, old.st_mode & 0o7777))
      }
      try check(fsync(descriptor))
    } catch {
      close(descriptor)
      throw error
    }
    // Some file systems report a full disk only here.
    try check(close(descriptor))
  }

  /// Gives the draft its name. A file that was created in the meantime is not replaced unless asked for.
  private func move(_ draft: String) throws(Fault) {
    if overwrites { return try check(rename(draft, path)) }
    if link(draft, path) == 0 {
      unlink(draft)
    } else if errno == EEXIST {
      throw .exists
    } else {
      // The file system has no hard links.
      try check(rename(draft, path))
    }
  }

  private func syncFolder() {
    let folder = path.folderPrefix
    let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private func write(_ pieces: any Sequence<[UInt8]>, into device: String) throws(Fault) {
    // Fails at once on a named pipe without a reader, rather than blocking.
    let descriptor = open(device, O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(errno) }
    _ = fcntl(descriptor, F_SETFL, 0)
    let isWritten = ByteStream.write(pieces, to: descriptor)
    let code = errno
    close(descriptor)
    if !isWritten { throw .system(code) }
  }

  private func check(_ result: Int32) throws(Fault) {
    if result != 0 { throw .system(errno) }
  }

  /// The file that a path leads to through symbolic links, even if it does not exist yet.
  private static func followed(_ path: String) -> String {
    var path = path
    for _ in 0..<mostLinks {
      var status = stat()
      // A link to something other than a file may have no path, such as /dev/stdout of a pipe.
      if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG { return path }
      var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = readlink(path, &bytes, bytes.count)
      guard count > 0 else { return path }
      let next = String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      path = next.hasPrefix("/") ? next : path.folderPrefix + next
    }
    return path
  }

  /// How many links in a row the system follows.
  private static let mostLinks = 40
}

extension String {
  /// The folder of a path with its slash; empty for a bare name.
  var folderPrefix: String {
    String(self[..<(lastIndex(of: "/").map(index(after:)) ?? startIndex)])
  }
}
