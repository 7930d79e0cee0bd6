extension Language {
  /// Spanish.
  static let spanish = Language("es") {
    // Dates

    // The months, one a line, January first.
    $0.dates.months = """
      enero ene
      febrero feb
      marzo mar
      abril
      mayo
      junio jun
      julio jul
      agosto ago
      septiembre sept
      octubre oct
      noviembre nov
      diciembre dic
      """

    // The days of the week.
    $0.dates.weekdays = "lunes martes miércoles jueves viernes sábado domingo"

    // Small words between the parts of a date.
    $0.dates.fillers = "de del"

    // Endings of a day's number.
    $0.dates.ordinals = "º ª"

    // What stands before the day on which an article was published.
    $0.dates.publishing = """
      publicado
      fecha:
      """

    // What stands between an author and the day: “Ana Ruiz el 9 de mayo”.
    $0.dates.dayPrepositions = "el"

    // Notices

    // Labels of a correction that can be a paragraph of their own.
    $0.notices.standingCorrectionLabels = """
      corrección
      rectificación
      """

    // Other labels of a correction.
    $0.notices.correctionLabels = """
      fe de errores
      fe de erratas
      """

    // Labels of a clarification.
    $0.notices.clarificationLabels = "aclaración"

    // Labels of an update.
    $0.notices.updateLabels = "actualización"

    // Labels of any other note by the editors.
    $0.notices.noteLabels = """
      nota del editor
      nota de la redacción
      nota de redacción
      nota de la editora
      """

    // Labels of such a note that are everyday words.
    $0.notices.looseNoteLabels = "nota"

    // First words of a sentence that says that the article was wrong.
    $0.notices.correctionOpenings = """
      una versión anterior de
      una versión previa de
      en una versión anterior
      en una versión previa
      este artículo ha sido corregido
      este artículo fue corregido
      """

    // First words of a sentence that says that something was added.
    $0.notices.updateOpenings = """
      este artículo ha sido actualizado
      esta noticia ha sido actualizada
      """

    // What was done to an article, right before the day on which it was done, and small words between.
    $0.notices.changes = "actualizado corregido"
    $0.notices.changeDatePrepositions = "el"

    // Bylines

    // Prepositions before an author's name.
    $0.bylines.by = "por"

    // Other words before an author's name.
    $0.bylines.openings = """
      escrito por
      publicado por
      escribe
      """

    // What stands, with a colon, before an author's name wherever it is on a page.
    $0.bylines.labels = """
      autor
      autora
      autores
      texto
      """

    // Words between two names.
    $0.bylines.conjunctions = "y"

    // What authors are called who write together or without a name.
    $0.bylines.offices = "redacción"

    // What else stands beside names and is nobody's name.
    $0.bylines.roles = "autor"

    // Small words inside names.
    $0.bylines.particles = "de del la el y"

    // Folders in the addresses of pages about one person.
    $0.bylines.folders = "autor"

    // Pictures

    // What a credit begins with.
    $0.pictures.credits = """
      foto:
      fotos:
      foto de
      imagen:
      imágenes:
      crédito:
      fuente:
      fotografía:
      """

    // What a page writes before a caption to say that it is one.
    $0.pictures.captionLabels = "pie de foto:"

    // What pages say beside their article

    // Openings of a line that asks to be followed on a network.
    $0.boilerplate.follow = """
      síguenos
      siga …
      """

    // Openings of a short line that points away from the story or interrupts it.
    $0.boilerplate.asides = """
      lea también
      lea más
      lee también
      lee más
      le puede interesar
      te puede interesar
      notas relacionadas
      siga leyendo
      suscríbete
      vea también
      ver también
      """

    // Openings of such a line that a story uses too, so that a link or its length must confirm it.
    $0.boilerplate.looseAsides = """
      lea:
      más sobre
      también puedes
      sigue
      """

    // Openings of what stands instead of something from another site until the reader agrees.
    $0.boilerplate.consents = "para ver este contenido"

    // Names of elements

    // Lists of other stories, advertisements.
    $0.elements.junk = "publicidad relacionadas relacionados relacionado"

    // What readers wrote, who wrote the article, when, and where something comes from.
    $0.elements.comments = "comentarios"
    $0.elements.byline = "autor autores"
    $0.elements.date = "fecha"
    $0.elements.source = "fuente"

    // The sentence under the headline.
    $0.elements.deck = "entradilla bajada copete"

    // Verbs of saying in the forms in which articles have them.
    $0.verbs.reportingForms = """
      dice dijo afirma afirmó asegura aseguró explica explicó señala señaló declaró añade añadió
      cuenta
      """
  }
}
