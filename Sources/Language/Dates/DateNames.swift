/// Look-up tables for the words of dates in all languages.
enum DateNames {
  /// Months, 1 to 12, by name and short form.
  static let months: [String: Int] = {
    var table: [String: Int] = [:]
    for language in Language.all {
      for (index, line) in Language.phrases(of: language.dates.months).enumerated() {
        for name in line.words.flatMap(Self.spellings) { table[name] = index + 1 }
      }
    }
    return table
  }()

  /// The spellings of a name in ``FoldedWord/key``, which keeps the case of letters outside ASCII.
  private static func spellings(_ name: String) -> [String] {
    name.utf8.first.map { $0 < 0x80 } == true ? [name] : [name, name.capitalizingFirst]
  }

  /// Names of the days of the week.
  static let weekdays = Language.words(\.dates.weekdays)

  /// Hours by name.
  static let hours: [String: Int] = {
    let noon = Language.words(\.dates.noon).map { ($0, 12) }
    let midnight = Language.words(\.dates.midnight).map { ($0, 0) }
    return Dictionary(noon + midnight) { first, _ in first }
  }()

  /// Words between the parts of a date.
  static let fillers = Language.words(\.dates.fillers)

  /// Endings of an ordinal number.
  static let ordinals = Language.words(\.dates.ordinals)

  /// What marks a time of day.
  static let clock = Language.words(\.dates.clock)

  /// What follows the numbers of year, month and day in languages that mark them.
  static let marks: [(year: String, month: String, day: String)] = Language.all.compactMap {
    let marks = Language.words(of: $0.dates.marks)
    return marks.count == 3 ? (marks[0], marks[1], marks[2]) : nil
  }

  /// Minutes east of UTC by abbreviation.
  static let zones = [
    "utc": 0, "gmt": 0, "wet": 0, "bst": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180,
    "msk": 180, "hkt": 480, "sgt": 480, "jst": 540, "kst": 540, "aest": 600, "aedt": 660,
    "nzst": 720, "nzdt": 780, "ast": -240, "edt": -240, "est": -300, "cdt": -300, "cst": -360,
    "mdt": -360, "mst": -420, "pdt": -420, "pst": -480, "akdt": -480, "akst": -540, "hst": -600,
  ]

  /// Names of time zones whose offset depends on the season or the country.
  static let looseZones: Set = [
    "et", "ct", "mt", "pt", "ist", "eastern", "central", "mountain", "pacific",
  ]
}
