import CFormats
import Document
import Text

/// Reads messages, newsletters and pages saved as MHTML, using libgmime.
enum Mail {
  /// The most text in all messages of a source together, in bytes.
  private static let maximumText = 64 << 20
  /// A message with less text than this only introduces the one that it forwards, in bytes.
  private static let introduction = 1_000
  /// A message with this many tables is laid out by a program.
  private static let fewTables = 3

  /// A message: its metadata and its text parts.
  struct Message {
    var depth = 0
    var metadata = Metadata()
    var sender: SourceDocument.Sender?
    /// The URL of the page that was saved as this message.
    var page: String?
    var pages: [Part] = []
    var texts: [Part] = []
    var attachments = 0

    /// The size of its text, in bytes: of the plain-text parts if there are any, else of the HTML
    /// parts.
    var length: Int { (texts.isEmpty ? pages : texts).reduce(0) { $0 + $1.bytes.count } }
  }

  /// A text part.
  struct Part {
    let bytes: [UInt8]
    let charset: String?
    let location: String?
    /// How the lines of plain text are joined; `nil` for HTML.
    let flow: MailLines.Flow?
  }

  /// Reads the documents of the messages, in order; a forwarded message comes before a short
  /// message around it. O(n).
  static func documents(_ source: [UInt8]) throws(FormatFailure) -> [SourceDocument] {
    let message = MailLook.messageOfAppleMail(source).map { Array($0) } ?? source
    guard let source = MailFields.bounded(message) else {
      throw .tooMuch("it has too many parts to be read in reasonable time")
    }
    let reader = MailReader(limit: maximumText)
    var listener = reader.listener
    let outcome = withExtendedLifetime(reader) {
      source.withUnsafeBufferPointer {
        mail_read($0.baseAddress, Int64($0.count), &listener)
      }
    }
    switch Int(outcome) {
    case FORMAT_READ: break
    case FORMAT_NO_LIBRARY:
      throw .notInstalled("libgmime", reads: "mail", package: "libgmime-3.0-0")
    default: throw .damaged("a message")
    }
    let documents = inOrder(reader.messages).compactMap(document)
    guard !documents.isEmpty else { throw .nothing("text", in: "the message") }
    return documents
  }

  /// Orders the messages, placing each short one after the one inside it.
  private static func inOrder(_ messages: [Message]) -> [Message] {
    var ordered: [Message] = []
    for message in messages {
      if let last = ordered.last, message.depth > last.depth, last.length < introduction {
        ordered.insert(message, at: ordered.count - 1)
      } else {
        ordered.append(message)
      }
    }
    return ordered
  }

  private static func document(_ message: Message) -> SourceDocument? {
    let isPage = !message.pages.isEmpty
    guard let first = isPage ? message.pages.first : message.texts.first else { return nil }
    if message.page != nil || first.location?.hasPrefix("http") == true && isPage {
      return savedPage(first, of: message)
    }
    let (text, repairs) = isPage ? joined(message.pages) : joined(message.texts)
    // Layout tables hold more than a story. What a person writes is nothing but the story.
    var document = SourceDocument(isPage && isLaidOut(text) ? .page : .story, text)
    if !message.texts.isEmpty { document.plainText = joined(message.texts).text }
    document.charset = "utf-8"
    document.metadata = message.metadata
    document.sender = message.sender
    document.repairs = repairs
    if message.attachments > 0 {
      let plural = message.attachments == 1 ? "attachment was" : "attachments were"
      document.repairs.append(.note("\(message.attachments) \(plural) not read"))
    }
    ForwardedMessage.unwrap(&document, isPage: isPage)
    if isPage {
      document.signature = signature(in: document.bytes)
    } else {
      let text = MailText(document.bytes)
      (document.bytes, document.signature) = (text.html, text.signature)
    }
    return document
  }

  /// How programs mark the element of a signature.
  private static let signatureMarks: [StaticString] = [
    "class=\"gmail_signature", "class=\"moz-signature", "id=\"signature\"",
    "id=\"applemailsignature\"",
    "id=\"ms-outlook-mobile-signature\"", "class=\"protonmail_signature",
  ]

