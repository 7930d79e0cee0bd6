import Text

/// Recognizes Markdown by markup that plain text lacks, for sources whose name does not reveal the
/// format.
struct MarkdownLook {
  private var hasHeading = false
  private var hasEmphasis = false
  private var links = 0

  /// The number of bytes at the start of a text that are examined.
  private static let sight = 1 << 13
  /// This many links suffice on their own.
  private static let manyLinks = 3

  /// Whether the first bytes of a text look like Markdown. O(1).
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    let head = Array(bytes.prefix(sight))
    guard !head.contains(0x1B), !head.starts(with: "#!".utf8) else { return false }
    if head.starts(with: "---".utf8) || head.starts(with: "+++".utf8) {
      // The front matter may have the newlines of another system.
      let text = head.contains(.carriageReturn) ? head.filter { $0 != .carriageReturn } : head
      if FrontMatter(text)?.isOfArticle == true { return true }
    }
    return MarkdownLook(head).isMarkdown
  }

  private var isMarkdown: Bool {
    links >= Self.manyLinks || hasHeading && (links > 0 || hasEmphasis)
  }

  private init(_ head: [UInt8]) {
    var start = 0
    var wasBlank = true
    while start < head.count {
      let end = head[start...].firstIndex(of: .newline) ?? head.count
      let line = head[start..<end]
      let isHeading = wasBlank && Self.isHeading(line)
      let next = end + 1
      if isHeading, next >= head.count || head[next] == .newline || head[next] == .carriageReturn {
        hasHeading = true
      }
      look(at: line)
      wasBlank = line.allSatisfy(\.isASCIISpace)
      start = next
    }
  }

  /// `# Words`, to `###### Words`.
  private static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
    let rest = line.drop { $0 == UInt8(ascii: "#") }
    let level = line.count - rest.count
    return (1...6).contains(level) && rest.first == .space && rest.contains { !$0.isASCIISpace }
  }

  /// Counts `[words](http` and `**words**`.
  private mutating func look(at line: ArraySlice<UInt8>) {
    var (isOpen, stars) = (false, 0)
    for index in line.indices {
      switch line[index] {
      case UInt8(ascii: "["): isOpen = true
      case UInt8(ascii: "]"):
        if isOpen, line[(index + 1)...].starts(with: "(http".utf8) { links += 1 }
        isOpen = false
      case UInt8(ascii: "*"):
        if line[(index + 1)...].first == UInt8(ascii: "*") { stars += 1 }
      default: break
      }
    }
    if stars >= 2 { hasEmphasis = true }
  }
}
