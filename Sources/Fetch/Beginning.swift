import Glibc

/// The first bytes of a source whose rest can be read later.
public final class Beginning: Sendable {
  /// The first bytes as received, perhaps compressed.
  public let bytes: [UInt8]
  /// Whether these bytes are the whole source.
  public let isWhole: Bool
  /// Whether the source has paused: the rest may come at any time.
  public let isPaused: Bool
  private let descriptor: Int32
  private let isOwned: Bool
  private let limit: Int
  private let refusal: Fetcher.Refusal

  private init(
    _ descriptor: Int32, isOwned: Bool, upTo count: Int, _ fetcher: Fetcher
  ) throws(FetchError) {
    let limit = fetcher.limits.fileBytes
    let size = Self.size(descriptor)
    guard size ?? 0 <= limit else { throw .tooBig(limit: limit) }
    let room = size.map { $0 < count ? $0 + 1 : min(count, Self.glimpse) } ?? count
    let isPatient = size != nil || isatty(descriptor) == 1
    let patience = isPatient ? nil : Patience()
    let bytes = try Self.read(descriptor, after: [], room: room, patience: patience)
    if let kind = fetcher.refusal(bytes, nil) { throw .notText(kind) }
    isPaused = bytes.count < room && patience?.isOver == true
    isWhole = bytes.count < room && !isPaused
    self.bytes = bytes
    self.descriptor = descriptor
    self.limit = limit
    refusal = fetcher.refusal
    self.isOwned = isOwned
  }

  /// The bytes that are read of a file that is longer than asked for.
  private static let glimpse = 1 << 18

  /// Reads the first bytes of a descriptor that stays open.
  convenience init(
    keeping descriptor: Int32, upTo count: Int, by fetcher: Fetcher
  ) throws(FetchError) {
    try self.init(descriptor, isOwned: false, upTo: count, fetcher)
  }

  /// Reads the first bytes of a descriptor that is closed with this object.
  convenience init(
    closing descriptor: Int32, upTo count: Int, by fetcher: Fetcher
  ) throws(FetchError) {
    do throws(FetchError) {
      try self.init(descriptor, isOwned: true, upTo: count, fetcher)
    } catch {
      close(descriptor)
      throw error
    }
  }

  deinit { if isOwned { close(descriptor) } }

  /// Whether the first bytes are compressed, so that nothing is known of the content.
  public var isCompressed: Bool { Self.isCompressed(bytes) }

  /// Whether bytes from the start of a source are compressed.
  public static func isCompressed(_ bytes: [UInt8]) -> Bool { Gzip.isGzip(bytes) }

  /// Reads the rest. Returns the whole source, decompressed. Waits until the source ends. Call it once.
  ///
  /// - Parameter report: Called with all bytes received so far, not decompressed, each time a pipe pauses, and from
  ///   time to time while it does not. Takes at most a tenth of the time. Also called before an error is thrown.
  public func whole(reporting report: ([UInt8]) -> Void = { _ in }) throws(FetchError) -> Fetched {
    var all = bytes
    if !isWhole {
      if let size = Self.size(descriptor) {
        all = try Self.read(descriptor, after: bytes, room: max(size, bytes.count) + 1)
      } else {
        all = try follow(report)
      }
      guard all.count <= limit else { throw .tooBig(limit: limit) }
    }
    if Gzip.isGzip(all) { all = try Gzip.decompress(all, limit: limit) }
    return try Fetched(all, refusing: refusal)
  }

  /// The size of a regular file; `nil` for anything else, and for files of the system that have no size.
  private static func size(_ descriptor: Int32) -> Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return status.st_size > 0 ? Int(status.st_size) : nil
  }

  private static let stepSize = 1 << 20

  /// Reads to the end or beyond the limit, and reports the bytes so far.
  private func follow(_ report: ([UInt8]) -> Void) throws(FetchError) -> [UInt8] {
    var all = bytes
    // Unused capacity takes no memory.
    all.reserveCapacity(limit + 1)
    var pace = Pace()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var reported = all.count
    while all.count <= limit {
      if all.count > reported, pace.isLate || !descriptor.isReadable(within: pace.rest) {
        pace.spend { report(all) }
        reported = all.count
      }
      do throws(FetchError) {
        guard try Self.append(to: &all, from: descriptor, by: &buffer) else { return all }
      } catch {
        report(all)
        throw error
      }
    }
    report(all)
    return all
  }

  /// Appends the available bytes, and waits for the first. Returns false at the end of the source.
  private static func append(
    to all: inout [UInt8], from descriptor: Int32, by buffer: inout [UInt8]
  ) throws(FetchError) -> Bool {
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count >= 0 {
        all += buffer[..<count]
        return count > 0
      }
      guard waits(descriptor, errno) else { throw FetchError(code: errno) }
    }
  }

  /// Whether to repeat a read that failed. Waits until the descriptor is readable.
  private static func waits(_ descriptor: Int32, _ fault: Int32) -> Bool {
    if fault == EAGAIN { _ = descriptor.isReadable(within: nil) }
    return fault == EINTR || fault == EAGAIN
  }

  /// Reads until the end, until `room` is full, or until patience is over. Unused room takes no memory.
  private static func read(
    _ descriptor: Int32, after first: [UInt8], room: Int, patience: Patience? = nil
  ) throws(FetchError) -> [UInt8] {
    var fault: Int32 = 0
    let all = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
      for (index, byte) in first.enumerated() { buffer.initializeElement(at: index, to: byte) }
      filled = first.count
      while filled < room {
        if filled > 0, let patience, !patience.waits(for: descriptor) { return }
        let start = UnsafeMutableRawBufferPointer(buffer).baseAddress?.advanced(by: filled)
        let count = Glibc.read(descriptor, start, min(room - filled, stepSize))
        if count > 0 { filled += count }
        if count == 0 { return }
        if count < 0, !waits(descriptor, errno) {
          fault = errno
          return
        }
      }
    }
    if fault != 0 { throw FetchError(code: fault) }
    return all
  }
}
