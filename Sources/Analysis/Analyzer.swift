import Document
import Text

/// Finds who said what: the one entrance to analysis.
public struct Analyzer: Sendable {
  private let model: AttributionModel?

  /// An analyzer. It holds no state of an article and can be shared.
  public init() { model = AttributionModel.shared }

  /// An analyzer with another model, or with rules alone.
  package init(model: AttributionModel?) { self.model = model }

  /// Loads what an analysis needs, so that the first one takes less time: analyses a short text.
  public static func prepare() {
    let text: UTF8Text = """
      “The gulls came at dawn,” said Ada Moss, the mayor of Pell Harbor. She said that they had left.
      """
    var article = Article(
      text: text, blocks: [Block(.paragraph, 0..<text.count)])
    Analyzer().annotate(&article)
  }

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
    if let other = OtherLanguage(table, language: article.metadata.language) {
      return addQuotes(in: other, of: table, to: &article)
    }
    let (reader, repeats) = signReader(table)
    article.repeats = repeats.map { article.blocks[$0].range }
    var builder = QuoteBuilder(table, reader.resolver.index.entities)
    let (attributions, who) =
      model == nil ? (reader.attributions, reader.who) : Confidence(reader).shown()
    builder.write(
      JointSource(reader.resolver).added(to: attributions, who), who, to: &article)
  }

  private func addQuotes(
    in other: OtherLanguage, of table: TokenTable, to article: inout Article
  ) {
    article.coverage = .marks
    let attributions = other.attributions()
    var resolver = SpeakerResolver(
      other.marked, CapitalUse(other.marked), dictionary: model?.lexicon.table)
    let found = resolver.resolve(attributions).map { $0?.entity }
    let known = other.withoutNouns(resolver.index.entities)
    let who = other.named(found, known)
    let (kept, repeats) = kept(attributions, who, known, resolver.index.reader)
    article.repeats = repeats.map { article.blocks[$0].range }
    var builder = QuoteBuilder(table, known)
    builder.write(kept.map { attributions[$0] }, kept.map { who[$0] }, to: &article)
  }

  /// The attributions of an English text with their speakers, and the blocks that are pull quotes.
  private func signReader(_ table: TokenTable) -> (SignReader, repeats: [Int]) {
    let (attributions, unread) = english(table)
    var resolver = unread
    let resolutions = resolver.resolve(attributions)
    let who = resolutions.map { $0?.entity }
    let (kept, repeats) = kept(
      attributions, who, resolver.index.entities, resolver.index.reader)
    let reader = SignReader(
      resolver, kept.map { explained(attributions[$0], by: resolutions[$0], attributions) },
      kept.map { resolutions[$0] }, kept.map { who[$0] })
    return (reader, repeats)
  }

  /// The indices of the attributions to keep, which are neither false quotations nor pull quotes, and
  /// the blocks that are pull quotes.
  private func kept(
    _ attributions: [Attribution], _ who: [Int?], _ entities: [Entity], _ names: NameReader
  ) -> (indices: [Int], repeats: [Int]) {
    let table = names.table
    let heard = HeadingSpeech(table: table, entities: entities).kept(attributions, who)
    let real = LabelSpeech(words: names.words, capitals: names.capitals)
      .kept(heard, of: attributions)
    let repeated = RepeatedSpeech(table: table).repeated(real, of: attributions)
    let blocks = Set(repeated.map { table.blocks[attributions[$0].block].block }).sorted()
    return (real.filter { !repeated.contains($0) }, blocks)
  }

  /// An attribution with the runner-up, and with the mention that its speaker was taken from.
  private func explained(
    _ attribution: Attribution, by resolution: SpeakerResolver.Resolution?, _ all: [Attribution]
  ) -> Attribution {
    var attribution = attribution
    if let source = resolution?.source {
      (attribution.mention, attribution.cue) = (all[source].mention, nil)
    }
    attribution.alternative = resolution.flatMap { resolution in
      resolution.runnerUp.map {
        Attribution.Alternative(entity: $0, probability: resolution.runnerUpProbability)
      }
    }
    return attribution
  }

  /// A quotation or a speaker with what speaks for and against it.
  package struct Judged<Signs: Sendable>: Sendable {
    /// What speaks for and against it.
    package var signs: Signs
    /// The speaker's name.
    package var name: String
    /// The words, as byte ranges; none for a speaker.
    package var pieces: [ByteRange]
  }

  /// The quotations and the speakers of an English article with their signs, for training.
  package func signs(in article: Article) -> (
    quotes: [Judged<QuoteSigns>], speakers: (ConfidenceWeights) -> [Judged<SpeakerSigns>]
  ) {
    let table = tokens(of: article)
    let reader = signReader(table).0
    let name = reader.resolver.name
    let quotes = reader.attributions.indices.compactMap { index in
      reader.who[index].map { entity in
        Judged(
          signs: reader.signs(at: index, of: entity), name: name(entity),
          pieces: reader.attributions[index].pieces.map(table.bytes))
      }
    }
    return (
      quotes,
      { weights in
        let confidence = Confidence(reader, weights: weights)
        return reader.speakers.map { entity in
          Judged(
            signs: reader.signs(of: entity, confidence.probabilities), name: name(entity),
            pieces: [])
        }
      }
    )
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
    let (attributions, unread) = english(table)
    var resolver = unread
    _ = resolver.resolve(attributions)
    let asked = Dictionary(resolver.questions.map { ($0.token, $0) }) { first, _ in first }
    return attributions.compactMap { attribution in
      guard let head = attribution.mention?.head, let question = asked[head] else { return nil }
      let names = question.candidates.compactMap(\.entity).map { ($0, resolver.name($0)) }
      return AskedQuestion(
        question: question, pieces: attribution.pieces.map(table.bytes),
        names: Dictionary(names) { first, _ in first })
    }
  }

  /// The attributions of an English text, and what resolves their mentions.
  private func english(_ table: TokenTable) -> ([Attribution], SpeakerResolver) {
    let capitals = CapitalUse(table)
    return (
      model.map { LearnedPass(table, capitals, model: $0).attributions() }
        ?? Linker.attributions(in: table),
      SpeakerResolver(table, capitals, dictionary: model?.lexicon.table)
    )
  }

  /// The tokens of an article with its quotation marks paired: what every later pass reads.
  public func tokens(of article: Article) -> TokenTable {
    var table = Tokenizer.table(of: article)
    MarkFinder.addSegments(to: &table)
    return table
  }
}
