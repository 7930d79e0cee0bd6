import Analysis
import Document
import Export
import Extraction
import Text

/// What the program does with an input, from its bytes to everything that it writes of it.
public enum Work {
  /// `annotate` does this with a text.
  public static func annotate(_ bytes: [UInt8]) {
    var article = PlainText.article(verbatim: UTF8Text(repairing: bytes))
    Analyzer().annotate(&article)
    keep(article.annotation(id: .null).count)
  }

  /// The same by the rules alone, which is faster where nothing is optimised.
  public static func annotateByRules(_ bytes: [UInt8]) {
    var article = PlainText.article(verbatim: UTF8Text(repairing: bytes))
    Analyzer(model: nil).annotate(&article)
    keep(article.annotation(id: .null).count)
  }

  /// What `extract` does with a page.
  public static func extract(_ bytes: [UInt8]) {
    let article = try? HTMLPage.article(from: bytes, isForced: true)
    keep(article?.extractionDocument().bytes.count ?? 0)
  }

  /// What is done with a file of plain text.
  public static func read(_ bytes: [UInt8]) { write(PlainText.article(from: bytes)) }

  /// What is done with a page.
  public static func page(_ bytes: [UInt8]) { page(bytes, charset: nil) }

  /// What is done with a page that the server says is in an encoding.
  public static func page(_ bytes: [UInt8], charset: String?) {
    guard let article = try? HTMLPage.article(from: bytes, charset: charset, isForced: true) else {
      return
    }
    write(article)
  }

  /// An article, analysed and written in every format.
  private static func write(_ article: Article) {
    var article = article
    Analyzer().annotate(&article)
    var written = article.extractionDocument().bytes.count + article.extractionRecord().bytes.count
    written += article.markdown().utf8.count + article.plainText().utf8.count
    for listing in [
      article.quoteListing(), article.speakerListing(), article.correctionListing(),
    ] {
      for format in ListingFormat.allCases { written += listing.bytes(format).count }
    }
    keep(written)
  }

  /// Uses a result, so that nothing of what leads to it is left out.
  @inline(never) private static func keep(_ count: Int) { precondition(count >= 0) }
}
