import Glibc

/// A source whose first bytes were read, and whose rest can be waited for.
public final class Beginning: Sendable {
  /// The first bytes, as they came.
  public let bytes: [UInt8]
  /// Whether nothing follows.
  public let isWhole: Bool
  private let descriptor: Int32
  private let isOwned: Bool
  private let limit: Int

  private init(
    _ descriptor: Int32, isOwned: Bool, upTo count: Int, limit: Int
  ) throws(FetchError) {
    let size = Self.size(descriptor)
    guard size ?? 0 <= limit else { throw .tooBig(limit: limit) }
    let room = size.map { $0 < count ? $0 + 1 : min(count, Self.glimpse) } ?? count
    let bytes = try Self.read(descriptor, after: [], room: room)
    if let kind = BinaryKind.name(of: bytes) { throw .notText(kind) }
    isWhole = bytes.count < room
    self.bytes = bytes
    self.descriptor = descriptor
    self.limit = limit
    self.isOwned = isOwned
  }

  /// What is read of a file that is known to be longer than what was asked for.
  private static let glimpse = 1 << 18

  /// Reads the first bytes of a descriptor that stays open.
  convenience init(keeping descriptor: Int32, upTo count: Int, limit: Int) throws(FetchError) {
    try self.init(descriptor, isOwned: false, upTo: count, limit: limit)
  }

  /// Reads the first bytes of a descriptor that is closed with this object.
  convenience init(closing descriptor: Int32, upTo count: Int, limit: Int) throws(FetchError) {
    do throws(FetchError) {
      try self.init(descriptor, isOwned: true, upTo: count, limit: limit)
    } catch {
      close(descriptor)
      throw error
    }
  }

  deinit { if isOwned { close(descriptor) } }

  /// Whether the bytes are compressed, so that they say nothing yet.
  public var isCompressed: Bool { Gzip.isGzip(bytes) }

  /// Everything from the first byte on, decompressed. It waits until the source ends; to be called once.
  public func whole() throws(FetchError) -> Fetched {
    var all = bytes
    if !isWhole {
      let size = Self.size(descriptor).map { max($0, bytes.count) } ?? limit
      all = try Self.read(descriptor, after: bytes, room: size + 1)
      guard all.count <= limit else { throw .tooBig(limit: limit) }
    }
    if Gzip.isGzip(all) { all = try Gzip.decompress(all, limit: limit) }
    return try Fetched(text: all)
  }

  /// The size of a regular file; `nil` for anything else, and for files of the system that tell none.
  private static func size(_ descriptor: Int32) -> Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return status.st_size > 0 ? Int(status.st_size) : nil
  }

  private static let stepSize = 1 << 20

  /// Reads behind the first bytes until the end or until there is no room. Room that is not filled takes no
  /// memory.
  private static func read(_ descriptor: Int32, after first: [UInt8], room: Int) throws(FetchError)
    -> [UInt8]
  {
    var fault: Int32 = 0
    let all = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
      for (index, byte) in first.enumerated() { buffer.initializeElement(at: index, to: byte) }
      filled = first.count
      while filled < room {
        let start = UnsafeMutableRawBufferPointer(buffer).baseAddress?.advanced(by: filled)
        let count = Glibc.read(descriptor, start, min(room - filled, stepSize))
        if count > 0 { filled += count }
        if count == 0 { return }
        if count < 0, errno != EINTR {
          fault = errno
          return
        }
      }
    }
    if fault != 0 { throw FetchError(code: fault) }
    return all
  }
}
