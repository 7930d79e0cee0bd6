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
    let table = tokens(of: article)
    let attributions =
      model.map { LearnedPass(table, model: $0).attributions() } ?? Linker.attributions(in: table)
    var resolver = SpeakerResolver(table)
    let entities = resolver.resolve(attributions)
    var builder = QuoteBuilder(table, resolver.index.entities)
    builder.write(attributions, entities, to: &article)
    CorrectionPass().annotate(&article)
  }

  /// The tokens of an article with its quotation marks paired: what every later pass reads.
  public func tokens(of article: Article) -> TokenTable {
    var table = Tokenizer.table(of: article)
    MarkFinder.addSegments(to: &table)
    return table
  }
}
