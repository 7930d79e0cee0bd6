/// Parses the bytes of a TOML file in one pass.
struct TOMLParser {
  /// The file: valid UTF-8.
  let bytes: [UInt8]
  /// The index of the next byte.
  var position = 0
  /// The line of the next byte, counted from 1.
  var line = 1

  init(_ bytes: [UInt8]) throws(TOMLError) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let line = bytes[..<error.byteOffsets.lowerBound].count { $0 == .lineFeed } + 1
      throw TOMLError(line: line, message: "this is not UTF-8: save the file in that encoding")
    }
  }

  /// Parses the whole file.
  mutating func file() throws(TOMLError) -> TOMLTable {
    let root = TableBuilder(.head, line: 1)
    var (table, depth) = (root, 0)
    try skipLines()
    while let byte {
      if byte == UInt8(ascii: "[") {
        (table, depth) = try head(in: root)
      } else {
        try assignment(in: table, depth: depth)
      }
      try endLine()
      try skipLines()
    }
    return root.table
  }

  /// The header of a table, and how deep that table is.
  private mutating func head(in root: TableBuilder) throws(TOMLError) -> (TableBuilder, Int) {
    position += 1
    let isList = take("[")
    let example = isList ? "[[name]]" : "[name]"
    let path = try name(example)
    guard take("]"), !isList || take("]") else {
      throw error("unterminated table header: write it as \(example)")
    }
    let table = try isList ? root.openItem(path, line: line) : root.open(path, line: line)
    return (table, path.count)
  }

  /// `name = value`
  mutating func assignment(in table: TableBuilder, depth: Int) throws(TOMLError) {
    let path = try name("name = value")
    guard take("=") else {
      let name = path.joined(separator: ".").shortened
      throw error("“\(name)” has no value: write \(name) = and its value")
    }
    skipSpaces()
    try table.add(try value(depth: depth + path.count), at: path)
  }

  /// A dotted name.
  private mutating func name(_ example: String) throws(TOMLError) -> [String] {
    var parts: [String] = []
    repeat {
      skipSpaces()
      parts.append(try part(of: example))
      skipSpaces()
      try checkDepth(parts.count)
    } while take(".")
    return parts
  }

  private mutating func part(of example: String) throws(TOMLError) -> String {
    if let byte, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      guard bytes[position...].starts(with: [byte, byte, byte]) else { return try string() }
      throw error("a name has one quotation mark at each end: write \(example)")
    }
    let word = takeWord(\.isBare)
    if word.isEmpty { throw error("a name is missing\(before): write \(example)") }
    return word
  }

  /// Throws if something is nested too deeply.
  func checkDepth(_ depth: Int) throws(TOMLError) {
    guard depth > TOMLTable.deepestNesting else { return }
    throw error("this is nested deeper than \(TOMLTable.deepestNesting) levels: make it flatter")
  }
}

extension TOMLParser {
  /// The next byte; `nil` at the end.
  var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Reads a character if it comes next.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Reads the bytes of a word.
  mutating func takeWord(_ belongs: (UInt8) -> Bool) -> String {
    let word = bytes[position...].prefix(while: belongs)
    position = word.endIndex
    return String(decoding: word, as: UTF8.self)
  }

  mutating func skipSpaces() {
    while byte == .space || byte == .tab { position += 1 }
  }

  /// Reads the end of a line if it comes next.
  mutating func takeLineEnd() -> Bool {
    let isLong = byte == .carriageReturn && bytes[position...].dropFirst().first == .lineFeed
    guard isLong || byte == .lineFeed else { return false }
    position += isLong ? 2 : 1
    line += 1
    return true
  }

  /// Skips spaces, comments and ends of lines.
  mutating func skipLines() throws(TOMLError) {
    repeat {
      skipSpaces()
      try skipComment()
    } while takeLineEnd()
  }

  private mutating func skipComment() throws(TOMLError) {
    guard byte == UInt8(ascii: "#") else { return }
    while let byte, !byte.isControl { position += 1 }
  }

  /// Reads what may follow a value or a header: a comment and the end of the line.
  private mutating func endLine() throws(TOMLError) {
    skipSpaces()
    try skipComment()
    guard byte != nil, !takeLineEnd() else { return }
    throw error("the line should end\(before): start a new line there")
  }

  /// “ before “x””, for messages; empty at the end of a line.
  var before: String {
    let rest = bytes[position...].prefix { $0 != .lineFeed && $0 != .carriageReturn }
    let word = rest.first.map { _ in rest.dropFirst().prefix { !$0.endsWord }.endIndex }
    guard let word else { return "" }
    return " before “\(String(decoding: bytes[position..<word], as: UTF8.self).shortened)”"
  }

  /// An error at the current line.
  func error(_ message: String) -> TOMLError { TOMLError(line: line, message: message) }
}

extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")

  /// Whether it is a control character other than a tab.
  var isControl: Bool { self < .space && self != .tab || self == 0x7F }

  /// Whether it can be part of a name without quotation marks.
  var isBare: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// Whether it ends a word that a message quotes.
  fileprivate var endsWord: Bool {
    self <= .space || [UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}")].contains(self)
  }
}
