import Text

extension Timestamp {
  /// Reads the date, and the time and zone where they are written, in the words of a range: “4:00 PM, May.
  /// 09, 2018”, “Friday 22 November 2024 08:49 GMT”, “2019-11-18T22:05:36Z”, “8/29/10 7:05 a.m. PDT”.
  ///
  /// `nil` when there is no year. Of two dates the first counts. Looks at the first 200 bytes.
  public init?(reading range: ByteRange, of text: UTF8Text) {
    var reader = DateReader(text.folded(range))
    guard let found = reader.read() else { return nil }
    self = found
  }
}

/// Reads a date from folded text, token by token. A number's part is told by its marks and neighbours.
private struct DateReader {
  private enum Token: Equatable {
    case number(Int, digits: Int)
    case word([UInt8])
    case mark(UInt8)
  }

  private var tokens: [Token] = []
  private var year: Int?
  private var month: Int?
  private var day: Int?
  private var hour: Int?
  private var minute: Int?
  private var second: Int?
  private var zone: Int?

  init(_ words: [UInt8]) {
    var offset = 0
    while offset < words.count {
      let start = offset
      if words[offset].isASCIIDigit {
        while offset < words.count, words[offset].isASCIIDigit { offset += 1 }
        let value = words[start..<offset].prefix(6).reduce(0) { $0 * 10 + Int($1 - 0x30) }
        tokens.append(.number(value, digits: offset - start))
      } else if words[offset].isASCIILetter {
        while offset < words.count, words[offset].isASCIILetter { offset += 1 }
        tokens.append(.word(Array(words[start..<offset])))
      } else {
        if words[offset] != .space { tokens.append(.mark(words[offset])) }
        offset += 1
      }
    }
  }

  mutating func read() -> Timestamp? {
    var index = 0
    while index < tokens.count {
      index += max(1, date(at: index) ?? time(at: index) ?? zone(at: index) ?? 1)
    }
    guard let year else { return nil }
    let hasDay = month != nil && day != nil
    return Timestamp(
      year: year, month: month, day: month == nil ? nil : day, hour: hasDay ? hour : nil,
      minute: hasDay ? minute : nil, second: hasDay ? second : nil,
      zone: hasDay && hour != nil ? zone : nil)
  }

  private func number(_ index: Int, in range: ClosedRange<Int>, digits: Int = 2) -> Int? {
    guard index < tokens.count, case .number(let value, let count) = tokens[index],
      count <= digits, range.contains(value)
    else { return nil }
    return value
  }

  private func fullYear(_ index: Int) -> Int? {
    guard index < tokens.count, case .number(let value, 4) = tokens[index],
      (1600...2199).contains(value)
    else { return nil }
    return value
  }

  private func word(_ index: Int) -> [UInt8]? {
    guard index < tokens.count, case .word(let word) = tokens[index] else { return nil }
    return word
  }

  private func mark(_ index: Int, in marks: String) -> Int? {
    guard index < tokens.count, case .mark(let byte) = tokens[index], marks.utf8.contains(byte)
    else { return nil }
    return index + 1
  }

  /// Reads a date at a token; the number of tokens that it took.
  private mutating func date(at index: Int) -> Int? {
    guard year == nil else { return nil }
    return numericDate(at: index) ?? monthFirst(at: index) ?? dayFirst(at: index)
  }

  /// 2018-05-09, 2018/05/09, 5/9/2018, 5/9/18, 09.05.2018.
  private mutating func numericDate(at index: Int) -> Int? {
    guard let next = mark(index + 1, in: "-/."), mark(index + 3, in: "-/.") != nil,
      tokens[index + 1] == tokens[index + 3]
    else { return nil }
    if let year = fullYear(index), let month = number(next, in: 1...12),
      let day = number(index + 4, in: 1...31)
    {
      (self.year, self.month, self.day) = (year, month, day)
      return word(index + 5) == [0x74] ? 6 : 5
    }
    guard let one = number(index, in: 1...31), let two = number(next, in: 1...31),
      let year = fullYear(index + 4) ?? number(index + 4, in: 0...99).map({ 2000 + $0 })
    else { return nil }
    let dayFirst = one > 12 || tokens[index + 1] == .mark(.fullStop)
    let (month, day) = dayFirst ? (two, one) : (one, two)
    guard month <= 12 else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
    return 5
  }

