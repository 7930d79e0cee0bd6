import Document
import Text

/// Finds the editorial notices of an article and extracts their contents.
///
/// Input: text and blocks. Adds: ``Article/corrections``. Linear. In a paragraph without a notice,
/// only the first words of each sentence are read.
public struct CorrectionPass: Sendable {
  /// Creates a pass, which keeps no state between articles.
  public init() {}

  /// Sets the corrections of an article, in text order.
  public func annotate(_ article: inout Article) {
    var notices = NoticeFinder(article).notices()
    for index in notices.indices {
      if notices[index].dateText == nil { NoticeDate.read(&notices[index], in: article.text) }
      if notices[index].correctsArticle { NoticeClaim.read(&notices[index], in: article.text) }
    }
    if notices.contains(where: { $0.correctsArticle && !$0.body.isEmpty }) {
      var finder = PassageFinder(article, notices)
      finder.findPassages(of: &notices)
    }
    article.corrections = notices
  }
}
