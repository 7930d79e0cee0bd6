import ArgumentParser
import Extraction
import Foundation

/// `pullquote-train pages`: trains the trees that separate the article of a page from the rest.
struct PagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pages",
    abstract: "Train the trees that tell the article of a page from the rest. Some minutes.")

  @Argument(help: "What is known of the pages, JSON Lines.")
  var truth: String

  @Argument(help: "The folder of the pages, ID.html.gz.")
  var folder: String

  @OptionGroup var release: ReleaseOptions

  @Option(
    help: "Write what is found on each page by trees that have not seen its site, JSON Lines.")
  var predictions: String?

  func run() throws {
    let text = try Data(contentsOf: URL(filePath: truth))
    let pages = try MarkedPage.read(text)
    let examples = try parallelMap(pages.count) { try PageExample(pages[$0], folder: folder) }
    let trainer = try PageTrainer(examples)
    let scores = trainer.scores()
    if let predictions { try trainer.predictions().write(to: URL(filePath: predictions)) }
    let data = Manifest.DataSet(
      name: URL(filePath: truth).lastPathComponent, records: pages.count,
      hash: Manifest.hash(text))
    let file = trainer.file
    let manifest = Manifest(
      model: file, schema: SegmentModel.schema, data: [data], seed: PageTrainer.options.seed,
      scores: scores)
    try ModelRelease(file: file, manifest: manifest).write(release)
  }
}
