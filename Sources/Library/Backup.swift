import GRDB
import Glibc

/// Copies of a library in the folder `backups` beside it.
enum Backup {
  /// The daily copies that are kept.
  static let daysKept = 7

  /// Copies a library while it may be in use. The copy is complete or does not exist.
  ///
  /// - Parameters:
  ///   - path: the library.
  ///   - time: seconds since 1970, whose day is in the name.
  ///   - label: what else is in the name.
  /// - Returns: the path of the copy.
  @discardableResult
  static func make(of path: String, time: Int, label: String? = nil) throws -> String {
    let folder = Location.folder(of: path) + "/backups"
    mkdir(folder, 0o700)
    let copy = folder + "/library-\(day(time))" + (label.map { "-" + $0 } ?? "") + ".sqlite"
    try make(of: path, to: copy)
    return copy
  }

  /// Copies a library to a path, which is replaced.
  static func make(of path: String, to copy: String) throws {
    // A program that was killed may have left one.
    let draft = copy + ".tmp"
    unlink(draft)
    close(open(draft, O_RDWR | O_CREAT | O_CLOEXEC, 0o600))
    do {
      let from = try opened(path)
      defer { try? from.close() }
      let into = try DatabaseQueue(path: draft)
      try from.backup(to: into)
      try into.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try into.close()
    } catch {
      unlink(draft)
      throw error
    }
    sync(draft)
    guard rename(draft, copy) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(draft)
      throw LibraryError("cannot write \(copy): \(reason)", fix: "name a file that can be written")
    }
    sync(Location.folder(of: copy))
  }

  private static func opened(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(30)
    do {
      return try DatabaseQueue(path: Location.sqliteName(of: path), configuration: configuration)
    } catch let error as DatabaseError {
      throw LibraryError(error, path: path)
    }
  }

  /// Makes the copy of a day unless it exists, and removes those of older days.
  static func daily(of path: String, time: Int) throws {
    let folder = Location.folder(of: path) + "/backups"
    let name = "library-\(day(time)).sqlite"
    guard access(folder + "/" + name, F_OK) != 0 else { return }
    mkdir(folder, 0o700)
    try FileLock.hold(folder + "/.lock") {
      guard access(folder + "/" + name, F_OK) != 0 else { return }
      try make(of: path, time: time)
      for old in dailyCopies(in: folder).dropLast(daysKept) { unlink(folder + "/" + old) }
    }
  }

  /// The names of daily copies, the oldest first.
  static func dailyCopies(in folder: String) -> [String] {
    guard let list = opendir(folder) else { return [] }
    defer { closedir(list) }
    var names: [String] = []
    while let entry = readdir(list) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.wholeMatch(of: /library-\d{4}-\d\d-\d\d\.sqlite/) != nil { names.append(name) }
    }
    return names.sorted()
  }

  private static func day(_ time: Int) -> String {
    var (seconds, parts) = (time_t(time), tm())
    gmtime_r(&seconds, &parts)
    func padded(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
    return "\(1900 + parts.tm_year)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
  }

  private static func sync(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
