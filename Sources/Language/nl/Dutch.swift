extension Language {
  /// Dutch.
  static let dutch = Language("nl") {
    // The months, one a line, January first.
    $0.dates.months = """
      januari jan
      februari feb
      maart mrt
      april apr
      mei
      juni jun
      juli jul
      augustus aug
      september sep
      oktober okt
      november nov
      december dec
      """

    // What stands before the day on which an article was published.
    $0.dates.publishing = """
      geplaatst
      gepubliceerd
      """

    // Labels of a correction.
    $0.notices.correctionLabels = """
      correctie
      rectificatie
      """

    // Labels of a clarification.
    $0.notices.clarificationLabels = "verduidelijking"

    // Labels of any other note by the editors.
    $0.notices.noteLabels = "redactionele noot"

    // First words of a sentence that says that the article was wrong.
    $0.notices.correctionOpenings = """
      in een eerdere versie
      een eerdere versie van
      """

    // Prepositions before an author's name.
    $0.bylines.by = "door"

    // Other words before an author's name.
    $0.bylines.openings = "geschreven door"

    // What stands, with a colon, before an author's name wherever it is on a page.
    $0.bylines.labels = """
      auteur
      auteurs
      """

    // Words between two names.
    $0.bylines.conjunctions = "en"

    // Small words inside names.
    $0.bylines.particles = "van de der den ten ter"

    // Folders in the addresses of pages about one person.
    $0.bylines.folders = "auteur"

    // What a credit begins with.
    $0.pictures.credits = """
      foto:
      beeld:
      """

    // Openings of a short line that points away from the story or interrupts it.
    $0.boilerplate.asides = """
      lees ook
      lees verder
      lees meer
      """

    // Openings of what stands instead of something from another site until the reader agrees.
    $0.boilerplate.consents = "om deze inhoud"

    // Verbs of saying in the forms in which articles have them.
    $0.verbs.reportingForms = "zegt zei vertelt vertelde"
  }
}
