extension Language {
  /// Swedish.
  static let swedish = Language("sv") {
    // The months, one a line, January first.
    $0.dates.months = """
      januari jan
      februari feb
      mars
      april apr
      maj
      juni jun
      juli jul
      augusti aug
      september sep
      oktober okt
      november nov
      december dec
      """

    // What precedes the date of publication.
    $0.dates.publishing = "publicerad"

    // Labels of a correction.
    $0.notices.correctionLabels = "rättelse"

    // Labels of an update.
    $0.notices.updateLabels = "uppdatering"

    // Prepositions before an author's name.
    $0.bylines.by = "av"

    // Other words before an author's name.
    $0.bylines.openings = "skriven av"

    // Labels of an author, which a colon and the name follow.
    $0.bylines.labels = "författare"

    // Words between two names.
    $0.bylines.conjunctions = "och"

    // Lowercase words inside names.
    $0.bylines.particles = "af av"

    // Openings of a credit.
    $0.pictures.credits = "foto:"

    // Headings of the page's own parts; the whole line.
    $0.boilerplate.headings = """
      läs också
      mest läst
      mest lästa
      dela artikeln
      relaterade artiklar
      """

    // What counts the replies of readers: a number stands before it.
    $0.boilerplate.answers = "kommentarer kommentar"

    // Headings after which the story does not continue; the whole line.
    $0.boilerplate.closings = """
      kommentarer
      lämna en kommentar
      skriv en kommentar
      """

    // Openings of a short line that points away from the story or interrupts it.
    $0.boilerplate.asides = """
      lästid
      läs också
      läs mer
      artikeln fortsätter efter annonsen
      artikeln fortsätter under annonsen
      """

    // Names of elements: the sentence under the headline.
    $0.elements.deck = "underrubrik ingress"
    $0.elements.heading = "mellanrubrik"

    // Reporting verbs, in the forms that articles use.
    $0.verbs.reportingForms = "säger sade"
  }
}
