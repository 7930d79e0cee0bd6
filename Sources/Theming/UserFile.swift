import Glibc

/// A small file that a user writes: a configuration or a theme.
///
/// Only a regular file is read, and opening never blocks: a pipe or a device could hang the program.
public enum UserFile {
  /// The longest file, in bytes.
  public static let longest = 1 << 16

  /// Why a file cannot be read.
  public struct Problem: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong.
    public let reason: String
    /// How to fix it.
    public let fix: String

    /// What is wrong and how to fix it.
    public var description: String { "\(reason) (\(fix))" }
  }

  /// The bytes of a file; `nil` if it does not exist.
  public static func bytes(at path: String) throws(Problem) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw failure(errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(errno) }
    if let kind = kind(of: status.st_mode) {
      throw Problem(reason: "it is \(kind)", fix: "put a file in its place")
    }
    return try contents(of: descriptor)
  }

  /// What is at a path instead of a regular file; `nil` for a regular file.
  private static func kind(of mode: mode_t) -> String? {
    switch mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: "a folder"
    case S_IFIFO: "a named pipe"
    case S_IFSOCK: "a socket"
    default: "a device"
    }
  }

  private static func contents(of descriptor: Int32) throws(Problem) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: longest)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(errno)
      }
      bytes += piece.prefix(count)
      guard bytes.count <= longest else {
        throw Problem(
          reason: "it is larger than \(longest >> 10) KiB", fix: "check that it is the right file")
      }
    }
  }

  private static func failure(_ code: Int32) -> Problem {
    // A socket, or a device without a driver, cannot be opened at all.
    if code == ENXIO {
      return Problem(reason: "it is a socket or a device", fix: "put a file in its place")
    }
    return Problem(reason: String(cString: strerror(code)), fix: "check its permissions")
  }
}
