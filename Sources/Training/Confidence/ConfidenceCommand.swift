import ArgumentParser

/// `pullquote-train confidence`: trains the confidence weights for quotations and speakers.
struct ConfidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confidence",
    abstract: "Train the weights of the confidence in quotations and speakers, and print them.")

  @Argument(help: "Articles whose speakers are marked by name, JSON Lines.")
  var gold: [String]

  func run() throws { try ConfidenceTrainer.run(gold) }
}
