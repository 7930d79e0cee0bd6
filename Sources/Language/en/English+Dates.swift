extension Language.Dates {
  /// English words of dates and times.
  mutating func addEnglish() {
    // The months, one a line, January first.
    months = """
      january jan
      february feb
      march mar
      april apr
      may
      june jun
      july jul
      august aug
      september sept sep
      october oct
      november nov
      december dec
      """

    // The days of the week.
    weekdays = """
      monday tuesday wednesday thursday friday saturday sunday
      mon tue tues wed thu thur thurs fri sat sun
      """

    // Twelve o'clock by day and by night.
    noon = "noon"
    midnight = "midnight"

    // Small words between the parts of a date.
    fillers = "at on of the o'clock"

    // Endings of a day's number: “9th”.
    ordinals = "st nd rd th"

    // What stands before the day on which an article was published.
    publishing = """
      posted
      published
      first published
      originally published
      publication date
      date:
      """

    // What stands before the day on which an article was written or changed.
    updating = """
      updated
      last updated
      last modified
      modified
      created
      """

    // What stands between an author and the day: “Ann Lee on 9 May”.
    dayPrepositions = "on"

    // What stands behind a time that is counted back from now: “3 hours ago”.
    ago = "ago"
  }
}
