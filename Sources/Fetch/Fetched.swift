import Text

/// The bytes of a source, and what the server says about them.
public struct Fetched: Sendable, Equatable {
  /// The bytes, decompressed.
  public var bytes: [UInt8]
  /// The address after redirects; `nil` for a file or a pipe.
  public var url: String?
  /// The server's media type, in lowercase and without parameters: `text/html`.
  public var mediaType: String?
  /// The server's charset: `utf-8`.
  public var charset: String?
  /// The validators for the next request.
  public var validators = Validators()

  /// Bytes of which nothing else is known.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Bytes of a source that is neither empty nor refused.
  init(_ bytes: [UInt8], refusing refusal: Fetcher.Refusal) throws(FetchError) {
    if bytes.allSatisfy(\.isASCIISpace) { throw .empty }
    if let kind = refusal(bytes, nil) { throw .notText(kind) }
    self.bytes = bytes
  }
}

/// The validators of a cached copy (RFC 9110, section 8.8), by which a server need not send an unchanged page again.
public struct Validators: Sendable, Equatable {
  /// The `ETag` field as received.
  public var etag: String?
  /// The `Last-Modified` field as received.
  public var lastModified: String?

  /// Creates validators; none by default.
  public init(etag: String? = nil, lastModified: String? = nil) {
    self.etag = etag
    self.lastModified = lastModified
  }
}

/// Limits on size and time.
public struct FetchLimits: Sendable, Equatable {
  /// The most bytes of a file or a pipe, decompressed.
  public var fileBytes = 256 << 20
  /// The most bytes of a page, decompressed.
  public var pageBytes = 64 << 20
  /// The most redirects that are followed.
  public var redirects = 10
  /// The time to connect, in milliseconds.
  public var connectTime = 15_000
  /// The time to fetch a page, in milliseconds.
  public var totalTime = 120_000
  /// The longest time without a byte, in seconds.
  public var stallTime = 20

  /// Creates the default limits.
  public init() {}
}
