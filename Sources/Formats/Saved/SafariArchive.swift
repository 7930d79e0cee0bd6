import Document
import Text

/// Reads pages saved by Safari: `.webarchive`, a property list with the page and its resources.
enum SafariArchive {
  /// Whether bytes are a binary property list.
  static func isLikely(_ bytes: [UInt8]) -> Bool { bytes.starts(with: "bplist00".utf8) }

  /// Reads the page in an archive.
  static func documents(_ bytes: [UInt8]) throws(FormatFailure) -> [SourceDocument] {
    let list = PropertyList(bytes)
    guard let top = list?.top, let list else { throw .damaged("a property list") }
    guard let main = list.value("WebMainResource", of: top),
      let data = list.value("WebResourceData", of: main).flatMap(list.data)
    else { throw .notText("a property list") }
    let type = list.value("WebResourceMIMEType", of: main).flatMap(list.string) ?? "text/html"
    var document = SourceDocument(type == "text/plain" ? .text : .page, data)
    document.charset = list.value("WebResourceTextEncodingName", of: main).flatMap(list.string)
    document.address = list.value("WebResourceURL", of: main).flatMap(list.string)
      .flatMap { WebAddress($0)?.text }
    document.isCertain = false
    document.metadata.canonicalURL = document.address
    return [document]
  }
}

/// A reader for binary property lists, limited to dictionaries, strings and data.
///
/// A trailer of 32 bytes locates the offset table, which locates each object.
struct PropertyList {
  private let bytes: [UInt8]
  private let offsetSize: Int
  private let referenceSize: Int
  private let count: Int
  private let table: Int
  /// The index of the top object.
  let top: Int

  /// Opens a list; `nil` without a valid trailer.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 40 else { return nil }
    self.bytes = bytes
    let trailer = bytes.count - 32
    (offsetSize, referenceSize) = (Int(bytes[trailer + 6]), Int(bytes[trailer + 7]))
    guard (1...8).contains(offsetSize), (1...8).contains(referenceSize),
      let count = Self.number(bytes, at: trailer + 8, size: 8),
      let top = Self.number(bytes, at: trailer + 16, size: 8),
      let table = Self.number(bytes, at: trailer + 24, size: 8),
      count <= bytes.count, top < count, table <= trailer, count * offsetSize <= trailer - table
    else { return nil }
    (self.count, self.top, self.table) = (count, top, table)
  }

  /// Reads a big-endian number of `size` bytes; `nil` beyond the end, or above 2^62.
  private static func number(_ bytes: [UInt8], at offset: Int, size: Int) -> Int? {
    guard offset >= 0, size > 0, size <= 8, offset <= bytes.count - size else { return nil }
    var value = 0
    for byte in bytes[offset..<(offset + size)] {
      guard value < 1 << 54 else { return nil }
      value = value << 8 | Int(byte)
    }
    return value
  }

  /// The offset of an object.
  private func offset(of object: Int) -> Int? {
    guard object < count,
      let offset = Self.number(bytes, at: table + object * offsetSize, size: offsetSize),
      offset < table
    else { return nil }
    return offset
  }

  /// The kind of an object, its length, and the offset of its content.
  private func header(of object: Int) -> (kind: UInt8, length: Int, start: Int)? {
    guard let offset = offset(of: object) else { return nil }
    let (kind, length) = (bytes[offset] >> 4, Int(bytes[offset] & 15))
    guard length == 15 else { return (kind, length, offset + 1) }
    // The length is a separate integer object; its low bits are the base-2 logarithm of its size in
    // bytes.
    guard offset + 1 < table, bytes[offset + 1] >> 4 == 1, bytes[offset + 1] & 15 <= 3 else {
      return nil
    }
    let size = 1 << Int(bytes[offset + 1] & 15)
    guard let long = Self.number(bytes, at: offset + 2, size: size), long <= bytes.count else {
      return nil
    }
    return (kind, long, offset + 2 + size)
  }

  /// The object for a key in a dictionary.
  func value(_ key: String, of object: Int) -> Int? {
    guard let (kind, length, start) = header(of: object), kind == 0xD else { return nil }
    for index in 0..<length {
      guard let name = reference(start + index * referenceSize) else { return nil }
      if string(name) == key { return reference(start + (length + index) * referenceSize) }
    }
    return nil
  }

  private func reference(_ offset: Int) -> Int? {
    Self.number(bytes, at: offset, size: referenceSize)
  }

  /// The bytes of an object that is data.
  func data(_ object: Int) -> [UInt8]? {
    guard let (kind, length, start) = header(of: object), kind == 4, start + length <= table else {
      return nil
    }
    return Array(bytes[start..<(start + length)])
  }

  /// The text of an object that is a string.
  func string(_ object: Int) -> String? {
    guard let (kind, length, start) = header(of: object) else { return nil }
    if kind == 5, start + length <= table {
      return String(decoding: bytes[start..<(start + length)], as: UTF8.self)
    }
    guard kind == 6, length <= (table - start) / 2 else { return nil }
    let units = (0..<length).map {
      UInt16(bytes[start + 2 * $0]) << 8 | UInt16(bytes[start + 2 * $0 + 1])
    }
    return String(decoding: units, as: UTF16.self)
  }
}
