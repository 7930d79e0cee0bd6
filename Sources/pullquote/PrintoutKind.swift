import Document
import Formats
import Interface
import Text

/// Decides whether a text is a printout, whose lines and columns matter, rather than an article.
enum PrintoutKind {
  /// Whether bytes are what a program prints for a terminal: overstruck characters, colours, a difference of files, columns,
  /// or code. O(1): only the beginning is read.
  static func isPrintout(_ bytes: [UInt8]) -> Bool {
    let head = Array(bytes.prefix(longest))
    guard SourceFormat(head) == .plainText else { return false }
    if PrintedText(head)?.isPage == true { return true }
    let lines = head.split(separator: .newline).prefix(mostLines).map(Line.init)
    guard lines.count >= fewestLines else { return false }
    return isDifference(lines) || isTable(lines) || isCode(lines)
  }

  private static let longest = 1 << 16
  private static let mostLines = 400
  private static let fewestLines = 4

  /// Whether lines are those of `diff` or `git diff`.
  private static func isDifference(_ lines: [Line]) -> Bool {
    lines.contains { $0.starts(with: "@@ -") || $0.starts(with: "diff --git ") }
      && lines.contains { $0.starts(with: "+++ ") || $0.starts(with: "index ") }
  }

  /// Whether most lines have columns: words that are separated by several spaces or a tab.
  private static func isTable(_ lines: [Line]) -> Bool {
    lines.count(where: \.hasColumns) * 10 >= lines.count * 7
      && lines.count(where: \.endsSentence) * 10 < lines.count
  }

  /// Whether most lines are indented or end as those of a program do, and hardly any as a sentence does.
  private static func isCode(_ lines: [Line]) -> Bool {
    let program = lines.count { $0.isIndented || $0.endsStatement }
    return program * 10 >= lines.count * 6
      && lines.count(where: \.endsStatement) * 10 >= lines.count * 2
      && lines.count(where: \.endsSentence) * 20 < lines.count
  }
}

/// What a line of text looks like.
private struct Line {
  private let bytes: ArraySlice<UInt8>
  let isIndented: Bool
  let hasColumns: Bool
  let endsStatement: Bool
  let endsSentence: Bool

  init(_ line: ArraySlice<UInt8>) {
    bytes = line
    let words = line.drop(while: \.isASCIISpace)
    let end = words.last { !$0.isASCIISpace }
    isIndented = line.first == .tab || line.starts(with: [.space, .space])
    endsStatement = end.map { "{};,()[]:\\>".utf8.contains($0) } ?? false
    endsSentence = end.map { ".!?\"".utf8.contains($0) || $0 >= 0x80 } ?? false
    hasColumns = Self.hasGap(words)
  }

  func starts(with words: String) -> Bool { bytes.starts(with: words.utf8) }

  /// Whether words are separated by a tab or by two spaces that do not follow a sentence.
  private static func hasGap(_ words: ArraySlice<UInt8>) -> Bool {
    zip(words.indices, words).contains { index, byte in
      let next = index + 1
      guard next < words.endIndex, words[next] != .space || next + 1 < words.endIndex else {
        return false
      }
      if byte == .tab { return true }
      return byte == .space && words[next] == .space && index > words.startIndex
        && !".!?:".utf8.contains(words[index - 1])
    }
  }
}
