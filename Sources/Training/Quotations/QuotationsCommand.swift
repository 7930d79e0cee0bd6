import Analysis
import ArgumentParser
import Foundation
import Learned

/// The corpora with annotated quotations.
struct QuotationCorpora: ParsableArguments {
  @Argument(
    help: "Articles with marked quotations, JSON Lines. Scores of all but the first file are apart."
  )
  var gold: [String]

  @Option(help: "The folder of WordNet's database files.")
  var wordnet = "/usr/share/wordnet"

  @Option(help: "A list of common words, one a line.")
  var words = "/usr/share/dict/american-english-small"
}

/// `pullquote-train quotations`: trains the model that finds quotations and their speakers.
struct QuotationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotations",
    abstract: "Train the model that finds quotations and who said them. About 20 minutes.")

  @OptionGroup var corpora: QuotationCorpora
  @OptionGroup var release: ReleaseOptions

  @Option(help: "Articles that a larger model marked, JSON Lines: the nets learn from them first.")
  var silver: String?

  /// The optimum is 0.4 to 0.5 on PolNeAR and on pages of many sites. The lowest of these finds the
  /// most speakers; doubtful ones are left out of the list because of their own confidence.
  @Option(help: "Drop quotations that are less probable than this.")
  var threshold: Float = 0.4

  @Option(help: "Write the model of each fold into this folder, for pullquote-train score.")
  var folds: String?

  @Option(help: "Write what the models find in articles they have not seen, JSON Lines.")
  var predictions: String?

  func run() throws {
    let dictionary = try WordNetDictionary(wordnet: corpora.wordnet, words: corpora.words)
    let (articles, gold) = try TrainingArticle.read(corpora.gold, lexicon: dictionary.lexicon)
    let (taught, more) = try TrainingArticle.read(
      silver.map { [$0] } ?? [], lexicon: dictionary.lexicon)
    let trainer = try QuotationTrainer(
      articles: articles, silver: taught, lexicon: dictionary.lexicon)
    let models = FoldModels(trainer.models(threshold: threshold))
    let report = QuotationReport(articles: articles, folds: models)
    try report.printThresholds()
    let scores = try report.print()
    if let predictions { try report.predictions().write(to: URL(filePath: predictions)) }
    if let folds {
      try FoldModels.write(
        trainer.files(threshold: threshold).map { encode(dictionary.sections + $0) }, to: folds)
    }
    let file = encode(dictionary.sections + trainer.finalModel(threshold: threshold))
    let manifest = Manifest(
      model: file, schema: AttributionModel.schema, data: gold + more,
      seed: SequenceTrainer.Options().seed, scores: scores)
    try ModelRelease(file: file, manifest: manifest).write(release)
  }

  private func encode(_ sections: [ModelSection]) -> [UInt8] {
    ModelFile.encode(sections, schema: AttributionModel.schema)
  }
}

/// `pullquote-train score`: scores the current analysis with the fold models.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Score the analysis as it is with the models of folds, without training.")

  @Argument(help: "The articles that the models were trained on, JSON Lines.")
  var gold: [String]

  @Option(help: "The folder that pullquote-train quotations --folds wrote.")
  var folds: String

  @Option(help: "Write what the models find in articles they have not seen, JSON Lines.")
  var predictions: String?

  func run() throws {
    let models = try FoldModels(folder: folds)
    let (articles, _) = try TrainingArticle.read(gold, lexicon: models[0].lexicon)
    let report = QuotationReport(articles: articles, folds: models)
    _ = try report.print()
    if let predictions { try report.predictions().write(to: URL(filePath: predictions)) }
  }
}

/// `pullquote-train threshold`: changes the minimum probability of a quotation, without training.
struct ThresholdCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "threshold",
    abstract: "Change how probable a quotation must be, in a trained model and its manifest.")

  @Argument(help: "The model file.")
  var model: String

  @Argument(help: "Drop quotations that are less probable than this.")
  var threshold: Float

  func run() throws {
    let url = URL(filePath: model)
    guard var manifest = try Manifest.read(beside: url) else {
      throw TrainingError("\(model) has no manifest beside it: train it again")
    }
    var before: Float?
    let file = try [UInt8](Data(contentsOf: url)).withUnsafeBytes { bytes in
      let old = try ModelFile(bytes)
      before = old.values(.settings, of: Float.self).first
      let sections = ModelFile.Section.allCases.map { ($0, old.values($0, of: UInt8.self)) }
      return ModelFile.encode(
        sections.filter { !$0.1.isEmpty && $0.0 != .settings } + [(.settings, settings)],
        schema: AttributionModel.schema)
    }
    manifest.hash = Manifest.hash(file)
    manifest.bytes = file.count
    // The scores stay those of the threshold that the model was trained with.
    let scored =
      manifest.note?.split(separator: " ").last.map(String.init)
      ?? before.map { "\($0)" } ?? "unknown"
    manifest.note =
      "the threshold was set to \(threshold) after training; the scores are of \(scored)"
    try Data(file).write(to: url)
    try manifest.encoded().write(to: Manifest.url(beside: url))
  }

  private var settings: [UInt8] {
    withUnsafeBytes(of: threshold.bitPattern.littleEndian) { Array($0) }
  }
}
