import Analysis
import ArgumentParser

/// `pullquote-train confidence`: trains the confidence weights for quotations and speakers.
struct ConfidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confidence",
    abstract: "Train the weights of the confidence in quotations and speakers, and print them.")

  @Argument(help: "Articles whose speakers are marked by name, JSON Lines.")
  var gold: [String]

  @Option(
    help: """
      The folder that pullquote-train quotations --folds wrote: each article is read by the model \
      that has not seen it. Without it, all are read by the built-in model.
      """)
  var folds: String?

  func run() throws {
    let models = try folds.map(FoldModels.init(folder:))
    try ConfidenceTrainer.run(gold) { fold in models.map { Analyzer(model: $0[fold]) } ?? Analyzer()
    }
  }
}
