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

    // Words between the parts of a date.
    fillers = "at on of the o'clock"

    // Endings of a day's number: “9th”.
    ordinals = "st nd rd th"

    // What precedes the date of publication.
    publishing = """
      posted
      published
      first published
      originally published
      publication date
      date:
      """

    // What precedes the date of writing or of a change.
    updating = """
      updated
      last updated
      last modified
      modified
      created
      """

    // Words between an author and the date: “Ann Lee on 9 May”.
    dayPrepositions = "on"

    // What follows a relative time: “3 hours ago”.
    ago = "ago"
  }
}
