/// What a source says about its article. Anything may be missing.
public struct Metadata: Sendable, Equatable {
  /// The title without the site's name.
  public var title: String?
  /// The authors' names, in order, without “By”, roles or addresses.
  public var authors: [String] = []
  /// The publisher's or the site's name.
  public var publisher: String?
  /// The section of the paper.
  public var section: String?
  /// When it was published.
  public var published: Timestamp?
  /// When it was last changed.
  public var modified: Timestamp?
  /// The address that the source gives for itself.
  public var canonicalURL: String?
  /// The language as a BCP 47 tag, such as `en` or `en-GB`.
  public var language: String?
  /// The address of the lead image.
  public var leadImage: String?
  /// Where the article was read from: a path or a URL; `nil` for a pipe.
  public var source: String?

  /// No metadata.
  public init() {}
}

/// A date with the parts that are known: time and time zone may be missing.
public struct Timestamp: Sendable, Hashable {
  /// The year, such as 2018, if known: “July 11” has none.
  public var year: Int?
  /// The month, 1 to 12, if known.
  public var month: Int?
  /// The day of the month, 1 to 31, if known.
  public var day: Int?
  /// The hour, 0 to 23, if known.
  public var hour: Int?
  /// The minute, 0 to 59, if known.
  public var minute: Int?
  /// The second, 0 to 60, if known.
  public var second: Int?
  /// Minutes east of UTC, if known.
  public var zone: Int?

  /// Creates a timestamp from the known parts.
  public init(
    year: Int?, month: Int? = nil, day: Int? = nil, hour: Int? = nil, minute: Int? = nil,
    second: Int? = nil, zone: Int? = nil
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
    self.zone = zone
  }

  /// ISO 8601, as precise as the parts that are known: `2018-05`, `2018-05-09T16:00`,
  /// `2018-05-09T16:00:00-07:00`. A day without a year is `--07-11`, as ISO 8601:2000 and XML Schema
  /// write it.
  public var iso8601: String {
    var text = year.map { padded($0, 4) } ?? "-"
    guard let month else { return text }
    text += "-" + padded(month)
    guard let day else { return text }
    text += "-" + padded(day)
    guard let hour else { return text }
    text += "T" + padded(hour) + ":" + padded(minute ?? 0)
    if let second { text += ":" + padded(second) }
    guard let zone else { return text }
    if zone == 0 { return text + "Z" }
    return text + (zone < 0 ? "-" : "+") + padded(abs(zone) / 60) + ":" + padded(abs(zone) % 60)
  }

  private func padded(_ number: Int, _ width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// Something that was repaired or left out when a source was read. No change is silent.
public enum Repair: Sendable, Equatable {
  /// Invalid UTF-8 was replaced by U+FFFD, in `count` places.
  case invalidUTF8(count: Int)
  /// The bytes were decoded from another encoding, such as `Windows-1252`.
  case decoded(as: String)
  /// Anything else that the reader should know, in plain words.
  case note(String)

  /// The text of a note; `nil` for repairs of bytes.
  public var note: String? {
    if case .note(let words) = self { words } else { nil }
  }
}
