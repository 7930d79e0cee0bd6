extension Language {
  /// The text of pages that is not part of their articles. Phrases, unless another form is stated.
  public struct Boilerplate: Sendable {
    /// Openings of a paragraph that asks the reader for something or is about the site.
    public var promotions: StaticString = ""
    /// Openings of a notice of copyright, right before the year.
    public var copyrights: StaticString = ""
    /// Openings of a paragraph of any length in which the site asks the readers of the article for
    /// more.
    public var appeals: StaticString = ""
    /// Verbs that open such a paragraph when it names one of ``offers``.
    public var requests: StaticString = ""
    /// What such a paragraph offers.
    public var offers: StaticString = ""
    /// Phrases of the site itself, anywhere in a short paragraph.
    public var siteTalk: StaticString = ""
    /// What a newsletter says about itself, anywhere in a short paragraph.
    public var mailings: StaticString = ""
    /// Openings of a line that asks to be followed on a network.
    public var follow: StaticString = ""
    /// Networks on which a site may be followed, as such a line names them.
    public var networks: StaticString = ""
    /// Links that skip a box.
    public var skips: StaticString = ""
    /// What follows an author's name in a biography.
    public var introductions: StaticString = ""
    /// Labels of buttons below the headline of another story; the whole line.
    public var furtherReading: StaticString = ""
    /// Openings of a line below the story that says who helped with it.
    public var acknowledgements: StaticString = ""
    /// Ends of such a line.
    public var contributions: StaticString = ""
    /// Labels of buttons; the whole line.
    public var buttons: StaticString = ""
    /// Openings of a short line that points away from the story or interrupts it.
    public var asides: StaticString = ""
    /// Ambiguous openings of such a line: it must also be short or linked.
    public var looseAsides: StaticString = ""
    /// Headings of the page's own parts; the whole line.
    public var headings: StaticString = ""
    /// Headings after which the story does not continue; the whole line.
    public var closings: StaticString = ""
    /// Openings of such headings.
    public var closingOpenings: StaticString = ""
    /// Headings of a list of stories, with `…` for what they are about: `more … stories`.
    public var storyLists: StaticString = ""
    /// What counts readers' replies: `12 comments`. Words.
    public var answers: StaticString = ""
    /// What counters count: `14k shares`. Words.
    public var counters: StaticString = ""
    /// Openings of a placeholder for content of another site that needs the reader's consent.
    public var consents: StaticString = ""
  }
}
