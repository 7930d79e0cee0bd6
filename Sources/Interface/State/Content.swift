import Document

/// The content of a source so far.
public struct Content: Sendable {
  /// The article. Of a long text, it has only the blocks of the start.
  public let article: Article
  /// The text, if blocks are held for a stretch of it only.
  public let longText: LongText?
  /// The printout that it is, which is not analysed; `nil` for an article.
  public let printout: Printout?
  /// Whether more is still to come.
  public let isGrowing: Bool

  /// An article with its annotations.
  public init(_ article: Article, isGrowing: Bool = false) {
    self.article = article
    self.isGrowing = isGrowing
    (longText, printout) = (nil, nil)
  }

  /// A long text, which is analysed where it is shown.
  public init(_ text: LongText, isGrowing: Bool = false) {
    article = text.article(of: text.stretch(around: 0))
    longText = text
    printout = nil
    self.isGrowing = isGrowing
  }

  /// The same content, with nothing more to come.
  public init(ending content: Content) {
    (article, longText, printout) = (content.article, content.longText, content.printout)
    isGrowing = false
  }

  /// What a program printed for a terminal.
  public init(_ printout: Printout, source: String?, isGrowing: Bool = false) {
    var article = printout.article
    article.metadata.source = source
    self.article = article
    self.printout = printout
    self.isGrowing = isGrowing
    longText = nil
  }
}
