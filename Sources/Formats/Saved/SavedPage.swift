import Text

/// Pages saved as HTML by a browser.
package enum SavedPage {
  /// The number of bytes at the start of a page in which its original URL is searched for.
  private static let sight = 4096
  /// The texts that browsers and SingleFile write before the URL.
  private static let marks: [StaticString] = ["saved from url=(", "page saved with singlefile"]

  /// The URL that a page was saved from; `nil` if the page does not state it.
  package static func address(of page: [UInt8]) -> String? {
    let head = Array(page.prefix(sight))
    guard let mark = marks.lazy.compactMap({ head.position(of: $0, from: 0) }).first,
      let start = ["http://", "https://"].compactMap({ head.position(of: $0, from: mark) }).min()
    else { return nil }
    let address = head[start...].prefix { !$0.isASCIISpace && $0 != UInt8(ascii: ">") }
    return WebAddress(String(decoding: address, as: UTF8.self))?.text
  }

  /// A page as a document, without the pictures and fonts embedded in it as `data:` URLs. O(n).
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
