/// What is known of a language: the words and phrases that news articles are written with.
///
/// A value holds lists and no code, so that somebody who speaks the language can extend it. Each list is
/// one string, in one of two forms:
///
/// - *words*, with white space between them, wrapped as it suits;
/// - *phrases*, one a line. A phrase that goes on has `…` there: `follow …` stands before more words,
///   `… is a …` between words.
///
/// Both are written in small letters, with `'` for an apostrophe and `-` for a dash. A list that a language lacks
/// is empty. To add a language, add a folder with a file like `nl/Dutch.swift`, and name it in ``all``.
public struct Language: Sendable {
  /// The language as a BCP 47 tag, such as `en`.
  public let code: String
  /// The words of dates and times.
  public var dates = Dates()
  /// The words of editors' notices.
  public var notices = Notices()
  /// The words of bylines.
  public var bylines = Bylines()
  /// The words around pictures.
  public var pictures = Pictures()
  /// Boilerplate.
  public var boilerplate = Boilerplate()
  /// The names that authors of pages give elements.
  public var elements = Elements()
  /// Verbs of saying, thinking and writing.
  public var verbs = Verbs()
  /// Function words and nouns.
  public var words = Words()
  /// Names of people.
  public var names = Names()

  /// A language with the lists that a closure fills in.
  init(_ code: String, _ fill: (inout Language) -> Void) {
    self.code = code
    fill(&self)
  }
}
