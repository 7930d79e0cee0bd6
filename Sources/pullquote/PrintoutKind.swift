import Document
import Formats
import Interface
import Text

/// Decides whether a text is a printout, whose lines and columns matter, rather than an article.
enum PrintoutKind {
  /// Whether bytes are what a program prints for a terminal or reads from a file: overstruck characters, colours, a
  /// manual, a difference of files, columns, fields of a table, code, an answer to a command, or records such as the
  /// entries of a log and of a listing. O(1): only the first 64 KiB are read.
  ///
  /// - Parameters:
  ///   - name: the path of the file, if it is one.
  ///   - isWhole: whether nothing follows, so that a line or two are enough to tell.
  static func isPrintout(_ bytes: [UInt8], name: String? = nil, isWhole: Bool = true) -> Bool {
    let head = Decoding(Array(bytes.prefix(longest)), keepsNewlines: true).bytes
    guard SourceFormat(head, name: name) == .plainText else { return false }
    if let name = name?.lowercased(), [".csv", ".tsv"].contains(where: name.hasSuffix) {
      return true
    }
    if PrintedText(head)?.isPage == true { return true }
    let lines = head.split(separator: .newline).prefix(mostLines).map(Line.init)
    guard let first = lines.first else { return false }
    if first.opensPrintout { return true }
    guard isWhole || lines.count >= fewestLines else { return false }
    let kinds = [isManual, isDifference, isTable, areFields, isCode, areRecords]
    return kinds.contains { $0(lines) }
  }

  private static let longest = 1 << 16
  private static let mostLines = 400
  private static let fewestLines = 3

  /// Whether a manual begins so, whose first line is cut on a narrow terminal.
  private static func isManual(_ lines: [Line]) -> Bool {
    lines.count > 2 && lines[1].namesSection && lines[2].isIndented
  }

  /// Whether lines are those of `diff` or `git diff`.
  private static func isDifference(_ lines: [Line]) -> Bool {
    lines.contains { $0.starts(with: "@@ -") || $0.starts(with: "diff --git ") }
      && lines.contains { $0.starts(with: "+++ ") || $0.starts(with: "index ") }
      || lines.contains(where: \.isChangeCommand)
        && lines.contains { $0.starts(with: "< ") || $0.starts(with: "> ") }
      || lines.count(where: \.isSide) * 2 >= lines.count
        && Set(lines.filter(\.isSide).map(\.sign)).count == 2
  }

  /// Whether most lines have columns: words that are separated by several spaces, a tab or a bar.
  private static func isTable(_ lines: [Line]) -> Bool {
    lines.count(where: \.hasColumns) * 10 >= lines.count * 7
      && lines.count { $0.endsSentence || $0.hasSpeech } * 10 < lines.count
  }

  /// Whether records have the same number of fields, with tabs, commas or semicolons between them. The first, which
  /// names them, is no sentence, and a comma between speech and the words around it is none of a table.
  private static func areFields(_ lines: [Line]) -> Bool {
    if lines[0].hasSpeech || lines[0].endsWithStop { return false }
    let haveSpeech = lines.contains(where: \.hasSpeech)
    return "\t,;".utf8.contains { separator in
      let counts = fieldCounts(lines, separator)
      // The last line may be cut.
      let whole = counts.count > 2 ? counts.dropLast() : counts[...]
      guard let first = whole.first, first > (haveSpeech && separator != .tab ? 2 : 1),
        lines[0].hasSeparator(separator)
      else { return false }
      return (separator == .tab || whole.count > 1) && whole.allSatisfy { $0 == first }
    }
  }

  /// The number of fields of each record. In quotation marks, which tables with tabs do without, no separator counts, and
  /// a record goes on in the next line. In a line or two the comma of a thousand is none.
  private static func fieldCounts(_ lines: [Line], _ separator: UInt8) -> [Int] {
    var (counts, count, isQuoted): ([Int], Int, Bool) = ([], 1, false)
    for line in lines {
      count += line.separators(
        separator, isQuoted: &isQuoted, leavesThousands: lines.count < fewestLines)
      guard !isQuoted else { continue }
      counts.append(count)
      count = 1
    }
    return counts
  }

