/// A compiled terminfo entry (term(5)), for changing what curses takes a terminal to be able to.
struct TerminfoEntry {
  /// A string capability, by its place in the entry.
  enum Text: Int {
    /// `indn`: scroll up by several lines (SU).
    case scrollUpBy = 109
    /// `rin`: scroll down by several lines (SD).
    case scrollDownBy = 113
    /// `rep`: repeat a character (REP).
    case repeatCharacter = 121
    /// `el1`: clear to the begin of the line.
    case clearToBegin = 269
    /// `dch1`: delete a character.
    case deleteCharacter = 21
    /// `dch`: delete characters.
    case deleteCharacters = 105
    /// `smir`: begin to insert characters.
    case enterInsertMode = 31
    /// `ich1`: insert a blank.
    case insertCharacter = 52
    /// `ich`: insert blanks.
    case insertCharacters = 108
    /// `csr`: let only some rows scroll.
    case changeScrollRegion = 3
    /// `smcup`: take the whole screen.
    case enterScreen = 28
    /// `dl1`: delete a line.
    case deleteLine = 22
    /// `il1`: insert a line.
    case insertLine = 53
    /// `dl`: delete lines.
    case deleteLines = 106
    /// `il`: insert lines.
    case insertLines = 110
    /// `ind`: scroll up.
    case scrollUp = 129
    /// `ri`: scroll down.
    case scrollDown = 130
    /// `smam`: wrap what follows the last column.
    case enterWrapping = 151
    /// `rmam`: do not.
    case leaveWrapping = 152
    /// `oc`: set all colours of the palette to those of the terminal.
    case originalColors = 298
  }

  /// A capability that is there or not, by its place in the entry.
  enum Flag: Int {
    /// `am`: what follows the last column is written at the start of the next row.
    case wraps = 1
    /// `xenl`: it wraps only when something follows, so that the last column can be written without it.
    case wrapsLate = 4
  }

  private(set) var bytes: [UInt8]
  private let flags: Range<Int>
  let numberSize: Int
  let numberOffset: Int
  let numberCount: Int
  let textOffset: Int
  let textCount: Int
  let tableSize: Int

  /// An entry as the file of the database holds it; `nil` for what is none.
  init?(_ bytes: [UInt8]) {
    func short(_ index: Int) -> Int { Int(bytes[2 * index]) | Int(bytes[2 * index + 1]) << 8 }
    guard bytes.count >= 12 else { return nil }
    numberSize = short(0) == 0o1036 ? 4 : 2
    guard numberSize == 4 || short(0) == 0o432 else { return nil }
    flags = (12 + short(1))..<(12 + short(1) + short(2))
    numberOffset = flags.upperBound + flags.upperBound % 2
    numberCount = short(3)
    textOffset = numberOffset + numberSize * numberCount
    textCount = short(4)
    tableSize = short(5)
    guard textOffset + 2 * textCount + tableSize <= bytes.count else { return nil }
    self.bytes = bytes
  }

  /// Makes the terminal one without that capability.
  mutating func remove(_ text: Text) {
    guard text.rawValue < textCount else { return }
    let place = textOffset + 2 * text.rawValue
    bytes[place] = 0xff
    bytes[place + 1] = 0xff
  }

  /// Lets curses write the last cell of the screen, where the terminal wraps late: by its own rules it would insert it,
  /// and leave it out of a terminal that cannot insert.
  mutating func writeLastCell() {
    guard flags.count > Flag.wrapsLate.rawValue, has(.wrapsLate) else { return }
    bytes[flags.lowerBound + Flag.wraps.rawValue] = 0
    // Or curses would turn off what it believes is not there.
    remove(.enterWrapping)
    remove(.leaveWrapping)
  }

  private func has(_ flag: Flag) -> Bool { bytes[flags.lowerBound + flag.rawValue] == 1 }

  /// What a capability sends, parameters and all; `nil` if the terminal has none.
  func value(_ text: Text) -> ArraySlice<UInt8>? {
    guard text.rawValue < textCount else { return nil }
    let place = textOffset + 2 * text.rawValue
    let offset = Int(bytes[place]) | Int(bytes[place + 1]) << 8
    guard offset < tableSize else { return nil }
    return bytes[(textOffset + 2 * textCount + offset)..<(textOffset + 2 * textCount + tableSize)]
      .prefix { $0 != 0 }
  }

  /// The entry as the variable TERMINFO can hold it.
  var variable: String { "b64:" + Base64.encode(bytes) }
}

extension TerminfoEntry {
  /// The entry of a terminal in the database; `nil` where curses must find it by itself.
  static func find(_ term: String, environment: (String) -> String?) -> TerminfoEntry? {
    guard let first = term.utf8.first, !term.utf8.contains(UInt8(ascii: "/")) else { return nil }
    let letter = String(Unicode.Scalar(first))
    let hex = String(first, radix: 16)
    for folder in folders(environment) {
      for name in [letter, hex] {
        if let bytes = SmallFile.contents(of: "\(folder)/\(name)/\(term)") {
          return TerminfoEntry(bytes)
        }
      }
    }
    return nil
  }

  /// Where terminfo(5) looks, in its order.
  private static func folders(_ environment: (String) -> String?) -> [String] {
    let own = [environment("TERMINFO"), environment("HOME").map { $0 + "/.terminfo" }]
    let list = environment("TERMINFO_DIRS")?.split(separator: ":").map(String.init) ?? []
    let system = ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/terminfo"]
    return (own.compactMap { $0 } + list + system).filter { $0.hasPrefix("/") }
  }
}
