import Text

/// A strict parser for terminal output. Everything other than harmless text and the sequences that
/// the program sends on purpose is an error.
struct TerminalLanguage {
  private var rest: ArraySlice<UInt8>
  private var faults: [String] = []

  /// The errors in some bytes. O(n).
  static func faults(in bytes: [UInt8]) -> [String] {
    var language = TerminalLanguage(rest: bytes[...])
    while !language.rest.isEmpty { language.takeOne() }
    return language.faults
  }

  private init(rest: ArraySlice<UInt8>) { self.rest = rest }

  private mutating func takeOne() {
    let start = rest
    switch rest.removeFirst() {
    case 0x1b: takeEscape(start)
    case 0x0a, 0x0d, 0x08, 0x09: break
    case 0x20..<0x7f: break
    case 0x80...: takeCharacter(start)
    default: note("control", start)
    }
  }

  private mutating func note(_ what: String, _ place: ArraySlice<UInt8>) {
    let bytes = place.prefix(12).map { String($0, radix: 16) }.joined(separator: " ")
    faults.append("\(what) at \(place.startIndex): \(bytes)")
  }

  /// A character outside ASCII.
  private mutating func takeCharacter(_ start: ArraySlice<UInt8>) {
    var decoder = UTF8()
    var bytes = start.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes) else {
      return note("no UTF-8", start)
    }
    rest = start.dropFirst(String(scalar).utf8.count)
    let isSeparator = (0x2028...0x2029).contains(scalar.value)
    let isTag = (0xe0000...0xe007f).contains(scalar.value)
    if isSeparator || isTag || CharacterClass(scalar.value).shape == .hostile {
      note("hostile character", start)
    }
  }

  private mutating func takeEscape(_ start: ArraySlice<UInt8>) {
    guard let byte = rest.popFirst() else { return note("lone escape", start) }
    switch byte {
    case UInt8(ascii: "["): takeControlSequence(start)
    case UInt8(ascii: "]"): takeString(start)
    case UInt8(ascii: "("): if rest.popFirst() != UInt8(ascii: "B") { note("charset", start) }
    case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "M"): break
    case UInt8(ascii: "7"), UInt8(ascii: "8"): break
    default: note("escape", start)
    }
  }

  /// The modes that may be set: cursor keys, wrapping, blinking, the cursor, the mouse, the
  /// alternate screen, bracketed paste, synchronized updates, reports of the background, margins.
  private static let modes: Set<String> = [
    "1", "7", "12", "25", "12;25", "1000", "1002", "1006", "1049", "2004", "2026", "2031",
    "69",
  ]
  /// Cursor movement, erasing, scrolling, and SGR.
  private static let finals = Set("ABCDGHJKLMXdmrs".utf8)
  /// Sequences that curses sends when it starts and ends: xterm's title stack, and no insert mode.
  private static let openings: Set<String> = ["22;0;0t", "23;0;0t", "4l"]

  private mutating func takeControlSequence(_ start: ArraySlice<UInt8>) {
    let parameters = rest.prefix { (0x30...0x3f).contains($0) }
    rest = rest.dropFirst(parameters.count)
    guard let final = rest.popFirst() else { return note("unfinished sequence", start) }
    let text = String(decoding: parameters, as: UTF8.self)
    let isPlain = parameters.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ";") }
    let isMode = "hl".utf8.contains(final) && text.first == "?"
    if text == "?69", final == UInt8(ascii: "$"), rest.popFirst() == UInt8(ascii: "p") { return }
    let isKnown =
      (isPlain && Self.finals.contains(final))
      || (isMode && Self.modes.contains(String(text.dropFirst())))
      || Self.openings.contains(text + String(UnicodeScalar(final)))
    if !isKnown { note("sequence", start) }
  }

  /// A query of the background, a copy to the clipboard, or the start or end of a link.
  private mutating func takeString(_ start: ArraySlice<UInt8>) {
    let body = rest.prefix { $0 != 0x07 && $0 != 0x1b }
    rest = rest.dropFirst(body.count)
    let isRung = rest.first == 0x07
    let isEnded = rest.popFirst() == 0x07 || rest.popFirst() == UInt8(ascii: "\\")
    let text = String(decoding: body, as: UTF8.self)
    let isCopy = text.wholeMatch(of: /52;c;[A-Za-z0-9+\/]*={0,2}/) != nil
    let isLink = text.wholeMatch(of: /8;;(?:https?:\/\/[!-~]+)?/) != nil
    if !isEnded || !(text == "11;?" || isCopy || isLink && !isRung) { note("command", start) }
  }
}
