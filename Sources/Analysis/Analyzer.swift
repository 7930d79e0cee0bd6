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
    article = article.checked
  }

  /// The article in its parts, the quotes and speakers of each added when it is asked for; corrections are not.
  /// Speakers of several parts are known by their names alone.
  public func parts(of article: Article) -> some Sequence<Article> {
    article.parts().lazy.map { part in
      var part = part
      addQuotes(to: &part)
      return part.checked
    }
  }

  private func addQuotes(to article: inout Article) {
    precondition(
      article.quotes.isEmpty && article.speakers.isEmpty, "an article is analysed once")
    let table = tokens(of: article)
    let other = OtherLanguage(table, language: article.metadata.language)
    let attributions = other?.attributions() ?? english(table)
    var resolver = SpeakerResolver(other?.marked ?? table, dictionary: model?.lexicon.table)
    let resolutions = resolver.resolve(attributions)
    let found = resolutions.map { $0?.entity }
    let entities = resolver.index.entities
    let known = other?.withoutNouns(entities) ?? entities
    let who = other?.named(found, known) ?? found
    let kept = HeadingSpeech(table: table, entities: known).kept(attributions, who)
    var builder = QuoteBuilder(table, known)
    let sure = kept.map { place in
      var attribution = attributions[place]
      attribution.confidence *= Double(resolutions[place]?.probability ?? 1)
      return attribution
    }
    builder.write(sure, kept.map { who[$0] }, to: &article)
  }

  /// A pronoun that speaks, with the words that it says.
  package struct AskedQuestion: Sendable {
    /// What was asked.
    package var question: AntecedentQuestion
    /// The words that the pronoun says, as byte ranges.
    package var pieces: [ByteRange]
    /// The name of each candidate.
    package var names: [Int: String]
  }

  /// The questions that the speaking pronouns of an English article ask, for training.
  package func antecedentQuestions(in article: Article) -> [AskedQuestion] {
    let table = tokens(of: article)
    let attributions = english(table)
    var resolver = SpeakerResolver(table, dictionary: model?.lexicon.table)
    _ = resolver.resolve(attributions)
    let asked = Dictionary(resolver.questions.map { ($0.token, $0) }) { first, _ in first }
    return attributions.compactMap { attribution in
      guard let head = attribution.mention?.head, let question = asked[head] else { return nil }
      let entities = question.candidates.compactMap(\.entity)
      let names = entities.map { entity in
        let known = resolver.index.entities[entity]
        return (entity, known.fullName ?? table.words(known.name))
      }
      return AskedQuestion(
        question: question, pieces: attribution.pieces.map(table.bytes),
        names: Dictionary(names) { first, _ in first })
    }
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
