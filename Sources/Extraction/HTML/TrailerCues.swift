import Text

/// Finds the lines with which pages point away from the article: to other stories, sign-ups, networks.
enum TrailerCues {
  /// The longest text that asks for consent, in characters.
  private static let longestConsent = 400

  /// Whether a piece asks for the reader's consent before something else is shown instead of it.
  static func asksConsent(_ segment: HTMLSegment, of text: UTF8Text) -> Bool {
    segment.letters <= longestConsent && Cue.consents.match(text.folded(segment.range)) != nil
  }

  /// The longest text that a cue alone makes a trailer, in characters.
  private static let maximum = 260

  /// The longest line that is an offer by its words alone, in characters.
  private static let longestOffer = 120

  /// Whether a piece points away from the article.
  ///
  /// At the end of a story, where `isLate`, lines that ask for something are no part of it either.
  static func match(_ segment: HTMLSegment, of text: UTF8Text, isLate: Bool) -> Bool {
    guard segment.letters <= maximum else { return false }
    let head = text.folded(segment.range)
    if Cue.follow.match(head) != nil && Cue.networks.isFound(in: head) { return true }
    if segment.letters < 60,
      [Cue.headings, Cue.closings, Cue.buttons].contains(where: { $0.isWhole(head[...]) })
    {
      return true
    }
    if isLate && Cue.promotions.match(head) != nil { return true }
    if segment.letters < longestOffer && Cue.makesOffer(head) { return true }
    let tables = [Cue.looseAsides, Cue.asides, Cue.promotions]
    guard let length = tables.lazy.compactMap({ $0.match(head) }).first else { return false }
    return segment.linkShare > 0.3 || segment.heading > 0 && segment.letters < 60
      || Cue.isBrief(head, after: length)
  }
}
