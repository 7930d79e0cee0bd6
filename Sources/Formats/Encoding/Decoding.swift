import Document
import Text

/// The bytes of a source decoded as text: UTF-8 with `\n` newlines, and the repairs that were
/// needed.
package struct Decoding {
  /// Valid UTF-8 whose lines end in `\n`.
  package private(set) var bytes: [UInt8]
  /// The repairs, in the order in which they were found.
  package private(set) var repairs: [Repair] = []
  /// The offsets of ``bytes`` in the source or, if it was in another encoding, in its UTF-8 form.
  package private(set) var offsets = SourceOffsets()

  /// Decodes any bytes. Valid UTF-8 with `\n`, the usual case, is not copied. O(n).
  ///
  /// A byte order mark takes precedence. Without one, invalid UTF-8 is Windows-1252 (or its subset
  /// Latin-1) if all of its bytes are characters there, and otherwise damaged UTF-8.
  ///
  /// - Parameter keepsNewlines: whether `\r` stays, which to a terminal is no newline.
  package init(_ source: [UInt8], keepsNewlines: Bool = false) {
    if let order = UTF16Order(source) {
      bytes = order.decode(source)
      repairs.append(.decoded(as: order.name))
    } else {
      let marked = source.starts(with: [0xEF, 0xBB, 0xBF])
      bytes = marked ? Array(source.dropFirst(3)) : source
      if marked { offsets.resume(at: 3, kept: 0) }
      if !UTF8Text.isValid(bytes) { repairInvalid() }
    }
    guard !keepsNewlines else { return }
    var offsets = offsets
    let start = offsets.source(of: 0)
    Self.unifyNewlines(&bytes) { offsets.resume(at: start + $0, kept: $1) }
    self.offsets = offsets
  }

  /// Decodes a long text like ``init(_:)``, but in place: it takes over the array. ``offsets``
  /// stays empty. O(n).
  package init(long source: inout [UInt8]) {
    bytes = []
    swap(&bytes, &source)
    if let order = UTF16Order(bytes) {
      bytes = order.decode(bytes)
      repairs.append(.decoded(as: order.name))
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if !UTF8Text.isValid(bytes) {
      if Windows1252.isLikely(bytes) { repairInvalid() } else { substituteInvalid() }
    }
    Self.unifyNewlines(&bytes) { _, _ in }
  }

  /// Whether bytes are UTF-16.
  package static func isUTF16(_ bytes: [UInt8]) -> Bool { UTF16Order(bytes) != nil }

  /// Replaces every byte that is not part of valid UTF-8 by SUBSTITUTE.
  private mutating func substituteInvalid() {
    var (index, count) = (0, 0)
    while index < bytes.count {
      let length = bytes.span.lengthOfCharacter(at: index)
      if length == 0 {
        bytes[index] = Self.substitute
        count += 1
      }
      index += max(1, length)
    }
    repairs.append(.invalidUTF8(count: count))
  }

  private static let substitute: UInt8 = 0x1A

  private mutating func repairInvalid() {
    if Windows1252.isLikely(bytes) {
      bytes = Windows1252.decode(bytes)
      repairs.append(.decoded(as: "Windows-1252"))
    } else {
      let before = Self.replacements(in: bytes)
      bytes = UTF8Text(repairing: bytes).bytes
      repairs.append(.invalidUTF8(count: Self.replacements(in: bytes) - before))
    }
  }

  /// The number of U+FFFD characters.
  static func replacements(in bytes: [UInt8]) -> Int {
    var count = 0
    for index in bytes.indices.dropLast(2) where bytes[index] == 0xEF {
      if bytes[index + 1] == 0xBF, bytes[index + 2] == 0xBD { count += 1 }
    }
    return count
  }

  /// Replaces every kind of newline by `\n`.
  ///
  /// - Parameter resume: Called for each `\r\n` with its end offsets in the source and in the
  ///   result.
  private static func unifyNewlines(
    _ bytes: inout [UInt8], resume: (_ source: Int, _ kept: Int) -> Void
  ) {
    guard bytes.contains(.carriageReturn) else { return }
    var (end, previous): (Int, UInt8) = (0, 0)
    for index in bytes.indices {
      let byte = bytes[index]
      if byte != .newline || previous != .carriageReturn {
        bytes[end] = byte == .carriageReturn ? .newline : byte
        end += 1
      } else {
        resume(index + 1, end)
      }
      previous = byte
    }
    bytes.removeLast(bytes.count - end)
  }
}

/// The byte order of UTF-16, from the byte order mark or, without one, from the positions of the
/// zero bytes of ASCII characters.
private enum UTF16Order {
  case little, big

  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) {
      self = .little
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self = .big
    } else {
      let sample = bytes.prefix(1024)
      var zeros = [0, 0]
      for (index, byte) in sample.enumerated() where byte == 0 { zeros[index & 1] += 1 }
      guard sample.count >= 4, max(zeros[0], zeros[1]) * 3 > sample.count,
        min(zeros[0], zeros[1]) * 20 < sample.count
      else { return nil }
      self = zeros[1] > zeros[0] ? .little : .big
    }
  }

  var name: String { self == .little ? "UTF-16LE" : "UTF-16BE" }

  func decode(_ bytes: [UInt8]) -> [UInt8] {
    let marked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let units = stride(from: marked ? 2 : 0, to: bytes.count - 1, by: 2).map { index in
      let (one, two) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return self == .little ? two << 8 | one : one << 8 | two
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
