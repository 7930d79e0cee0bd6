import Glibc

/// Turns a path, a pipe or a URL into bytes, with limits.
///
/// It holds no state and can be shared. gzip is undone wherever it comes from. Only http and https are
/// opened, by libcurl, with the proxies and certificates that curl uses.
public struct Fetcher: Sendable {
  /// How much is read, and how long is waited.
  public var limits = FetchLimits()
  /// How the program names itself to sites.
  public var userAgent = "pullquote/1.0 (terminal reader)"

  /// Is told how many bytes came and how many are to come, if that is known; `false` stops.
  public typealias Progress = (_ received: Int, _ expected: Int?) -> Bool

  /// A fetcher with the usual limits.
  public init() {}

  /// Whether a source's name is a URL to fetch: anything with a scheme and `//`.
  ///
  /// A name with another scheme than http and https is still no path: fetching it gives ``FetchError/scheme``.
  public static func isURL(_ name: String) -> Bool {
    guard let colon = name.utf8.firstIndex(of: 0x3A) else { return false }
    return name.utf8[colon...].starts(with: "://".utf8)
      && name.utf8[..<colon].allSatisfy {
        (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0)
      } && colon > name.utf8.startIndex
  }

  /// The bytes of a source by its name on the command line: a URL, `-` for standard input, or a path.
  public func read(_ name: String, progress: Progress = { _, _ in true }) throws(FetchError)
    -> Fetched
  {
    if name == "-" { return try read(descriptor: STDIN_FILENO) }
    if Self.isURL(name) { return try page(at: name, progress: progress) }
    return try file(at: name)
  }
}
