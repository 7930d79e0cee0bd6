import CFormats
import CGzip

/// Collects the bytes that C code produces, up to a limit.
final class ByteCollector {
  /// The bytes so far.
  private(set) var bytes: [UInt8] = []
  /// Whether the bytes exceeded the limit.
  private(set) var isOver = false
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  /// This object as a context pointer for C code. Valid while the object is retained.
  var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  /// The callback for C code. The pointer and the count describe one buffer of the library.
  static let sink:
    @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, Int64) -> Int32 = {
      context, bytes, count in
      guard let context else { return 1 }
      let collector = Unmanaged<ByteCollector>.fromOpaque(context).takeUnretainedValue()
      return collector.take(UnsafeBufferPointer(start: bytes, count: Int(count))) ? 0 : 1
    }

  private func take(_ more: UnsafeBufferPointer<UInt8>) -> Bool {
    isOver = bytes.count + more.count > limit
    if !isOver { bytes.append(contentsOf: more) }
    return !isOver
  }
}

/// Decompresses the gzip and zlib formats.
enum Gunzip {
  /// Decompresses gzip or zlib data, up to any damage; `nil` if there are no bytes, or more than
  /// `limit`.
  static func bytes(of compressed: [UInt8], limit: Int) -> [UInt8]? {
    let collector = ByteCollector(limit: limit)
    _ = compressed.withUnsafeBufferPointer {
      gzip_decompress($0.baseAddress, Int64($0.count), ByteCollector.sink, collector.pointer)
    }
    return collector.bytes.isEmpty || collector.isOver ? nil : collector.bytes
  }
}
