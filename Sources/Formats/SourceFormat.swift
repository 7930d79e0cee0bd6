import Text

/// The formats of sources.
public enum SourceFormat: Sendable {
  case html
  case plainText

  /// The format of a source by its first bytes. All that is not HTML is plain text.
  public init(_ bytes: [UInt8]) { self = Self.isHTML(bytes) ? .html : .plainText }

  /// What a source is if no format can read it, with an article (“a PDF”); `nil` for text, and for gzip.
  ///
  /// - Parameters:
  ///   - bytes: The source or its beginning; none if only its type is known.
  ///   - mediaType: The server's media type, if any, in lowercase and without parameters.
  public static func unreadable(_ bytes: [UInt8], mediaType: String? = nil) -> String? {
    mediaType.flatMap(BinaryKind.name(ofMediaType:)) ?? BinaryKind.name(of: bytes)
  }
}

extension SourceFormat {
  /// The bytes at the start of a source that are enough to recognize HTML.
  private static let sight = 2048

  /// Whether bytes are HTML: they start with a tag, a comment or a declaration, and soon have a tag of HTML.
  private static func isHTML(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(sight).filter { $0 != 0 && !$0.isASCIISpace || $0 == .space }
    let start = head.drop { $0 >= 0x80 || $0 == .space }
    guard start.first == UInt8(ascii: "<") else { return start.contains("<html") }
    let tags: [StaticString] = [
      "<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<article", "<div", "<p>",
      "<h1",
    ]
    return tags.contains { start.contains($0) }
  }

  /// Whether a source that starts with these bytes may turn out to be HTML when more of it is known.
  package static func mayBecomeHTML(_ bytes: [UInt8]) -> Bool {
    guard bytes.count < sight, !isHTML(bytes) else { return false }
    return bytes.first { !$0.isASCIISpace && $0 < 0x80 } == UInt8(ascii: "<")
  }
}