  /// Whether most lines are indented or end as those of a program do, and hardly any as a sentence does.
  private static func isCode(_ lines: [Line]) -> Bool {
    // A heading may end with a bracket or a colon.
    guard lines.count >= fewestLines else { return lines.allSatisfy(\.endsCommand) }
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
    // A sentence of figures is no table, and a comment may be a heading.
    guard lines.count >= fewestLines else {
      return lines.allSatisfy { $0.isMarked || $0.isRecord && !$0.endsSentence }
        && !lines.allSatisfy(\.isComment)
    }
    return lines.allSatisfy { $0.isRecord || $0.tellsFigure }
      || lines.count(where: \.isRecord) * 10 >= lines.count * 8
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
  /// Whether it ends as a sentence of letters of ASCII does.
  let endsWithStop: Bool

  init(_ line: ArraySlice<UInt8>) {
    bytes = line.last == .carriageReturn ? line.dropLast() : line
    let words = bytes.drop(while: \.isASCIISpace)
    let end = words.last { !$0.isASCIISpace }
    isIndented = line.first == .tab || line.starts(with: [.space, .space])
    endsStatement = end.map { "{};,()[]:\\>".utf8.contains($0) } ?? false
    // Quotation marks also end the values of settings and the arguments of commands.
    let mark = words[..<(words.lastIndex { !$0.isASCIISpace } ?? words.startIndex)].last
    let closes = end == .quotationMark && mark.map { ".!?,".utf8.contains($0) } ?? false
    endsWithStop = closes || end.map { ".!?".utf8.contains($0) } ?? false
    endsSentence = endsWithStop || end.map { $0 >= 0x80 } ?? false
    hasColumns = Self.hasGap(words) || Self.isFrame(words)
  }

  func starts(with words: String) -> Bool { bytes.starts(with: words.utf8) }

  /// Whether it has a quotation mark such as `“`, `„` or `«`, which people write and programs hardly do.
  var hasSpeech: Bool {
    zip(bytes.indices, bytes).contains { index, byte in
      byte >= 0xC2 && Self.speechMarks.contains(where: bytes[index...].starts)
    }
  }

  private static let speechMarks = ["“", "”", "„", "«", "»", "「", "」"].map { Array($0.utf8) }

  /// Whether a text that begins so is a printout, whatever follows.
  var opensPrintout: Bool {
    opensScript || namesCommit || isManualHead || opensRecord || opensAnswer
  }

  /// `#!/bin/sh`
  private var opensScript: Bool { starts(with: "#!/") }

  /// `commit 9f3c…`, as `git log` and `git show` begin.
  private var namesCommit: Bool {
    starts(with: "commit ") && bytes.dropFirst(7).prefix(40).allSatisfy(\.isHexadecimal)
      && bytes.count >= 47
  }

  /// `9f3c2ab1 (Ann Lee 2031-05-01 1) words`, as `git blame` and `git log --oneline` write it.
  private var namesChange: Bool {
    let name = bytes.drop { $0 == UInt8(ascii: "^") }.prefix { $0 != .space }
    return (7...40).contains(name.count) && name.allSatisfy(\.isHexadecimal)
  }

  /// `LS(1)    User Commands    LS(1)`
  private var isManualHead: Bool {
    let words = bytes.split(separator: .space)
    guard words.count > 2, let first = words.first, first == words.last else { return false }
    return first.last == UInt8(ascii: ")") && first.contains(UInt8(ascii: "(")) && hasColumns
  }

  /// `NAME`, as the sections of manuals are named.
  var namesSection: Bool { bytes == Array("NAME".utf8)[...] }

  /// `12,14c12`, as plain `diff` writes it.
  var isChangeCommand: Bool {
    let letters = bytes.filter { !$0.isASCIIDigit && $0 != UInt8(ascii: ",") }
    return letters.count == 1 && "acd".utf8.contains(letters[0])
      && bytes.first?.isASCIIDigit == true && bytes.last?.isASCIIDigit == true
  }

  /// The first byte behind the indentation; `nil` for none.
  var sign: UInt8? { bytes.first { !$0.isASCIISpace } }

  /// `  - old words` or `  + new words`; without the indentation it may be for and against.
  var isSide: Bool {
    let words = bytes.drop(while: \.isASCIISpace)
    return isIndented && ["- ", "+ "].contains { words.starts(with: $0.utf8) }
  }

  /// `Ann Lee: 3 quotes` or `  12 ferry.txt`
  var tellsFigure: Bool {
    if endsSentence || hasSpeech { return false }
    let words = bytes.drop(while: \.isASCIISpace)
    let rest = words.drop(while: \.isASCIIDigit)
    if rest.startIndex > words.startIndex, rest.first == .space { return true }
    guard let colon = words.firstIndex(of: .colon) else { return false }
    return words[(colon + 1)...].first { $0 != .space }?.isASCIIDigit ?? false
  }

  /// `DELETE FROM boats;`
  var endsCommand: Bool { bytes.last.map { "{};".utf8.contains($0) } ?? false }

  /// The number of separators outside of quotation marks, unless a space or a closing mark follows, as in a sentence.
  ///
  /// - Parameters:
  ///   - isQuoted: whether the line begins in quotation marks, and then whether it ends so.
  ///   - leavesThousands: whether a comma within a number is none.
  func separators(_ separator: UInt8, isQuoted: inout Bool, leavesThousands: Bool) -> Int {
    var count = 0
    for (index, byte) in zip(bytes.indices, bytes) {
      if byte == .quotationMark, separator != .tab { isQuoted.toggle() }
      guard byte == separator, !isQuoted, index > bytes.startIndex else { continue }
      let rest = bytes[(index + 1)...]
      let next = rest.first
      let isInNumber =
        leavesThousands && bytes[index - 1].isASCIIDigit && next?.isASCIIDigit == true
      if separator != .tab, isInNumber || Self.closesSpeech(rest) { continue }
      if let next, next != .space { count += 1 }
    }
    return count
  }

  /// Whether what follows a comma closes speech: a mark with a space behind it, since one that opens a field has a word.
  private static func closesSpeech(_ rest: ArraySlice<UInt8>) -> Bool {
    closings.contains {
      rest.starts(with: $0) && rest.dropFirst($0.count).first ?? .space == .space
    }
  }

  private static let closings = ["'", "’", "‘", "“", "”", "«", "»", ")"].map { Array($0.utf8) }

  /// Whether it has a separator that is not the comma of a number.
  func hasSeparator(_ separator: UInt8) -> Bool {
    var isQuoted = false
    return separators(separator, isQuoted: &isQuoted, leavesThousands: true) > 0
  }

  /// `{` or `[`, as JSON begins.
  var opensData: Bool { bytes == Array("{".utf8)[...] || bytes == Array("[".utf8)[...] }

  /// `{"name": …`, also behind brackets, as JSON in one line begins.
  private var opensRecord: Bool {
    let object = bytes.drop { $0.isASCIISpace || $0 == UInt8(ascii: "[") }
    guard object.first == UInt8(ascii: "{") else { return false }
    let name = object.dropFirst().drop(while: \.isASCIISpace)
    guard name.first == .quotationMark else { return false }
    let rest = name.dropFirst().drop { $0 != .quotationMark && $0 != UInt8(ascii: "\\") }
    return rest.dropFirst().first { !$0.isASCIISpace } == UInt8(ascii: ":")
  }

  /// `# a comment`
  var isComment: Bool { sign == UInt8(ascii: "#") }

  /// `name = value`, `[section]`, `# a comment`
  var isSetting: Bool {
    let words = bytes.drop(while: \.isASCIISpace)
    guard let first = words.first else { return false }
    if isComment || first == UInt8(ascii: "[") && words.last == UInt8(ascii: "]") { return true }
    let name = words.prefix { $0.isASCIILetter || $0.isASCIIDigit || "_.-".utf8.contains($0) }
    return !name.isEmpty
      && words[name.endIndex...].first { $0 != .space } == UInt8(ascii: "=")
  }

  /// Whether its beginning says that a program wrote it.
  var isMarked: Bool { namesChange || isEntry || wasFound || isPathOfStatus }

  /// Whether it is no sentence of a language with letters: a word without spaces, a setting, an option, a branch of a
  /// tree, an entry of a log, a line that was found in a file, or less than two thirds letters.
  var isRecord: Bool {
    let words = bytes.drop(while: \.isASCIISpace)
    if isMarked { return true }
    if words.first == UInt8(ascii: "-") && words.dropFirst().first != .space || isSetting {
      return true
    }
    if words.starts(with: "├".utf8) || words.starts(with: "└".utf8) || words.starts(with: "│".utf8)
    {
      return true
    }
    guard words.allSatisfy({ $0 < 0x80 }) else { return false }
    if !words.contains(where: \.isASCIISpace) {
      // The last word of a wrapped sentence is none; the folder `.` is one.
      return !endsSentence || !words.contains(where: \.isASCIILetter)
    }
    let seen = words.count { !$0.isASCIISpace }
    return words.count(where: \.isASCIILetter) * 3 < seen * 2
  }

  /// `HTTP/2 200`, `Usage: ls [OPTION]`, `OVERVIEW: words`, `On branch main`
  private var opensAnswer: Bool {
    ["HTTP/", "Usage: ", "usage: ", "OVERVIEW: ", "On branch "].contains(where: starts)
  }

  /// `2031-05-09T08:00:00Z words`, `May  9 08:00:00 words`, `[WARN] words`, `WARN: words`, `name: value`
  private var isEntry: Bool {
    let shape = bytes.prefix(19).map { $0.isASCIIDigit ? UInt8(ascii: "0") : $0 }
    let time = Array("00:00:00".utf8)
    if shape.starts(with: "0000-00-00".utf8), shape.suffix(8) == time[...] { return true }
    if shape.prefix(3).allSatisfy(\.isASCIILetter), shape.dropFirst(7).prefix(8) == time[...] {
      return true
    }
    if hasSpeech { return false }
    let word = bytes.drop { $0 == UInt8(ascii: "[") }.prefix {
      $0.isASCIILetter || "_-".utf8.contains($0)
    }
    let rest = bytes[word.endIndex...]
    let mark = rest.first { $0 != .space }
    if Self.levels.contains(String(decoding: word, as: UTF8.self)),
      mark == .colon || mark == UInt8(ascii: "]")
    {
      return true
    }
    let isName = word.first.map { !$0.isASCIILetter || $0 >= UInt8(ascii: "a") } ?? false
    return isName && rest.starts(with: ": ".utf8) && !endsSentence
  }

  private static let levels: Set<String> = [
    "TRACE", "DEBUG", "INFO", "NOTICE", "WARN", "WARNING", "ERROR", "CRITICAL", "FATAL",
  ]

  /// `src/ferry.c:12: words` and `12:words`, as `grep` writes what it finds.
  private var wasFound: Bool {
    let place = bytes.prefix { $0 != .colon && !$0.isASCIISpace }
    let rest = bytes[place.endIndex...]
    guard !place.isEmpty, rest.first == .colon, let next = rest.dropFirst().first else {
      return false
    }
    let isPath = place.contains { "/.".utf8.contains($0) }
    return next != .space && (isPath || place.allSatisfy(\.isASCIIDigit) && !next.isASCIIDigit)
  }

  /// ` M src/ferry.c` and `?? notes.txt`, as `git status --short` writes them, or `* main` of `git branch`.
  private var isPathOfStatus: Bool {
    let (status, path) = (bytes.prefix(2), bytes.dropFirst(2).drop { $0 == .space })
    if endsSentence || hasSpeech || path.isEmpty { return false }
    let isWord = !path.contains(.space)
    if status == [UInt8(ascii: "*"), .space] { return isWord }
    guard bytes.dropFirst(2).first == .space, status.contains(where: { $0 != .space }),
      status.allSatisfy({ " MADRCTU?!".utf8.contains($0) })
    else { return false }
    // `AM radio` is a station, and git quotes a path with spaces.
    let isPair = status.allSatisfy(\.isASCIILetter)
    let isPath = path.contains { "/.".utf8.contains($0) }
    return isWord && (isPath || !isPair) || path.first == .quotationMark
      || String(decoding: path, as: UTF8.self).contains(" -> ")
  }

  /// `+----+----+`, `|----|----|`
  private static func isFrame(_ words: ArraySlice<UInt8>) -> Bool {
    words.count > 4 && words.allSatisfy { "+-|=".utf8.contains($0) }
      && words.contains { "+|".utf8.contains($0) }
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
