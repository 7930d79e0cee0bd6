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

  private static func time(hour: Int, minute: Int) -> String {
    let hours = hour % 12 == 0 ? 12 : hour % 12
    return "\(hours):\(minute < 10 ? "0" : "")\(minute) \(hour % 24 < 12 ? "AM" : "PM")"
  }
}
