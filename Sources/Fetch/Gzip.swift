import CGzip

/// Decompresses gzip (RFC 1952) with zlib.
enum Gzip {
  /// Whether bytes start like gzip with deflate as its method.
  static func isGzip(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x1F, 0x8B, 0x08])
  }

  /// The decompressed bytes, at most `limit`. O(result).
  static func decompress(_ bytes: [UInt8], limit: Int) throws(FetchError) -> [UInt8] {
    let collector = Collector(limit: limit)
    let outcome = bytes.withUnsafeBufferPointer {
      gzip_decompress($0.baseAddress, Int64($0.count), Collector.sink, collector.pointer)
    }
    return try collector.result(Int(outcome))
  }
}

/// Collects the bytes that C code produces, up to a limit.
final class Collector {
  let limit: Int
  private(set) var bytes: [UInt8] = []
  /// Why no more bytes are accepted.
  var refusal: FetchError?
  /// Called before the first bytes are accepted. Returns an error to refuse them.
  var check: () -> FetchError? = { nil }
  /// Decides which redirects are followed.
  var policy = RedirectPolicy()
  /// Called with progress. Returns whether to continue.
  var goesOn: (_ received: Int, _ expected: Int?) -> Bool = { _, _ in true }

  init(limit: Int) { self.limit = limit }

  /// This object as the context of C code. Valid while the object is retained.
  var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static func from(_ pointer: UnsafeMutableRawPointer?) -> Collector? {
    pointer.map { Unmanaged<Collector>.fromOpaque($0).takeUnretainedValue() }
  }

  /// The sink for C code. Pointer and count describe the same buffer of the library.
  static let sink:
    @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, Int64) -> Int32 = {
      context, bytes, count in
      guard let collector = Collector.from(context) else { return 1 }
      return collector.take(UnsafeBufferPointer(start: bytes, count: Int(count))) ? 0 : 1
    }

  private func take(_ more: UnsafeBufferPointer<UInt8>) -> Bool {
    if bytes.isEmpty { refusal = check() }
    if refusal == nil, bytes.count + more.count > limit { refusal = .tooBig(limit: limit) }
    guard refusal == nil else { return false }
    bytes.append(contentsOf: more)
    return true
  }

  /// The bytes, or the error of a result of decompression.
  func result(_ outcome: Int) throws(FetchError) -> [UInt8] {
    if let refusal { throw refusal }
    switch outcome {
    case GZIP_DONE: return bytes
    case GZIP_CUT_OFF: throw .cutOff
    default: throw .corrupt
    }
  }
}
