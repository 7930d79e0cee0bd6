import Language
import Text

// Phrase tables over all languages.
extension Boilerplate {
  /// Opening phrases of paragraphs that ask readers for something or are about the site.
  static let promotions = Language.table(\.boilerplate.promotions)
  /// Openings of notices of copyright, right before the year.
  static let copyrights = Language.table(\.boilerplate.copyrights)
  /// Openings of paragraphs of any length in which a site asks the readers of an article for more.
  static let appeals = Language.table(\.boilerplate.appeals)
  /// Verbs that open a promotion if one of ``offers`` follows.
  static let requests = Language.table(\.boilerplate.requests)
  /// Things that promotions offer or ask for.
  static let offers = PhraseTable(Language.all.map(\.boilerplate.offers) + ["@"])
  /// Phrases that are only about the site, anywhere in a short paragraph.
  static let siteTalk = Language.table(\.boilerplate.siteTalk)
  /// Phrases with which a newsletter speaks of itself, anywhere in a short paragraph.
  static let mailings = Language.table(\.boilerplate.mailings)
  /// Opening phrases of lines that ask readers to follow the site on one of ``networks``.
  static let follow = Language.table(\.boilerplate.follow)
  /// Social networks on which a site may be followed.
  static let networks = PhraseTable(Language.all.map(\.boilerplate.networks) + ["@"])
  /// Phrases that follow an author's name in a biography.
  static let introductions = Language.table(\.boilerplate.introductions)
  /// Openings and ends of lines below the story that say who helped with it.
  static let acknowledgements = Language.table(\.boilerplate.acknowledgements)
  static let contributions = Language.table(\.boilerplate.contributions)
  /// Button labels; whole lines.
  static let buttons = Language.table(\.boilerplate.buttons)
  /// Button labels below the headlines of other stories; whole lines.
  static let furtherReading = Language.table(\.boilerplate.furtherReading)
  /// Opening phrases of short lines that link away from the story or interrupt it.
  static let asides = PhraseTable(Language.all.map(\.boilerplate.asides) + ["(button)\niframe:"])
  /// Opening phrases of such lines that also occur in stories.
  static let looseAsides = Language.table(\.boilerplate.looseAsides)
  /// Headings of other parts of the page; whole lines.
  static let headings = Language.table(\.boilerplate.headings)
  /// Headings below which the story does not continue; whole lines.
  static let closings = Language.table(\.boilerplate.closings)
  /// Opening phrases of such headings.
  static let closingOpenings = Language.table(\.boilerplate.closingOpenings)
  /// Opening phrases of placeholders for embedded content that needs the reader's consent.
  static let consents = Language.table(\.boilerplate.consents)
  /// Phrases before a publication or modification date.
  static let datings = PhraseTable(
    Language.all.map(\.dates.publishing) + Language.all.map(\.dates.updating))

  /// Words for comments, after a number.
  static let answers = Language.words(\.boilerplate.answers)
  /// Units of counters, after a number.
  static let counters = Language.words(\.boilerplate.counters)
  /// Words after a relative time: “ago”.
  static let ago = Language.words(\.dates.ago)

  /// Opening phrases of placeholders for content that plain text cannot show.
  static let embedded = PhraseTable(["(button)\niframe:\n[embed"])
  /// Prefixes of URLs.
  static let addresses = PhraseTable(["http://\nhttps://\nfile:/\nwww."])
  /// Input fields as rendered by text browsers.
  static let fields = PhraseTable(["[     \n[ ]\n____"])
  /// Checkboxes and radio buttons with their labels.
  static let boxes = PhraseTable(["[ ]\n[     \n( )"])
  /// File extensions of pictures.
  static let pictureFiles = PhraseTable([".jpg\n.jpeg\n.png\n.gif\n.webp"])
}
