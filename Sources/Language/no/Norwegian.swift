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

    // What stands before the day on which an article was published.
    $0.dates.publishing = "publisert"

    // Labels of a correction.
    $0.notices.correctionLabels = "rettelse"

    // Labels of an update.
    $0.notices.updateLabels = "oppdatering"

    // Prepositions before an author's name.
    $0.bylines.by = "av"

    // Other words before an author's name.
    $0.bylines.openings = "skrevet av"

    // What stands, with a colon, before an author's name wherever it is on a page.
    $0.bylines.labels = "forfatter"

    // Words between two names.
    $0.bylines.conjunctions = "og"

    // Small words inside names.
    $0.bylines.particles = "av"

    // What a credit begins with.
    $0.pictures.credits = "foto:"

    // Openings of a short line that points away from the story or interrupts it.
    $0.boilerplate.asides = """
      les også
      les mer
      """

    // Openings of what stands instead of something from another site until the reader agrees.
    $0.boilerplate.consents = "for å se dette innholdet"

    // Verbs of saying in the forms in which articles have them.
    $0.verbs.reportingForms = "sier"
  }
}
