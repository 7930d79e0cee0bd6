/// A compiled terminfo entry (term(5)), which can be changed before curses uses it.
struct TerminfoEntry {
  /// A string capability, by its index.
  enum Text: Int {
    /// `indn`: scroll up by several lines (SU).
    case scrollUpBy = 109
    /// `rin`: scroll down by several lines (SD).
    case scrollDownBy = 113
    /// `rep`: repeat a character (REP).
    case repeatCharacter = 121
    /// `el1`: clear to the start of the line.
    case clearToStart = 269
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
    /// `csr`: set the rows that scroll.
    case changeScrollRegion = 3
    /// `smcup`: switch to the alternate screen.
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
    /// `smam`: wrap after the last column.
    case enterWrapping = 151
    /// `rmam`: do not wrap after the last column.
    case leaveWrapping = 152
    /// `oc`: reset the palette.
    case originalColors = 298
  }

  /// A boolean capability, by its index.
  enum Flag: Int {
    /// `am`: text wraps after the last column.
    case wraps = 1
    /// `xenl`: text wraps only when the next character is written, so the last column can be
    /// filled.
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

  /// An entry in the format of the terminfo database; `nil` if it is malformed.
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

  /// Removes a capability.
  mutating func remove(_ text: Text) {
    guard text.rawValue < textCount else { return }
    let place = textOffset + 2 * text.rawValue
    bytes[place] = 0xff
    bytes[place + 1] = 0xff
  }

  /// Lets curses write the last cell of the screen if the terminal wraps late. Curses would insert
  /// it instead, or leave it out if the terminal cannot insert.
  mutating func writeLastCell() {
    guard flags.count > Flag.wrapsLate.rawValue, has(.wrapsLate) else { return }
    bytes[flags.lowerBound + Flag.wraps.rawValue] = 0
    // Otherwise curses would turn wrapping off.
    remove(.enterWrapping)
    remove(.leaveWrapping)
  }

  private func has(_ flag: Flag) -> Bool { bytes[flags.lowerBound + flag.rawValue] == 1 }

  /// The value of a string capability, with its parameters; `nil` if the entry does not have it.
  func value(_ text: Text) -> ArraySlice<UInt8>? {
    guard text.rawValue < textCount else { return nil }
    let place = textOffset + 2 * text.rawValue
    let offset = Int(bytes[place]) | Int(bytes[place + 1]) << 8
    guard offset < tableSize else { return nil }
    return bytes[(textOffset + 2 * textCount + offset)..<(textOffset + 2 * textCount + tableSize)]
      .prefix { $0 != 0 }
  }

  /// The entry as a value for the variable TERMINFO.
  var variable: String { "b64:" + Base64.encode(bytes) }
}

extension TerminfoEntry {
  /// The entry of a terminal in the database; `nil` if it is not found, and curses has to look for
  /// it.
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

  /// The folders that terminfo(5) searches, in order.
  private static func folders(_ environment: (String) -> String?) -> [String] {
    let own = [environment("TERMINFO"), environment("HOME").map { $0 + "/.terminfo" }]
    let list = environment("TERMINFO_DIRS")?.split(separator: ":").map(String.init) ?? []
    let system = ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/terminfo"]
    return (own.compactMap { $0 } + list + system).filter { $0.hasPrefix("/") }
  }
}
