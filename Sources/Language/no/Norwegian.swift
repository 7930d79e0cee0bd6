extension Language {
  /// Norwegian.
  static let norwegian = Language("no") {
    // The months, one a line, January first.
    $0.dates.months = """
      januar jan
      februar feb
      mars
      april apr
      mai
      juni jun
      juli jul
      august aug
      september sep
      oktober okt
      november nov
      desember
      """

    // What precedes the date of publication.
    $0.dates.publishing = "publisert"

    // Labels of a correction.
    $0.notices.correctionLabels = "rettelse"

    // Labels of an update.
    $0.notices.updateLabels = "oppdatering"

    // Prepositions before an author's name.
    $0.bylines.by = "av"

    // Other words before an author's name.
    $0.bylines.openings = "skrevet av"

    // Labels of an author, which a colon and the name follow.
    $0.bylines.labels = "forfatter"

    // Words between two names.
    $0.bylines.conjunctions = "og"

    // Lowercase words inside names.
    $0.bylines.particles = "av"

    // Openings of a credit.
    $0.pictures.credits = "foto:"

    // Headings of the page's own parts; the whole line.
    $0.boilerplate.headings = """
      les også
      mest lest
      del artikkelen
      """

    // What counts the replies of readers: a number stands before it.
    $0.boilerplate.answers = "kommentarer kommentar"

    // Headings after which the story does not continue; the whole line.
    $0.boilerplate.closings = """
      kommentarer
      legg igjen en kommentar
      skriv en kommentar
      """

    // Openings of a short line that points away from the story or interrupts it.
    $0.boilerplate.asides = """
      les også
      les mer
      artikkelen fortsetter under annonsen
      saken fortsetter under annonsen
      """

    // Openings of a placeholder for content of another site that needs the reader's consent.
    $0.boilerplate.consents = "for å se dette innholdet"

    // Reporting verbs, in the forms that articles use.
    $0.verbs.reportingForms = "sier"
  }
}
