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

    // Small words between the parts of a date.
    $0.dates.fillers = "um uhr den am"

    // What follows a time of day to say that it is one: “18.30 Uhr”.
    $0.dates.clock = "uhr"

    // What stands before the day on which an article was published.
    $0.dates.publishing = """
      veröffentlicht
      gepostet
      erschienen
      datum:
      """

    // What stands between an author and the day: “Anna Lee am 9. Mai”.
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

    // Labels of such a note that are everyday words.
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

    // Small words between a label and its date.
    $0.notices.labelDatePrepositions = "vom"

    // What was done to an article, right before the day on which it was done, and small words between.
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

    // What stands, with a colon, before an author's name wherever it is on a page.
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

    // What authors are called who write together or without a name.
    $0.bylines.offices = "redaktion"

    // What else stands beside names and is nobody's name.
    $0.bylines.roles = "redaktor redakteur redakteurin autor uhr"

    // Small words inside names.
    $0.bylines.particles = "von zu zur vom und der den"

    // Folders in the addresses of pages about one person.
    $0.bylines.folders = "autor"

    // Pictures

    // What a credit begins with.
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

    // What a page writes before a caption to say that it is one.
    $0.pictures.captionLabels = """
      bild:
      foto:
      legende:
      bildlegende:
      bildunterschrift:
      """

    // Agencies that pictures come from, wherever their names stand.
    $0.pictures.agencies = "dpa"

    // What pages say beside their article

    // Openings of a line that asks to be followed on a network.
    $0.boilerplate.follow = "folgen …"

    // Openings of a short line that points away from the story or interrupts it.
    $0.boilerplate.asides = """
      lesen sie auch
      lesen sie mehr
      lesen sie hier
      lest auch
      lies auch
      mehr zum thema
      auch interessant
      das könnte sie auch
      das könnte dich auch
      weiterlesen
      zur startseite
      """

    // Openings of such a line that a story uses too, so that a link or its length must confirm it.
    $0.boilerplate.looseAsides = """
      das könnte
      mehr zu
      mehr dazu
      mehr von
      weiter zu
      anzeige
      werbung
      zum thema
      weitere themen
      weitere artikel
      folgen sie
      hier geht
      kommentare
      schlagwörter
      teilen
      titelbild
      beitragsbild
      ähnliche
      verwandte
      vorschau auf
      sehen sie
      """

    // Openings of what stands instead of something from another site until the reader agrees.
    $0.boilerplate.consents = """
      an dieser stelle finden sie
      an dieser stelle findest du
      an dieser stelle steht ein
      ich bin damit einverstanden
      ein klick für den datenschutz
      externer inhalt
      externe inhalte
      externen inhalt
      empfohlener redaktioneller inhalt
      empfohlener externer inhalt
      wir benötigen ihre zustimmung
      wir benötigen ihre einwilligung
      dieser externe inhalt
      dieses element enthält
      zum anzeigen dieses inhalts
      um diesen inhalt
      mit dem laden des
      """

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
    $0.elements.section = "dachzeile"
    $0.elements.offer = "abo"

    // Verbs of saying in the forms in which articles have them.
    $0.verbs.reportingForms = """
      sagt sagte meint meinte erklärt erklärte betont betonte ruft rief fragt fragte antwortet
      antwortete schreibt schrieb berichtet berichtete kritisiert kritisierte warnt warnte ergänzt
      ergänzte erzählt erzählte stellt
      """
  }
}
