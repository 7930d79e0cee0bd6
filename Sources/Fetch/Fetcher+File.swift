import Glibc

extension Fetcher {
  /// The bytes of a file, which may be compressed by gzip.
  public func file(at path: String) throws(FetchError) -> Fetched {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.fault(errno) }
    defer { close(descriptor) }
    return try read(descriptor: descriptor)
  }

  /// Everything that comes from an open descriptor until its end.
  public func read(descriptor: Int32) throws(FetchError) -> Fetched {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.size(descriptor, upTo: limits.fileBytes))
    while let chunk = try Self.chunk(of: descriptor) {
      guard bytes.count + chunk.count <= limits.fileBytes else {
        throw .tooBig(limit: limits.fileBytes)
      }
      bytes += chunk
    }
    if Gzip.isGzip(bytes) { bytes = try Gzip.decompress(bytes, limit: limits.fileBytes) }
    if let kind = BinaryKind.name(of: bytes) { throw .notText(kind) }
    return Fetched(bytes)
  }

  /// The size of a regular file, to make room for it at once; 0 for anything else.
  private static func size(_ descriptor: Int32, upTo limit: Int) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return 0 }
    return min(max(0, Int(status.st_size)), limit)
  }

  private static let chunkSize = 1 << 18

  /// The next bytes; `nil` at the end.
  private static func chunk(of descriptor: Int32) throws(FetchError) -> [UInt8]? {
    while true {
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: chunkSize) { buffer, filled in
        count = Glibc.read(descriptor, buffer.baseAddress, chunkSize)
        filled = max(0, count)
      }
      if count > 0 { return chunk }
      if count == 0 { return nil }
      if errno != EINTR { throw fault(errno) }
    }
  }

  private static func fault(_ code: Int32) -> FetchError {
    switch code {
    case ENOENT, ENOTDIR: .noFile
    case EISDIR: .folder
    default: .unreadable(String(cString: strerror(code)))
    }
  }
}
