import Document

extension Phrases {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// A date as precise as it is known: `9 May 2018, 4:00 PM`.
  static func date(_ date: Timestamp) -> String {
    guard let month = date.month, (1...12).contains(month) else { return String(date.year) }
    let words = [date.day.map(String.init), months[month - 1], String(date.year)]
    let day = words.compactMap { $0 }.joined(separator: " ")
    guard let hour = date.hour else { return day }
    return day + ", " + time(hour: hour, minute: date.minute ?? 0)
  }

  private static func time(hour: Int, minute: Int) -> String {
    let hours = hour % 12 == 0 ? 12 : hour % 12
    return "\(hours):\(minute < 10 ? "0" : "")\(minute) \(hour % 24 < 12 ? "AM" : "PM")"
  }
}
