import Document

/// What there is to read of a source by now.
public struct Content: Sendable {
  /// The article; of a long text the blocks of its start alone.
  public let article: Article
  /// The text, where blocks are at hand for a stretch of it only.
  public let longText: LongText?
  /// Whether more is still to come.
  public let isGrowing: Bool

  /// An article with its annotations.
  public init(_ article: Article, isGrowing: Bool = false) {
    self.article = article
    self.isGrowing = isGrowing
    longText = nil
  }

  /// A long text, which is analysed where it is read.
  public init(_ text: LongText, isGrowing: Bool = false) {
    article = text.article(of: text.stretch(around: 0))
    longText = text
    self.isGrowing = isGrowing
  }
}
