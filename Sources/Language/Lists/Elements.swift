extension Language {
  /// Words in the class, id and role of page elements.
  ///
  /// Names are split at capitals and non-letters. Single words and pairs are looked up: `articleBody` and
  /// `article-body` match `articlebody`. A word after `=` matches only a name that consists of it.
  public struct Elements: Sendable {
    /// Menus, bars of buttons, lists of other stories, sign-ups, advertisements.
    public var junk: StaticString = ""
    /// Tables of contents, and the headings that they list.
    public var contents: StaticString = ""
    /// Boxes that site builders put around anything, and others only around what is beside the article.
    public var module: StaticString = ""
    /// What readers wrote.
    public var comments: StaticString = ""
    /// The words under a picture.
    public var caption: StaticString = ""
    /// Who made the picture.
    public var credit: StaticString = ""
    /// Who wrote the article.
    public var byline: StaticString = ""
    /// When it was published.
    public var date: StaticString = ""
    /// The sentence under the headline.
    public var deck: StaticString = ""
    /// The headline.
    public var headline: StaticString = ""
    /// The story itself.
    public var body: StaticString = ""
    /// An editor's notice.
    public var correction: StaticString = ""
    /// Lines about the author at the end.
    public var biography: StaticString = ""
    /// A newsletter's or subscription's offer.
    public var offer: StaticString = ""
    /// A wall before the rest of the story.
    public var paywall: StaticString = ""
    /// The paper's section.
    public var section: StaticString = ""
    /// A picture.
    public var picture: StaticString = ""
    /// A film and what plays it.
    public var video: StaticString = ""
    /// Where something comes from.
    public var source: StaticString = ""
    /// Key words of the story.
    public var tags: StaticString = ""
    /// What only screen readers are given.
    public var spoken: StaticString = ""
    /// What is not shown.
    public var hidden: StaticString = ""
    /// The rows of a table.
    public var row: StaticString = ""
    /// A heading inside the story.
    public var heading: StaticString = ""
  }
}
