extension Language {
  /// Italian.
  static let italian = Language("it") {
    // The months, one a line, January first.
    $0.dates.months = """
      gennaio gen
      febbraio
      marzo
      aprile
      maggio
      giugno
      luglio
      agosto
      settembre
      ottobre
      novembre
      dicembre
      """

    // Endings of a day's number.
    $0.dates.ordinals = "º ª"

    // What stands before the day on which an article was published.
    $0.dates.publishing = """
      pubblicato
      data:
      """

    // Labels of a correction.
    $0.notices.correctionLabels = """
      correzione
      errata corrige
      rettifica
      """

    // Labels of a clarification.
    $0.notices.clarificationLabels = "precisazione"

    // Labels of an update.
    $0.notices.updateLabels = "aggiornamento"

    // Labels of any other note by the editors.
    $0.notices.noteLabels = "nota della redazione"

    // Labels of such a note that are everyday words.
    $0.notices.looseNoteLabels = "nota"

    // First words of a sentence that says that the article was wrong.
    $0.notices.correctionOpenings = """
      una versione precedente di
      in una versione precedente
      """

    // Prepositions before an author's name.
    $0.bylines.by = """
      di
      da
      """

    // Other words before an author's name.
    $0.bylines.openings = "scritto da"

    // What stands, with a colon, before an author's name wherever it is on a page.
    $0.bylines.labels = """
      autore
      testo
      """

    // Words between two names.
    $0.bylines.conjunctions = "e"

    // What authors are called who write together or without a name.
    $0.bylines.offices = "redazione"

    // Small words inside names.
    $0.bylines.particles = "del della di da e la"

    // Folders in the addresses of pages about one person.
    $0.bylines.folders = "autore"

    // What a credit begins with.
    $0.pictures.credits = """
      foto:
      foto di
      fonte:
      """

    // Openings of a line that asks to be followed on a network.
    $0.boilerplate.follow = "seguici"

    // Openings of a short line that points away from the story or interrupts it.
    $0.boilerplate.asides = """
      leggi anche
      leggi di più
      """

    // Openings of what stands instead of something from another site until the reader agrees.
    $0.boilerplate.consents = "per visualizzare questo contenuto"

    // Names of elements: the sentence under the headline.
    $0.elements.deck = "sottotitolo"

    // Verbs of saying in the forms in which articles have them.
    $0.verbs.reportingForms = """
      disse spiega spiegato dichiara dichiarato afferma affermato racconta aggiunge sottolinea
      """
  }
}
