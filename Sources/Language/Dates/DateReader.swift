import Document
import Text

/// Reads the parts of a written date in any order, each at most once.
struct DateReader {
  /// The maximum length of a date, in bytes.
  private static let longest = 120

  let text: UTF8Text
  let end: Int
  /// Whether `5/12` is the fifth of December.
  let isDayFirst: Bool
  /// Where the next part may start.
  var position: Int
  /// The end of the last part; `nil` before the first.
  var last: Int?
  var year: Int?
  var month: Int?
  var day: Int?
  var hour: Int?
  var minute: Int?
  var second: Int?
  var zone: Int?
  var hasWeekday = false
  var hasZone = false

  init(text: UTF8Text, start: Int, end: Int, isDayFirst: Bool) {
    self.text = text
    self.isDayFirst = isDayFirst
    self.end = Swift.min(end, start + Self.longest)
    position = start
  }

  /// Whether the result is a date or a time, not just a number.
  var isDate: Bool { month != nil || hour != nil || hasWeekday }

  /// The date, if it has a month and a day or a year.
  var timestamp: Timestamp? {
    guard let month, day != nil || year != nil else { return nil }
    guard day != nil else { return Timestamp(year: year, month: month) }
    return Timestamp(
      year: year, month: month, day: day, hour: hour, minute: minute, second: second,
      zone: hour == nil ? nil : zone)
  }

  mutating func read() {
    while readPart() {
      last = position
      skipSeparators()
    }
  }

  private mutating func readPart() -> Bool {
    guard position < end else { return false }
    return text[position].isASCIIDigit ? readNumber() : readName()
  }

  /// Skips spaces, one mark and the filler words between parts.
  private mutating func skipSeparators() {
    skipSpaces()
    if position < end, ",.|/-".utf8.contains(text[position]) { position += 1 }
    skipSpaces()
    if let dash = dashLength(at: position) { position += dash }
    skipSpaces()
    while let word = text.word(at: position, before: end),
      DateNames.fillers.contains(word.key)
    {
      position = word.range.upperBound
      skipSpaces()
    }
  }

  private mutating func skipSpaces() {
    while position < end {
      let next = text.decode(at: position)
      guard next.scalar.isWhitespace else { return }
      position += next.length
    }
  }

  private func dashLength(at offset: Int) -> Int? {
    guard offset < end, text[offset] >= 0x80 else { return nil }
    let next = text.decode(at: offset)
    return (0x2010...0x2015).contains(next.scalar) || next.scalar == 0xB7 ? next.length : nil
  }
}

// Numbers: days, years, times, numeric dates.
extension DateReader {
  private mutating func readNumber() -> Bool {
    guard let first = number(at: position) else { return false }
    if first.digits == 4 { return readISO(first) || readEastAsian(first) || readYear(first) }
    return readTime(first) || readNumericDate(first) || readDay(first)
  }

  /// `2018-05-09`, with the time after a `T` or a space; `2018/05/09`, `2018.05.09`.
  private mutating func readISO(_ first: Numeral) -> Bool {
    guard first.end < end, "-/.".utf8.contains(text[first.end]),
      let second = number(after: first, mark: text[first.end]), second.digits == 2,
      let third = number(after: second, mark: text[first.end]), third.digits == 2,
      set(year: first.value, month: second.value, day: third.value)
    else { return false }
    position = third.end
    if position < end, text[position] == UInt8(ascii: "T"), let hours = number(at: position + 1) {
      position = hours.start
      if !readTime(hours) { position = third.end }
    }
    return true
  }

  /// `2018年5月9日`, `2018년 5월 9일`.
  private mutating func readEastAsian(_ year: Numeral) -> Bool {
    for marks in DateNames.marks {
      guard let month = end(of: marks.year, after: year).flatMap(spacedNumber),
        let day = end(of: marks.month, after: month).flatMap(spacedNumber),
        let last = end(of: marks.day, after: day),
        set(year: year.value, month: month.value, day: day.value)
      else { continue }
      position = last
      return true
    }
    return false
  }

  /// The end of a word directly after a number.
  private func end(of word: String, after number: Numeral) -> Int? {
    guard number.end < end, text.bytes[number.end..<end].starts(with: word.utf8) else { return nil }
    return number.end + word.utf8.count
  }

  /// The number at an offset, or after a space there.
  private func spacedNumber(at offset: Int) -> Numeral? {
    number(at: offset < end && text[offset] == .space ? offset + 1 : offset)
  }

