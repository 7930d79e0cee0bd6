import Document
import Formats
import Interface
import Text

/// Decides whether a text is a printout, whose lines and columns matter, rather than an article.
enum PrintoutKind {
  /// Whether bytes are what a program prints for a terminal or reads from a file: overstruck characters, colours, a
  /// difference of files, columns, code, or records. O(1): only the beginning is read.
  static func isPrintout(_ bytes: [UInt8]) -> Bool {
    let head = Array(bytes.prefix(longest))
    guard SourceFormat(head) == .plainText else { return false }
    if PrintedText(head)?.isPage == true { return true }
    let lines = head.split(separator: .newline).prefix(mostLines).map(Line.init)
    guard let first = lines.first else { return false }
    if first.opensScript || first.namesCommit || first.isManualHead || first.opensRecord {
      return true
    }
    guard lines.count >= fewestLines else { return false }
    return isDifference(lines) || isTable(lines) || isCode(lines) || areRecords(lines)
  }

  private static let longest = 1 << 16
  private static let mostLines = 400
  private static let fewestLines = 3

  /// Whether lines are those of `diff` or `git diff`.
  private static func isDifference(_ lines: [Line]) -> Bool {
    lines.contains { $0.starts(with: "@@ -") || $0.starts(with: "diff --git ") }
      && lines.contains { $0.starts(with: "+++ ") || $0.starts(with: "index ") }
      || lines.contains(where: \.isChangeCommand)
        && lines.contains { $0.starts(with: "< ") || $0.starts(with: "> ") }
  }

  /// Whether most lines have columns: words that are separated by several spaces, a tab or a bar.
  private static func isTable(_ lines: [Line]) -> Bool {
    lines.count(where: \.hasColumns) * 10 >= lines.count * 7
      && lines.count(where: \.endsSentence) * 10 < lines.count
  }

  /// Whether most lines are indented or end as those of a program do, and hardly any as a sentence does.
  private static func isCode(_ lines: [Line]) -> Bool {
    let statements = lines.count { $0.endsStatement || $0.isSetting }
    let program = lines.count { $0.isIndented || $0.endsStatement || $0.isSetting }
    // The last words of a JSON array end with a quotation mark.
    let sentences = lines[0].opensData ? 0 : lines.count { $0.endsSentence && !$0.isSetting }
    return program * 10 >= lines.count * 6
      && statements * 10 >= lines.count * 2 && sentences * 20 < lines.count
  }

  /// Whether most lines are no sentences: names of files, settings, numbers, entries of a log, branches of a tree, options
  /// of a command.
  private static func areRecords(_ lines: [Line]) -> Bool {
    lines.count(where: \.isRecord) * 10 >= lines.count * 8
      && lines.count { $0.endsSentence && !$0.isRecord } * 10 < lines.count
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
    bytes = line.last == .carriageReturn ? line.dropLast() : line
    let words = bytes.drop(while: \.isASCIISpace)
    let end = words.last { !$0.isASCIISpace }
    isIndented = line.first == .tab || line.starts(with: [.space, .space])
    endsStatement = end.map { "{};,()[]:\\>".utf8.contains($0) } ?? false
    // Quotation marks also end the values of settings and the arguments of commands.
    let mark = words[..<(words.lastIndex { !$0.isASCIISpace } ?? words.startIndex)].last
    let closes = end == .quotationMark && mark.map { ".!?,".utf8.contains($0) } ?? false
    endsSentence = closes || end.map { ".!?".utf8.contains($0) || $0 >= 0x80 } ?? false
    hasColumns = Self.hasGap(words) || Self.isFrame(words)
  }

  func starts(with words: String) -> Bool { bytes.starts(with: words.utf8) }

  /// `#!/bin/sh`
  var opensScript: Bool { starts(with: "#!/") }

  /// `commit 9f3c…`, as `git log` and `git show` begin.
  var namesCommit: Bool {
    starts(with: "commit ") && bytes.dropFirst(7).prefix(40).allSatisfy(\.isHexadecimal)
      && bytes.count >= 47
  }

