import Text

/// Recognizes feeds by their first bytes.
enum FeedLook {
  /// The number of bytes at the start of a source that are examined.
  private static let sight = 4096

  /// The kinds of feeds.
  enum Kind { case xml, json }

  /// The kind of a feed; `nil` if the bytes are not a feed. O(1).
  static func kind(_ bytes: [UInt8]) -> Kind? {
    let head = bytes.prefix(sight).filter { $0 != 0 }
    guard let start = head.firstIndex(where: { !$0.isASCIISpace && $0 < 0x80 }) else { return nil }
    if head[start] == UInt8(ascii: "{") {
      return head[...].contains("jsonfeed.org/version") ? .json : nil
    }
    guard head[start] == UInt8(ascii: "<"), root(Array(head[start...])) else { return nil }
    return .xml
  }

  /// Whether the first element is the root of a feed.
  private static func root(_ head: [UInt8]) -> Bool {
    var place = 0
    while let open = head[place...].firstIndex(of: UInt8(ascii: "<")) {
      switch head[open...].dropFirst().first {
      case UInt8(ascii: "?"), UInt8(ascii: "!"):
        let comment = head.matches("<!--", at: open)
        place =
          (comment
            ? head.position(of: "-->", from: open)
            : head[open...].firstIndex(of: UInt8(ascii: ">")))
          ?? head.count
      default:
        let names: [StaticString] = ["<rss", "<feed", "<rdf:rdf", "<channel", "<atom:feed"]
        return names.contains {
          let end = open + $0.utf8CodeUnitCount
          return head.matches($0, at: open) && end < head.count
            && (head[end].isASCIISpace || head[end] == UInt8(ascii: ">"))
        }
      }
    }
    return false
  }
}
