import Document
import Text

/// Unwraps a message that was forwarded inside the text of another: its fields and its text follow
/// a line that announces it.
enum ForwardedMessage {
  /// If the text above the forwarded message is at least this long, in bytes, it is the article
  /// itself.
  private static let introduction = 1_000
  /// The number of bytes after the line that may hold the fields.
  private static let reach = 1 << 13
  /// Announcement lines that are not surrounded by dashes.
  private static let openings: [StaticString] = [
    "begin forwarded message:", "anfang der weitergeleiteten nachricht:",
    "début du message réexpédié", "inicio del mensaje reenviado:", "inizio messaggio inoltrato:",
    "begin doorgestuurd bericht:",
  ]
  private static let senders: Set<String> = [
    "from", "von", "de", "da", "van", "från", "fra", "od", "от",
  ]
  private static let titles: Set<String> = [
    "subject", "betreff", "objet", "asunto", "assunto", "oggetto", "onderwerp", "ämne", "emne",
    "temat", "тема",
  ]
  private static let dates: Set<String> = [
    "date", "sent", "datum", "gesendet", "fecha", "enviado", "data", "inviato", "verzonden", "dato",
  ]

  /// Replaces a document that only introduces a forwarded message by that message. O(n).
  static func unwrap(_ document: inout SourceDocument) {
    let bytes = document.bytes
    guard let start = opening(bytes) else { return }
    let isPage = if case .page = document.content { true } else { false }
    let pieces = pieces(of: bytes, from: start, isPage: isPage)
    guard let header = Header(pieces) else { return }
    document.bytes = Array(bytes[header.end...].drop(while: \.isASCIISpace))
    document.plainText = nil
    document.metadata.title = header.title ?? document.metadata.title
    document.metadata.published = header.date
    document.sender = header.sender
  }

  /// The end of the line that announces the message; `nil` if there is none, or if there is much
  /// text above it.
  private static func opening(_ bytes: [UInt8]) -> Int? {
    var (index, words) = (0, 0)
    var isTag = false
    while index < bytes.count, words < introduction {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<") { isTag = true }
      if byte == UInt8(ascii: ">") { isTag = false }
      if !isTag, !byte.isASCIISpace { words += 1 }
      if byte == .hyphen, bytes[index...].starts(with: "-----".utf8), let end = dashed(bytes, index)
      {
        return end
      }
      if let found = openings.first(where: { bytes.matches($0, at: index) }) {
        return index + found.utf8CodeUnitCount
      }
      index += 1
    }
    return nil
  }

  /// The end of `---------- Forwarded message ---------` at an offset.
  private static func dashed(_ bytes: [UInt8], _ start: Int) -> Int? {
    let line = bytes[start...].prefix(120).prefix { $0 != .newline && $0 != UInt8(ascii: "<") }
    let words = line.drop { $0 == .hyphen }
    guard let last = words.lastIndex(where: { $0 == .hyphen }),
      let end = words.firstIndex(of: .hyphen), words[end...last].allSatisfy({ $0 == .hyphen }),
      words[..<end].contains(where: { !$0.isASCIISpace })
    else { return nil }
    return last + 1
  }

  /// The lines from an offset on, and the end of each. Tags are left out; block tags end a line.
  private static func pieces(
    of bytes: [UInt8], from start: Int, isPage: Bool
  ) -> [(line: String, end: Int)] {
    var pieces: [(String, Int)] = []
    var line: [UInt8] = []
    var index = start
    func finish(_ end: Int) {
      pieces.append(
        (CharacterReferences.words(in: String(decoding: line, as: UTF8.self)) ?? "", end))
      line = []
    }
    while index < min(bytes.count, start + reach) {
      if isPage, bytes[index] == UInt8(ascii: "<") {
        let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
        let name = bytes[(index + 1)..<end].drop { $0 == UInt8(ascii: "/") }.prefix(3)
        let closes = ["br", "div", "p>", "p ", "tr", "li", "blo"].contains {
          name.starts(with: $0.utf8)
        }
        if closes { finish(end) }
        index = end
      } else if bytes[index] == .newline, !isPage {
        finish(index + 1)
        index += 1
      } else {
        line.append(bytes[index])
        index += 1
      }
    }
    return pieces
  }

  /// The fields of a forwarded message.
  private struct Header {
    var title: String?
    var date: Timestamp?
    var sender: SourceDocument.Sender?
    /// The start of the text.
    var end = 0

    /// Parses the fields in the first lines; `nil` without a sender or a subject.
    init?(_ pieces: [(line: String, end: Int)]) {
      for (line, end) in pieces {
        let line = line.drop { $0 == ">" || $0 == " " || $0 == "*" }
        guard !line.isEmpty else {
          if self.end > 0 { break } else { continue }
        }
        guard let colon = line.prefix(24).firstIndex(where: { $0 == ":" || $0 == "：" }) else {
          break
        }
        let name = String(line[..<colon]).lowercased().filter { $0 != "*" }.trimmed
        let value = String(line[line.index(after: colon)...]).filter { $0 != "*" }.trimmed
        take(name, value)
        self.end = end
      }
      guard title != nil || sender != nil else { return nil }
    }

    private mutating func take(_ name: String, _ value: String) {
      if senders.contains(name) {
        let open = value.firstIndex { "<[".contains($0) } ?? value.endIndex
        let inside = value[open...].filter { !"<>[] ".contains($0) }
        let name = value[..<open].filter { $0 != "\"" }.trimmed
        sender = .init(
          name: name.isEmpty ? nil : name,
          address: inside.isEmpty ? nil : inside.replacing("mailto:", with: ""))
      } else if titles.contains(name) {
        title = value.isEmpty ? nil : value
      } else if dates.contains(name) {
        date = Timestamp(machine: value.replacing(" at ", with: " "))
      }
    }
  }
}
