import Text

/// Converts the plain text of a message to HTML: paragraphs, lists, and what it quotes of other messages.
struct MailText {
  /// The text as HTML.
  private(set) var html: [UInt8] = []
  /// The offset in ``html`` at which the signature starts, if there is one.
  private(set) var signature: Int?

  /// The most messages inside each other that are told apart.
  private static let deepest = 8
  /// The lines since the last quoted one.
  private var open: [UInt8] = []

  /// Converts a text in UTF-8. O(n).
  init(_ text: [UInt8]) { append(text[...], depth: 0) }

  /// Returns a text without the marks of a quotation if all of its lines have one.
  static func unquoted(_ text: [UInt8]) -> [UInt8] {
    let lines = text.split(separator: .newline, omittingEmptySubsequences: false)
    let isQuoted = lines.allSatisfy { $0.allSatisfy(\.isASCIISpace) || mark(of: $0) > 0 }
    return isQuoted
      ? Array(lines.map { $0.dropFirst(mark(of: $0)) }.joined(separator: [.newline])) : text
  }

  /// The length of the mark before a quoted line: `>` and a space; otherwise 0.
  private static func mark(of line: ArraySlice<UInt8>) -> Int {
    guard line.first == UInt8(ascii: ">") else { return 0 }
    return line.dropFirst().first == .space ? 2 : 1
  }

  private mutating func append(_ text: ArraySlice<UInt8>, depth: Int) {
    var quoted: [UInt8] = []
    for line in text.split(separator: .newline, omittingEmptySubsequences: false) {
      let mark = depth < Self.deepest ? Self.mark(of: line) : 0
      if mark > 0 {
        flush()
        quoted += line.dropFirst(mark) + [.newline]
        continue
      }
      close(&quoted, depth)
      if MailLines.isSignatureMark(line) {
        flush()
        if depth == 0 { signature = html.count }
      } else {
        open += line + [.newline]
      }
    }
    close(&quoted, depth)
    flush()
  }

  /// Writes what another message says.
  private mutating func close(_ quoted: inout [UInt8], _ depth: Int) {
    guard !quoted.isEmpty else { return }
    html += "<blockquote>\n".utf8
    append(quoted[...], depth: depth + 1)
    html += "</blockquote>\n".utf8
    quoted = []
  }

  /// Writes the paragraphs and lists of the open lines.
  private mutating func flush() {
    guard !open.isEmpty else { return }
    let unwrapped = UnwrappedText(UTF8Text(repairing: open))
    open = []
    for block in unwrapped.blocks where hasWords(unwrapped.text[block.range]) {
      let words = unwrapped.text.bytes[block.range]
      let mark = Self.headingMark(words)
      let (start, end) =
        if block.traits.contains(.table) {
          ("<pre><code>", "</code></pre>")
        } else if block.traits.contains(.listed) {
          ("<ul><li>", "</li></ul>")
        } else if mark != nil {
          ("<h2>", "</h2>")
        } else {
          ("<p>", "</p>")
        }
      html += start.utf8 + CharacterReferences.escaped(words.dropFirst(mark ?? 0)) + end.utf8
      html.append(.newline)
    }
  }

  /// Whether a text is more than a drawn rule.
  private func hasWords(_ text: String) -> Bool { text.contains { $0.isLetter || $0.isNumber } }

  /// The length of the mark of a heading in plain newsletters: `** Words`, `## Words`.
  private static func headingMark(_ words: ArraySlice<UInt8>) -> Int? {
    guard let first = words.first, first == UInt8(ascii: "*") || first == UInt8(ascii: "#"),
      words.count <= 120
    else { return nil }
    let rest = words.drop { $0 == first }
    let length = words.count - rest.count
    guard rest.first == .space, !rest.contains(first), !rest.contains("://") else { return nil }
    return length == 2 || first == UInt8(ascii: "#") && length <= 4 ? length + 1 : nil
  }
}
