import CFormats

/// A zip archive, read by libzip.
package final class ZipArchive {
  /// The most decompressed bytes of all entries together.
  package static let maximumSize = 256 << 20
  /// The most entries that are indexed by name.
  private static let mostEntries = 50_000

  /// The names of the entries, in order.
  package let names: [String]
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let archive: UnsafeMutableRawPointer
  private let indices: [String: Int]
  private var room = ZipArchive.maximumSize

  /// Opens an archive. O(n).
  package init(_ source: [UInt8]) throws(FormatFailure) {
    bytes = .allocate(capacity: source.count)
    _ = bytes.initialize(from: source)
    var opened: UnsafeMutableRawPointer?
    let outcome = Int(zip_archive_open(bytes.baseAddress, Int64(bytes.count), &opened))
    guard let opened else {
      bytes.deallocate()
      guard outcome == FORMAT_NO_LIBRARY else { throw .damaged("a zip archive") }
      throw .notInstalled("libzip", reads: "zip archives", package: "libzip4")
    }
    archive = opened
    let count = min(Int(zip_archive_count(opened)), Self.mostEntries)
    names = (0..<max(count, 0)).map { index in
      zip_archive_name(opened, Int64(index)).map { String(cString: $0) } ?? ""
    }
    indices = Dictionary(zip(names, names.indices)) { first, _ in first }
  }

  deinit {
    zip_archive_close(archive)
    bytes.deallocate()
  }

  /// Whether there is an entry with the given name.
  func has(_ name: String) -> Bool { indices[name] != nil }

  /// Reads an entry; `nil` if it is missing, damaged or encrypted.
  ///
  /// - Throws: ``FormatFailure/tooMuch(_:)`` if the entry exceeds `limit`, or all entries read so
  ///   far exceed ``maximumSize``.
  package func read(_ name: String, limit: Int = maximumSize) throws(FormatFailure) -> [UInt8]? {
    guard let index = indices[name] else { return nil }
    let collector = ByteCollector(limit: min(room, limit))
    let outcome = Int(
      zip_archive_read(archive, Int64(index), ByteCollector.sink, collector.pointer))
    guard !collector.isOver else {
      throw .tooMuch("a file in it unpacks to more than \(min(room, limit) >> 20) MB")
    }
    room -= collector.bytes.count
    return outcome == FORMAT_READ ? collector.bytes : nil
  }
}
