import Glibc

/// Writes to standard output; an error ends the program.
enum StandardOutput {
  /// Writes all bytes. If the reader of a pipe has gone, the program ends silently; any other error is reported.
  static func write(_ bytes: [UInt8]) {
    if !ByteStream.write(bytes, to: STDOUT_FILENO) { fail() }
  }

  /// Writes a text.
  static func write(_ text: String) { write(Array(text.utf8)) }

  private static func fail() -> Never {
    let reason = errno
    if reason != EPIPE {
      Failure(.inputFailed, "cannot write to standard output: \(String(cString: strerror(reason)))")
        .report()
    }
    exit(ExitStatus.inputFailed.rawValue)
  }
}