  /// The offset of the element of a signature; `nil` if there is none, or if the text of another message is below it.
  private static func signature(in html: [UInt8]) -> Int? {
    let starts = signatureMarks.compactMap { html.position(of: $0, from: 0) }
    guard let start = starts.min(), html.position(of: "<blockquote", from: start) == nil else {
      return nil
    }
    return html[..<start].lastIndex(of: UInt8(ascii: "<"))
  }

  /// Whether HTML has as many tables as only programs make.
  private static func isLaidOut(_ html: [UInt8]) -> Bool {
    var (tables, place) = (0, 0)
    while tables < fewTables, let table = html.position(of: "<table", from: place) {
      tables += 1
      place = table + 1
    }
    return tables == fewTables
  }

  /// The concatenated text of parts.
  private static func joined(_ parts: [Part]) -> (text: [UInt8], repairs: [Repair]) {
    var text: [UInt8] = []
    var repairs: [Repair] = []
    for part in parts {
      let decoded = HTMLCharset.decode(part.bytes, hint: part.charset)
      text += (text.isEmpty ? [] : [.newline, .newline])
      text += part.flow.map { MailLines.read(decoded.bytes, flow: $0) } ?? decoded.bytes
      repairs += decoded.repairs.filter { !repairs.contains($0) }
    }
    return (text, repairs)
  }

  /// A page that was saved as MHTML: the page's own metadata takes precedence.
  private static func savedPage(_ part: Part, of message: Message) -> SourceDocument {
    var document = SourceDocument(.page, part.bytes)
    document.charset = part.charset
    document.address =
      [part.location, message.page].compactMap { $0 }
      .compactMap { WebAddress($0)?.text }.first
    document.isCertain = false
    document.metadata.title = message.metadata.title
    document.metadata.canonicalURL = document.address
    return document
  }
}

/// Collects the messages that libgmime reports.
private final class MailReader {
  private(set) var messages: [Mail.Message] = []
  private var room: Int

  init(limit: Int) { room = limit }

  /// The callbacks of the parser. The reader must outlive them.
  var listener: mail_listener {
    mail_listener(
      data: Unmanaged.passUnretained(self).toOpaque(),
      message: { data, header in
        if let header { MailReader.of(data)?.take(header.pointee) }
      },
      part: { data, part in
        if let part { MailReader.of(data)?.take(part.pointee) }
      })
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> MailReader? {
    data.map { Unmanaged<MailReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private func take(_ header: mail_header) {
    var message = Mail.Message()
    message.depth = Int(header.depth)
    message.metadata.title = Self.text(header.subject)
    message.metadata.published = Self.text(header.date).flatMap { Timestamp(machine: $0) }
    message.sender = SourceDocument.Sender(
      name: Self.text(header.sender), address: Self.text(header.address))
    message.page = Self.text(header.page)
    messages.append(message)
  }

  private func take(_ part: mail_part) {
    let index = Int(part.message)
    guard messages.indices.contains(index) else { return }
    let type = Self.text(part.type)?.lowercased() ?? ""
    let isText = ["text/plain", "text/html", "text/enriched", "text/markdown"].contains(type)
    guard let start = part.bytes, isText, part.is_attachment == 0 else {
      if part.is_attachment != 0 { messages[index].attachments += 1 }
      return
    }
    let count = min(Int(part.count), room)
    guard count > 0 else { return }
    room -= count
    let isPage = type == "text/html"
    let text = Mail.Part(
      bytes: Array(UnsafeBufferPointer(start: start, count: count)),
      charset: Self.text(part.charset), location: Self.text(part.location),
      flow: isPage ? nil : .init(part.flow))
    if isPage {
      messages[index].pages.append(text)
    } else {
      messages[index].texts.append(text)
    }
  }

  /// The words of a C string; `nil` if there are none.
  private static func text(_ text: UnsafePointer<CChar>?) -> String? {
    guard let text else { return nil }
    var words = WordBuffer()
    words.append(UTF8Text(String(cString: text)).bytes[...])
    return words.count == 0 ? nil : words.string
  }
}

extension MailLines.Flow {
  /// How libgmime says that lines are joined.
  fileprivate init(_ flow: Int32) {
    switch Int(flow) {
    case MAIL_FLOWED: self = .flowed
    case MAIL_FLOWED_TIGHT: self = .flowedTight
    default: self = .fixed
    }
  }
}
