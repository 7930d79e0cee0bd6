extension Language {
  /// Danish.
  static let danish = Language("da") {
    // The months, one a line, January first.
    $0.dates.months = """
      januar jan
      februar feb
      marts
      april apr
      maj
      juni jun
      juli jul
      august aug
      september sep
      oktober okt
      november nov
      december dec
      """

    // Labels of a correction.
    $0.notices.correctionLabels = "rettelse"

    // Labels of an update.
    $0.notices.updateLabels = "opdatering"

    // Prepositions before an author's name.
    $0.bylines.by = "af"

    // Other words before an author's name.
    $0.bylines.openings = "skrevet af"

    // Labels of an author, which a colon and the name follow.
    $0.bylines.labels = "forfatter"

    // Words between two names.
    $0.bylines.conjunctions = "og"

    // Lowercase words inside names.
    $0.bylines.particles = "af"

    // Openings of a credit.
    $0.pictures.credits = "foto:"

    // Headings of the page's own parts; the whole line.
    $0.boilerplate.headings = """
      læs også
      mest læste
      mest læst
      del artiklen
      """

    // What counts the replies of readers: a number stands before it.
    $0.boilerplate.answers = "kommentarer kommentar"

    // Headings after which the story does not continue; the whole line.
    $0.boilerplate.closings = """
      kommentarer
      skriv en kommentar
      """

    // Openings of a short line that points away from the story or interrupts it.
    $0.boilerplate.asides = """
      læs også
      artiklen fortsætter efter annoncen
      artiklen fortsætter under annoncen
      """

    // Openings of a placeholder for content of another site that needs the reader's consent.
    $0.boilerplate.consents = "for at se dette indhold"

    // Reporting verbs, in the forms that articles use.
    $0.verbs.reportingForms = "siger sagde"
  }
}
