import Glibc

/// Standard output, written in full or not at all.
enum StandardOutput {
  /// Writes all bytes. A reader that has gone ends the program without a word, any other error with one.
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
