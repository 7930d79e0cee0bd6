import Document
import Text

/// Finds who said what: the one entrance to analysis.
public struct Analyzer: Sendable {
  private let model: AttributionModel?

  /// An analyzer. It holds no state of an article and can be shared.
  public init() { model = AttributionModel.shared }

  /// An analyzer with another model, or with rules alone.
  package init(model: AttributionModel?) { self.model = model }

  /// Adds quotes, speakers and corrections to an article that has none.
  ///
  /// Linear in the length of the text.
  public func annotate(_ article: inout Article) {
    addQuotes(to: &article)
    CorrectionPass().annotate(&article)
  }

  /// The article in its parts, the quotes and speakers of each added when it is asked for; corrections are not.
  /// Speakers of several parts are known by their names alone.
  public func parts(of article: Article) -> some Sequence<Article> {
    article.parts().lazy.map { part in
      var part = part
      addQuotes(to: &part)
      return part
    }
  }

  private func addQuotes(to article: inout Article) {
    let table = tokens(of: article)
    let other = OtherLanguage(table, language: article.metadata.language)
    let attributions = other?.attributions() ?? english(table)
    var resolver = SpeakerResolver(other?.marked ?? table)
    let found = resolver.resolve(attributions)
    let entities = resolver.index.entities
    let known = other?.withoutNouns(entities) ?? entities
    let who = other?.named(found, known) ?? found
    let kept = HeadingSpeech(table: table, entities: known).kept(attributions, who)
    var builder = QuoteBuilder(table, known)
    builder.write(kept.map { attributions[$0] }, kept.map { who[$0] }, to: &article)
  }

  private func english(_ table: TokenTable) -> [Attribution] {
    model.map { LearnedPass(table, model: $0).attributions() } ?? Linker.attributions(in: table)
  }

  /// The tokens of an article with its quotation marks paired: what every later pass reads.
  public func tokens(of article: Article) -> TokenTable {
    var table = Tokenizer.table(of: article)
    MarkFinder.addSegments(to: &table)
    return table
  }
}
