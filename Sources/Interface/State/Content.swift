import Document

/// The content of a source so far.
public struct Content: Sendable {
  /// The article. Of a long text, it has only the blocks of the start.
  public let article: Article
  /// The text, if blocks are held for a stretch of it only.
  public let longText: LongText?
  /// Whether more is still to come.
  public let isGrowing: Bool

  /// An article with its annotations.
  public init(_ article: Article, isGrowing: Bool = false) {
    self.article = article
    self.isGrowing = isGrowing
    longText = nil
  }

  /// A long text, which is analysed where it is shown.
  public init(_ text: LongText, isGrowing: Bool = false) {
    article = text.article(of: text.stretch(around: 0))
    longText = text
    self.isGrowing = isGrowing
  }
}
