import Text

// Times of day.
extension DateReader {
  /// `16:00`, `16:00:30Z`, `7:05 a.m.`, `6 p.m.`, `6pm`, `18.30 Uhr`, `16h30`.
  mutating func readTime(_ first: Numeral) -> Bool {
    guard hour == nil, first.digits <= 2, first.value < 24 else { return false }
    let minutes = minutes(after: first)
    let half = halfOfDay(at: minutes?.end ?? first.end)
    guard minutes.map({ half != nil || $0.isClock }) ?? (half != nil)
    else { return false }
    guard half == nil || (1...12).contains(first.value) else { return false }
    hour = half.map { first.value % 12 + ($0.isAfternoon ? 12 : 0) } ?? first.value
    minute = minutes?.value
    position = half?.end ?? minutes?.end ?? first.end
    if half == nil { readSecondsAndOffset() }
    if let word = text.word(from: position, before: end), DateNames.clock.contains(word.key) {
      position = word.range.upperBound
    }
    return true
  }

  private func minutes(after hours: Numeral) -> (value: Int, end: Int, isClock: Bool)? {
    guard hours.end < end, ":.hH".utf8.contains(text[hours.end]),
      let figure = number(after: hours, mark: text[hours.end]), figure.digits == 2,
      figure.value < 60
    else { return nil }
    let isDecimal = text[hours.end] == .fullStop
    let next = text.word(from: figure.end, before: end)?.key
    return (
      figure.value, figure.end,
      !isDecimal || month != nil || next.map(DateNames.clock.contains) == true
    )
  }

  /// `a.m.`, `PM`, `pm`.
  private func halfOfDay(at offset: Int) -> (isAfternoon: Bool, end: Int)? {
    var next = offset
    while next < end, text[next] == .space || text[next] == 0xC2 || text[next] == 0xA0 { next += 1 }
    guard next < end else { return nil }
    let letter = text[next].asciiLowercased
    guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else { return nil }
    next += 1
    let isDotted = next < end && text[next] == .fullStop
    if isDotted { next += 1 }
    guard next < end, text[next].asciiLowercased == UInt8(ascii: "m") else { return nil }
    next += 1
    if isDotted, next < end, text[next] == .fullStop { next += 1 }
    guard next == end || !text[next].isASCIILetter else { return nil }
    return (letter == UInt8(ascii: "p"), next)
  }

  private mutating func readSecondsAndOffset() {
    if position < end, text[position] == .colon, let figure = number(at: position + 1),
      figure.digits == 2, figure.value < 61
    {
      second = figure.value
      position = figure.end
      if position < end, text[position] == .fullStop, let fraction = number(at: position + 1) {
        position = fraction.end
      }
    }
    readOffset()
  }

  /// `Z`, `-07:00`, `+0530`.
  private mutating func readOffset() {
    guard position < end else { return }
    let sign = text[position]
    if sign == UInt8(ascii: "Z"), position + 1 == end || !text[position + 1].isASCIILetter {
      (zone, hasZone) = (0, true)
      position += 1
    }
    guard sign == .hyphen || sign == UInt8(ascii: "+"), let first = number(at: position + 1) else {
      return
    }
    let second = number(after: first, mark: .colon)
    let hours = first.digits == 4 ? first.value / 100 : first.value
    let minutes = first.digits == 4 ? first.value % 100 : second?.value ?? 0
    guard first.digits == 4 || first.digits == 2, hours < 15, minutes < 60 else { return }
    (zone, hasZone) = ((hours * 60 + minutes) * (sign == .hyphen ? -1 : 1), true)
    position = first.digits == 4 ? first.end : second?.end ?? first.end
  }
}
