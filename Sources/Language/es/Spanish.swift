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

    // Words between the parts of a date.
    $0.dates.fillers = "de del"

    // Endings of a day's number.
    $0.dates.ordinals = "º ª"

    // What precedes the date of publication.
    $0.dates.publishing = """
      publicado
      fecha:
      """

    // Words between an author and the date: “Ana Ruiz el 9 de mayo”.
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

    // Ambiguous labels of such a note.
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

    // Verbs before the date of a change, and words between verb and date.
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

    // Labels of an author, which a colon and the name follow.
    $0.bylines.labels = """
      autor
      autora
      autores
      texto
      """

    // Words between two names.
    $0.bylines.conjunctions = "y"

    // Roles in place of a name.
    $0.bylines.offices = "redacción"

    // Other words next to names that are not names.
    $0.bylines.roles = "autor"

    // Lowercase words inside names.
    $0.bylines.particles = "de del la el y"

    // Folders in the addresses of pages about one person.
    $0.bylines.folders = "autor autores perfil"

    // Pictures

    // Openings of a credit.
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

    // Labels of captions.
    $0.pictures.captionLabels = "pie de foto:"

    // Text of pages that is not part of their articles

    // Openings of a line that asks to be followed on a network.
    $0.boilerplate.follow = """
      síguenos
      siga …
      """

    // What follows an author's name in a biography.
    $0.boilerplate.introductions = """
      … es …
      … trabaja …
      … cubre …
      """

    // Openings of a paragraph that asks the reader for something or is about the site.
    $0.boilerplate.promotions = """
      suscríbase
      regístrate
      todos los derechos reservados
      síguenos
      síganos
      """

    // Openings of a paragraph that asks those who have read the article for more.
    $0.boilerplate.appeals = """
      te gustó este artículo
      te ha gustado este artículo
      le gustó este artículo
      """

    // Verbs that open such a paragraph when it names an offer.
    $0.boilerplate.requests = """
      recibe
      reciba
      descarga
      únete
      """

    // Phrases of the site itself, anywhere in a short paragraph.
    $0.boilerplate.siteTalk = """
      nuestro newsletter
      nuestra newsletter
      nuestro boletín
      nuestros boletines
      nuestro canal
      su correo electrónico
      tu correo electrónico
      """

    // Headings of the page's own parts; the whole line.
    $0.boilerplate.headings = """
      lo más leído
      más leídas
      más noticias
      noticias relacionadas
      temas relacionados
      etiquetas
      compartir
      seguir leyendo
      seguir leyendo:
      más información:
      más noticias:
      últimas noticias
      """

    // What counts the replies of readers: a number stands before it.
    $0.boilerplate.answers = "comentarios comentario"

    // Headings after which the story does not continue; the whole line.
    $0.boilerplate.closings = """
      comentarios
      comentarios:
      deja un comentario
      deja una respuesta
      artículos relacionados
      notas relacionadas
      sobre el autor
      """

    // Openings of a short line that points away from the story or interrupts it.
    $0.boilerplate.asides = """
      tiempo de lectura
      lea también
      lea más
      lee también
      lee más
      mira también
      mira:
      mira |
      le puede interesar
      te puede interesar
      notas relacionadas
      siga leyendo
      suscríbete
      vea también
      ver también
      continúa después de la publicidad
      continuar leyendo
      sigue leyendo
      """

    // Ambiguous openings of such a line: it must also be short or linked.
    $0.boilerplate.looseAsides = """
      lea:
      más sobre
      también puedes
      sigue
      """

    // Openings of a placeholder for content of another site that needs the reader's consent.
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
    $0.elements.heading = "ladillo intertitulo"

    // Reporting verbs, in the forms that articles use.
    $0.verbs.reportingForms = """
      dice dijo afirma afirmó asegura aseguró explica explicó señala señaló declara declaró añade
      añadió cuenta contó responde respondió recalca recalcó agrega agregó indica indicó manifiesta
      manifestó sostiene sostuvo expresa expresó comenta comentó apunta apuntó subraya subrayó
      destaca destacó insiste insistió reconoce reconoció lamenta lamentó relata relató advierte
      advirtió precisa precisó aclara aclaró asevera aseveró reitera reiteró recuerda recordó
      confiesa confesó dicho afirmado asegurado explicado señalado declarado añadido
      """

    // What a newsletter says about itself.
    $0.boilerplate.mailings = """
      darse de baja
      darte de baja
      cancelar la suscripción
      cancelar suscripción
      en el navegador
      en tu navegador
      en su navegador
      recibe este correo
      recibes este correo
      """
  }
}
