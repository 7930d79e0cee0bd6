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

    // What precedes the date of publication.
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

    // Labels of an author, which a colon and the name follow.
    $0.bylines.labels = """
      auteur
      auteurs
      """

    // Words between two names.
    $0.bylines.conjunctions = "en"

    // Lowercase words inside names.
    $0.bylines.particles = "van de der den ten ter"

    // Folders in the addresses of pages about one person.
    $0.bylines.folders = "auteur"

    // Openings of a credit.
    $0.pictures.credits = """
      foto:
      beeld:
      """

    // What follows an author's name in a biography.
    $0.boilerplate.introductions = """
      … is …
      … werkt …
      … schrijft …
      """

    // Openings of a paragraph that asks the reader for something or is about the site.
    $0.boilerplate.promotions = """
      abonneer je
      meld je aan
      schrijf je in
      alle rechten voorbehouden
      volg ons
      """

    // Phrases of the site itself, anywhere in a short paragraph.
    $0.boilerplate.siteTalk = """
      onze nieuwsbrief
      onze nieuwsbrieven
      """

    // Headings of the page's own parts; the whole line.
    $0.boilerplate.headings = """
      lees ook
      meest gelezen
      meer nieuws
      deel dit artikel
      delen
      gerelateerde artikelen
      """

    // What counts the replies of readers: a number stands before it.
    $0.boilerplate.answers = "reacties reactie"

    // Headings after which the story does not continue; the whole line.
    $0.boilerplate.closings = """
      reacties
      plaats een reactie
      geef een reactie
      laat een reactie achter
      """

    // Openings of a short line that points away from the story or interrupts it.
    $0.boilerplate.asides = """
      leestijd
      lees ook
      lees verder
      lees meer
      artikel gaat verder onder de
      tekst gaat verder onder de
      verhaal gaat verder onder de
      """

    // Openings of a placeholder for content of another site that needs the reader's consent.
    $0.boilerplate.consents = "om deze inhoud"

    // Reporting verbs, in the forms that articles use.
    $0.verbs.reportingForms = "zegt zei vertelt vertelde"

    // What a newsletter says about itself.
    $0.boilerplate.mailings = """
      afmelden
      uitschrijven
      in je browser
      in uw browser
      in de browser
      je ontvangt deze
      u ontvangt deze
      """
  }
}
