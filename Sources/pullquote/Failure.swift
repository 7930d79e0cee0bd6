import Export
import Glibc

/// The exit status of the program.
enum ExitStatus: Int32 {
  /// Some input failed.
  case inputFailed = 1
  /// The arguments are wrong.
  case wrongArguments = 2
  /// No input can be opened.
  case cannotOpen = 66

  /// The status after some of several sources failed: ``cannotOpen`` if none of all can be opened; `nil` without a
  /// failure.
  init?(of failures: [Failure], among count: Int) {
    guard !failures.isEmpty else { return nil }
    let none = failures.count == count && failures.allSatisfy { $0.status == .cannotOpen }
    self = none ? .cannotOpen : .inputFailed
  }
}

/// An error in one line: what, where, and how to fix it.
struct Failure: Error, CustomStringConvertible {
  let status: ExitStatus
  let message: String
  /// Whether the source holds nothing.
  var isOfNothing = false

  var description: String { message }

  /// A failure. The fix, if there is one, follows the message in parentheses.
  init(_ status: ExitStatus, _ message: String, fix: String? = nil) {
    self.status = status
    self.message = message + (fix.map { " (\($0))" } ?? "")
  }

  /// Writes the line to standard error.
  func report() {
    let line = Array("pullquote: \(TerminalSafety.oneLine(message))\n".utf8)
    _ = line.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
