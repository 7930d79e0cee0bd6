import CFormats
import Document
import Text

/// Reads WARC (ISO 28500), the format of web archives: the pages in its HTTP responses.
struct WARC {
  /// The pages, in order, each URL once.
  private(set) var documents: [SourceDocument] = []
  private let bytes: [UInt8]
  private var addresses: Set<String> = []
  private var room = WARC.maximumText

  /// The most pages that are read.
  private static let mostPages = 2_000
  /// The most decompressed bytes of all pages together.
  private static let maximumText = 256 << 20
  /// The longest header of a record or response, in bytes.
  private static let longestHeader = 1 << 16

  /// Reads the pages of an archive. O(n).
  static func documents(_ bytes: [UInt8]) throws(FormatFailure) -> [SourceDocument] {
    let archive = WARC(bytes)
    guard !archive.documents.isEmpty else { throw .nothing("page", in: "the web archive") }
    return archive.documents
  }

  /// Reads an archive up to the first damaged record.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = 0
    while documents.count < Self.mostPages, let record = next(from: start) {
      take(record.fields, record.block)
      start = record.end
    }
  }

  /// The record at an offset; `nil` at the end, or if the record is damaged.
  private func next(
    from start: Int
  ) -> (fields: HeaderFields, block: Range<Int>, end: Int)? {
    guard let start = bytes[min(start, bytes.count)...].firstIndex(where: { !$0.isASCIISpace }),
      bytes[start...].starts(with: "WARC/".utf8),
      let fields = HeaderFields(bytes, from: start, limit: Self.longestHeader),
      let length = fields["content-length"].flatMap({ Int($0) }), length >= 0
    else { return nil }
    let end = min(bytes.count, fields.end + min(length, bytes.count))
    return (fields, fields.end..<end, end)
  }

  private mutating func take(_ fields: HeaderFields, _ block: Range<Int>) {
    guard let type = fields["warc-type"]?.lowercased(),
      let address = fields["warc-target-uri"].map({ $0.filter { !"<>".contains($0) } })
    else { return }
    switch type {
    case "response": takeResponse(address, block)
    case "resource", "conversion":
      add(Array(bytes[block]), type: fields["content-type"] ?? "", address)
    default: break
    }
  }

  private mutating func takeResponse(_ address: String, _ block: Range<Int>) {
    guard bytes[block].starts(with: "HTTP/".utf8),
      let fields = HeaderFields(bytes, from: block.lowerBound, limit: Self.longestHeader),
      fields.end <= block.upperBound,
      fields.firstLine.split(separator: " ").dropFirst().first == "200"
    else { return }
    let type = fields["content-type"] ?? ""
    guard Self.isPage(type) else { return }
    let body = HTTPBody.decoded(
      Array(bytes[fields.end..<block.upperBound]), encoding: fields["content-encoding"],
      transfer: fields["transfer-encoding"], limit: room)
    if let body { add(body, type: type, address) }
  }

  private static func isPage(_ type: String) -> Bool {
    let type = type.lowercased()
    return type.hasPrefix("text/html") || type.hasPrefix("application/xhtml")
  }

  private mutating func add(_ body: [UInt8], type: String, _ address: String) {
    guard Self.isPage(type), !body.isEmpty, body.count <= room, let address = WebAddress(address),
      addresses.insert(address.text).inserted
    else { return }
    room -= body.count
    var document = SourceDocument(.page, body)
    document.address = address.text
    document.charset = HeaderFields.charset(of: type)
    document.isCertain = false
    document.metadata.canonicalURL = address.text
    documents.append(document)
  }
}

/// The fields of a header as in HTTP: `Name: value`.
struct HeaderFields {
  /// The first line.
  let firstLine: String
  /// The offset after the empty line.
  let end: Int
  private var values: [String: String] = [:]

  /// Parses the header at an offset; `nil` if no empty line ends it within `limit` bytes.
  init?(_ bytes: [UInt8], from start: Int, limit: Int) {
    var (place, lines) = (start, [String]())
    let last = min(bytes.count, start + limit)
    while true {
      guard let end = bytes[place..<last].firstIndex(of: .newline) else { return nil }
      let line = bytes[place..<end].filter { $0 != .carriageReturn }
      place = end + 1
      if line.isEmpty { break }
      lines.append(String(decoding: line, as: UTF8.self))
    }
    end = place
    firstLine = lines.first ?? ""
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      values[line[..<colon].lowercased()] = String(line[line.index(after: colon)...]).trimmed
    }
  }

  /// The value of a field, by its lowercase name.
  subscript(name: String) -> String? { values[name] }

  /// The charset in a media type.
  static func charset(of type: String) -> String? {
    let parts = type.lowercased().split(separator: ";").dropFirst().map { String($0).trimmed }
    let value = parts.first { $0.hasPrefix("charset=") }?.dropFirst(8)
    return value.map { $0.filter { !"\"' ".contains($0) } }
  }
}

/// The body of an HTTP response.
enum HTTPBody {
  /// Decodes the transfer and content encodings of a body; `nil` if it cannot be decoded within
  /// `limit` bytes.
  static func decoded(
    _ body: [UInt8], encoding: String?, transfer: String?, limit: Int
  ) -> [UInt8]? {
    var body = body
    // Some archives keep the header field but not the chunks.
    if transfer?.lowercased().contains("chunked") == true { body = unchunked(body) ?? body }
    switch encoding?.lowercased() {
    case "gzip", "x-gzip", "deflate": return Gunzip.bytes(of: body, limit: limit) ?? text(body)
    case "br":
      let collector = ByteCollector(limit: limit)
      let outcome = body.withUnsafeBufferPointer {
        brotli_decompress($0.baseAddress, Int64($0.count), ByteCollector.sink, collector.pointer)
      }
      return Int(outcome) == FORMAT_READ && !collector.bytes.isEmpty
        ? collector.bytes : text(body)
    case nil, "", "identity": return body
    default: return text(body)
    }
  }

  /// A body that is already decoded although a header field says otherwise; `nil` for binary data.
  private static func text(_ body: [UInt8]) -> [UInt8]? {
    body.first { !$0.isASCIISpace } == UInt8(ascii: "<") ? body : nil
  }

  /// The content of a chunked body; `nil` if there are no chunks.
  private static func unchunked(_ body: [UInt8]) -> [UInt8]? {
    var content: [UInt8] = []
    var place = 0
    while let end = body[place...].prefix(32).firstIndex(of: .newline) {
      let digits = body[place..<end].prefix { $0.isASCIILetter || $0.isASCIIDigit }
      guard let size = Int(String(decoding: digits, as: UTF8.self), radix: 16) else { break }
      if size == 0 { return content }
      let chunk = body[(end + 1)...].prefix(size)
      content += chunk
      guard chunk.count == size else { return content }
      place = min(chunk.endIndex + 2, body.count)
    }
    return content.isEmpty ? nil : content
  }
}
