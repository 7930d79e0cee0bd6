/// The text of a bracketed paste, as it arrives.
struct PasteBuffer {
  /// The maximum number of bytes that are kept. No prompt accepts as many.
  static let capacity = 1 << 20
  /// The sequence after the text.
  static let end = Array("\u{1b}[201~".utf8)
  /// The sequence before the text.
  static let start = Array("\u{1b}[200~".utf8)

  private(set) var bytes: [UInt8] = []
  /// The number of bytes of ``end`` that have arrived.
  private var matched = 0
  /// Whether the last byte is Ctrl-C.
  private(set) var endsInInterrupt = false

  /// Takes a byte, and returns whether it completes the paste.
  mutating func take(_ byte: UInt8) -> Bool {
    endsInInterrupt = byte == InputDecoder.interrupt
    if byte == Self.end[matched] {
      matched += 1
      return matched == Self.end.count
    }
    append(Self.end[..<matched])
    matched = byte == Self.end[0] ? 1 : 0
    if matched == 0 { append([byte]) }
    return false
  }

  private mutating func append(_ more: ArraySlice<UInt8>) {
    bytes += more.prefix(Self.capacity - bytes.count)
  }

  /// The text so far. Terminals send line ends as CR.
  var text: String {
    String(decoding: bytes.map { $0 == 0x0d ? 0x0a : $0 }, as: UTF8.self)
  }
}
