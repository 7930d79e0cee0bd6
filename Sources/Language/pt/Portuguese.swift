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

    // What precedes the date of publication.
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

    // Ambiguous labels of such a note.
    $0.notices.looseNoteLabels = "nota"

    // First words of a sentence that says that the article was wrong.
    $0.notices.correctionOpenings = "uma versão anterior"

    // Prepositions before an author's name.
    $0.bylines.by = "por"

    // Labels of an author, which a colon and the name follow.
    $0.bylines.labels = """
      autor
      autora
      autores
      texto
      """

    // Words between two names.
    $0.bylines.conjunctions = "e"

    // Lowercase words inside names.
    $0.bylines.particles = "de da do dos das e"

    // Folders in the addresses of pages about one person.
    $0.bylines.folders = "autor"

    // Openings of a credit.
    $0.pictures.credits = """
      foto:
      crédito:
      imagem:
      """

    // What follows an author's name in a biography.
    $0.boilerplate.introductions = """
      … é …
      … trabalha …
      """

    // Openings of a paragraph that asks the reader for something or is about the site.
    $0.boilerplate.promotions = """
      inscreva-se
      cadastre-se
      todos os direitos reservados
      siga-nos
      """

    // Openings of a paragraph that asks those who have read the article for more.
    $0.boilerplate.appeals = """
      gostou deste artigo
      gostou desta notícia
      """

    // Verbs that open such a paragraph when it names an offer.
    $0.boilerplate.requests = """
      receba
      assine
      baixe
      """

    // Phrases of the site itself, anywhere in a short paragraph.
    $0.boilerplate.siteTalk = """
      nossa newsletter
      nosso canal
      seu e-mail
      """

    // Headings of the page's own parts; the whole line.
    $0.boilerplate.headings = """
      leia também
      leia mais
      mais lidas
      veja também
      notícias relacionadas
      compartilhe
      compartilhar
      últimas notícias
      """

    // What counts the replies of readers: a number stands before it.
    $0.boilerplate.answers = "comentários comentário"

    // Headings after which the story does not continue; the whole line.
    $0.boilerplate.closings = """
      comentários
      comentários:
      deixe um comentário
      deixe uma resposta
      deixe seu comentário
      """

    // Openings of a short line that points away from the story or interrupts it.
    $0.boilerplate.asides = """
      tempo de leitura
      leia mais
      leia também
      veja também
      saiba mais
      continua após a publicidade
      continua depois da publicidade
      continue lendo
      """

    // Ambiguous openings of such a line: it must also be short or linked.
    $0.boilerplate.looseAsides = "assine"

    // Reporting verbs, in the forms that articles use.
    $0.verbs.reportingForms = "afirmou explica explicou contou declarou"

    // What a newsletter says about itself.
    $0.boilerplate.mailings = """
      cancelar inscrição
      cancelar a inscrição
      cancelar subscrição
      descadastrar
      no navegador
      no seu navegador
      você está recebendo
      """
  }
}
