extension Language {
  /// German.
  static let german = Language("de") {
    // Dates

    // The months, one a line, January first.
    $0.dates.months = """
      januar jänner jan
      februar feb
      märz mrz
      april apr
      mai
      juni jun
      juli jul
      august aug
      september sept sep
      oktober okt
      november nov
      dezember dez
      """

    // The days of the week.
    $0.dates.weekdays = "montag dienstag mittwoch donnerstag freitag samstag sonntag"

    // Words between the parts of a date.
    $0.dates.fillers = "um uhr den am"

    // What marks a time of day: “18.30 Uhr”.
    $0.dates.clock = "uhr"

    // What precedes the date of publication.
    $0.dates.publishing = """
      veröffentlicht
      gepostet
      erschienen
      datum:
      """

    // Words between an author and the date: “Anna Lee am 9. Mai”.
    $0.dates.dayPrepositions = "am"

    // Notices

    // Labels of a correction that can be a paragraph of their own.
    $0.notices.standingCorrectionLabels = "korrektur"

    // Other labels of a correction.
    $0.notices.correctionLabels = """
      berichtigung
      richtigstellung
      korrekturhinweis
      """

    // Labels of a clarification.
    $0.notices.clarificationLabels = "klarstellung"

    // Labels of an update.
    $0.notices.updateLabels = "aktualisierung"

    // Labels of any other note by the editors.
    $0.notices.noteLabels = """
      anmerkung der redaktion
      hinweis der redaktion
      anm d red
      """

    // Ambiguous labels of such a note.
    $0.notices.looseNoteLabels = """
      hinweis
      anmerkung
      transparenzhinweis
      """

    // First words of a sentence that says that the article was wrong.
    $0.notices.correctionOpenings = """
      in einer früheren version
      in einer früheren fassung
      in einer vorherigen version
      in einer ersten version
      in einer ersten fassung
      in einer älteren version
      in der ursprünglichen version
      in der ursprünglichen fassung
      eine frühere version
      eine frühere fassung
      dieser artikel wurde korrigiert
      wir haben den text korrigiert
      """

    // First words of a sentence that says that something was added.
    $0.notices.updateOpenings = """
      dieser artikel wurde aktualisiert
      dieser text wurde aktualisiert
      """

    // Words between a label and its date.
    $0.notices.labelDatePrepositions = "vom"

    // Verbs before the date of a change, and words between verb and date.
    $0.notices.changes = "wurde"
    $0.notices.changeDatePrepositions = "am um"

    // First words of a sentence that says what is right.
    $0.notices.truthOpenings = """
      richtig ist dass
      richtig ist
      """

    // Bylines

    // Prepositions before an author's name.
    $0.bylines.by = "von"

    // Other words before an author's name.
    $0.bylines.openings = """
      text von
      artikel von
      ein artikel von
      eingestellt von
      beitrag von
      ein beitrag von
      gastbeitrag von
      ein gastbeitrag von
      kommentar von
      ein kommentar von
      analyse von
      eine analyse von
      kolumne von
      eine kolumne von
      reportage von
      interview von
      ein interview von
      pressemitteilung von
      verfasst von
      geschrieben von
      erstellt von
      veröffentlicht von
      """

    // Labels of an author, which a colon and the name follow.
    $0.bylines.labels = """
      autor
      autoren
      autorin
      autor/in
      verfasser
      verfasserin
      text
      interview
      """

    // Words between two names.
    $0.bylines.conjunctions = "und"
    $0.bylines.joints = "mit"

    // Words before the place where an author is.
    $0.bylines.locatives = "in"

    // Roles in place of a name.
    $0.bylines.offices = "redaktion"

    // Other words next to names that are not names.
    $0.bylines.roles = "redaktor redakteur redakteurin autor uhr"

    // Lowercase words inside names.
    $0.bylines.particles = "von zu zur vom und der den"

    // Folders in the addresses of pages about one person.
    $0.bylines.folders = "autor autoren profil redakteur"

    // Pictures

    // Openings of a credit.
    $0.pictures.credits = """
      foto:
      fotos:
      foto …
      bild:
      bilder:
      grafik:
      quelle:
      bildquelle:
      symbolfoto:
      symbolbild:
      titelbild:
      beitragsbild:
      abbildung:
      archivfoto:
      archivbild:
      """

    // Labels of captions.
    $0.pictures.captionLabels = """
      bild:
      foto:
      legende:
      bildlegende:
      bildunterschrift:
      """

    // Picture agencies with unambiguous names.
    $0.pictures.agencies = "dpa"

    // Text of pages that is not part of their articles

    $0.boilerplate.addGermanLists()

    // Names of elements

    // Menus, lists of other stories, advertisements.
    $0.elements.junk = """
      werbung anzeige verwandte verwandt aehnliche linkliste kontakt impressum weiterlesen
      """

    // What readers wrote.
    $0.elements.comments = "kommentare kommentar leserkommentare"

    // The words under a picture, and who made it.
    $0.elements.caption = "bildunterschrift bildtext legende bu bildbeschreibung"
    $0.elements.credit = "bildquelle bildnachweis"

    // Who wrote the article, when, and where something comes from.
    $0.elements.byline = "autor"
    $0.elements.date = "datum"
    $0.elements.source = "quelle fotograf"

    // The sentence under the headline, the section, a subscription's offer.
    $0.elements.deck = "vorspann"
    $0.elements.heading = "zwischentitel zwischenueberschrift"
    $0.elements.section = "dachzeile"
    $0.elements.offer = "abo"

    // Reporting verbs, in the forms that articles use.
    $0.verbs.reportingForms = """
      sagt sagte meint meinte erklärt erklärte betont betonte ruft rief fragt fragte antwortet
      antwortete schreibt schrieb berichtet berichtete kritisiert kritisierte warnt warnte ergänzt
      ergänzte erzählt erzählte stellt stellte gesteht gestand räumt räumte hält hielt fügt fügte
      hebt hob unterstreicht unterstrich versichert versicherte behauptet behauptete beklagt beklagte
      fordert forderte mahnt mahnte bestätigt bestätigte bekräftigt bekräftigte verrät verriet
      urteilt urteilte kommentiert kommentierte entgegnet entgegnete erwidert erwiderte
      argumentiert argumentierte bemerkt bemerkte äußert äußerte verkündet verkündete erinnert
      erinnerte gesagt erklärt betont
      """
  }
}
