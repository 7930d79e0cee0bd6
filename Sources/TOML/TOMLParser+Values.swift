extension TOMLParser {
  /// A value of any kind.
  ///
  /// - Parameter depth: How many tables and arrays enclose it.
  mutating func value(depth: Int) throws(TOMLError) -> TOMLValue {
    try checkDepth(depth)
    let start = line
    let content: TOMLValue.Content =
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): .string(try string())
      case UInt8(ascii: "["): .array(try array(depth: depth))
      case UInt8(ascii: "{"): .table(try inlineTable(depth: depth))
      default: try word()
      }
    return TOMLValue(content: content, line: start)
  }

  private mutating func array(depth: Int) throws(TOMLError) -> [TOMLValue] {
    var items: [TOMLValue] = []
    let list = Enclosure(close: "]", name: "list", line: line)
    position += 1
    while try hasNext(in: list, isFirst: items.isEmpty) {
      items.append(try value(depth: depth + 1))
    }
    return items
  }

  private mutating func inlineTable(depth: Int) throws(TOMLError) -> TOMLTable {
    let table = TableBuilder(.head, line: line)
    let braces = Enclosure(close: "}", name: "table", line: line)
    var isFirst = true
    position += 1
    while try hasNext(in: braces, isFirst: isFirst) {
      try assignment(in: table, depth: depth)
      isFirst = false
    }
    return table.table
  }

  /// A pair of brackets around items.
  private struct Enclosure {
    let close: Unicode.Scalar
    /// Its name in messages.
    let name: String
    /// The line on which it begins.
    let line: Int
  }

  /// Whether another item follows in brackets. Reads the comma before it, or the closing bracket.
  private mutating func hasNext(in brackets: Enclosure, isFirst: Bool) throws(TOMLError) -> Bool {
    try skipLines()
    if take(brackets.close) { return false }
    if !isFirst, byte != nil {
      guard take(",") else {
        throw error(
          "a comma is missing\(before): write one, or end the list with \(brackets.close)")
      }
      try skipLines()
      if take(brackets.close) { return false }
    }
    if byte != nil { return true }
    throw TOMLError(
      line: brackets.line,
      message: "unterminated \(brackets.name): close it with \(brackets.close)")
  }

  /// A value of one word: a number, a Boolean, a date or a time.
  private mutating func word() throws(TOMLError) -> TOMLValue.Content {
    var word = takeWord(\.isInWord)
    if byte == .space, bytes[position...].dropFirst().first?.isDigit == true, word.isDate {
      position += 1
      word += " " + takeWord(\.isInWord)
    }
    if word.isEmpty {
      throw error("a value is missing\(before): write one, such as \"words\" or 12")
    }
    if let content = TOMLValue.Content(word: word) { return content }
    let isNumber =
      word.utf8.first.map { $0.isDigit || !$0.isBare || $0 == UInt8(ascii: "-") } ?? false
    throw error(
      isNumber
        ? "“\(word.shortened)” is not a number: write one such as 12, or put quotation marks around it"
        : "“\(word.shortened)” is not a value: put text in quotation marks")
  }
}

extension TOMLValue.Content {
  /// The value of a word: `true`, `12`, `0xff`, `1_000`, `6.02e23`, `2031-05-09`.
  fileprivate init?(word: String) {
    if let flag = Bool(word) {
      self = .boolean(flag)
    } else if let number = Self.integer(word) {
      self = .integer(number)
    } else if let number = Self.float(word) {
      self = .float(number)
    } else if word.isDateOrTime {
      self = .date(word)
    } else {
      return nil
    }
  }

  private static func integer(_ word: String) -> Int? {
    let digits = word.filter { $0 != "_" }
    if word.wholeMatch(of: /[+-]?(?:0|[1-9](?:_?[0-9])*)/) != nil { return Int(digits) }
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where word.hasPrefix(prefix) {
      guard word.wholeMatch(of: /0[xob][0-9A-Fa-f]+(?:_[0-9A-Fa-f]+)*/) != nil else { return nil }
      return Int(digits.dropFirst(2), radix: radix)
    }
    return nil
  }

  private static func float(_ word: String) -> Double? {
    let number =
      /[+-]?(?:inf|nan|(?:0|[1-9](?:_?[0-9])*)(?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?)/
    guard word.wholeMatch(of: number) != nil, word.contains(where: { ".eEn".contains($0) }) else {
      return nil
    }
    return Double(word.filter { $0 != "_" })
  }
}

extension String {
  /// Whether it is a date without a time.
  fileprivate var isDate: Bool {
    guard let date = wholeMatch(of: /([0-9]{4})-([0-9]{2})-([0-9]{2})/),
      let year = Int(date.1), let month = Int(date.2), let day = Int(date.3), 1...12 ~= month
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return 1...days[month - 1] ~= day
  }

  /// Whether it is a date, a time, or both with or without a zone.
  fileprivate var isDateOrTime: Bool {
    if isDate || isTime { return true }
    guard let both = wholeMatch(of: /([0-9-]{10})[Tt ]([0-9:.]+)([Zz]|[+-][0-9:]{5})?/) else {
      return false
    }
    let zone = both.3.map { $0.utf8.count == 1 || String($0.dropFirst()).isTime } ?? true
    return String(both.1).isDate && String(both.2).isTime && zone
  }

  private var isTime: Bool {
    guard let time = wholeMatch(of: /([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.[0-9]+)?)?/),
      let hour = Int(time.1), let minute = Int(time.2)
    else { return false }
    return hour < 24 && minute < 60 && (time.3.flatMap { Int($0) } ?? 0) <= 60
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }

  /// Whether it can be part of a value of one word.
  fileprivate var isInWord: Bool {
    isBare || [UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: ":")].contains(self)
  }
}
