import Document
import Text

/// Finds the editor's notices of an article and reads what they say.
///
/// Needs: text and blocks. Adds: ``Article/corrections``. Linear; a paragraph without
/// a notice costs a look at the first words of its sentences.
public struct CorrectionPass: Sendable {
  /// Creates a pass. It keeps no state between articles.
  public init() {}

  /// Fills in the corrections of an article, in the order of the text.
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
