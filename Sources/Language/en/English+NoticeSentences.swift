/// The words with which English notices refer to their article and to what was wrong in it.
///
/// ``NoticeSentence`` has the grammar of such sentences. All lists are words.
enum EnglishNotices {
  /// What begins a noun phrase.
  static let articles: StaticString = """
    a an the our some two several
    """

  /// What tells an earlier version from this one.
  static let earlier: StaticString = """
    earlier previous prior original initial first former older originally
    """

  /// What was earlier.
  static let versions: StaticString = """
    version versions edition editions headline headlines caption captions tweet photo photograph
    """

  /// Words that join a version to its article.
  static let links: StaticString = """
    of on for in with to accompanying and posted published
    """

  /// What points at the article itself.
  static let own: StaticString = """
    this our my these today
    """

  /// What an article or a part of it is called.
  static let works: StaticString = """
    article articles story stories post piece report column sentence headline caption page paragraph
    review interview obituary essay newsletter item entry feature graphic chart map list recipe
    podcast episode video profile guide quote roundup op-ed ed timeline briefing editorial dispatch
    transcript photo image table blog version copy analysis explainer excerpt tweet
    """

  /// Of these, what in “the story” most likely is the article itself.
  static let sureWorks: StaticString = """
    article articles story stories post headline caption column
    """

  /// What a newspaper's notice says was wrong: “An article on Thursday …”.
  static let printed: StaticString = """
    article articles headline caption picture chart graphic map report column review obituary
    editorial essay item story listing profile letter recipe schedule summary brief credit crossword
    box table
    """

  /// What follows such a word to say where and when.
  static let placing: StaticString = """
    on in last yesterday about published accompanying with that monday tuesday wednesday thursday
    friday saturday sunday
    """

  /// Words that say that something was published, not that it was wrong.
  static let publishes: StaticString = """
    was were is are appears appeared ran aired originally first has
    """

  /// What a notice says that an earlier version did.
  static let claims: StaticString = """
    said stated reported indicated referred described listed gave included contained failed omitted
    did didn't named attributed suggested implied quoted identified used spelled called claimed
    noted overstated understated corrected asserted had put left placed credited cited showed
    carried confused characterized characterised wrote made lacked should neglected introduced
    featured linked didn doesn't does estimated calculated dated declared portrayed labeled labelled
    conflated
    """

  /// Forms of be that carry a change.
  static let auxiliaries: StaticString = """
    been was were is
    """

  /// What makes a change a habit.
  static let habits: StaticString = """
    annually yearly monthly weekly daily every regularly
    """

  /// What says when an article of a paper was printed: “in some editions”, “in Friday's Arts section”.
  static let printing: StaticString = """
    some section sections edition editions page pages this our today yesterday last monday tuesday
    wednesday thursday friday saturday sunday
    """

  /// Words that take a change back.
  static let blocking: StaticString = """
    not never last being yet regularly continuously often constantly
    """

  /// Words that say that something was added, not corrected.
  static let additions: StaticString = """
    include includes including add adds added additional reflect comment comments details new
    """

  /// What a corrected version does.
  static let corrects: StaticString = """
    corrects fixes refiles amends rectifies
    """

  /// What an agency's version adds: “(Updates with …)”.
  static let agencyUpdates: StaticString = """
    updates adds recasts removes rewrites changes updated deletes
    """

  /// Words that say that something was wrong.
  static let wrongly: StaticString = """
    incorrectly mistakenly erroneously wrongly inaccurately incorrect inaccurate erroneous
    """

  /// Words that say that the article changed since.
  static let atFirst: StaticString = """
    originally initially previously
    """

  /// Words by which a notice says that it makes clear.
  static let clarity: StaticString = """
    clarify clarifies clarified clarifying clarification unclear ambiguous misleading imprecise
    clearer
    """

  /// What a notice of a correction calls itself.
  static let correctionNames: StaticString = """
    correction
    """

  /// What a notice that only makes clear calls itself.
  static let clarificationNames: StaticString = """
    clarification footnote
    """

  /// What was done to an article that was wrong.
  static let corrected: StaticString = """
    corrected amended fixed refiled
    """

  /// What was done to an article that could be misread.
  static let clarified: StaticString = """
    clarified
    """

  /// What was done to an article for whatever reason.
  static let changed: StaticString = """
    updated revised changed modified altered adjusted edited reworded expanded
    """

  /// Words that speak of an error, beside those that say that something was wrong.
  static let errors: StaticString = """
    wrong mistaken mistake error errors correct corrects corrected correction misspelt garbled
    inadvertently erred
    """

  /// Beginnings of words that name an error.
  static let misdeeds: StaticString = """
    misst misid misspel misattrib mischarac misquot misnam misinterp misrep misdes mislab miscalc
    misread misplac misdat misgend misclass mistransl miscount mistook miscredit mislocat mispron
    miscited
    """

  /// Words that, beside those that say that something was wrong, begin to say what was.
  static let faults: StaticString = "wrong error omitted"

  /// Verbs before a whole clause that was wrong: “said that …”.
  static let saysThat: StaticString = """
    said stated reported indicated claimed suggested asserted noted implied wrote
    """

  /// Verbs before a name that was wrong: “referred to … as …”.
  static let calls: StaticString = """
    referred identified misidentified described listed characterized gave mischaracterized
    misdescribed labeled portrayed credited misspelled misnamed named rendered mislabeled spelled
    """

  /// Words after “should” in “should have said”.
  static let should: StaticString = """
    have be been said read stated say referred to
    """

  /// Pronouns that open the sentence that says what is right.
  static let pronouns: StaticString = """
    he she it they that this we
    """

  /// Verbs after such a pronoun.
  static let copulas: StaticString = """
    is was are were
    """

  /// Words next to such a verb.
  static let actually: StaticString = """
    actually in fact instead really also
    """

  /// Verbs before what is right now: “updated to reflect that …”.
  static let reflects: StaticString = """
    reflect say show note clarify make state read
    """

  /// Words of notices that do not help to find the passage that a notice is about.
  static let common: StaticString = """
    earlier previou previous prior original originally version article story post piece report
    column headline caption incorrectly mistakenly erroneously wrongly incorrect inaccurate
    misstated misspelled misidentified mischaracterized said stated reported indicated referred
    described listed should have been this that with from update updated correct corrected
    correction error regret clarify amended editing because also actually instead rather fact when
    which about name reflect include note make made editor
    """
}
