import Document
import Text

/// A line of a message's text.
struct MessageLine {
  /// The words.
  let words: String
  /// The offset after the line.
  let end: Int
}

/// Finds the lines of a message's text.
enum MessageLines {
  /// Tags that end a line, by their first letters.
  private static let breaks = ["br", "div", "p>", "p ", "tr", "li", "blo", "tab", "hr", "pre"]

  /// The lines in a range of a message. Of HTML, tags are left out, and block tags end a line.
  static func all(in bytes: [UInt8], _ range: Range<Int>, isPage: Bool) -> [MessageLine] {
    var lines: [MessageLine] = []
    var open: [UInt8] = []
    var index = range.lowerBound
    func finish(_ end: Int) {
      let words = String(decoding: open, as: UTF8.self)
      lines.append(
        MessageLine(
          words: (isPage ? CharacterReferences.words(in: words) : words) ?? "", end: end))
      open = []
    }
    while index < range.upperBound {
      if isPage, bytes[index] == UInt8(ascii: "<") {
        let end = end(ofTag: index, in: bytes)
        let name = bytes[(index + 1)..<end].drop { $0 == UInt8(ascii: "/") }.prefix(3)
          .map(\.asciiLowercased)
        if breaks.contains(where: { name.starts(with: $0.utf8) }) { finish(end) }
        index = end
      } else if bytes[index] == .newline, !isPage {
        finish(index + 1)
        index += 1
      } else {
        open.append(bytes[index])
        index += 1
      }
    }
    if !open.isEmpty { finish(range.upperBound) }
    return lines
  }

  /// The offset after a tag, or after a comment or a style sheet.
  private static func end(ofTag start: Int, in bytes: [UInt8]) -> Int {
    if bytes.matches("<!--", at: start) {
      return bytes.position(of: "-->", from: start).map { $0 + 3 } ?? bytes.count
    }
    if bytes.matches("<style", at: start) { return bytes.endTag("style", from: start + 1) }
    return bytes[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
  }
}

/// The fields above a message inside the text of another: `From: Ann Lee <ann@mail.example>`.
struct MessageFields {
  private(set) var title: String?
  private(set) var date: Timestamp?
  private(set) var sender: SourceDocument.Sender?
  /// The offset after the last field.
  private(set) var end = 0
  private var hasDate = false
  private var hasRecipient = false

  private static let senders: Set<String> = [
    "from", "von", "de", "da", "van", "från", "fra", "od", "от", "发件人", "差出人", "寄件者",
  ]
  private static let titles: Set<String> = [
    "subject", "betreff", "objet", "asunto", "assunto", "oggetto", "onderwerp", "ämne", "emne",
    "temat", "тема", "主题", "件名", "主旨",
  ]
  private static let dates: Set<String> = [
    "date", "sent", "datum", "gesendet", "envoyé", "fecha", "enviado", "enviado el", "data",
    "inviato", "verzonden", "skickat", "sendt", "dato", "wysłano", "дата", "отправлено", "发送时间",
    "送信日時", "日付", "寄件日期",
  ]
  private static let recipients: Set<String> = [
    "to", "cc", "bcc", "reply-to", "an", "antwort an", "à", "répondre à", "para", "a", "aan",
    "till", "til", "do", "dw", "кому", "收件人", "抄送", "宛先", "收件者", "副本", "kopie", "kopi",
  ]

  /// The most lines of fields.
  private static let mostLines = 60

  /// Whether a line is the first field of a message.
  static func openWith(_ line: String) -> Bool {
    field(line).map { senders.contains($0.name) } ?? false
  }

  /// Whether all of them are there that programs write.
  var isWhole: Bool { sender != nil && title != nil && (hasDate || hasRecipient) }

  /// Reads the fields in the first lines; `nil` without a sender or a subject.
  ///
  /// - Parameter isPage: Whether the lines are of HTML, where empty ones may stand between the fields.
  init?(_ lines: some Sequence<MessageLine>, isPage: Bool) {
    var wasRecipient = false
    for line in lines.prefix(Self.mostLines) {
      let words = line.words.drop { $0 == ">" || $0 == " " || $0 == "\t" || $0 == "\r" }
      guard !words.isEmpty else {
        if end > 0, !isPage { break } else { continue }
      }
      if let (name, value) = Self.field(line.words), take(name, value) || end > 0 && !isPage {
        wasRecipient = Self.recipients.contains(name)
      } else if end == 0 || !wasRecipient || !words.contains("@") {
        break
      }
      end = line.end
    }
    guard title != nil || sender != nil else { return nil }
  }

  /// The name of the field in a line, in lowercase, and its value; `nil` if it is no field.
  private static func field(_ line: String) -> (name: String, value: String)? {
    let words = line.drop { $0 == ">" || $0 == " " || $0 == "\t" || $0 == "*" }
    guard let colon = words.prefix(24).firstIndex(where: { $0 == ":" || $0 == "：" }) else {
      return nil
    }
    let name = words[..<colon].lowercased().filter { $0 != "*" }.trimmed
    let value = words[words.index(after: colon)...].filter { $0 != "*" }.trimmed
    return (name, value)
  }

  /// Takes a field; `false` if its name is unknown.
  private mutating func take(_ name: String, _ value: String) -> Bool {
    if Self.senders.contains(name) {
      let open = value.firstIndex { "<[".contains($0) } ?? value.endIndex
      let inside = value[open...].prefix { !">]".contains($0) }.filter { !"<[ ".contains($0) }
      let name = value[..<open].filter { $0 != "\"" }.trimmed
      sender = .init(
        name: name.isEmpty ? nil : name,
        address: inside.isEmpty ? nil : inside.replacing("mailto:", with: ""))
    } else if Self.titles.contains(name) {
      title = value.isEmpty ? nil : value
    } else if Self.dates.contains(name) {
      hasDate = true
      date = Timestamp(machine: value.replacing(" at ", with: " "))
    } else {
      guard Self.recipients.contains(name) else { return false }
      hasRecipient = true
    }
    return true
  }
}
