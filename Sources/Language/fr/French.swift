extension Language {
  /// French.
  static let french = Language("fr") {
    // Dates

    // The months, one a line, January first.
    $0.dates.months = """
      janvier janv
      février févr
      mars
      avril
      mai
      juin
      juillet
      août
      septembre sept
      octobre oct
      novembre nov
      décembre déc
      """

    // The days of the week.
    $0.dates.weekdays = "lundi mardi mercredi jeudi vendredi samedi dimanche"

    // Small words between the parts of a date.
    $0.dates.fillers = "à de le"

    // Endings of a day's number: “1er”.
    $0.dates.ordinals = "er e"

    // What stands before the day on which an article was published.
    $0.dates.publishing = "publié"

    // What stands between an author and the day: “Anne Lee le 9 mai”.
    $0.dates.dayPrepositions = "le"

    // Notices

    // Labels of a correction that can be a paragraph of their own.
    $0.notices.standingCorrectionLabels = "rectificatif"

    // Other labels of a correction.
    $0.notices.correctionLabels = """
      correctif
      rectification
      """

    // Labels of a clarification.
    $0.notices.clarificationLabels = "précision"

    // Labels of an update.
    $0.notices.updateLabels = "mise à jour"

    // Labels of any other note by the editors.
    $0.notices.noteLabels = """
      note de la rédaction
      ndlr
      """

    // First words of a sentence that says that the article was wrong.
    $0.notices.correctionOpenings = """
      une version antérieure de
      une version précédente de
      une première version de
      dans une version précédente
      dans une première version
      dans une version antérieure
      cet article a été corrigé
      cet article a été modifié
      """

    // First words of a sentence that says that something was added.
    $0.notices.updateOpenings = "cet article a été mis à"

    // Small words between a label and its date.
    $0.notices.labelDatePrepositions = "du"

    // What was done to an article, right before the day on which it was done, and small words between.
    $0.notices.changes = "modifié corrigé"
    $0.notices.changeDatePrepositions = "le"

    // Bylines

    // Prepositions before an author's name.
    $0.bylines.by = "par"

    // Other words before an author's name.
    $0.bylines.openings = """
      écrit par
      publié par
      propos recueillis par
      """

    // What stands, with a colon, before an author's name wherever it is on a page.
    $0.bylines.labels = """
      auteur
      auteurs
      texte
      """

    // Words between two names.
    $0.bylines.conjunctions = "et"

    // What authors are called who write together or without a name.
    $0.bylines.offices = "rédaction"

    // Small words inside names.
    $0.bylines.particles = "de du la le"

    // Folders in the addresses of pages about one person.
    $0.bylines.folders = "auteur"

    // Pictures

    // What a credit begins with.
    $0.pictures.credits = """
      crédit
      crédits
      crédit:
      crédit photo
      crédits photo
      """

    // What a page writes before a caption to say that it is one.
    $0.pictures.captionLabels = "légende:"

    // What pages say beside their article

    // Openings of a line that asks to be followed on a network.
    $0.boilerplate.follow = "suivez"

    // Openings of a short line that points away from the story or interrupts it.
    $0.boilerplate.asides = """
      à lire aussi
      lire aussi
      lire la suite
      lire également
      voir aussi
      sur le même sujet
      abonnez-vous
      """

    // Openings of such a line that a story uses too, so that a link or its length must confirm it.
    $0.boilerplate.looseAsides = """
      à lire
      a lire
      publicité
      suivez
      partager
      """

    // Openings of what stands instead of something from another site until the reader agrees.
    $0.boilerplate.consents = """
      pour afficher ce contenu
      ce contenu est bloqué
      """

    // Names of elements: what readers wrote, who wrote the article, the sentence under the headline.
    $0.elements.comments = "commentaires"
    $0.elements.byline = "auteur"
    $0.elements.deck = "chapo"

    // Verbs of saying in the forms in which articles have them.
    $0.verbs.reportingForms = """
      dit déclare déclaré explique expliqué affirme affirmé assure assuré ajoute ajouté souligne
      souligné raconte estime
      """
  }
}
