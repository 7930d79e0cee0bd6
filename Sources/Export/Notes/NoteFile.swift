import Text

/// The notes on an article as a Markdown file with front matter, which a person may edit.
///
/// Each note stands between two comments, of which the first has the id of the note and the hash of what was written.
/// Everything else in the file belongs to the person, and so does a note that the person has changed.
public struct NoteFile: Sendable {
  private let notes: ExportedNotes

  /// The file of some notes.
  public init(_ notes: ExportedNotes) { self.notes = notes }

  /// A name for a new file, without characters that a file system refuses: the beginning of the title.
  public var name: String {
    let words = notes.title.unicodeScalars.map { scalar in
      CharacterClass.isHarmless(scalar.value) && !"/\\:*?\"<>|#^[].".unicodeScalars.contains(scalar)
        ? Character(scalar) : " "
    }
    let joined = String(words).split(separator: " ").joined(separator: " ")
    var name = ""
    for character in joined {
      guard name.utf8.count + character.utf8.count <= Self.longestName else { break }
      name.append(character)
    }
    return name.isEmpty ? "untitled" : name
  }

  /// The longest name, in bytes. File systems allow 255.
  private static let longestName = 120

  /// The key of the article that a file is about; `nil` if it is not one of these.
  public static func key(of file: String) -> String? {
    let file = file.replacing("\r\n", with: "\n")
    for line in frontMatter(of: file)?.lines ?? [] where line.hasPrefix("pullquote: ") {
      return unquoted(String(line.dropFirst(11)))
    }
    return nil
  }

  /// A new file.
  public var text: String { updating("") }

  /// The file with the present notes. What a person has written in it stays.
  ///
  /// A note that the library no longer has is removed, unless a person has changed it.
  public func updating(_ old: String) -> String {
    if old.contains("\r\n") {
      return updating(old.replacing("\r\n", with: "\n")).replacing("\n", with: "\r\n")
    }
    let head = Self.frontMatter(of: old)
    let body = head.map { String(old[$0.end...]) } ?? (old.isEmpty ? startOfBody : old)
    return frontMatter(keeping: head?.lines ?? []) + updated(body)
  }

  // MARK: Front matter

  private var startOfBody: String { "\n# \(Markdown.escaped(notes.title))\n" }

  /// The lines of a person, and the members that they lack.
  private func frontMatter(keeping lines: [Substring]) -> String {
    let names = Set(lines.compactMap { $0.split(separator: ":").first.map(String.init) })
    let missing = members.filter { !names.contains($0.name) }.map { "\($0.name): \($0.value)" }
    return (["---"] + lines.map(String.init) + missing + ["---", ""]).joined(separator: "\n")
  }

  private var members: [(name: String, value: String)] {
    var members = [("title", Self.quoted(notes.title))]
    if !notes.authors.isEmpty { members.append(("authors", Self.list(notes.authors))) }
    if let publisher = notes.publisher { members.append(("publisher", Self.quoted(publisher))) }
    if let published = notes.published { members.append(("published", published)) }
    if let address = notes.address { members.append(("url", Self.quoted(address))) }
    if !notes.tags.isEmpty { members.append(("tags", Self.list(notes.tags))) }
    return members + [("pullquote", Self.quoted(notes.key))]
  }

  private static func list(_ values: [String]) -> String {
    "[" + values.map(quoted).joined(separator: ", ") + "]"
  }

  /// A string of YAML, which is also one of JSON.
  private static func quoted(_ text: String) -> String {
    String(decoding: JSON.string(TerminalSafety.oneLine(text)).bytes, as: UTF8.self)
  }

  private static func unquoted(_ value: String) -> String {
    let list = JSONScanner.value(of: Array("[\(value)]".utf8)[...])?.list
    if case .string(let text)? = list?.first { return text }
    return value
  }

  /// The lines between two lines of `---` at the start of a file, and where they end.
  private static func frontMatter(
    of file: String
  ) -> (lines: [Substring], end: String.Index)? {
    guard file.hasPrefix("---\n") else { return nil }
    let rest = file.dropFirst(4)
    var lines: [Substring] = []
    var start = rest.startIndex
    while start < rest.endIndex, lines.count < mostLines {
      let end = rest[start...].firstIndex(of: "\n") ?? rest.endIndex
      let line = rest[start..<end]
      start = end < rest.endIndex ? rest.index(after: end) : end
      if line == "---" { return (lines, start) }
      lines.append(line)
    }
    return nil
  }

  private static let mostLines = 500

  // MARK: Notes

  /// A text with the notes that stand in it brought up to date, and the others at its end.
  private func updated(_ body: String) -> String {
    var left = notes.notes
    var result = ""
    var rest = body[...]
    while let block = Block(firstIn: rest) {
      result += rest[..<block.range.lowerBound]
      let index = left.firstIndex { $0.id == block.id }
      let note = index.map { left.remove(at: $0) }
      result += block.isChanged ? String(rest[block.range]) : note.map(Self.block) ?? ""
      rest = rest[block.range.upperBound...]
    }
    result += rest
    for note in left {
      result += (result.hasSuffix("\n\n") ? "" : result.hasSuffix("\n") ? "\n" : "\n\n")
      result += Self.block(note)
    }
    return result
  }

  private static func block(_ note: ExportedNote) -> String {
    let content = content(note)
    return "\(opening)\(note.id) \(hash(content)) -->\n\(content)\(closing)\n"
  }

  private static func content(_ note: ExportedNote) -> String {
    var lines: [String] = []
    if !note.words.isEmpty {
      let label = note.label.map { "*[\($0)]* " } ?? ""
      lines.append("> " + label + Markdown.escaped(note.words))
      if let speaker = note.speaker { lines += [">", "> — " + Markdown.escaped(speaker)] }
    }
    if !note.body.isEmpty {
      if !lines.isEmpty { lines.append("") }
      lines += note.body.split(separator: "\n", omittingEmptySubsequences: false)
        .map { Markdown.escaped(String($0)) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func hash(_ text: some StringProtocol) -> String {
    String(StableHash(text.utf8).value, radix: 16)
  }

  private static let opening = "<!-- pullquote "
  private static let closing = "<!-- /pullquote -->"

  /// A note in a file.
  private struct Block {
    let range: Range<String.Index>
    let id: String
    /// Whether a person has changed what was written.
    let isChanged: Bool

    /// The first note in a text; `nil` if there is none. One whose end was removed is text of the person.
    init?(firstIn text: Substring) {
      var from = text.startIndex
      while let start = text[from...].firstRange(of: NoteFile.opening) {
        from = start.upperBound
        guard start.lowerBound == text.startIndex || text[..<start.lowerBound].last == "\n",
          let head = text[from...].firstIndex(of: "\n"), text[from..<head].hasSuffix(" -->"),
          let end = text[head...].firstRange(of: NoteFile.closing)
        else { continue }
        let words = text[from..<head].dropLast(4).split(separator: " ")
        let content = text[text.index(after: head)..<max(end.lowerBound, text.index(after: head))]
        guard words.count == 2, !content.hasPrefix(NoteFile.opening),
          !content.contains("\n" + NoteFile.opening)
        else { continue }
        let hasNewline = text[end.upperBound...].first == "\n"
        range = start.lowerBound..<(hasNewline ? text.index(after: end.upperBound) : end.upperBound)
        id = String(words[0])
        isChanged = NoteFile.hash(content) != words[1]
        return
      }
      return nil
    }
  }
}
