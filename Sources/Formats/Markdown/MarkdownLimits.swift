import Text

/// Bounds within which libcmark reads Markdown in time linear in its length.
///
/// Its time grows with the square of the number of open brackets in a paragraph, and with the
/// number of open containers at each line, even a blank one.
struct MarkdownLimits {
  /// The most steps of either kind, which take a fraction of a second.
  private static let mostSteps = 20_000_000

  /// Whether a text exceeds the bounds. O(n).
  static func isTangled(_ text: [UInt8]) -> Bool {
    var limits = MarkdownLimits()
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: .newline) ?? text.count
      limits.take(text[start..<end])
      start = end + 1
    }
    limits.finishParagraph()
    return limits.bracketSteps > mostSteps || limits.depth * limits.lines > mostSteps
  }

  private var lines = 0
  /// The most containers that the start of a line can open: each takes two bytes.
  private var depth = 0
  private var brackets = 0
  private var bracketSteps = 0

  private mutating func take(_ line: ArraySlice<UInt8>) {
    lines += 1
    let words = line.drop { $0.isASCIISpace || $0.isASCIIDigit || ">-*+.)".utf8.contains($0) }
    depth = max(depth, (line.count - words.count) / 2)
    brackets += words.count { $0 == UInt8(ascii: "[") }
    if words.isEmpty { finishParagraph() }
  }

  private mutating func finishParagraph() {
    bracketSteps += brackets * brackets
    brackets = 0
  }
}
