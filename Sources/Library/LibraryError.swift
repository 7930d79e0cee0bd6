import GRDB

/// Why the library cannot do something, in one line: what, and how to fix it.
public struct LibraryError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong.
  public let problem: String
  /// How to fix it; `nil` if nothing is known to help.
  public let fix: String?

  /// The problem, followed by the fix in parentheses.
  public var description: String { problem + (fix.map { " (\($0))" } ?? "") }

  /// A problem and its fix.
  public init(_ problem: String, fix: String? = nil) {
    self.problem = problem
    self.fix = fix
  }

  static let isNewer = Self(
    "the library was made by a newer pullquote and is only read", fix: "update pullquote")
  static let isOnReadOnlyDisk = Self("the library is on a read-only disk")

  /// What SQLite reported about a library.
  init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init("the library is in use by another program", fix: "try again when it is done")
    case .SQLITE_FULL: self.init("no room for the library on the disk", fix: "free some space")
    case .SQLITE_NOTADB, .SQLITE_CORRUPT:
      self.init(
        "the library is damaged: \(path)",
        fix: "'pullquote library check' says how; the folder 'backups' beside it has copies")
    case .SQLITE_CANTOPEN where Location.isOnReadOnlyDisk(path) && Location.hasLog(path):
      self.init(
        "the library is on a read-only disk, and its last changes are not in its file yet: \(path)",
        fix: "close the programs that use it, or open it once where it can be written")
    case .SQLITE_CANTOPEN, .SQLITE_PERM:
      self.init("cannot open the library \(path)", fix: "check the permissions of its folder")
    case .SQLITE_READONLY:
      self.init("the library cannot be written: \(path)", fix: "check its permissions")
    default:
      self.init(
        "the library failed: \(error.message ?? "SQLite error \(error.resultCode.rawValue)")")
    }
  }
}
