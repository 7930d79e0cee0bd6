import Text

/// A table of comma-separated values (RFC 4180) whose first row names the columns.
struct CSVTable {
  /// The names of the columns, in lowercase.
  let names: [String]
  /// The rows.
  let rows: [[String]]

  /// The most columns of a row; the rest is left out.
  private static let mostColumns = 200

  /// Reads a table. What is not UTF-8 is repaired; a quotation mark that is never closed ends with the bytes. O(n).
  ///
  /// - Parameter isBeginning: whether more follows, so that the last row is incomplete.
  init(_ bytes: [UInt8], isBeginning: Bool = false) {
    var reader = Reader(
      bytes: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
    names = (reader.next(Self.mostColumns) ?? []).map { $0.trimmed.lowercased() }
    var rows: [[String]] = []
    while !isBeginning, rows.count < ReaderExport.mostItems, let row = reader.next(Self.mostColumns)
    {
      if row.count > 1 || row.first?.isEmpty == false { rows.append(row) }
    }
    self.rows = rows
  }

  /// The value of a row in the first of some columns that has one; `nil` if none has.
  func value(_ columns: String..., of row: [String]) -> String? {
    for column in columns {
      guard let index = names.firstIndex(of: column), index < row.count else { continue }
      if let value = row[index].nonEmpty { return value }
    }
    return nil
  }

  /// Whether there is a column.
  func has(_ column: String) -> Bool { names.contains(column) }

  private struct Reader {
    let bytes: [UInt8]
    var index = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// The next row; `nil` at the end.
    mutating func next(_ mostColumns: Int) -> [String]? {
      guard index < bytes.count else { return nil }
      var row: [String] = []
      while true {
        let value = value()
        if row.count < mostColumns { row.append(value) }
        guard index < bytes.count, bytes[index] == .comma else { break }
        index += 1
      }
      if index < bytes.count, bytes[index] == Self.carriageReturn { index += 1 }
      if index < bytes.count, bytes[index] == .newline { index += 1 }
      return row
    }

    private mutating func value() -> String {
      if index < bytes.count, bytes[index] == .quotationMark { return quoted() }
      let start = index
      while index < bytes.count, !Self.isEnd(bytes[index]) { index += 1 }
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func quoted() -> String {
      var value: [UInt8] = []
      index += 1
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        guard byte == .quotationMark else {
          value.append(byte)
          continue
        }
        guard index < bytes.count, bytes[index] == .quotationMark else { break }
        value.append(byte)
        index += 1
      }
      // What stands between the closing quotation mark and the comma belongs to no value.
      while index < bytes.count, !Self.isEnd(bytes[index]) { index += 1 }
      return String(decoding: value, as: UTF8.self)
    }

    private static func isEnd(_ byte: UInt8) -> Bool {
      byte == .comma || byte == .newline || byte == carriageReturn
    }

    private static let carriageReturn = UInt8(ascii: "\r")
  }
}