  /// May 9, 2018; May. 09, 2018; May 2018.
  private mutating func monthFirst(at index: Int) -> Int? {
    guard let month = word(index).flatMap(Self.month) else { return nil }
    var next = mark(index + 1, in: ".") ?? index + 1
    let day = number(next, in: 1...31)
    if day != nil {
      next += 1
      if let suffix = word(next), Self.ordinals.contains(suffix) { next += 1 }
      next = mark(next, in: ",") ?? next
      if let weekday = word(next), weekday.ends(with: "day") { next += 1 }
    }
    next = mark(next, in: ",") ?? next
    guard let year = fullYear(next) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
    return next + 1 - index
  }

  /// 9 May 2018; 9th of May, 2018.
  private mutating func dayFirst(at index: Int) -> Int? {
    guard let day = number(index, in: 1...31) else { return nil }
    var next = index + 1
    if let suffix = word(next), Self.ordinals.contains(suffix) { next += 1 }
    if word(next) == Array("of".utf8) { next += 1 }
    next = mark(next, in: "-") ?? next
    guard let month = word(next).flatMap(Self.month) else { return nil }
    next = mark(next + 1, in: ".,-") ?? next + 1
    guard let year = fullYear(next) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
    return next + 1 - index
  }

  /// 16:00, 16:00:05, 4:00 PM, 12.42, 7 p.m.
  private mutating func time(at index: Int) -> Int? {
    guard hour == nil, let hour = number(index, in: 0...24) else { return nil }
    var next = index + 1
    var minute: Int?
    var second: Int?
    if let after = mark(next, in: ":.h"), let value = number(after, in: 0...59),
      case .number(_, 2) = tokens[after]
    {
      (minute, next) = (value, after + 1)
      if let more = mark(next, in: ":"), let value = number(more, in: 0...60) {
        (second, next) = (value, more + 1)
        if let fraction = mark(next, in: "."), number(fraction, in: 0...999_999, digits: 6) != nil {
          next = fraction + 1
        }
      }
    }
    let half = halfDay(at: next)
    guard minute != nil || half != nil else { return nil }
    guard hour < 24, half == nil || hour <= 12 else { return nil }
    self.hour = half.map { hour % 12 + ($0.afternoon ? 12 : 0) } ?? hour
    (self.minute, self.second) = (minute, second)
    return next + (half?.length ?? 0) - index
  }

  /// am, pm, a.m., p.m. and its length in tokens.
  private func halfDay(at index: Int) -> (afternoon: Bool, length: Int)? {
    guard let word = word(index) else { return nil }
    if word == Array("am".utf8) || word == Array("pm".utf8) { return (word[0] == 0x70, 1) }
    guard word == [0x61] || word == [0x70], mark(index + 1, in: ".") != nil,
      self.word(index + 2) == [0x6D]
    else { return nil }
    return (word[0] == 0x70, mark(index + 3, in: ".") == nil ? 3 : 4)
  }

  /// GMT, PDT, Z, +02:00, -0700.
  private mutating func zone(at index: Int) -> Int? {
    guard hour != nil, zone == nil else { return nil }
    if let word = word(index), let minutes = Self.zones[String(decoding: word, as: UTF8.self)] {
      zone = minutes
      return 1
    }
    guard let next = mark(index, in: "+-"),
      case .number(let value, let digits)? = tokens[safe: next]
    else { return nil }
    let sign = tokens[index] == .mark(.hyphen) ? -1 : 1
    if digits == 4, value % 100 < 60, value <= 1400 {
      zone = sign * (value / 100 * 60 + value % 100)
      return 2
    }
    guard digits == 2, value <= 14, let after = mark(next + 1, in: ":"),
      let minutes = number(after, in: 0...59)
    else { return nil }
    zone = sign * (value * 60 + minutes)
    return 4
  }

  private static let ordinals = ["st", "nd", "rd", "th"].map { Array($0.utf8) }

  private static let zones = [
    "z": 0, "gmt": 0, "utc": 0, "bst": 60, "cet": 60, "cest": 120, "est": -300, "edt": -240,
    "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
  ]

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ].map { Array($0.utf8) }

  /// The month that a word names in full or by its first letters.
  private static func month(_ word: [UInt8]) -> Int? {
    guard word.count >= 3 else { return nil }
    return months.firstIndex { $0.starts(with: word) }.map { $0 + 1 }
      ?? (word == Array("sept".utf8) ? 9 : nil)
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}

extension [UInt8] {
  fileprivate func ends(with ending: String) -> Bool {
    suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}
