import Document

/// Look-up tables for the words of English notices in ``EnglishNotices``.
public enum NoticeWords {
  private static func set(_ list: StaticString) -> Set<String> { Set(Language.words(of: list)) }

  static let articles = set(EnglishNotices.articles)
  static let earlier = set(EnglishNotices.earlier)
  static let versions = set(EnglishNotices.versions)
  static let links = set(EnglishNotices.links)
  static let own = set(EnglishNotices.own)
  static let works = set(EnglishNotices.works)
  static let sureWorks = set(EnglishNotices.sureWorks)
  static let printed = set(EnglishNotices.printed)
  static let placing = set(EnglishNotices.placing)
  static let publishes = set(EnglishNotices.publishes)
  static let claims = set(EnglishNotices.claims)
  static let auxiliaries = set(EnglishNotices.auxiliaries)
  static let habits = set(EnglishNotices.habits)
  static let printing = set(EnglishNotices.printing)
  static let blocking = set(EnglishNotices.blocking)
  static let additions = set(EnglishNotices.additions)
  static let corrects = set(EnglishNotices.corrects)
  static let agencyUpdates = set(EnglishNotices.agencyUpdates)
  /// Words that say that something was wrong.
  public static let wrongly = set(EnglishNotices.wrongly)
  static let atFirst = set(EnglishNotices.atFirst)
  static let clarity = set(EnglishNotices.clarity)

  /// The kinds of notices by what they call themselves.
  static let notices = kinds(
    corrections: EnglishNotices.correctionNames,
    clarifications: EnglishNotices.clarificationNames)

  /// The kinds of notices by what they say was done to the article.
  static let changes = kinds(
    corrections: EnglishNotices.corrected, clarifications: EnglishNotices.clarified,
    updates: EnglishNotices.changed)

  private static func kinds(
    corrections: StaticString, clarifications: StaticString, updates: StaticString = ""
  ) -> [String: Correction.Kind] {
    var kinds: [String: Correction.Kind] = [:]
    for word in set(corrections) { kinds[word] = .correction }
    for word in set(clarifications) { kinds[word] = .clarification }
    for word in set(updates) { kinds[word] = .update }
    return kinds
  }

  private static let errors = set(EnglishNotices.errors).union(wrongly)
  private static let misdeeds = Language.words(of: EnglishNotices.misdeeds)

  /// Whether a lowercase word names an error.
  static func isError(_ word: String) -> Bool {
    errors.contains(word) || (word.hasPrefix("mis") && misdeeds.contains { word.hasPrefix($0) })
  }

  /// Words that say that something was wrong or left out.
  public static let faults = wrongly.union(set(EnglishNotices.faults))
  /// First words of a sentence that says what is right, longer ones first, in every language.
  public static let truthOpenings = Language.phrases(\.notices.truthOpenings)
    .map(\.words).sorted { $0.count > $1.count }
  /// Verbs before a whole clause that was wrong: “said that …”.
  public static let saysThat = set(EnglishNotices.saysThat)
  /// Verbs before a name that was wrong: “referred to … as …”.
  public static let calls = set(EnglishNotices.calls)
  /// Words after “should” in “should have said”.
  public static let should = set(EnglishNotices.should)
  /// Pronouns that open the sentence that says what is right.
  public static let pronouns = set(EnglishNotices.pronouns)
  /// Verbs after such a pronoun.
  public static let copulas = set(EnglishNotices.copulas)
  /// Words next to such a verb.
  public static let actually = set(EnglishNotices.actually)
  /// Verbs before what is right now: “updated to reflect that …”.
  public static let reflects = set(EnglishNotices.reflects)
  /// Words of notices that do not help to find the passage that a notice is about.
  public static let common = set(EnglishNotices.common)
}

extension Language {
  /// The first words of notices in languages other than English, with their kinds. ``NoticeSentence`` covers English.
  static let noticeOpenings: [(phrase: String, kind: Correction.Kind)] =
    phrases(\.notices.correctionOpenings).map { ($0, .correction) }
    + phrases(\.notices.updateOpenings).map { ($0, .update) }
}
