/// The text of a bracketed paste, as it comes.
struct PasteBuffer {
  /// The most bytes that are kept; any line takes fewer.
  static let capacity = 1 << 20
  /// What a terminal sends after the text.
  static let end = Array("\u{1b}[201~".utf8)
  /// What it sends before.
  static let start = Array("\u{1b}[200~".utf8)

  private(set) var bytes: [UInt8] = []
  /// The bytes of the end that have come.
  private var matched = 0
  /// Whether the last byte is that of Ctrl-C.
  private(set) var endsInInterrupt = false

  /// Takes a byte. Returns whether it completes the end.
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

  /// The text so far. Terminals send the ends of pasted lines as CR.
  var text: String {
    String(decoding: bytes.map { $0 == 0x0d ? 0x0a : $0 }, as: UTF8.self)
  }
}
