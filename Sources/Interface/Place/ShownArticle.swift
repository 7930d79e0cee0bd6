import Document

/// An article with its annotations: all that were found, and those that are shown.
struct ShownArticle: Sendable {
  /// The article with everything that was found.
  private(set) var whole: Article
  /// The article as it is shown: without thoughts unless ``showsBeliefs``.
  private(set) var article: Article
  /// The annotations that are shown, by position.
  private(set) var annotations: Annotations
  /// Whether thoughts are shown like speech.
  private(set) var showsBeliefs = false

  /// An article without its thoughts.
  init(_ article: Article) {
    whole = article
    self.article = article.withoutBeliefs()
    annotations = Annotations(self.article)
  }

  /// Replaces the article, or what was found in it.
  mutating func replace(_ whole: Article) {
    self.whole = whole
    article = showsBeliefs ? whole : whole.withoutBeliefs()
    annotations = Annotations(article)
  }

  /// Shows or hides thoughts.
  mutating func toggleBeliefs() {
    showsBeliefs.toggle()
    replace(whole)
  }

  /// Takes the blocks of another stretch of the text. The annotations stay until others come: their
  /// offsets are those of the whole text.
  mutating func load(_ stretch: Article) {
    if whole.text.count == stretch.text.count {
      whole.blocks = stretch.blocks
      article.blocks = stretch.blocks
    } else {
      whole = stretch.annotated(like: whole)
      article = stretch.annotated(like: article)
    }
  }
}

extension Article {
  /// The article with the annotations of another one that has the same offsets.
  func annotated(like other: Article) -> Article {
    var article = self
    article.quotes = other.quotes
    article.speakers = other.speakers
    article.corrections = other.corrections
    article.repeats = other.repeats
    article.coverage = other.coverage
    return article
  }
}
