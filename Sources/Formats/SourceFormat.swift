import Text

/// The formats of sources.
public enum SourceFormat: Sendable {
  case html
  case plainText
  case markdown
  /// A message, an mbox file of messages, or a page saved as MHTML.
  case mail
  /// A book (EPUB) or a web archive (WACZ).
  case zip
  case pdf
  /// A web archive (WARC).
  case webArchive
  /// A page saved by Safari.
  case safariArchive
  /// RSS, Atom or JSON Feed.
  case feed

  /// Detects the format of a source from its first bytes, and from its name where the bytes are
  /// ambiguous. Plain text is the fallback. O(1).
  ///
  /// - Parameters:
  ///   - name: The path or URL of the source, if known.
  ///   - mediaType: The media type that the server declares, if any, in lowercase and without
  ///     parameters.
  public init(_ bytes: [UInt8], name: String? = nil, mediaType: String? = nil) {
    if let signed = Self.signed(bytes) {
      self = signed
      return
    }
    let name = FileName(name)
    let isShort = bytes.count <= Markdown.maximumSize
    if name.isMarkdown || mediaType == "text/markdown", isShort {
      self = .markdown
    } else if FeedLook.kind(bytes) != nil {
      self = .feed
    } else if MailLook.isLikely(bytes, isNamed: name.isMail || mediaType == "message/rfc822") {
      self = .mail
    } else if Self.isHTML(bytes) {
      self = .html
    } else if MarkdownLook.isLikely(bytes), isShort {
      self = .markdown
    } else {
      self = .plainText
    }
  }

  /// The format that the first bytes alone identify; `nil` for text.
  private static func signed(_ bytes: [UInt8]) -> SourceFormat? {
    switch bytes.first {
    case UInt8(ascii: "P"): ZipContents.isLikely(bytes) ? .zip : nil
    case UInt8(ascii: "b"): SafariArchive.isLikely(bytes) ? .safariArchive : nil
    case UInt8(ascii: "W"): bytes.starts(with: "WARC/".utf8) ? .webArchive : nil
    default: PDF.isLikely(bytes) ? .pdf : nil
    }
  }

  /// The kind of a source in an unsupported format, with an indefinite article (“a picture”); `nil`
  /// for readable sources and for gzip.
  ///
  /// - Parameters:
  ///   - bytes: The source or its beginning; none if only its type is known.
  ///   - mediaType: The media type that the server declares, if any, in lowercase and without
  ///     parameters.
  public static func unreadable(_ bytes: [UInt8], mediaType: String? = nil) -> String? {
    if let name = mediaType.flatMap(BinaryKind.name(ofMediaType:)) { return name }
    return signed(bytes) == nil ? BinaryKind.name(of: bytes) : nil
  }

  /// What a source in this format is, with an indefinite article (“a PDF”); `nil` for text, which an
  /// editor can change.
  public var nameOfBinary: String? {
    switch self {
    case .html, .plainText, .markdown, .mail, .feed: nil
    case .pdf: "a PDF"
    case .zip: "a book or an archive"
    case .webArchive, .safariArchive: "a web archive"
    }
  }

  /// Reads the documents in a source, in order; `nil` for plain text and HTML, which are documents
  /// themselves.
  public func documents(_ bytes: [UInt8]) throws(FormatFailure) -> [SourceDocument]? {
    switch self {
    case .html, .plainText: nil
    case .markdown: [Markdown.document(bytes)]
    case .mail: try Mail.documents(bytes)
    case .zip: try ZipContents.documents(bytes)
    case .pdf: [try PDF.document(bytes)]
    case .webArchive: try WARC.documents(bytes)
    case .safariArchive: try SafariArchive.documents(bytes)
    case .feed: [try Feed.document(bytes)]
    }
  }
}

/// The hints about a source's format in its name.
private struct FileName {
  private let name: String

  /// - Parameter name: A path, or a URL, whose query is ignored.
  init(_ name: String?) {
    let name = name ?? ""
    let path = name.contains("://") ? name.prefix { $0 != "?" && $0 != "#" } : name[...]
    self.name = path.suffix(16).lowercased()
  }

  var isMarkdown: Bool {
    [".md", ".markdown", ".mdown", ".mkd", ".qmd", ".rmd"].contains { name.hasSuffix($0) }
  }

  var isMail: Bool {
    [".eml", ".mbox", ".mht", ".mhtml", ".emlx"].contains { name.hasSuffix($0) }
  }
}

extension SourceFormat {
  /// The number of bytes at the start of a source that suffice to recognize HTML.
  private static let sight = 2048
  /// The most bytes that may be blank before a page.
  private static let blanks = 1 << 16

  /// Whether bytes are HTML: they start with a tag, a comment or a declaration, and an HTML tag
  /// soon follows.
  private static func isHTML(_ bytes: [UInt8]) -> Bool {
    // Templates can leave thousands of blanks before the first tag.
    let text = bytes.prefix(blanks).drop(while: \.isASCIISpace)
    let head = text.prefix(sight).filter { $0 != 0 && !$0.isASCIISpace || $0 == .space }
    let start = head.drop { $0 >= 0x80 || $0 == .space }
    guard start.first == UInt8(ascii: "<") else { return start.contains("<html") }
    let tags: [StaticString] = [
      "<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<article", "<div", "<p>",
      "<h1",
    ]
    return tags.contains { start.contains($0) }
  }

  /// Whether a source that starts with these bytes may turn out to be HTML once more of it is read.
  package static func mayBecomeHTML(_ bytes: [UInt8]) -> Bool {
    guard bytes.count < sight, !isHTML(bytes) else { return false }
    return bytes.first { !$0.isASCIISpace && $0 < 0x80 } == UInt8(ascii: "<")
  }
}