  /// `9f3c2ab1 (Ann Lee 2031-05-01 1) words`, as `git blame` and `git log --oneline` write it.
  private var namesChange: Bool {
    let name = bytes.drop { $0 == UInt8(ascii: "^") }.prefix { $0 != .space }
    return (7...40).contains(name.count) && name.allSatisfy(\.isHexadecimal)
  }

  /// `LS(1)    User Commands    LS(1)`
  var isManualHead: Bool {
    let words = bytes.split(separator: .space)
    guard words.count > 2, let first = words.first, first == words.last else { return false }
    return first.last == UInt8(ascii: ")") && first.contains(UInt8(ascii: "(")) && hasColumns
  }

  /// `12,14c12`, as plain `diff` writes it.
  var isChangeCommand: Bool {
    let letters = bytes.filter { !$0.isASCIIDigit && $0 != UInt8(ascii: ",") }
    return letters.count == 1 && "acd".utf8.contains(letters[0])
      && bytes.first?.isASCIIDigit == true && bytes.last?.isASCIIDigit == true
  }

  /// `{` or `[`, as JSON begins.
  var opensData: Bool { bytes == Array("{".utf8)[...] || bytes == Array("[".utf8)[...] }

  /// `{"name": …`, also behind brackets, as JSON in one line begins.
  var opensRecord: Bool {
    let object = bytes.drop { $0.isASCIISpace || $0 == UInt8(ascii: "[") }
    guard object.first == UInt8(ascii: "{") else { return false }
    let name = object.dropFirst().drop(while: \.isASCIISpace)
    guard name.first == .quotationMark else { return false }
    let rest = name.dropFirst().drop { $0 != .quotationMark && $0 != UInt8(ascii: "\\") }
    return rest.dropFirst().first { !$0.isASCIISpace } == UInt8(ascii: ":")
  }

  /// `name = value`, `[section]`, `# a comment`
  var isSetting: Bool {
    let words = bytes.drop(while: \.isASCIISpace)
    guard let first = words.first else { return false }
    if first == UInt8(ascii: "#") || first == UInt8(ascii: "[") && words.last == UInt8(ascii: "]") {
      return true
    }
    let name = words.prefix { $0.isASCIILetter || $0.isASCIIDigit || "_.-".utf8.contains($0) }
    return !name.isEmpty
      && words[name.endIndex...].first { $0 != .space } == UInt8(ascii: "=")
  }

  /// Whether it is no sentence of a language with letters: a word without spaces, a setting, an option, a branch of a
  /// tree, or less than two thirds letters.
  var isRecord: Bool {
    let words = bytes.drop(while: \.isASCIISpace)
    if namesChange { return true }
    if words.first == UInt8(ascii: "-") && words.dropFirst().first != .space || isSetting {
      return true
    }
    if words.starts(with: "├".utf8) || words.starts(with: "└".utf8) || words.starts(with: "│".utf8)
    {
      return true
    }
    guard words.allSatisfy({ $0 < 0x80 }) else { return false }
    if !words.contains(where: \.isASCIISpace) { return true }
    let seen = words.count { !$0.isASCIISpace }
    return words.count(where: \.isASCIILetter) * 3 < seen * 2
  }

  /// `+----+----+`
  private static func isFrame(_ words: ArraySlice<UInt8>) -> Bool {
    words.count > 4 && words.allSatisfy { "+-|=".utf8.contains($0) }
      && words.contains(UInt8(ascii: "+"))
  }

  /// Whether words are separated by a tab, by a bar between spaces, or by two spaces that do not follow a sentence.
  private static func hasGap(_ words: ArraySlice<UInt8>) -> Bool {
    zip(words.indices, words).contains { index, byte in
      let next = index + 1
      guard next < words.endIndex, words[next] != .space || next + 1 < words.endIndex else {
        return false
      }
      if byte == .tab { return true }
      guard byte == .space, index > words.startIndex else { return false }
      if words[next] == UInt8(ascii: "|") { return true }
      return words[next] == .space && !".!?:".utf8.contains(words[index - 1])
    }
  }
}

extension UInt8 {
  fileprivate var isHexadecimal: Bool {
    isASCIIDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self)
  }
}
