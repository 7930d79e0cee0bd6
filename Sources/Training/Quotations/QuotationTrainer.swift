import Analysis
import Learned

/// Trains the quotation models: one per fold on the articles of the other folds, and one on all.
struct QuotationTrainer: Sendable {
  private let lexicon: ModelLexicon
  /// The sequence models by held-out fold, then the one trained on all articles.
  private let sequences: [SequenceTrainer.Result]
  /// The link models by held-out fold, then the one trained on all articles.
  private let links: [LinkModel]

  /// Trains the models, which takes minutes for a thousand articles on two cores.
  ///
  /// The nets of all folds start from one that has learned from `silver`, articles that a teacher
  /// marked, if there are any.
  init(
    articles: [TrainingArticle], silver: [TrainingArticle] = [], lexicon: ModelLexicon,
    options: SequenceTrainer.Options = SequenceTrainer.Options()
  ) throws {
    self.lexicon = lexicon
    let start = ContinuousClock.now
    let taught =
      silver.isEmpty
      ? nil : try SequenceTrainer(options: .taught).train(silver.flatMap { $0.examples() }).learned
    if taught != nil { log("taught model: \(ContinuousClock.now - start)") }
    let examples = articles.map { $0.examples() }
    let sequences = try parallelMap(FoldModels.count + 1) { fold in
      let result = try SequenceTrainer(options: taught == nil ? options : .further).train(
        zip(articles, examples).filter { $0.0.fold != fold }.flatMap { $0.1 }, from: taught)
      log("sequence model \(fold): loss \(result.loss), \(ContinuousClock.now - start)")
      return result
    }
    log("sequence models: \(ContinuousClock.now - start)")
    // Linking is trained on contents found by a sequence model that has not seen the article.
    let questions = try parallelMap(articles.count) { index in
      LinkTrainer.examples(articles[index], model: sequences[articles[index].fold].model)
    }
    links = try parallelMap(FoldModels.count + 1) { fold in
      LinkTrainer.train(zip(articles, questions).filter { $0.0.fold != fold }.flatMap { $0.1 })
    }
    log("link models: \(ContinuousClock.now - start)")
    self.sequences = sequences
  }

  /// Returns the model of each fold, with a minimum probability of quotations.
  func models(threshold: Float) -> [AttributionModel] {
    (0..<FoldModels.count).map { fold in
      var link = links[fold]
      link.threshold = threshold
      return AttributionModel(lexicon: lexicon, sequence: sequences[fold].model, links: link)
    }
  }

  /// Returns the file sections of the model of each fold.
  func files(threshold: Float) -> [[ModelSection]] {
    (0..<FoldModels.count).map { sections($0, threshold) }
  }

  /// Returns the file sections of the model trained on all articles.
  func finalModel(threshold: Float) -> [ModelSection] { sections(FoldModels.count, threshold) }

  private func sections(_ index: Int, _ threshold: Float) -> [ModelSection] {
    let (sequence, link) = (sequences[index], links[index])
    return [
      (.netRows, bytes(sequence.rows)), (.netWeights, bytes(sequence.weights)),
      (.sequenceSteps, bytes(sequence.steps)),
      (.linkForest, bytes(link.link.values)), (.jointForest, bytes(link.joint.values)),
      (.modeForest, bytes(link.mode.values)), (.settings, bytes([threshold])),
    ]
  }
}
