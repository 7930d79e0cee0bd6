import Analysis
import Learned

/// Trains the models of quotations: of each fold on the articles of the other folds, and of all.
struct QuotationTrainer: Sendable {
  private let lexicon: ModelLexicon
  /// By fold; the last one is of all articles.
  private let sequences: [SequenceTrainer.Result]
  /// By fold; the last one is of all articles.
  private let links: [LinkModel]

  /// Trains. Minutes for a thousand articles on two cores.
  init(
    articles: [TrainingArticle], lexicon: ModelLexicon,
    options: SequenceTrainer.Options = SequenceTrainer.Options()
  ) throws {
    self.lexicon = lexicon
    let start = ContinuousClock.now
    let examples = articles.map { $0.examples() }
    let sequences = try parallelMap(FoldModels.count + 1) { fold in
      let result = try SequenceTrainer(options: options).train(
        zip(articles, examples).filter { $0.0.fold != fold }.flatMap { $0.1 })
      log("sequence model \(fold): loss \(result.loss), \(ContinuousClock.now - start)")
      return result
    }
    log("sequence models: \(ContinuousClock.now - start)")
    // Linking learns from contents as they are found in articles that the sequence model has not seen.
    let questions = try parallelMap(articles.count) { index in
      LinkTrainer.examples(articles[index], model: sequences[articles[index].fold].model)
    }
    links = try parallelMap(FoldModels.count + 1) { fold in
      LinkTrainer.train(zip(articles, questions).filter { $0.0.fold != fold }.flatMap { $0.1 })
    }
    log("link models: \(ContinuousClock.now - start)")
    self.sequences = sequences
  }

  /// The model of each fold, which keeps quotations that are as probable as a threshold.
  func models(threshold: Float) -> [AttributionModel] {
    (0..<FoldModels.count).map { fold in
      var link = links[fold]
      link.threshold = threshold
      return AttributionModel(lexicon: lexicon, sequence: sequences[fold].model, links: link)
    }
  }

  /// The sections of the model of each fold.
  func files(threshold: Float) -> [[ModelSection]] {
    (0..<FoldModels.count).map { sections($0, threshold) }
  }

  /// The sections of the model of all articles.
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
