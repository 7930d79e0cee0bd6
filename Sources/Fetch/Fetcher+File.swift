import Glibc

extension Fetcher {
  /// The bytes of a file, which may be compressed by gzip.
  public func file(at path: String) throws(FetchError) -> Fetched {
    try beginning(ofFile: path, upTo: Self.usualLength).whole()
  }

  /// Everything that comes from an open descriptor until its end.
  public func read(descriptor: Int32) throws(FetchError) -> Fetched {
    try Beginning(keeping: descriptor, upTo: Self.usualLength, limit: limits.fileBytes).whole()
  }

  /// The first bytes of a file or, named `-`, of standard input, and what waits for the rest. `nil` for a URL.
  public func beginning(of name: String, upTo count: Int) throws(FetchError) -> Beginning? {
    guard !Self.isURL(name) else { return nil }
    if name == "-" {
      return try Beginning(keeping: STDIN_FILENO, upTo: count, limit: limits.fileBytes)
    }
    return try beginning(ofFile: name, upTo: count)
  }

  /// The length of what is read at first when all is wanted.
  private static let usualLength = 1 << 18

  private func beginning(ofFile path: String, upTo count: Int) throws(FetchError) -> Beginning {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FetchError(code: errno) }
    return try Beginning(closing: descriptor, upTo: count, limit: limits.fileBytes)
  }
}

extension FetchError {
  /// What `errno` tells of.
  init(code: Int32) {
    self =
      switch code {
      case ENOENT, ENOTDIR: .noFile
      case EISDIR: .folder
      default: .unreadable(String(cString: strerror(code)))
      }
  }
}
