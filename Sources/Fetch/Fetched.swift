import Text

/// The bytes of a source and what the source says of them.
public struct Fetched: Sendable, Equatable {
  /// The bytes, decompressed.
  public var bytes: [UInt8]
  /// The address after redirects; `nil` for a file or a pipe.
  public var url: String?
  /// The media type as the server names it, in small letters and without parameters: `text/html`.
  public var mediaType: String?
  /// The character set that the server names: `utf-8`.
  public var charset: String?
  /// What to ask with next time.
  public var validators = Validators()

  /// Bytes that say nothing of themselves.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The same for bytes that must be a text of some kind.
  init(text bytes: [UInt8]) throws(FetchError) {
    if bytes.allSatisfy(\.isASCIISpace) { throw .empty }
    if let kind = BinaryKind.name(of: bytes) { throw .notText(kind) }
    self.bytes = bytes
  }
}

/// By what a server knows a copy again, so that it need not send the page once more.
public struct Validators: Sendable, Equatable {
  /// The `ETag` field, as it came.
  public var etag: String?
  /// The `Last-Modified` field, as it came.
  public var lastModified: String?

  /// No validators, or those of a copy.
  public init(etag: String? = nil, lastModified: String? = nil) {
    self.etag = etag
    self.lastModified = lastModified
  }
}

/// How much is read, and how long is waited.
public struct FetchLimits: Sendable, Equatable {
  /// Bytes of a file or a pipe, decompressed.
  public var fileBytes = 256 << 20
  /// Bytes of a page, decompressed.
  public var pageBytes = 64 << 20
  /// How many redirects are followed.
  public var redirects = 10
  /// Milliseconds until there must be a connection.
  public var connectTime = 15_000
  /// Milliseconds until a page must be there.
  public var totalTime = 120_000
  /// Seconds without a byte.
  public var stallTime = 20

  /// The usual limits.
  public init() {}
}
