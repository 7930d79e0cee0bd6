import Export
import Glibc

/// How the program ends.
enum ExitStatus: Int32 {
  /// Some of the input failed.
  case inputFailed = 1
  /// The arguments are wrong.
  case wrongArguments = 2
  /// An input cannot be opened.
  case cannotOpen = 66
}

/// Something that went wrong, in one line: what, where, and how to fix it.
struct Failure: Error, CustomStringConvertible {
  let status: ExitStatus
  let message: String

  /// The message: a failure reads the same wherever it is shown.
  var description: String { message }

  /// A failure. The mend, where there is one, stands after the message in brackets.
  init(_ status: ExitStatus, _ message: String, mend: String? = nil) {
    self.status = status
    self.message = message + (mend.map { " (\($0))" } ?? "")
  }

  /// Writes the line to standard error.
  func report() {
    let line = Array("pullquote: \(TerminalSafety.oneLine(message))\n".utf8)
    _ = line.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
