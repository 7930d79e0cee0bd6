import Language
import Text

// The phrases of every language, ready to be looked up.
extension Cue {
  /// Openings of a paragraph that asks the reader for something or speaks of the site.
  static let promotions = Language.table(\.boilerplate.promotions)
  /// Verbs that open a promotion when one of ``offers`` follows.
  static let requests = Language.table(\.boilerplate.requests)
  /// What promotions offer or ask for.
  static let offers = PhraseTable(Language.all.map(\.boilerplate.offers) + ["@"])
  /// What only the site itself says, wherever in a short paragraph.
  static let siteTalk = Language.table(\.boilerplate.siteTalk)
  /// Openings of a line that asks to be followed on one of ``networks``.
  static let follow = Language.table(\.boilerplate.follow)
  /// Networks on which a site may be followed.
  static let networks = PhraseTable(Language.all.map(\.boilerplate.networks) + ["@"])
  /// What follows the name of an author whom the page introduces.
  static let introductions = Language.table(\.boilerplate.introductions)
  /// What buttons say; the whole line.
  static let buttons = Language.table(\.boilerplate.buttons)
  /// Openings of a short line that points away from the story or interrupts it.
  static let asides = PhraseTable(Language.all.map(\.boilerplate.asides) + ["(button)\niframe:"])
  /// Openings of such a line that a story uses too.
  static let looseAsides = Language.table(\.boilerplate.looseAsides)
  /// Headings of the page's own parts; the whole line.
  static let headings = Language.table(\.boilerplate.headings)
  /// Headings below which nothing of the story comes; the whole line.
  static let closings = Language.table(\.boilerplate.closings)
  /// Openings of such headings.
  static let closingOpenings = Language.table(\.boilerplate.closingOpenings)
  /// What stands instead of something from another site until the reader agrees to it.
  static let consents = Language.table(\.boilerplate.consents)
  /// What stands before the day on which an article was published, written or changed.
  static let datings = PhraseTable(
    Language.all.map(\.dates.publishing) + Language.all.map(\.dates.updating))

  /// What readers' answers are called, behind their number.
  static let answers = Language.words(\.boilerplate.answers)
  /// What counters count, behind their number.
  static let counters = Language.words(\.boilerplate.counters)
  /// What stands behind a time that is counted back from now.
  static let ago = Language.words(\.dates.ago)

  /// Beginnings of a place for something that plain text cannot show.
  static let embedded = PhraseTable(["(button)\niframe:\n[embed"])
  /// Beginnings of an address.
  static let addresses = PhraseTable(["http://\nhttps://\nfile:/\nwww."])
  /// Fields to fill in, as text browsers draw them.
  static let fields = PhraseTable(["[     \n[ ]\n____"])
  /// Boxes to tick, with whatever stands beside them.
  static let boxes = PhraseTable(["[ ]\n[     \n( )"])
  /// Ends of the names of pictures' files.
  static let pictureFiles = PhraseTable([".jpg\n.jpeg\n.png\n.gif\n.webp"])
}
