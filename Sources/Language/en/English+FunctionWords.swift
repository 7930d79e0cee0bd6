extension Language.Words {
  /// English function words.
  mutating func addEnglishFunctionWords() {
    // Forms of be.
    be = """
      is are was were be been being am isn't aren't wasn't weren't ain't
      """

    // Forms of have and do.
    auxiliaries = """
      has have had having do does did done doing hasn't haven't hadn't don't doesn't didn't
      """

    // Verbs like can and will.
    modals = """
      can could will would may might must shall should ought cannot can't couldn't won't wouldn't
      mustn't shouldn't
      """

    // Words that deny.
    negations = """
      not n't never isn't aren't wasn't weren't ain't hasn't haven't hadn't don't doesn't didn't
      cannot can't couldn't won't wouldn't mustn't shouldn't
      """

    // What contractions leave of a word, behind or before the apostrophe.
    contractions = """
      's 'd 'll 've 're 'm s' '
      """

    // What begins a noun phrase.
    determiners = """
      the a an this that these those some any each every another no both either neither all many
      several most few my your his her its our their whose such much more
      """

    // Words like my and their.
    possessives = """
      my your his her its our their whose
      """

    // Prepositions.
    prepositions = """
      of in to for with on at by from about according into over after before between under against
      during without through among amid amidst toward towards upon across behind beyond near off out
      up down around despite except inside outside like since until till within along via per
      throughout onto besides beside beneath below above versus as than regarding concerning
      following ahead alongside
      """

    // Words that join equals.
    conjunctions = """
      and but or nor yet so plus &
      """

    // Words that begin a clause.
    subordinators = """
      that because if when while although though unless whereas whether once until since before
      after as where lest whenever wherever
      """

    // Words like who and which.
    relatives = """
      who whom whose which that
      """

    // Words that ask.
    interrogatives = """
      what how why whether where when who which whatever whoever
      """

    // Adverbs that stand between subject and verb.
    adverbs = """
      also later then now still just even only again once recently earlier previously repeatedly
      often always sometimes rarely already soon further furthermore moreover instead however
      therefore thus meanwhile first finally lately today yesterday tonight tomorrow privately
      publicly simply too reportedly allegedly once twice perhaps maybe almost nearly quite rather
      ever back yet both all essentially long afterward afterwards elsewhere there here likewise
      otherwise nonetheless nevertheless subsequently initially
      """

    // Pronouns for who speaks and is spoken to, as subjects.
    i = """
      i we you
      """

    // The same as objects.
    me = """
      me us myself ourselves yourself
      """

    // Pronouns for a man, as subjects.
    he = """
      he
      """

    // The same as objects.
    him = """
      him himself
      """

    // Pronouns for a woman, as subjects.
    she = """
      she
      """

    // The same as objects.
    her = """
      herself
      """

    // Pronouns for several, as subjects.
    they = """
      they
      """

    // The same as objects.
    them = """
      them themselves
      """

    // Pronouns for a thing, as subjects.
    it = """
      it
      """

    // The same as objects.
    itself = """
      itself
      """

    // Words for men.
    masculine = """
      his mr mister sir lord king prince father son brother husband uncle grandfather nephew man boy
      gentleman spokesman chairman congressman businessman policeman fireman boyfriend grandson
      widower actor waiter salesman councilman assemblyman stepfather fiance dad pope monsignor
      """

    // Words for women.
    feminine = """
      her mrs ms miss madam dame lady queen princess mother daughter sister wife aunt grandmother
      niece woman girl spokeswoman chairwoman congresswoman businesswoman policewoman girlfriend
      widow actress waitress saleswoman councilwoman assemblywoman stepmother fiancee mom
      granddaughter
      """

    // Possessives of who speaks and is spoken to.
    my = """
      my our your
      """

    // Pronouns like some and many, which can speak.
    indefinite = """
      some many several others other most few one both all another each everyone everybody someone
      somebody no-one nobody none neither those these this anyone anybody two three four five six
      dozens hundreds thousands people
      """

    interjections = """
      ah alas gosh hello hey hi hmm hooray no nope oh ok okay oops ouch please thanks uh um wow yeah yep
      yes yup
      """

    impersonal = "something anything everything nothing"

    // Numbers and amounts.
    quantities = """
      one two three four five six seven eight nine ten eleven twelve dozen dozens hundreds thousands
      millions several many most some few hundred thousand million billion
      """

    // Days, months and other words of time.
    times = """
      monday tuesday wednesday thursday friday saturday sunday january february march april may june
      july august september october november december jan feb mar apr jun jul aug sep sept oct nov
      dec today yesterday tomorrow tonight morning afternoon evening night week month year day
      weekend weeks months years days minutes hours noon midnight last next ago recently late early
      """

    // Words that may begin with an apostrophe.
    clipped = """
      em til cause tis twas n bout cuz
      """

    // Lowercase words inside names.
    nameParticles = """
      de del della di da du von van der den la le el al bin ibn abu ben y dos das st
      los las zu vom ter
      """

    // What follows a name.
    nameSuffixes = """
      jr sr ii iii iv md phd esq
      """

    // Words with a full stop that ends no sentence.
    abbreviations = """
      mr mrs ms dr sen sens rep reps gov govs gen lt col capt sgt maj adm prof rev hon pres supt det
      cpl pvt cmdr st vs jan feb mar apr jun jul aug sep sept oct nov dec mt ft atty asst messrs fr
      ald
      """

    // Abbreviations that may also end a sentence.
    finalAbbreviations = """
      jr sr inc corp co ltd bros etc ave blvd u.s u.n u.k e.u d.c a.m p.m i.e e.g ph.d l.a n.y n.j
      n.c s.c calif fla conn mass mich minn miss okla ore pa tenn tex va wash wis ariz ark colo del
      ga ill ind kan ky la md mo mont neb nev w.va wyo ala r.i n.h n.m n.d s.d u.s.a g.o.p m.d j.d
      b.a
      """
  }
}
