import Foundation
import GRDB
import Glibc
import Text

/// A library: the articles that somebody has read, with what was found in them, on the disk.
///
/// One connection to one file of SQLite in WAL mode. What is acknowledged is on the disk (`synchronous = FULL`), and
/// several programs may use a library at once. Every function may block, for a few milliseconds as a rule, so call none
/// before the first screen and none on the thread of the screen that writes.
///
/// Errors are ``LibraryError``, in one line that says the fix.
public final class Store: Sendable {
  /// The path of the file.
  public let path: String
  /// Why the library is only read; `nil` if it can be written.
  public let obstacle: LibraryError?
  /// Whether the library is only read.
  public var isReadOnly: Bool { obstacle != nil }
  /// Seconds since 1970.
  let clock: @Sendable () -> Int
  private let connection: Connection

  /// How durable a write is. Tests show that less than ``full`` loses data.
  public enum Durability: String, Sendable {
    /// A write that returned survives a power cut.
    case full = "FULL"
    /// It may not survive. For tests and measurements alone.
    case none = "OFF"
  }

  /// The library of an environment: `$XDG_DATA_HOME/pullquote/library.sqlite`, or the same in `~/.local/share`; `nil`
  /// without a home folder.
  public static func path(_ environment: (String) -> String?) -> String? {
    if let data = environment("XDG_DATA_HOME"), data.hasPrefix("/") {
      return data + "/pullquote/library.sqlite"
    }
    return environment("HOME").map { $0 + "/.local/share/pullquote/library.sqlite" }
  }

  /// Opens a library, which is created unless it exists. An older one is migrated, after a backup.
  ///
  /// - Parameters:
  ///   - path: its file. The folder is created for this user alone, and so is the file.
  ///   - durability: whether a write waits for the disk.
  ///   - patience: how long to wait for other programs, in seconds.
  ///   - clock: the time in seconds since 1970.
  public static func open(
    at path: String, durability: Durability = .full, patience: Double = 30,
    clock: @escaping @Sendable () -> Int = { now() }
  ) throws -> Store {
    try Location.makeFolder(of: path)
    try Location.refuseNetwork(path)
    return try Store(path: path, durability, patience, clock)
  }

  /// Opens a library that must exist, as when nothing is to be added.
  public static func openExisting(at path: String) throws -> Store {
    guard access(path, F_OK) == 0 else {
      throw LibraryError(
        "there is no library at \(path)", fix: "open an article, or 'pullquote import' some")
    }
    return try open(at: path)
  }

  /// The time that new entries get: `SOURCE_DATE_EPOCH` if it is set, so that two runs give equal libraries.
  public static func now() -> Int {
    if let epoch = getenv("SOURCE_DATE_EPOCH").flatMap({ Int(String(cString: $0)) }) {
      return epoch
    }
    return time(nil)
  }

  private init(
    path: String, _ durability: Durability, _ patience: Double,
    _ clock: @escaping @Sendable () -> Int
  ) throws {
    self.path = path
    self.clock = clock
    do {
      var version = try Self.version(of: path)
      if version < Schema.version, Location.isOnReadOnlyDisk(path) {
        throw LibraryError(
          "the library is older, and its disk is read-only: \(path)",
          fix: "copy it to another disk, and name that with --library")
      }
      if version < Schema.version {
        // Programs that start at once create or migrate it one after the other.
        version = try FileLock.hold(path + ".lock") {
          let version = try Self.version(of: path)
          guard version < Schema.version else { return version }
          try Self.migrate(path, from: version, clock())
          return Schema.version
        }
      }
      let isFixed = Location.isOnReadOnlyDisk(path)
      let obstacle: LibraryError? =
        version > Schema.version ? .isNewer : isFixed ? .isOnReadOnlyDisk : nil
      self.obstacle = obstacle
      connection = try Connection(to: path, isWatched: isFixed) {
        try Self.connect(path, isReadOnly: obstacle != nil, durability, patience)
      }
    } catch let error as DatabaseError {
      throw LibraryError(error, path: path)
    }
  }

  private static func connect(
    _ path: String, isReadOnly: Bool, _ durability: Durability = .full, _ patience: Double = 30
  ) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { db in
      guard !isReadOnly else { return }
      try db.execute(
        sql: """
          PRAGMA journal_mode = WAL; PRAGMA synchronous = \(durability.rawValue);
          PRAGMA secure_delete = ON; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY;
          PRAGMA mmap_size = 0; PRAGMA journal_size_limit = 16777216
          """)
    }
    return try DatabaseQueue(path: Location.sqliteName(of: path), configuration: configuration)
  }

  /// The version of the tables of a file, without writing to it; 0 if it does not exist or is empty.
  private static func version(of path: String) throws -> Int {
    guard access(path, F_OK) == 0 else { return 0 }
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(30)
    let queue = try DatabaseQueue(path: Location.sqliteName(of: path), configuration: configuration)
    defer { try? queue.close() }
    return try queue.read { db in
      let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      let id = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
      guard version == 0 || id == Schema.applicationID else {
        throw LibraryError("\(path) is not a library", fix: "move it away")
      }
      return version
    }
  }

  private static func migrate(_ path: String, from version: Int, _ time: Int) throws {
    if version > 0 { try Backup.make(of: path, time: time, label: "before-\(Schema.version)") }
    _ = Glibc.close(Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600))
    chmod(path, 0o600)
    let queue = try connect(path, isReadOnly: false)
    defer { try? queue.close() }
    try queue.writeWithoutTransaction { try Schema.migrate($0, from: version) }
  }

  /// Closes the file. Nothing else may be called afterwards.
  public func close() { connection.close() }
}

extension Store {
  /// Reads in one transaction.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try connection.queue.read(body)
    } catch let error as DatabaseError {
      throw LibraryError(error, path: path)
    }
  }

  /// Writes in one transaction, which is on the disk when this returns, or not at all.
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    if let obstacle { throw obstacle }
    do {
      return try connection.queue.inDatabase { db in
        var value: Value?
        try db.inTransaction(.immediate) {
          value = try body(db)
          return .commit
        }
        guard let value else { throw LibraryError("the library did not answer") }
        return value
      }
    } catch let error as DatabaseError {
      throw LibraryError(error, path: path)
    }
  }

  /// Runs statements outside of a transaction.
  func direct<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try connection.queue.inDatabase(body)
    } catch let error as DatabaseError {
      throw LibraryError(error, path: path)
    }
  }
}

extension Database {
  /// Runs a statement, which is kept for the next time.
  func run(_ sql: String, _ arguments: StatementArguments = []) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }

  /// The value of the first row of a statement, which is kept for the next time.
  func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ sql: String, _ arguments: StatementArguments = []
  ) throws -> Value? {
    try Value.fetchOne(cachedStatement(sql: sql), arguments: arguments)
  }

  /// The rows of a statement, which is kept for the next time.
  func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> [Row] {
    try Row.fetchAll(cachedStatement(sql: sql), arguments: arguments)
  }
}

extension String {
  /// The text without NUL characters, at which SQLite's strings would end.
  var storable: String { utf8.contains(0) ? filter { $0 != "\0" } : self }
}
