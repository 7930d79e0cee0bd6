import Glibc

/// A file that is written whole or not at all: whatever happens, its path leads to all of the old bytes or to all
/// of the new ones.
///
/// A symbolic link stays, and what it leads to is replaced; the mode of a file stays. What is no file, such as a
/// device or a named pipe, is written into.
struct FileReplacement {
  private let path: String
  private let overwrites: Bool

  /// Why nothing was written.
  enum Fault: Error, CustomStringConvertible {
    /// There is a file, and it may not be replaced.
    case exists
    /// The system refuses, for the reason with this number.
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
  /// - Parameter overwrites: whether a file that is there may be replaced.
  init(path: String, overwrites: Bool) {
    self.path = Self.followed(path)
    self.overwrites = overwrites
  }

  /// Writes pieces, of which one is made at a time.
  func write(_ pieces: any Sequence<[UInt8]>) throws(Fault) {
    var status = stat()
    guard stat(path, &status) == 0 else { return try replace(nil, with: pieces) }
    guard status.st_mode & S_IFMT == S_IFREG else { return try write(pieces, into: path) }
    guard overwrites else { throw .exists }
    try check(access(path, W_OK))
    try replace(status, with: pieces)
  }

  private func replace(_ old: stat?, with pieces: any Sequence<[UInt8]>) throws(Fault) {
    // Nobody may look into the draft of a file that is private.
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

  /// Makes an empty, hidden file beside the target.
  private func makeDraft(mode: mode_t) throws(Fault) -> (path: String, descriptor: Int32) {
    for number in 0..<Self.mostDrafts {
      let draft = path.folderPrefix + ".pullquote-\(getpid())-\(number).tmp"
      let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
      if descriptor >= 0 { return (draft, descriptor) }
      if errno != EEXIST { throw .system(errno) }
    }
    throw .system(EEXIST)
  }

  /// Names that are tried: a run that was killed may have left a draft.
  private static let mostDrafts = 100

  /// Writes everything to the disk and closes the descriptor.
  private func fill(
    _ descriptor: Int32, with pieces: any Sequence<[UInt8]>, like old: stat?
  ) throws(Fault) {
    do throws(Fault) {
      if !ByteStream.write(pieces, to: descriptor) { throw .system(errno) }
      if let old {
        // Not everybody may give a file to its owner; then it belongs to the writer.
        _ = fchown(descriptor, old.st_uid, old.st_gid)
        try check(fchmod(descriptor, old.st_mode & 0o7777))
      }
      try check(fsync(descriptor))
    } catch {
      close(descriptor)
      throw error
    }
    // Some file systems report a full disk only now.
    try check(close(descriptor))
  }

  /// Gives the draft its name. A file that was made meanwhile is not replaced unasked.
  private func move(_ draft: String) throws(Fault) {
    if overwrites { return try check(rename(draft, path)) }
    if link(draft, path) == 0 {
      unlink(draft)
    } else if errno == EEXIST {
      throw .exists
    } else {
      // A file system without links.
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
    // A named pipe that nobody reads is refused at once instead of waited for.
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

  /// The file that a path leads to through symbolic links, also where there is none yet.
  private static func followed(_ path: String) -> String {
    var path = path
    for _ in 0..<mostLinks {
      var status = stat()
      // A link to what is no file may have no path behind it: /dev/stdout of a pipe.
      if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG { return path }
      var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = readlink(path, &bytes, bytes.count)
      guard count > 0 else { return path }
      let next = String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      path = next.hasPrefix("/") ? next : path.folderPrefix + next
    }
    return path
  }

  /// Links in a row that the system follows.
  private static let mostLinks = 40
}

extension String {
  /// The folder of a path, with its slash; empty for a name alone.
  var folderPrefix: String {
    String(self[..<(lastIndex(of: "/").map(index(after:)) ?? startIndex)])
  }
}
