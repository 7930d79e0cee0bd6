import Document

extension Phrases {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// A date with the parts that are known, such as `9 May 2018, 4:00 PM`.
  static func date(_ date: Timestamp) -> String {
    let month = date.month.flatMap { (1...12).contains($0) ? months[$0 - 1] : nil }
    let words = [month == nil ? nil : date.day.map(String.init), month, date.year.map(String.init)]
    let day = words.compactMap { $0 }.joined(separator: " ")
    guard let hour = date.hour else { return day }
    let time = time(hour: hour, minute: date.minute ?? 0)
    return day.isEmpty ? time : "\(day), \(time)"
  }

  /// The day of a time in seconds since 1970, in UTC, such as `9 May 2018`.
  static func day(_ seconds: Int) -> String {
    // Days of the civil calendar, counted in eras of 400 years that begin in March.
    let days = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400 + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let day = days - era * 146_097
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    return date(
      Timestamp(
        year: year + era * 400 + (month >= 10 ? 1 : 0), month: month < 10 ? month + 3 : month - 9,
        day: dayOfYear - (153 * month + 2) / 5 + 1))
  }

  private static func time(hour: Int, minute: Int) -> String {
    let hours = hour % 12 == 0 ? 12 : hour % 12
    return "\(hours):\(minute < 10 ? "0" : "")\(minute) \(hour % 24 < 12 ? "AM" : "PM")"
  }
}
