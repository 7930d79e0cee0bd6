import Text

/// Pages that a browser saved as HTML.
package enum SavedPage {
  /// The bytes at the start of a page that may say where it was saved from.
  private static let sight = 4096
  /// What browsers and SingleFile write before the address.
  private static let marks: [StaticString] = ["saved from url=(", "page saved with singlefile"]

  /// The address that a saved page was saved from; `nil` if it does not say.
  package static func address(of page: [UInt8]) -> String? {
    let head = Array(page.prefix(sight))
    guard let mark = marks.lazy.compactMap({ head.position(of: $0, from: 0) }).first,
      let start = ["http://", "https://"].compactMap({ head.position(of: $0, from: mark) }).min()
    else { return nil }
    let address = head[start...].prefix { !$0.isASCIISpace && $0 != UInt8(ascii: ">") }
    return WebAddress(String(decoding: address, as: UTF8.self))?.text
  }

  /// A page without the pictures and fonts that are written into it as `data:` addresses, as a document. O(n).
  package static func withoutData(_ page: [UInt8]) -> SourceDocument {
    var kept: [UInt8] = []
    var offsets = SourceOffsets()
    var start = 0
    func keep(to end: Int) {
      offsets.resume(at: start, kept: kept.count)
      kept += page[start..<end]
    }
    while let data = page.position(of: ";base64,", from: start) {
      keep(to: data)
      start = page[(data + 8)...].firstIndex { !isBase64($0) } ?? page.count
    }
    keep(to: page.count)
    var document = SourceDocument(.page, kept)
    document.origin = .lines(page, offsets)
    document.isCertain = false
    return document
  }

  private static func isBase64(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || "+/=%".utf8.contains(byte)
  }
}
