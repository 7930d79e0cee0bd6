import Analysis
import ArgumentParser
import Evaluation
import Export
import Extraction
import Text

/// `pullquote evaluate`
struct Evaluate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score annotations against articles marked by hand.",
    discussion: """
      The gold file has one article per line: {"id", "text", "quotes": [{"start", "end", "speaker_text", …}]}, \
      with offsets in code points. A quote counts as found if it shares at least half of its words with one in the gold \
      file; joint scores need the right speaker as well. An article may instead have {"segments": [{"start", "end", \
      "speaker"}], "speakers": [{"name", "aliases", "kind", "how"}]}: then the names of the speakers and the list of \
      speakers are scored.
      """)

  @Argument(help: "The gold file, or - for standard input.", completion: .file())
  var gold: Source

  @Option(help: "Score the annotations in this file instead of making them.", completion: .file())
  var predictions: Source?

  func run() async throws {
    var rest = try articles(of: gold)[...]
    let predictions = try self.predictions.map(articles)
    let predicted = predictions.map { articles in
      Dictionary(articles.map { ($0.id, $0.quotes) }, uniquingKeysWith: { $1 })
    }
    let analyzer = Analyzer()
    var scores = Scores()
    try await OrderedWork.run(
      next: { rest.popFirst() },
      work: { article in
        let quotes = predicted.map { $0[article.id] ?? [] } ?? article.annotated(by: analyzer)
        return Scores(gold: article, predicted: quotes)
      },
      write: { scores.add($0) })
    StandardOutput.write(scores.report() + "\n")
  }

  private func articles(of source: Source) throws -> [MarkedArticle] {
    let bytes = try source.bytes()
    do throws(MarkedArticle.Invalid) {
      return try MarkedArticle.read(jsonLines: bytes)
    } catch {
      throw Failure(
        .inputFailed, "cannot use \(source.label): \(error)",
        fix: "write one article per line: {\"id\", \"text\", \"quotes\"}")
    }
  }
}

/// The scores of articles: of their quotations, or of their speakers by name where these are marked.
private struct Scores: Sendable {
  var quotes: Tally?
  var names: NameTally?

  init() {}

  init(gold: MarkedArticle, predicted: [MarkedQuote]) {
    if gold.segments == nil {
      quotes = Tally(gold: gold, predicted: predicted)
    } else {
      names = NameTally(gold: gold, predicted: predicted)
    }
  }

  mutating func add(_ other: Scores) {
    if let more = other.quotes { quotes = quotes.map { $0.adding(more) } ?? more }
    if let more = other.names { names = names.map { $0.adding(more) } ?? more }
  }

  func report() -> String {
    let reports = [quotes?.report(), names?.report()].compactMap { $0 }
    return (reports.isEmpty ? [Tally().report()] : reports).joined(separator: "\n")
  }
}

extension MarkedArticle {
  /// The quotes that `annotate` finds in the article's text.
  fileprivate func annotated(by analyzer: Analyzer) -> [MarkedQuote] {
    var article = PlainText.article(verbatim: UTF8Text(text ?? ""))
    analyzer.annotate(&article)
    let answers = try? MarkedArticle.read(jsonLines: article.annotation(id: .string(id)))
    return answers?.first?.quotes ?? []
  }
}
