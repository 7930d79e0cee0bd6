import Document
import Extraction

/// The built-in article: a short invented story that teaches the keys as it is read.
enum Tour {
  /// The article, without annotations.
  static var article: Article { PlainText.article(from: PackageResources.tour_txt) }
}
