import Language
import Text

// The phrases of all languages.
extension Boilerplate {
  /// The openings of paragraphs that ask readers for something or are about the site.
  static let promotions = Language.table(\.boilerplate.promotions)
  /// The verbs that open a promotion if one of ``offers`` follows.
  static let requests = Language.table(\.boilerplate.requests)
  /// What promotions offer or ask for.
  static let offers = PhraseTable(Language.all.map(\.boilerplate.offers) + ["@"])
  /// Phrases that are only about the site, anywhere in a short paragraph.
  static let siteTalk = Language.table(\.boilerplate.siteTalk)
  /// The openings of lines that ask to follow the site on one of ``networks``.
  static let follow = Language.table(\.boilerplate.follow)
  /// The networks on which a site may be followed.
  static let networks = PhraseTable(Language.all.map(\.boilerplate.networks) + ["@"])
  /// The words after an author's name in a biography.
  static let introductions = Language.table(\.boilerplate.introductions)
  /// The labels of buttons; whole lines.
  static let buttons = Language.table(\.boilerplate.buttons)
  /// The openings of short lines that point away from the story or interrupt it.
  static let asides = PhraseTable(Language.all.map(\.boilerplate.asides) + ["(button)\niframe:"])
  /// The openings of such lines that also occur in stories.
  static let looseAsides = Language.table(\.boilerplate.looseAsides)
  /// The headings of other parts of the page; whole lines.
  static let headings = Language.table(\.boilerplate.headings)
  /// The headings below which the story does not continue; whole lines.
  static let closings = Language.table(\.boilerplate.closings)
  /// The openings of such headings.
  static let closingOpenings = Language.table(\.boilerplate.closingOpenings)
  /// The openings of texts that replace embedded content until readers consent.
  static let consents = Language.table(\.boilerplate.consents)
  /// The words before the date of publication or change.
  static let datings = PhraseTable(
    Language.all.map(\.dates.publishing) + Language.all.map(\.dates.updating))

  /// The words for comments, after their number.
  static let answers = Language.words(\.boilerplate.answers)
  /// The words that counters count, after their number.
  static let counters = Language.words(\.boilerplate.counters)
  /// The words after a relative time: “ago”.
  static let ago = Language.words(\.dates.ago)

  /// The openings of placeholders for what plain text cannot show.
  static let embedded = PhraseTable(["(button)\niframe:\n[embed"])
  /// The beginnings of addresses.
  static let addresses = PhraseTable(["http://\nhttps://\nfile:/\nwww."])
  /// Input fields, as text browsers draw them.
  static let fields = PhraseTable(["[     \n[ ]\n____"])
  /// Checkboxes, with what is beside them.
  static let boxes = PhraseTable(["[ ]\n[     \n( )"])
  /// The extensions of picture files.
  static let pictureFiles = PhraseTable([".jpg\n.jpeg\n.png\n.gif\n.webp"])
}
