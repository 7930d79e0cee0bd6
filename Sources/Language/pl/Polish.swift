extension Language {
  /// Polish.
  static let polish = Language("pl") {
    // The months, one a line, January first.
    $0.dates.months = """
      stycznia
      lutego
      marca
      kwietnia
      maja
      czerwca
      lipca
      sierpnia
      września
      października
      listopada
      grudnia
      """

    // What stands before the day on which an article was published.
    $0.dates.publishing = """
      opublikowano
      data:
      """

    // Labels of a correction.
    $0.notices.correctionLabels = "sprostowanie"

    // Words between two names.
    $0.bylines.conjunctions = "i"

    // What a credit begins with.
    $0.pictures.credits = """
      fot. …
      foto:
      """

    // Openings of a short line that points away from the story or interrupts it.
    $0.boilerplate.asides = """
      czytaj także
      czytaj też
      czytaj więcej
      zobacz też
      zobacz także
      """

    // Openings of such a line that a story uses too, so that a link or its length must confirm it.
    $0.boilerplate.looseAsides = "czytaj"

    // Verbs of saying in the forms in which articles have them.
    $0.verbs.reportingForms = "mówi powiedział powiedziała dodał dodała"
  }
}
