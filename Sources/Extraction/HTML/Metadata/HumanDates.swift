import Document
import Text

/// Finds dates as people write them: `9 May 2018`, `May 9, 2018, 4:05 p.m.`, `09.05.2018`, `2018年5月9日`.
///
/// A date of digits alone is read with the day first, unless the language is American English or the
/// first number cannot be a day.
struct HumanDates {
  private let tokens: [Token]
  private let monthFirst: Bool

  /// A number or a word.
  private enum Token: Equatable {
    case number(Int, digits: Int)
    case month(Int)
    case word
    case mark(UInt8)
  }

  /// Reads a text's first bytes.
  init(_ text: String, language: String?) {
    monthFirst = language.map { $0.lowercased().hasPrefix("en-us") } ?? false
    var tokens: [Token] = []
    let bytes = Array(text.utf8.prefix(300))
    var index = 0
    while index < bytes.count {
      let start = index
      if bytes[index].isASCIIDigit {
        while index < bytes.count, bytes[index].isASCIIDigit { index += 1 }
        tokens.append(Self.number(bytes[start..<index]))
      } else if bytes[index].isASCIILetter || bytes[index] >= 0x80 {
        while index < bytes.count, bytes[index].isASCIILetter || bytes[index] >= 0x80 { index += 1 }
        tokens.append(Self.word(bytes[start..<index]))
      } else {
        if !bytes[index].isASCIISpace { tokens.append(.mark(bytes[index])) }
        index += 1
      }
    }
    self.tokens = tokens
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Token {
    guard digits.count < 7 else { return .word }
    return .number(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits: digits.count)
  }

  private static func word(_ word: ArraySlice<UInt8>) -> Token {
    if word.elementsEqual("年".utf8) || word.elementsEqual("月".utf8) { return .mark(.hyphen) }
    return MonthNames.number(of: word).map { .month($0) } ?? .word
  }

  /// The first date; `nil` if there is none.
  var first: Timestamp? {
    for start in tokens.indices { if let date = date(at: start) { return date } }
    return nil
  }

  private func number(_ index: Int, digits: ClosedRange<Int>) -> Int? {
    guard tokens.indices.contains(index), case .number(let value, let count) = tokens[index],
      digits.contains(count)
    else { return nil }
    return value
  }

  private func date(at start: Int) -> Timestamp? {
    let found = written(start) ?? american(start) ?? numeric(start) ?? yearFirst(start)
    guard let found, found.0.isPlausible, (1990...2100).contains(found.0.year) else { return nil }
    var date = found.0
    readTime(after: found.1, into: &date)
    return date
  }

  /// The next token that is no word or mark, a few tokens on at most.
  private func skip(_ index: Int, _ limit: Int = 2) -> Int {
    var index = index
    var left = limit
    while left > 0, tokens.indices.contains(index) {
      switch tokens[index] {
      case .word, .mark: index += 1
      default: return index
      }
      left -= 1
    }
    return index
  }

  /// `9 May 2018`, `9. Mai 2018`, `9 de mayo de 2018`
  private func written(_ start: Int) -> (Timestamp, Int)? {
    guard let day = number(start, digits: 1...2) else { return nil }
    let month = skip(start + 1)
    guard tokens.indices.contains(month), case .month(let name) = tokens[month] else { return nil }
    let year = skip(month + 1)
    guard let value = number(year, digits: 4...4) else { return nil }
    return (Timestamp(year: value, month: name, day: day), year + 1)
  }

  /// `May 9, 2018`
  private func american(_ start: Int) -> (Timestamp, Int)? {
    guard case .month(let name) = tokens[start] else { return nil }
    let day = skip(start + 1, 1)
    guard let number = number(day, digits: 1...2) else { return nil }
    let year = skip(day + 1)
    guard let value = self.number(year, digits: 4...4) else { return nil }
    return (Timestamp(year: value, month: name, day: number), year + 1)
  }

  /// `09.05.2018`, `9/5/18`
  private func numeric(_ start: Int) -> (Timestamp, Int)? {
    guard let one = number(start, digits: 1...2), let two = number(start + 2, digits: 1...2),
      let year = number(start + 4, digits: 2...4), isSeparator(start + 1), isSeparator(start + 3)
    else { return nil }
    let full = year < 100 ? 2000 + year : year
    let swaps = two > 12 || monthFirst && one <= 12 && tokens[start + 1] == .mark(UInt8(ascii: "/"))
    return (Timestamp(year: full, month: swaps ? one : two, day: swaps ? two : one), start + 5)
  }

  /// `2018-05-09`, `2018/05/09`
  private func yearFirst(_ start: Int) -> (Timestamp, Int)? {
    guard let year = number(start, digits: 4...4), let month = number(start + 2, digits: 1...2),
      let day = number(start + 4, digits: 1...2), isSeparator(start + 1), isSeparator(start + 3)
    else { return nil }
    return (Timestamp(year: year, month: month, day: day), start + 5)
  }

  private func isSeparator(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), case .mark(let mark) = tokens[index] else { return false }
    return mark == .fullStop || mark == .hyphen || mark == UInt8(ascii: "/")
  }

  private func readTime(after end: Int, into date: inout Timestamp) {
    let hour = skip(end, 3)
    guard let value = number(hour, digits: 1...2), value < 24, tokens.indices.contains(hour + 1),
      case .mark(let mark) = tokens[hour + 1], mark == .colon || mark == .fullStop,
      let minute = number(hour + 2, digits: 2...2), minute < 60
    else { return }
    (date.hour, date.minute) = (value, minute)
  }
}
