import Document
import Text

/// The words by which editors speak of their own articles.
enum NoticeWords {
  private static func set(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map(String.init))
  }

  /// What begins a noun phrase.
  static let articles = set("a an the our some two several")

  /// What tells an earlier version from this one.
  static let ages = set("earlier previous prior original initial first former older originally")

  /// What was earlier.
  static let versions = set(
    "version versions edition editions headline headlines caption captions tweet photo photograph")

  /// What joins a version to its article.
  static let ofWords = set("of on for in with to accompanying and posted published")

  /// What points at the article itself.
  static let own = set("this our my these today")

  /// What an article or a part of it is called.
  static let works = set(
    """
    article articles story stories post piece report column sentence headline caption page paragraph \
    review interview obituary essay newsletter item entry feature graphic chart map list recipe \
    podcast episode video profile guide quote roundup op-ed ed timeline briefing editorial dispatch \
    transcript photo image table blog version copy analysis explainer excerpt tweet
    """)

  /// Of these, the ones that in “the story” most likely are the article itself.
  static let sureWorks = set("article articles story stories post headline caption column")

  /// What a newspaper's notice says was wrong: “An article on Thursday …”.
  static let printed = set(
    """
    article articles headline caption picture chart graphic map report column review obituary \
    editorial essay item story listing profile letter recipe schedule summary brief credit \
    crossword box table
    """)

  /// What follows such a noun to say where and when.
  static let placing = set(
    """
    on in last yesterday about published accompanying with that monday tuesday wednesday thursday \
    friday saturday sunday
    """)

  /// What says that something was published, not that it was wrong.
  static let publishing = set("was were is are appears appeared ran aired originally first has")

  /// What a notice says that an earlier version did.
  static let claims = set(
    """
    said stated reported indicated referred described listed gave included contained failed omitted \
    did didn't named attributed suggested implied quoted identified used spelled called claimed noted \
    overstated understated corrected asserted had put left placed credited cited showed carried \
    confused characterized characterised wrote made lacked should neglected introduced featured \
    linked didn doesn't does stated estimated calculated dated declared portrayed labeled labelled \
    conflated attributed
    """)

  /// Forms of be that carry a change.
  static let auxiliaries = set("been was were is")

  /// What a notice calls itself.
  static let notices: [String: Correction.Kind] = [
    "correction": .correction, "clarification": .clarification, "footnote": .clarification,
  ]

  /// What a notice says was done to the article.
  static let changes: [String: Correction.Kind] = [
    "corrected": .correction, "amended": .correction, "fixed": .correction, "refiled": .correction,
    "clarified": .clarification, "updated": .update, "revised": .update, "changed": .update,
    "modified": .update, "altered": .update, "adjusted": .update, "edited": .update,
    "reworded": .update, "expanded": .update,
  ]

  /// What makes a change a habit, and none of the article.
  static let habits = set("annually yearly monthly weekly daily every regularly")

  /// What says when an article of a paper was printed: “in some editions”, “in Friday's Arts section”.
  static let printing = set(
    """
    some section sections edition editions page pages this our today yesterday last monday tuesday \
    wednesday thursday friday saturday sunday
    """)

  /// What takes a change back.
  static let blocking = set("not never last being yet regularly continuously often constantly")

  /// What tells that words were added, not mended.
  static let additions = set(
    "include includes including add adds added additional reflect comment comments details new")

  /// What a version does to its article.
  static let mends = set("corrects fixes refiles amends rectifies")

  /// What an agency's version adds: “(Updates with …)”.
  static let agencyUpdates = set("updates adds recasts removes rewrites changes updated deletes")

  /// That something was said wrongly.
  static let wrongly = set(
    "incorrectly mistakenly erroneously wrongly inaccurately incorrect inaccurate erroneous")

  /// That the article changed since.
  static let atFirst = set("originally initially previously")

  /// What tells that a notice makes clear.
  static let clarity = set(
    "clarify clarifies clarified clarifying clarification unclear ambiguous misleading imprecise clearer"
  )

  private static let errors = set(
    """
    incorrectly mistakenly erroneously wrongly inaccurately incorrect inaccurate erroneous wrong \
    mistaken mistake error errors correct corrects corrected correction misspelt garbled inadvertently erred
    """)

  private static let misdeeds = [
    "misst", "misid", "misspel", "misattrib", "mischarac", "misquot", "misnam", "misinterp",
    "misrep", "misdes", "mislab", "miscalc", "misread", "misplac", "misdat", "misgend", "misclass",
    "mistransl", "miscount", "mistook", "miscredit", "mislocat", "mispron", "miscited",
  ]

  /// Whether a word speaks of an error.
  static func isError(_ word: String) -> Bool {
    errors.contains(word) || (word.hasPrefix("mis") && misdeeds.contains { word.hasPrefix($0) })
  }

  /// First words of notices in other languages.
  static let foreign: [String: Correction.Kind] = [
    "in einer früheren version": .correction, "in einer früheren fassung": .correction,
    "in einer vorherigen version": .correction, "in einer ersten version": .correction,
    "in einer ersten fassung": .correction, "in einer älteren version": .correction,
    "in der ursprünglichen version": .correction, "in der ursprünglichen fassung": .correction,
    "eine frühere version": .correction, "eine frühere fassung": .correction,
    "dieser artikel wurde korrigiert": .correction, "wir haben den text korrigiert": .correction,
    "dieser artikel wurde aktualisiert": .update, "dieser text wurde aktualisiert": .update,
    "une version antérieure de": .correction, "une version précédente de": .correction,
    "une première version de": .correction, "dans une version précédente": .correction,
    "dans une première version": .correction, "dans une version antérieure": .correction,
    "cet article a été corrigé": .correction, "cet article a été modifié": .correction,
    "cet article a été mis à": .update, "una versión anterior de": .correction,
    "una versión previa de": .correction, "en una versión anterior": .correction,
    "en una versión previa": .correction, "este artículo ha sido corregido": .correction,
    "este artículo fue corregido": .correction, "este artículo ha sido actualizado": .update,
    "esta noticia ha sido actualizada": .update, "una versione precedente di": .correction,
    "in una versione precedente": .correction, "uma versão anterior": .correction,
    "in een eerdere versie": .correction, "een eerdere versie van": .correction,
  ]
}

