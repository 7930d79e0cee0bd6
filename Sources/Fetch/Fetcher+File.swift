import Glibc

extension Fetcher {
  /// Reads a file, which may be compressed by gzip.
  public func file(at path: String) throws(FetchError) -> Fetched {
    try beginning(ofFile: path, upTo: Self.usualLength).whole()
  }

  /// Reads an open descriptor to its end.
  public func read(descriptor: Int32) throws(FetchError) -> Fetched {
    try Beginning(keeping: descriptor, upTo: Self.usualLength, by: self).whole()
  }

  /// Reads the first bytes of a file, or of standard input if the name is `-`; `nil` for a URL.
  public func beginning(of name: String, upTo count: Int) throws(FetchError) -> Beginning? {
    guard !Self.isURL(name) else { return nil }
    if name == "-" {
      return try Beginning(keeping: STDIN_FILENO, upTo: count, by: self)
    }
    return try beginning(ofFile: name, upTo: count)
  }

  /// The number of bytes that are read first if the whole source is wanted.
  private static let usualLength = 1 << 18

  private func beginning(ofFile path: String, upTo count: Int) throws(FetchError) -> Beginning {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FetchError(code: errno) }
    return try Beginning(closing: descriptor, upTo: count, by: self)
  }
}

extension FetchError {
  /// The error of an `errno`.
  init(code: Int32) {
    self =
      switch code {
      case ENOENT, ENOTDIR: .noFile
      case EISDIR: .folder
      default: .unreadable(String(cString: strerror(code)))
      }
  }
}
