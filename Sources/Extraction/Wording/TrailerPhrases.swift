import Formats
import Text

/// Finds the lines of a page that link away from the article: to other stories, sign-ups and social
/// networks.
enum TrailerPhrases {
  /// The longest trailer, in characters.
  private static let maximum = 260

  /// The longest placeholder for content that needs the reader's consent, in characters.
  private static let longestPlaceholder = 500

  /// The longest offer, in characters.
  private static let longestOffer = 120

  /// The longest heading or button, in characters.
  private static let longestLabel = 60

  /// The share of link text above which a line links to another story.
  private static let linkShare = 0.3

  /// Whether a segment links away from the article.
  static func match(_ segment: Segment, of text: UTF8Text) -> Bool {
    let head = text.folded(segment.range)
    if Boilerplate.appeals.match(head) != nil { return true }
    if segment.letters <= longestPlaceholder, Boilerplate.consents.match(head) != nil {
      return true
    }
    guard segment.letters <= maximum else { return false }
    let isLabel = segment.letters < longestLabel
    if Boilerplate.promotions.match(head) != nil || Boilerplate.claimsCopyright(head)
      || Boilerplate.follow.match(head) != nil && Boilerplate.networks.isFound(in: head)
      || segment.letters < longestOffer && Boilerplate.makesOffer(head)
      || Boilerplate.makesLongOffer(head)
      || isLabel && labels.contains(where: { $0.isWhole(head[...]) })
    {
      return true
    }
    guard let length = Boilerplate.looseAsides.match(head) ?? Boilerplate.asides.match(head)
    else { return false }
    return segment.linkShare > linkShare || segment.heading > 0 && isLabel
      || segment.letters < longestOffer && !segment.isClosed && head[length - 1] == .colon
        && segment.context.isDisjoint(with: [.list, .table])
      || Boilerplate.isBrief(head, after: length)
  }

  /// The keys with which pages in many languages let readers report a mistake in the marked text.
  private static let reportingKeys = Array("ctrl+enter".utf8)

  /// Whether a segment may ask for such reports; a story may also name the keys.
  static func mayAskForMistakes(_ segment: Segment, of text: UTF8Text) -> Bool {
    guard segment.letters < longestOffer else { return false }
    let head = text.folded(segment.range)
    return head.contains(UInt8(ascii: "+")) && head.firstRange(of: reportingKeys) != nil
      && !text.hasQuotationMark(in: segment.range)
  }

  private static let labels = [Boilerplate.headings, Boilerplate.closings, Boilerplate.buttons]
}
