import Document
import Text

/// Unwraps a message that was forwarded inside the text of another: its fields and its text follow a line that announces
/// it, or its fields alone tell where it begins.
struct ForwardedMessage {
  /// If the text above the forwarded message is at least this long, in bytes, it is the article
  /// itself.
  private static let introduction = 1_000
  /// The number of bytes at the start of the body that may hold the introduction and the fields.
  private static let reach = 1 << 16
  /// The most bytes below the line that ends a forwarded message.
  private static let longestEnding = 1_000
  /// Announcement lines that are not surrounded by dashes.
  private static let openings: [StaticString] = [
    "begin forwarded message:", "anfang der weitergeleiteten nachricht:",
    "début du message réexpédié", "inicio del mensaje reenviado:", "inizio messaggio inoltrato:",
    "begin doorgestuurd bericht:",
  ]
  /// What programs put before the subject of an answer, and of a forwarded message.
  private static let answers: Set<String> = [
    "re", "aw", "antw", "sv", "res", "rif", "ynt", "odp", "回复", "答复",
  ]
  private static let forwards: Set<String> = [
    "fwd", "fw", "wg", "tr", "rv", "enc", "i", "doorst", "vb", "vs", "转发",
  ]

  /// Replaces a document that only introduces a forwarded message by that message. O(n).
  ///
  /// - Parameter isPage: Whether the document is HTML.
  static func unwrap(_ document: inout SourceDocument, isPage: Bool) {
    let title = document.metadata.title ?? ""
    guard !answers.contains(mark(of: title) ?? "") else { return }
    let bytes = document.bytes
    let pieces = MessageLines.all(in: bytes, 0..<min(bytes.count, reach), isPage: isPage)
    guard let header = header(in: pieces[...], isPage: isPage) else { return }
    document.bytes = Array(bytes[header.end...].drop(while: \.isASCIISpace))
    if !isPage { document.bytes = MailText.unquoted(withoutEnding(document.bytes)) }
    document.plainText = nil
    document.metadata.title = header.title ?? withoutMark(title)
    document.metadata.published = header.date
    document.sender = header.sender
  }

  /// The fields of the forwarded message; `nil` if there is none, or if there is much text above it.
  private static func header(
    in pieces: ArraySlice<MessageLine>, isPage: Bool
  ) -> MessageFields? {
    var words = 0
    for index in pieces.indices where words < introduction {
      let line = pieces[index].words
      if let rest = announced(by: line) {
        let first = MessageLine(words: rest, end: pieces[index].end)
        return MessageFields([first] + pieces[(index + 1)...], isPage: isPage)
      }
      if MessageFields.openWith(line),
        let fields = MessageFields(pieces[index...], isPage: isPage), fields.isWhole
      {
        return fields
      }
      words += line.utf8.count { !$0.isASCIISpace }
    }
    return nil
  }

  /// The rest of a line after the announcement of a forwarded message; `nil` if there is none.
  private static func announced(by line: String) -> String? {
    if let rest = afterDashes(line) { return rest }
    let bytes = Array(line.utf8)
    for opening in openings {
      if let found = bytes.position(of: opening, from: 0) {
        return String(decoding: bytes[(found + opening.utf8CodeUnitCount)...], as: UTF8.self)
      }
    }
    return nil
  }

  /// The rest of a line after `---------- Forwarded message ---------`.
  private static func afterDashes(_ line: String) -> String? {
    let line = line.drop { $0 == " " || $0 == ">" }
    guard line.hasPrefix("-----") else { return nil }
    let words = line.prefix(160).drop { $0 == "-" }
    guard let end = words.firstRange(of: "---")?.lowerBound,
      words[..<end].contains(where: \.isLetter)
    else { return nil }
    return String(line[end...].drop { $0 == "-" })
  }

  /// Returns a text without the line that ends a forwarded message and the few lines below it.
  private static func withoutEnding(_ text: [UInt8]) -> [UInt8] {
    var start = max(0, text.count - longestEnding)
    while let dashes = text.position(of: "\n-----", from: start) {
      let line = text[(dashes + 1)...].prefix { $0 != .newline }
      if afterDashes(String(decoding: line, as: UTF8.self)) != nil { return Array(text[..<dashes]) }
      start = dashes + 1
    }
    return text
  }

  /// What stands before the first colon of a subject, in lowercase: `re`, `fwd`.
  private static func mark(of subject: String) -> String? {
    subject.prefix(10).firstIndex { $0 == ":" || $0 == "：" }
      .map { subject[..<$0].lowercased().trimmed }
  }

  /// A subject without the marks of forwarding; `nil` if nothing remains.
  private static func withoutMark(_ subject: String) -> String? {
    var rest = subject[...]
    while let mark = mark(of: String(rest)), forwards.contains(mark),
      let colon = rest.firstIndex(where: { $0 == ":" || $0 == "：" })
    {
      rest = rest[rest.index(after: colon)...].drop { $0 == " " }
    }
    return rest.isEmpty ? nil : String(rest)
  }
}
