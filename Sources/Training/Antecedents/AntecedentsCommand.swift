import ArgumentParser

/// `pullquote-train antecedents`: trains the weights by which a pronoun's antecedent is chosen.
struct AntecedentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "antecedents",
    abstract: "Train the weights by which the antecedent of a pronoun is chosen, and print them.")

  @Argument(help: "Articles whose speakers are marked by name, JSON Lines.")
  var gold: [String]

  func run() throws { try AntecedentTrainer.run(gold) }
}
