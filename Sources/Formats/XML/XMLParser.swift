import CHTMLParser
import Text

/// Receives the events of an XML document, in order.
protocol XMLReader: AnyObject {
  /// Called when an element starts. The name is as written, with its prefix.
  func open(_ name: String, _ attributes: XMLAttributes)
  /// Called when the last open element ends.
  func close()
  /// Called for text, which is valid UTF-8. A text may arrive in several parts.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// The attributes of an element. Valid only during the call of ``XMLReader/open(_:_:)``.
struct XMLAttributes {
  fileprivate let pairs: UnsafePointer<UnsafePointer<CChar>?>?

  /// The names and values.
  var all: [String: String] {
    var all: [String: String] = [:]
    var index = 0
    while let pairs, let name = pairs[index] {
      if let value = pairs[index + 1] { all[String(cString: name)] = String(cString: value) }
      index += 2
    }
    return all
  }
}

/// Parses XML, even if it is not well-formed. Entities are never expanded, and nothing external is
/// ever loaded.
enum XMLParser {
  /// Parses a document in any encoding.
  ///
  /// - Throws: ``FormatFailure/notInstalled(_:reads:package:)`` without libxml2.
  static func parse(_ document: [UInt8], into reader: some XMLReader) throws(FormatFailure) {
    let text = HTMLCharset.decode(document, hint: encoding(of: document)).bytes
    let page = withNamedCharacters(Array(text.drop { $0.isASCIISpace || $0 >= 0x80 }))
    let relay = XMLRelay(reader)
    var listener = relay.listener
    let outcome = withExtendedLifetime(relay) {
      page.withUnsafeBufferPointer {
        xml_parse($0.baseAddress, Int32(clamping: $0.count), &listener)
      }
    }
    if Int(outcome) == HTML_NO_LIBRARY {
      throw .notInstalled("libxml2", reads: "XML", package: "libxml2")
    }
  }

  /// The encoding in the declaration: `<?xml version="1.0" encoding="…"?>`.
  private static func encoding(of document: [UInt8]) -> String? {
    let head = Array(document.prefix(200).prefix { $0 != UInt8(ascii: ">") })
    guard let start = head.position(of: "encoding=", from: 0) else { return nil }
    let name = head[(start + 9)...].dropFirst().prefix {
      $0 != .quotationMark && $0 != .apostrophe
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// Replaces references that only HTML defines (`&nbsp;`) by their characters. O(n).
  private static func withNamedCharacters(_ document: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var start = 0
    var index = 0
    while let mark = document[index...].firstIndex(of: UInt8(ascii: "&")) {
      index = mark + 1
      let name = document[index...].prefix(12).prefix { $0.isASCIILetter || $0.isASCIIDigit }
      guard name.first?.isASCIILetter == true, document[name.endIndex...].first == .semicolon else {
        continue
      }
      let word = String(decoding: name, as: UTF8.self)
      guard !["amp", "lt", "gt", "quot", "apos"].contains(word),
        let scalar = HTMLParser.scalar(named: word).flatMap(Unicode.Scalar.init)
      else { continue }
      result += document[start..<mark] + Array(String(Character(scalar)).utf8)
      start = name.endIndex + 1
      index = start
    }
    return start == 0 ? document : result + document[start...]
  }
}

/// Forwards parser events to a reader.
private final class XMLRelay {
  private let reader: any XMLReader

  init(_ reader: any XMLReader) { self.reader = reader }

  /// The callbacks of the parser. The relay must outlive them.
  var listener: html_listener {
    html_listener(
      data: Unmanaged.passUnretained(self).toOpaque(),
      open: { data, name, attributes in XMLRelay.of(data)?.open(name, attributes) },
      close: { XMLRelay.of($0)?.reader.close() },
      text: { data, text, count, _, _ in
        XMLRelay.of(data)?.reader.text(UnsafeBufferPointer(start: text, count: Int(count)))
      },
      stumble: { _ in 0 })
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> XMLRelay? {
    data.map { Unmanaged<XMLRelay>.fromOpaque($0).takeUnretainedValue() }
  }

  private func open(
    _ name: UnsafePointer<CChar>?, _ pairs: UnsafePointer<UnsafePointer<CChar>?>?
  ) {
    reader.open(name.map { String(cString: $0) } ?? "", XMLAttributes(pairs: pairs))
  }
}
