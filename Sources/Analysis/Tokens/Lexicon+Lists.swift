import Language

extension Lexicon {
  private static let words = Language.english.words
  private static let verbs = Language.english.verbs

  /// The lists of words other than verbs, with their classes.
  ///
  /// The order determines the word numbers: see ``ModelLexicon``.
  static let plainWords: [(WordClass, StaticString)] = [
    ([.auxiliary, .be], words.be),
    (.auxiliary, words.auxiliaries),
    (.modal, words.modals),
    (.negation, words.negations),
    (.contraction, words.contractions),
    (.determiner, words.determiners),
    (.possessive, words.possessives),
    (.preposition, words.prepositions),
    (.conjunction, words.conjunctions),
    (.subordinator, words.subordinators),
    (.relative, words.relatives),
    (.interrogative, words.interrogatives),
    (.adverb, words.adverbs),
    ([.personal, .subject, .firstOrSecondPerson], words.i),
    ([.personal, .firstOrSecondPerson], words.me),
    ([.personal, .subject, .masculine], words.he),
    ([.personal, .masculine], words.him),
    ([.personal, .subject, .feminine], words.she),
    ([.personal, .feminine], words.her),
    ([.personal, .subject, .plural], words.they),
    ([.personal, .plural], words.them),
    ([.personal, .subject], words.it),
    (.personal, words.itself),
    (.masculine, words.masculine),
    (.feminine, words.feminine),
    (.firstOrSecondPerson, words.my),
    (.indefinite, words.indefinite),
    (.quantity, words.quantities),
    (.time, words.times),
    (.clipped, words.clipped),
    (.nameParticle, words.nameParticles),
    (.nameSuffix, words.nameSuffixes),
    (.abbreviation, words.abbreviations),
    (.finalAbbreviation, words.finalAbbreviations),
    (.title, words.titles),
    (.role, words.roles),
    ([.role, .plural], words.pluralRoles),
    (.group, words.groups),
    (.organisation, words.organizations),
    (.kinship, words.kinship),
    (.document, words.documents),
    (.cueNoun, words.reportingNouns),
    (.occasion, words.occasions),
    (.demonym, words.demonyms),
    (.standing, words.standing),
    (.place, words.places),
    ([.audience, .plural], words.audiences),
    (.audience, words.audience),
  ]

  /// The lists of verbs, with the classes of all their forms.
  static let verbLists: [(WordClass, StaticString)] = [
    (.speechCue, verbs.speech),
    (.writingCue, verbs.writing),
    (.beliefCue, verbs.belief),
    (.objectCue, verbs.withObject),
    (.addressing, verbs.addressing),
    (.weakCue, verbs.weak),
    (.verb, verbs.other),
  ]
}
