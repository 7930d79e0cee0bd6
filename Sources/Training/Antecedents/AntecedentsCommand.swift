import ArgumentParser

/// `pullquote-train antecedents`: trains the weights for choosing the antecedent of a pronoun.
struct AntecedentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "antecedents",
    abstract: "Train the weights by which the antecedent of a pronoun is chosen, and print them.")

  @Argument(help: "Articles whose speakers are marked by name, JSON Lines.")
  var gold: [String]

  func run() throws { try AntecedentTrainer.run(gold) }
}
