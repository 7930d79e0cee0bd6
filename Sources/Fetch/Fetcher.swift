import Glibc

/// Reads the bytes of a path, a pipe or a URL, within limits.
///
/// It has no state and can be shared. gzip is always decompressed. Of URLs, only http and https are opened, by libcurl,
/// with the proxies and certificates that curl uses.
public struct Fetcher: Sendable {
  /// Limits on size and time.
  public var limits = FetchLimits()
  /// The `User-Agent` field.
  public var userAgent = "pullquote/1.0 (terminal reader)"

  /// Whether addresses of the user's own network and machine are refused, because somebody else has written them.
  public var refusesNear = false

  /// Decides which sources are refused, before all of a source is read.
  ///
  /// It gets the first bytes, or none if only the media type is known. It returns what the source is, with an article
  /// (“a PDF”), to refuse it with ``FetchError/notText(_:)``, or `nil` to read it.
  public typealias Refusal = @Sendable (_ bytes: [UInt8], _ mediaType: String?) -> String?

  /// Which sources are refused; none by default.
  public var refusal: Refusal = { _, _ in nil }

  /// Called with the number of received bytes, and of all bytes if that is known. Returns whether to continue.
  public typealias Progress = (_ received: Int, _ expected: Int?) -> Bool

  /// Creates a fetcher with the default limits.
  public init() {}

  /// Whether the name of a source is a URL: it has a scheme and `//`.
  ///
  /// This includes schemes other than http and https, which are never paths: fetching them throws
  /// ``FetchError/scheme``.
  public static func isURL(_ name: String) -> Bool {
    guard let colon = name.utf8.firstIndex(of: 0x3A) else { return false }
    return name.utf8[colon...].starts(with: "://".utf8)
      && name.utf8[..<colon].allSatisfy {
        (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0)
      } && colon > name.utf8.startIndex
  }

  /// Reads a source by its name on the command line: a URL, `-` for standard input, or a path.
  public func read(_ name: String, progress: Progress = { _, _ in true }) throws(FetchError)
    -> Fetched
  {
    if name == "-" { return try read(descriptor: STDIN_FILENO) }
    if Self.isURL(name) { return try page(at: name, progress: progress) }
    return try file(at: name)
  }
}
