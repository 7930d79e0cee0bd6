extension Language {
  /// What pages say beside their article. All are phrases but where another form is named.
  public struct Boilerplate: Sendable {
    /// Openings of a paragraph that asks the reader for something or speaks of the site.
    public var promotions: StaticString = ""
    /// Verbs that open such a paragraph when it names one of ``offers``.
    public var requests: StaticString = ""
    /// What such a paragraph offers or asks for.
    public var offers: StaticString = ""
    /// What only the site itself says, wherever in a short paragraph.
    public var siteTalk: StaticString = ""
    /// Openings of a line that asks to be followed on a network.
    public var follow: StaticString = ""
    /// Networks on which a site may be followed, as such a line names them.
    public var networks: StaticString = ""
    /// Links past a box.
    public var skips: StaticString = ""
    /// What follows the name of an author whom the page introduces.
    public var introductions: StaticString = ""
    /// What buttons say; the whole line.
    public var buttons: StaticString = ""
    /// Openings of a short line that points away from the story or interrupts it.
    public var asides: StaticString = ""
    /// Openings of such a line that a story uses too, so that a link or its length must confirm it.
    public var looseAsides: StaticString = ""
    /// Headings of the page's own parts; the whole line.
    public var headings: StaticString = ""
    /// Headings below which nothing of the story comes; the whole line.
    public var closings: StaticString = ""
    /// Openings of such headings.
    public var closingOpenings: StaticString = ""
    /// Headings of a list of stories, with `…` for what they are about: `more … stories`.
    public var storyLists: StaticString = ""
    /// What readers' answers are called, behind their number: `12 comments`. Words.
    public var answers: StaticString = ""
    /// What counters count: `14k shares`. Words.
    public var counters: StaticString = ""
    /// Openings of what stands instead of something from another site until the reader agrees.
    public var consents: StaticString = ""
  }
}
