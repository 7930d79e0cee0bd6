extension Language {
  /// Portuguese.
  static let portuguese = Language("pt") {
    // The months, one a line, January first.
    $0.dates.months = """
      janeiro jan
      fevereiro fev
      março mar
      abril abr
      maio
      junho jun
      julho jul
      agosto ago
      setembro
      outubro
      novembro nov
      dezembro dez
      """

    // Endings of a day's number.
    $0.dates.ordinals = "º ª"

    // What stands before the day on which an article was published.
    $0.dates.publishing = """
      publicado
      data:
      """

    // Labels of a correction.
    $0.notices.correctionLabels = """
      correção
      errata
      """

    // Labels of a clarification.
    $0.notices.clarificationLabels = "esclarecimento"

    // Labels of an update.
    $0.notices.updateLabels = "atualização"

    // Labels of any other note by the editors.
    $0.notices.noteLabels = """
      nota do editor
      nota da redação
      """

    // Labels of such a note that are everyday words.
    $0.notices.looseNoteLabels = "nota"

    // First words of a sentence that says that the article was wrong.
    $0.notices.correctionOpenings = "uma versão anterior"

    // Prepositions before an author's name.
    $0.bylines.by = "por"

    // What stands, with a colon, before an author's name wherever it is on a page.
    $0.bylines.labels = """
      autor
      autora
      autores
      texto
      """

    // Words between two names.
    $0.bylines.conjunctions = "e"

    // Small words inside names.
    $0.bylines.particles = "de da do dos das e"

    // Folders in the addresses of pages about one person.
    $0.bylines.folders = "autor"

    // What a credit begins with.
    $0.pictures.credits = """
      foto:
      crédito:
      imagem:
      """

    // Openings of a short line that points away from the story or interrupts it.
    $0.boilerplate.asides = """
      leia mais
      leia também
      veja também
      saiba mais
      """

    // Openings of such a line that a story uses too, so that a link or its length must confirm it.
    $0.boilerplate.looseAsides = "assine"

    // Verbs of saying in the forms in which articles have them.
    $0.verbs.reportingForms = "afirmou explica explicou contou declarou"
  }
}
