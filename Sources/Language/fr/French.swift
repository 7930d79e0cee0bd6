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

    // Words between the parts of a date.
    $0.dates.fillers = "à de le"

    // Endings of a day's number: “1er”.
    $0.dates.ordinals = "er e"

    // What precedes the date of publication.
    $0.dates.publishing = "publié"

    // Words between an author and the date: “Anne Lee le 9 mai”.
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

    // Words between a label and its date.
    $0.notices.labelDatePrepositions = "du"

    // Verbs before the date of a change, and words between verb and date.
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

    // Labels of an author, which a colon and the name follow.
    $0.bylines.labels = """
      auteur
      auteurs
      texte
      """

    // Words between two names.
    $0.bylines.conjunctions = "et"

    // Roles in place of a name.
    $0.bylines.offices = "rédaction"

    // Lowercase words inside names.
    $0.bylines.particles = "de du la le"

    // Folders in the addresses of pages about one person.
    $0.bylines.folders = "auteur auteurs profil"

    // Pictures

    // Openings of a credit.
    $0.pictures.credits = """
      crédit
      crédits
      crédit:
      crédit photo
      crédits photo
      """

    // Labels of captions.
    $0.pictures.captionLabels = "légende:"

    // Text of pages that is not part of their articles

    // Openings of a line that asks to be followed on a network.
    $0.boilerplate.follow = "suivez"

    // What follows an author's name in a biography.
    $0.boilerplate.introductions = """
      … est …
      … travaille …
      … couvre …
      """

    // Openings of a paragraph that asks the reader for something or is about the site.
    $0.boilerplate.promotions = """
      inscrivez-vous à
      pour lire la suite
      cet article est réservé
      tous droits réservés
      suivez-nous
      vous avez repéré une erreur
      vous avez déjà un compte
      déjà abonné
      """

    // Openings of a paragraph that asks those who have read the article for more.
    $0.boilerplate.appeals = """
      vous avez aimé cet article
      cet article vous a plu
      """

    // Verbs that open such a paragraph when it names an offer.
    $0.boilerplate.requests = """
      recevez
      retrouvez
      téléchargez
      """

    // Phrases of the site itself, anywhere in a short paragraph.
    $0.boilerplate.siteTalk = """
      notre newsletter
      nos newsletters
      notre lettre
      votre boîte mail
      """

    // Headings of the page's own parts; the whole line.
    $0.boilerplate.headings = """
      les plus lus
      sur le même sujet
      newsletter
      articles similaires
      partager
      partager cet article
      sujets associés
      dans la même rubrique
      nos newsletters
      """

    // What counts the replies of readers: a number stands before it.
    $0.boilerplate.answers = "commentaires commentaire"

    // Headings after which the story does not continue; the whole line.
    $0.boilerplate.closings = """
      commentaires
      commentaires :
      laisser un commentaire
      ajouter un commentaire
      articles liés
      vous aimerez aussi
      à propos de l'auteur
      """

    // Openings of a short line that points away from the story or interrupts it.
    $0.boilerplate.asides = """
      temps de lecture
      à lire aussi
      lire aussi
      lire la suite
      lire également
      voir aussi
      sur le même sujet
      abonnez-vous
      la suite après la publicité
      la suite après cette publicité
      """

    // Ambiguous openings of such a line: it must also be short or linked.
    $0.boilerplate.looseAsides = """
      à lire
      a lire
      publicité
      suivez
      partager
      """

    // Openings of a placeholder for content of another site that needs the reader's consent.
    $0.boilerplate.consents = """
      pour afficher ce contenu
      ce contenu est bloqué
      """

    // Names of elements: what readers wrote, who wrote the article, the sentence under the headline.
    $0.elements.comments = "commentaires"
    $0.elements.byline = "auteur"
    $0.elements.deck = "chapo"
    $0.elements.heading = "intertitre intertitres"

    // Reporting verbs, in the forms that articles use.
    $0.verbs.reportingForms = """
      dit déclare déclaré explique expliqué affirme affirmé assure assuré ajoute ajouté souligne
      souligné raconte raconté estime estimé confie confié précise précisé répond répondu indique
      indiqué lance lancé martèle martelé reconnaît reconnu poursuit poursuivi conclut conclu insiste
      insisté rappelle rappelé regrette regretté dénonce dénoncé juge jugé écrit résume résumé
      témoigne témoigné tempère prévient prévenu glisse glissé soupire observe observé
      """

    // What a newsletter says about itself.
    $0.boilerplate.mailings = """
      se désabonner
      vous désabonner
      désabonnez-vous
      se désinscrire
      vous désinscrire
      désinscription
      version en ligne
      votre navigateur
      vous recevez cet
      """
  }
}
