extension Language {
  /// The words of dates and times.
  public struct Dates: Sendable {
    /// The months: twelve lines, January first, each with every name and short form. Words.
    public var months: StaticString = ""
    /// The days of the week and their short forms. Words.
    public var weekdays: StaticString = ""
    /// What twelve o'clock in the day is called. Words.
    public var noon: StaticString = ""
    /// What twelve o'clock in the night is called. Words.
    public var midnight: StaticString = ""
    /// Words between the parts of a date. Words.
    public var fillers: StaticString = ""
    /// Endings of a day's number: `9th`. Words.
    public var ordinals: StaticString = ""
    /// What marks a time of day: `18.30 Uhr`. Words.
    public var clock: StaticString = ""
    /// What follows the numbers of year, month and day, in that order. Three words or none.
    public var marks: StaticString = ""
    /// What precedes the date of publication. Phrases.
    public var publishing: StaticString = ""
    /// What precedes the date of writing or of a change. Phrases.
    public var updating: StaticString = ""
    /// Words between an author and the date: `Ann Lee on 9 May`. Words.
    public var dayPrepositions: StaticString = ""
    /// What follows a relative time: `3 hours ago`. Phrases.
    public var ago: StaticString = ""
  }
}
