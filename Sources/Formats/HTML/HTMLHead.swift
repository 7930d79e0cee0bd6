import Text

/// The head of a page, which holds its metadata.
package enum HTMLHead {
  /// The number of bytes at the start of a page in which its head is searched for.
  private static let sight = 1 << 16

  /// The bytes of a UTF-8 page with a known title added to its metadata.
  package static func adding(title: String, to document: SourceDocument) -> [UInt8] {
    let page = document.bytes
    let words = title.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
    let meta = Array("<meta property=\"og:title\" content=\"\(words)\">".utf8)
    let head = Array(page.prefix(sight))
    if let place = end(of: "<head", in: head) { return page[..<place] + meta + page[place...] }
    // The parser treats unknown elements as part of the head.
    let body = Array((head.position(of: "<body", from: 0) == nil ? "<body>" : "").utf8)
    return meta + body + page
  }

  /// The offset after the first tag with the given name.
  private static func end(of tag: StaticString, in head: [UInt8]) -> Int? {
    guard let start = head.position(of: tag, from: 0),
      let end = head[start...].firstIndex(of: UInt8(ascii: ">")),
      head[start + tag.utf8CodeUnitCount].isASCIISpace || end == start + tag.utf8CodeUnitCount
    else { return nil }
    return end + 1
  }
}
