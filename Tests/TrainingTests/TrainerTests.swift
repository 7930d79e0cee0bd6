import Analysis
import Learned
import Testing

@testable import pullquote_train

@Suite struct TreeTrainerTests {
  /// Whether the first of two numbers is above 4 or the second above 6, but not both. The two bounds differ since a
  /// single split of a balanced table gains nothing.
  private static func forest() -> Forest {
    var data = TreeTrainer.Data(width: 2)
    for x in 0..<10 {
      for y in 0..<10 { data.add([Float(x), Float(y)], (x > 4) != (y > 6)) }
    }
    return TreeTrainer(data, options: .init(trees: 20, minimumWeight: 1, minimumGain: 0)).train()
  }

  @Test func treesLearnWhatNoSingleFeatureTells() {
    let forest = Self.forest()
    #expect(forest.score([1, 9]) > 1)
    #expect(forest.score([9, 9]) < -1)
    #expect(forest.width == 2)
  }

  @Test func theSameDataGiveTheSameForest() {
    #expect(Self.forest() == Self.forest())
  }

  @Test func aRowCountsAsMuchAsItsWeight() {
    var data = TreeTrainer.Data(width: 1)
    for _ in 0..<30 {
      data.add([1], true, weight: 9)
      data.add([1], false, weight: 1)
    }
    #expect(TreeTrainer(data, options: .init(trees: 1)).train().score([1]) > 1)
  }
}

@Suite struct SequenceTrainerTests {
  private static func result() throws -> SequenceTrainer.Result {
    try SequenceTrainer(options: .tiny).train(TinyCorpus.articles().flatMap { $0.examples() })
  }

  @Test func aNewArticleIsLabelledLikeTheOthers() throws {
    let result = try Self.result()
    let article = try #require(TinyCorpus.articles(41..<42).first)
    let path = article.input.blocks.flatMap { result.model.path($0) }
    #expect(path == article.labels())
  }

  @Test func theSameDataGiveTheSameWeights() throws {
    let (one, two) = (try Self.result(), try Self.result())
    #expect(one.rows == two.rows)
    #expect(one.weights == two.weights)
    #expect(one.steps == two.steps)
  }

  @Test func nothingIsLearnedFromNothing() {
    #expect(throws: TrainingError.self) { try SequenceTrainer().train([]) }
  }
}

@Suite struct QuotationTrainerTests {
  /// Trains on all folds, writes their models and reads them again: the way of the command.
  @Test func aTinyCorpusIsLearnedAndScored() throws {
    let articles = try TinyCorpus.articles()
    let lexicon = try TinyCorpus.lexicon()
    let trainer = try QuotationTrainer(
      articles: articles, lexicon: lexicon, options: .tiny)
    let folds = FoldModels(trainer.models(threshold: 0.3))
    let scores = try QuotationReport(articles: articles, folds: folds).print()
    #expect(Set(scores.keys) == ["all", "direct", "speech", "indirect speech", "marks"])
    #expect(scores.values.allSatisfy { $0 > 80 })
    #expect(trainer.files(threshold: 0.3).count == FoldModels.count)
  }

  @Test func anArticleIsAlwaysInTheSameFold() {
    #expect((0..<5).map { FoldModels.fold(of: "harbour-\($0)") } == [0, 4, 2, 4, 4])
  }
}

extension SequenceTrainer.Options {
  /// For a corpus of a few hundred tokens.
  fileprivate static let tiny = SequenceTrainer.Options(epochs: 30, rate: 0.01, batch: 60)
}
