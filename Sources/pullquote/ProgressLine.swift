import Export
import Glibc
import Synchronization

/// A progress line on standard error, shown only on a terminal.
final class ProgressLine: Sendable {
  /// The columns that the line takes now.
  private let width = Mutex(0)
  private let isShown = isatty(STDERR_FILENO) == 1

  /// Replaces the line.
  func show(_ words: String) {
    guard isShown else { return }
    let words = TerminalSafety.oneLine(words).prefix(Self.most)
    width.withLock { width in
      write("\r" + words + blank(width - words.count))
      width = words.count
    }
  }

  /// Erases the line.
  func clear() {
    guard isShown else { return }
    width.withLock { width in
      if width > 0 { write("\r" + blank(width) + "\r") }
      width = 0
    }
  }

  /// A longer line could wrap, and a wrapped line cannot be erased.
  private static let most = 60

  private func blank(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  private func write(_ text: String) { _ = ByteStream.write(Array(text.utf8), to: STDERR_FILENO) }
}

extension Source {
  /// The progress of a fetch: “fetching coast.example … 0.3 of 1.2 MB”.
  func progress(_ received: Int, of expected: Int?) -> String {
    let host = name.split(separator: "/").dropFirst().first.map(String.init) ?? name
    let goal = expected.map { " of \(Self.megabytes($0))" } ?? ""
    return "fetching \(host) … \(Self.megabytes(received))\(goal) MB"
  }

  private static func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10)"
  }
}