extension NoticeSentence {
  /// First words of sentences that can be notices.
  static let openers: Set<String> = NoticeWords.articles
    .union(NoticeWords.ages).union(NoticeWords.own).union(NoticeWords.mends)
    .union(NoticeWords.agencyUpdates).union(NoticeWords.atFirst)
    .union(["in", "because", "due", "owing", "we", "clarifies", "story"])
    .union(NoticeWords.foreign.keys.compactMap { $0.split(separator: " ").first }.map(String.init))

  /// Whether the first three words leave it possible that a sentence is a notice: a cheap look before
  /// the rest is read.
  static func mayOpen(_ words: [FoldedWord]) -> Bool {
    guard let first = words.first?.key else { return false }
    let next = words.count > 1 ? words[1].key : ""
    let third = words.count > 2 ? words[2].key : ""
    switch first {
    case "a", "an", "the", "our", "some", "two", "several":
      return NoticeWords.ages.contains(next) || isWork(next) || isWork(third)
        || NoticeWords.notices[next] != nil
    case "in":
      return NoticeWords.ages.contains(third) || NoticeWords.ages.contains(next)
        || ["einer", "der", "una", "een"].contains(next)
    case "originally", "initially", "previously":
      return NoticeWords.own.contains(next)
    case "we":
      return ["regret", "sincerely", "deeply"].contains(next) || NoticeWords.isError(next)
        || NoticeWords.isError(third)
    default: return true
    }
  }

  private static func isWork(_ word: String) -> Bool {
    let noun = word.hasSuffix("'s") ? String(word.dropLast(2)) : word
    return NoticeWords.works.contains(noun) || NoticeWords.printed.contains(noun)
  }
}
