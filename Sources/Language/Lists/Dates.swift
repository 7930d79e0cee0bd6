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
    /// Small words between the parts of a date. Words.
    public var fillers: StaticString = ""
    /// Endings of a day's number: `9th`. Words.
    public var ordinals: StaticString = ""
    /// What follows a time of day to say that it is one: `18.30 Uhr`. Words.
    public var clock: StaticString = ""
    /// What stands behind the numbers of year, month and day, in that order. Three words or none.
    public var marks: StaticString = ""
    /// What stands before the day on which an article was published. Phrases.
    public var publishing: StaticString = ""
    /// What stands before the day on which an article was written or changed. Phrases.
    public var updating: StaticString = ""
    /// What stands between an author and the day: `Ann Lee on 9 May`. Words.
    public var dayPrepositions: StaticString = ""
    /// What stands behind a time that is counted back from now: `3 hours ago`. Phrases.
    public var ago: StaticString = ""
  }
}
