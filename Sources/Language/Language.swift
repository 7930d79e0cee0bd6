/// The words and phrases that news articles in a language use.
///
/// A language consists of lists without code, so that anybody who speaks it can extend them. Each list is one
/// string in one of two forms:
///
/// - *Words*, separated by white space and wrapped at will.
/// - *Phrases*, one per line. `…` stands for more words: `follow …`, `… is a …`.
///
/// Both are lowercase, with `'` for an apostrophe and `-` for a dash. Unknown lists stay empty. To add a language,
/// add a folder with a file like `nl/Dutch.swift` and list it in ``all``.
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
  /// The text of pages that is not part of their articles.
  public var boilerplate = Boilerplate()
  /// Words in the class, id and role of page elements.
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
