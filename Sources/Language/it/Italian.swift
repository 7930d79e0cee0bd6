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

    // What precedes the date of publication.
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

    // Ambiguous labels of such a note.
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

    // Labels of an author, which a colon and the name follow.
    $0.bylines.labels = """
      autore
      testo
      """

    // Words between two names.
    $0.bylines.conjunctions = "e"

    // Roles in place of a name.
    $0.bylines.offices = "redazione"

    // Lowercase words inside names.
    $0.bylines.particles = "del della di da e la"

    // Folders in the addresses of pages about one person.
    $0.bylines.folders = "autore"

    // Openings of a credit.
    $0.pictures.credits = """
      foto:
      foto di
      fonte:
      """

    // Openings of a line that asks to be followed on a network.
    $0.boilerplate.follow = "seguici"

    // What follows an author's name in a biography.
    $0.boilerplate.introductions = """
      … è …
      … lavora …
      """

    // Openings of a paragraph that asks the reader for something or is about the site.
    $0.boilerplate.promotions = """
      iscriviti
      abbonati
      riproduzione riservata
      tutti i diritti riservati
      seguici su
      """

    // Openings of a paragraph that asks those who have read the article for more.
    $0.boilerplate.appeals = """
      ti è piaciuto questo articolo
      """

    // Phrases of the site itself, anywhere in a short paragraph.
    $0.boilerplate.siteTalk = """
      nostra newsletter
      nostro canale
      """

    // Headings of the page's own parts; the whole line.
    $0.boilerplate.headings = """
      leggi anche
      i più letti
      più letti
      ultime notizie
      condividi
      newsletter
      """

    // What counts the replies of readers: a number stands before it.
    $0.boilerplate.answers = "commenti commento"

    // Headings after which the story does not continue; the whole line.
    $0.boilerplate.closings = """
      commenti
      lascia un commento
      articoli correlati
      potrebbe interessarti anche
      """

    // Openings of a short line that points away from the story or interrupts it.
    $0.boilerplate.asides = """
      tempo di lettura
      leggi anche
      leggi di più
      continua a leggere
      continua dopo la pubblicità
      """

    // Openings of a placeholder for content of another site that needs the reader's consent.
    $0.boilerplate.consents = "per visualizzare questo contenuto"

    // Names of elements: the sentence under the headline.
    $0.elements.deck = "sottotitolo"

    // Reporting verbs, in the forms that articles use.
    $0.verbs.reportingForms = """
      disse spiega spiegato dichiara dichiarato afferma affermato racconta aggiunge sottolinea
      """

    // What a newsletter says about itself.
    $0.boilerplate.mailings = """
      annulla l'iscrizione
      annullare l'iscrizione
      disiscriviti
      nel browser
      nel tuo browser
      hai ricevuto questa
      """
  }
}
