import Glibc
import Text

/// Where a library is on the disk, and who may read it.
enum Location {
  /// Creates the folder of a file, and those that it is in, for this user alone. A folder that exists keeps its mode
  /// unless it is `pullquote`'s own.
  static func makeFolder(of path: String) throws(LibraryError) {
    let folder = folder(of: path)
    var made = folder.hasPrefix("/") ? "" : "."
    // The first fault is the cause: inside a folder that cannot be created no other can be.
    var fault: Int32?
    for name in folder.split(separator: "/") {
      made += "/" + name
      if mkdir(made, 0o700) != 0, errno != EEXIST { fault = fault ?? errno }
    }
    guard access(folder, F_OK) == 0 else {
      throw LibraryError(
        "cannot create its folder: \(String(cString: strerror(fault ?? errno))): \(folder)",
        fix: "set XDG_DATA_HOME to a folder that you can write")
    }
    if folder.hasSuffix("/pullquote") { chmod(folder, 0o700) }
  }

  /// The folder of a file, without a slash at its end.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Whether a library is on a disk that is read-only, so that this program cannot change it. Another may, if the disk is
  /// mounted a second time.
  static func isOnReadOnlyDisk(_ path: String) -> Bool {
    guard access(path, F_OK) == 0, access(folder(of: path), W_OK) != 0 else { return false }
    return errno == EROFS
  }

  /// Whether changes of a library are still in a log beside it, which SQLite cannot read without writing.
  static func hasLog(_ path: String) -> Bool {
    var log = stat()
    return stat(path + "-wal", &log) == 0 && log.st_size > 0
  }

  /// The name by which SQLite opens a file. On a read-only disk it must be told that it needs no locks, for which it would
  /// write. It then reads no log of changes, so there must be none.
  static func sqliteName(of path: String) -> String {
    guard isOnReadOnlyDisk(path), !hasLog(path) else { return path }
    let letters = path.utf8.map { byte in
      byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "/")
        ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return "file:\(letters.joined())?immutable=1"
  }

  /// Refuses a folder on a network file system, where SQLite's locks and shared memory do not hold.
  static func refuseNetwork(_ path: String) throws(LibraryError) {
    let folder = folder(of: path)
    guard let type = mountType(of: folder), isNetwork(type) else { return }
    throw LibraryError(
      "the library would be on a network file system (\(type)), which can lose data: \(folder)",
      fix: "set XDG_DATA_HOME to a folder on this machine")
  }

  /// Whether a type in the table of mounts, such as `fuse.sshfs`, is that of a file system on another machine.
  static func isNetwork(_ type: String) -> Bool {
    let names: Set<String> = [
      "nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "coda", "ncpfs", "ceph", "lustre", "gfs2",
      "ocfs2", "beegfs", "davfs",
    ]
    let programs = [
      "sshfs", "rclone", "s3fs", "gluster", "davfs", "gvfs", "ceph", "goofys", "curlftp",
    ]
    return names.contains(type)
      || type.hasPrefix("fuse.") && programs.contains { type.dropFirst(5).hasPrefix($0) }
  }

  /// The type of the mount that holds a folder, from `/proc/self/mountinfo`; `nil` where there is none.
  private static func mountType(of folder: String) -> String? {
    guard let real = realpath(folder, nil) else { return nil }
    defer { free(real) }
    let path = String(cString: real)
    var found: (length: Int, type: String)?
    for line in lines(of: "/proc/self/mountinfo") {
      let fields = line.split(separator: " ")
      guard let dash = fields.firstIndex(of: "-"), fields.count > dash + 1, dash > 4 else {
        continue
      }
      let point = String(fields[4])
      let holds = point == "/" || path == point || path.hasPrefix(point + "/")
      if holds, point.utf8.count >= found?.length ?? 0 {
        found = (point.utf8.count, String(fields[dash + 1]))
      }
    }
    return found?.type
  }

  private static func lines(of path: String) -> [Substring] {
    guard let file = fopen(path, "re") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }
}

/// A lock that is held by one program at a time, such as while a library is created or migrated.
enum FileLock {
  /// Waits for the lock of a path and holds it. Where it cannot be had, as in a folder that cannot be written, nothing is
  /// locked.
  static func hold<Value>(_ path: String, _ body: () throws -> Value) rethrows -> Value {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    if descriptor >= 0 { while flock(descriptor, LOCK_EX) != 0, errno == EINTR {} }
    defer { if descriptor >= 0 { close(descriptor) } }
    return try body()
  }
}