  private mutating func readYear(_ number: Numeral) -> Bool {
    guard month != nil, year == nil, (1700...2199).contains(number.value) else { return false }
    year = number.value
    position = number.end
    return true
  }

  /// `8/29/10`, `29/8/2010`, `29.8.2010`, `5/12`.
  private mutating func readNumericDate(_ first: Numeral) -> Bool {
    guard first.end < end, text[first.end] == UInt8(ascii: "/") || text[first.end] == .fullStop,
      let second = number(after: first, mark: text[first.end]), second.digits <= 2
    else { return false }
    let isGerman = text[first.end] == .fullStop
    let third = number(after: second, mark: text[first.end])
    guard third != nil || !isGerman, third.map({ $0.digits == 2 || $0.digits == 4 }) ?? true
    else { return false }
    let dayFirst = isGerman || isDayFirst || first.value > 12
    let written = third.map { $0.digits == 4 ? $0.value : $0.value + ($0.value < 70 ? 2000 : 1900) }
    guard
      set(
        year: written, month: dayFirst ? second.value : first.value,
        day: dayFirst ? first.value : second.value)
    else { return false }
    position = third?.end ?? second.end
    return true
  }

  /// `9`, `9th` next to a month's name.
  private mutating func readDay(_ number: Numeral) -> Bool {
    guard day == nil, number.digits <= 2, (1...31).contains(number.value) else { return false }
    var after = number.end
    if let word = text.word(from: position, before: end), word.range.upperBound > after {
      guard DateNames.ordinals.contains(String(word.key.dropFirst(number.digits))) else {
        return false
      }
      after = word.range.upperBound
    }
    guard month != nil || monthFollows(after) else { return false }
    day = number.value
    position = after
    return true
  }

  private func monthFollows(_ offset: Int) -> Bool {
    var ahead = self
    ahead.position = offset
    ahead.skipSeparators()
    guard let word = text.word(at: ahead.position, before: end) else { return false }
    return DateNames.months[word.key] != nil
  }

  private mutating func set(year: Int?, month: Int, day: Int) -> Bool {
    guard self.month == nil, self.day == nil, (1...12).contains(month), (1...31).contains(day)
    else { return false }
    (self.year, self.month, self.day) = (year, month, day)
    return true
  }

  /// A number of at most nine digits.
  struct Numeral {
    let value: Int
    let start: Int
    let end: Int
    var digits: Int { end - start }
  }

  func number(at offset: Int) -> Numeral? {
    var next = offset
    var value = 0
    while next < end, text[next].isASCIIDigit {
      guard next - offset < 9 else { return nil }
      value = value * 10 + Int(text[next] - UInt8(ascii: "0"))
      next += 1
    }
    return next > offset ? Numeral(value: value, start: offset, end: next) : nil
  }

  func number(after first: Numeral, mark: UInt8) -> Numeral? {
    guard first.end < end, text[first.end] == mark else { return nil }
    return number(at: first.end + 1)
  }
}

// Words: months, weekdays, zones.
extension DateReader {
  private mutating func readName() -> Bool {
    guard let word = text.word(at: position, before: end)
    else { return false }
    if month == nil, let found = DateNames.months[word.key], dayOrYearIsNear(word.range.upperBound)
    {
      month = found
    } else if !hasWeekday, DateNames.weekdays.contains(word.key) {
      hasWeekday = true
    } else if hour == nil, let found = DateNames.hours[word.key] {
      hour = found
    } else {
      return readZone(word)
    }
    position = word.range.upperBound
    return true
  }

  /// Whether a number is next to a month's name: “May” and “March” are words too.
  private func dayOrYearIsNear(_ offset: Int) -> Bool {
    if day != nil { return true }
    var ahead = self
    ahead.position = offset
    ahead.skipSeparators()
    return ahead.number(at: ahead.position).map { $0.digits <= 2 || $0.digits == 4 } ?? false
  }

  /// `PDT`, `ET`, `GMT` after a time.
  private mutating func readZone(_ word: FoldedWord) -> Bool {
    guard hour != nil, !hasZone, text[position].isASCIIUppercase else { return false }
    if let offset = DateNames.zones[word.key] {
      zone = offset
    } else if !DateNames.looseZones.contains(word.key) {
      return false
    }
    hasZone = true
    position = word.range.upperBound
    return true
  }
}
