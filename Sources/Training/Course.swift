import Analysis
import Dispatch
import Evaluation
import Foundation

/// The models of every fold, each learned from the articles of the other folds, and the one of all.
final class Course: Sendable {
  /// The number of folds; an article's fold follows from its id.
  static let folds = 5

  let articles: [TrainingArticle]
  let lexicon: ModelLexicon
  /// Sequence models by fold; the last one is of all articles.
  let sequences: [SequenceTrainer.Result]
  /// The contents that the model of an article's fold finds in it.
  let questions: [[LinkExample]]
  /// Rankings by fold; the last one is of all articles.
  let links: [LinkModel]

  init(articles: [TrainingArticle], lexicon: ModelLexicon) {
    self.articles = articles
    self.lexicon = lexicon
    let clock = ContinuousClock()
    let start = clock.now
    let examples = articles.map { $0.examples() }
    let sequences = Self.parallel(Self.folds + 1) { fold in
      var trainer = SequenceTrainer()
      trainer.train(zip(articles, examples).filter { $0.0.fold != fold }.flatMap { $0.1 })
      return trainer.result()
    }
    say("sequence models: \(clock.now - start)")
    let questions = Self.parallel(articles.count) { index in
      sequences[articles[index].fold].model.map { LinkTrainer.examples(articles[index], model: $0) }
        ?? []
    }
    links = Self.parallel(Self.folds + 1) { fold in
      LinkTrainer.train(zip(articles, questions).filter { $0.0.fold != fold }.flatMap { $0.1 })
    }
    say("rankings: \(clock.now - start)")
    self.sequences = sequences
    self.questions = questions
  }

  /// The model that knows nothing of a fold.
  func model(without fold: Int, threshold: Float) -> AttributionModel? {
    guard let sequence = sequences[fold].model else { return nil }
    var link = links[fold]
    link.threshold = threshold
    return AttributionModel(lexicon: lexicon, sequence: sequence, links: link)
  }

  /// The sections of the model that does not know a fold; of the model of all articles for ``folds``.
  func sections(without fold: Int, threshold: Float) -> [(ModelFile.Section, [UInt8])] {
    let sequence = sequences[fold]
    let link = links[fold]
    return [
      (.sequenceWeights, bytes(sequence.weights)), (.sequenceSteps, bytes(sequence.steps)),
      (.linkForest, bytes(link.link.values)), (.jointForest, bytes(link.joint.values)),
      (.modeForest, bytes(link.mode.values)), (.settings, bytes([threshold])),
    ]
  }

  /// Results of independent work, in order; the order of the work does not change them.
  static func parallel<Result: Sendable>(
    _ count: Int, _ work: @Sendable (Int) -> Result
  ) -> [Result] {
    nonisolated(unsafe) let results = UnsafeMutableBufferPointer<Result?>.allocate(capacity: count)
    results.initialize(repeating: nil)
    defer {
      results.deinitialize()
      results.deallocate()
    }
    // Each index is written by one thread, and read after all are done.
    DispatchQueue.concurrentPerform(iterations: count) { results[$0] = work($0) }
    return results.compactMap { $0 }
  }
}
