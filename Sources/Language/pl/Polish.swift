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

    // What precedes the date of publication.
    $0.dates.publishing = """
      opublikowano
      data:
      """

    // Labels of a correction.
    $0.notices.correctionLabels = "sprostowanie"

    // Words between two names.
    $0.bylines.conjunctions = "i"

    // Openings of a credit.
    $0.pictures.credits = """
      fot. …
      foto:
      """

    // Openings of a short line that points away from the story or interrupts it.
    $0.boilerplate.asides = """
      czas czytania
      czytaj także
      czytaj też
      czytaj więcej
      zobacz też
      zobacz także
      """

    // Ambiguous openings of such a line: it must also be short or linked.
    $0.boilerplate.looseAsides = "czytaj"

    // Reporting verbs, in the forms that articles use.
    $0.verbs.reportingForms = "mówi powiedział powiedziała dodał dodała"
  }
}
