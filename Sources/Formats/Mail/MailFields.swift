import Text

/// Bounds messages for which libgmime takes time quadratic in their length, and mends encoded words that it cuts off.
struct MailFields {
  /// The names of fields with addresses.
  private static let names: [StaticString] = [
    "from:", "to:", "cc:", "bcc:", "sender:", "reply-to:", "resent-",
  ]
  /// The longest field with addresses, in bytes.
  private static let longest = 1 << 13
  /// The most messages that are read from an mbox file.
  private static let mostMessages = 500
  /// The most comparisons of lines with part boundaries, about a second.
  private static let mostComparisons = 20_000_000

  private let source: [UInt8]
  private var kept: [UInt8] = []
  private var start = 0
  private var boundaries = 0
  private var marks = 0
  private var messages = 0

  /// The source with overlong fields cut off and, if it is an mbox file, only its first 500
  /// messages; `nil` if it has too many parts. O(n).
  static func bounded(_ source: [UInt8]) -> [UInt8]? {
    var fields = MailFields(source: source)
    return fields.run()
  }

  private init(source: [UInt8]) { self.source = source }

  private mutating func run() -> [UInt8]? {
    let isMbox = source.starts(with: "From ".utf8)
    var (line, hasWords) = (0, false)
    while line < source.count {
      let next = end(ofLine: line)
      if isMbox, source[line..<next].starts(with: "From ".utf8) { messages += 1 }
      guard messages <= Self.mostMessages else { break }
      count(line..<next)
      let words = source[line..<next]
      if isAddressField(line), let end = cutField(line, next) {
        line = end
        continue
      }
      if let mended = EncodedWords.inQ(words, continuing: hasWords) {
        kept += source[start..<line] + mended
        start = next
      }
      hasWords =
        EncodedWords.opensField(words) || hasWords && EncodedWords.isContinuation(words)
      line = next
    }
    guard boundaries * marks <= Self.mostComparisons else { return nil }
    return start == 0 && line == source.count ? source : kept + source[start..<max(start, line)]
  }

  private mutating func count(_ line: Range<Int>) {
    if source[line].starts(with: "--".utf8) { marks += 1 }
    if source[line].contains(UInt8(ascii: "=")), source[line].contains("boundary") {
      boundaries += 1
    }
  }

  private func isAddressField(_ line: Int) -> Bool {
    Self.names.contains { source.matches($0, at: line) }
  }

  /// Cuts the field at an offset and returns its end; `nil` if it is not too long.
  private mutating func cutField(_ line: Int, _ next: Int) -> Int? {
    var end = next
    while end < source.count, source[end] == .space || source[end] == .tab {
      end = self.end(ofLine: end)
    }
    guard end - line > Self.longest else { return nil }
    kept += source[start..<(line + Self.longest)] + [.newline]
    start = end
    return end
  }

  /// The start of the next line.
  private func end(ofLine start: Int) -> Int {
    source[start...].firstIndex(of: .newline).map { $0 + 1 } ?? source.count
  }
}
