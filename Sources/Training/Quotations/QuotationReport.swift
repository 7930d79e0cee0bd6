import Analysis
import Document
import Evaluation
import Foundation
import Text

/// Cross-validated scores: each article is scored by the model that has not seen it.
struct QuotationReport: Sendable {
  let articles: [TrainingArticle]
  let folds: FoldModels

  private func model(for article: TrainingArticle) -> AttributionModel { folds[article.fold] }

  /// Prints the scores of the model alone at several thresholds, for the main corpus and the
  /// others.
  func printThresholds() throws {
    let proposals = try proposals()
    for threshold: Float in [0.3, 0.4, 0.45, 0.5, 0.55, 0.6] {
      let tallies = try tallies { index in
        var links = model(for: articles[index]).links
        links.threshold = threshold
        return links.chosen(proposals[index]).map { articles[index].marked($0) }
      }
      for (tally, corpus) in zip(tallies, ["the first corpus", "the others"]) {
        let texts = Self.scores(tally).sorted { $0.key < $1.key }
          .map { "\($0.key) \(String(format: "%.1f", $0.value))" }
        log("threshold \(threshold), \(corpus): \(texts.joined(separator: ", "))")
      }
    }
  }

  /// Returns the scores that a manifest records: F1 of spans, and of double-quoted segments, with
  /// their speakers.
  private static func scores(_ tally: Tally) -> [String: Double] {
    [
      "all": tally.joint().f1, "direct": tally.joint(kind: "direct").f1,
      "speech": tally.joint(view: "speech").f1,
      "indirect speech": tally.joint(view: "speech", kind: "indirect").f1,
      "marks": tally.marks().f1,
    ]
  }

  /// Prints the tables of the rules alone and of the whole analysis, and the calibration of the
  /// confidence. Returns the scores for a manifest.
  func print() throws -> [String: Double] {
    log("cross-validation over \(FoldModels.count) folds by id")
    for tally in try tallies({ articles[$0].predictions(by: nil) }) {
      log("rules alone\n\(tally.report())")
    }
    let tallies = try tallies { articles[$0].predictions(by: model(for: articles[$0])) }
    for tally in tallies { log("rules and model\n\(tally.report())") }
    try printCalibration()
    return Self.scores(tallies[0])
  }

  /// Returns the predictions of the whole analysis, as JSON Lines.
  func predictions() throws -> Data {
    let lines = try parallelMap(articles.count) { index in
      let article = articles[index]
      return try JSONEncoder().encode(
        MarkedArticle(
          id: article.gold.id, text: nil, quotes: article.predictions(by: model(for: article))))
    }
    return Data(lines.joined(separator: [0x0A]))
  }

  /// Returns the proposals for each article, by the model that has not seen it.
  private func proposals() throws -> [[LearnedQuote]] {
    try parallelMap(articles.count) { index in
      let article = articles[index]
      let model = model(for: article)
      return model.links.proposals(of: LinkTask(article.input, model: model.sequence))
    }
  }

  /// Returns the tallies of the main corpus and of the others.
  private func tallies(_ predict: @Sendable (Int) -> [MarkedQuote]) throws -> [Tally] {
    let all = try parallelMap(articles.count) { index in
      Tally(gold: articles[index].gold, predicted: predict(index))
    }
    return [false, true].map { second in
      zip(articles, all).filter { $0.0.isSecond == second }
        .reduce(into: Tally()) { $0.add($1.1) }
    }
  }

  /// Prints the accuracy of the quotations in ten bins of probability, and the expected calibration
  /// error.
  private func printCalibration() throws {
    var bins = [(sum: Double, right: Double, count: Double)](repeating: (0, 0, 0), count: 10)
    for (article, proposals) in zip(articles, try proposals()) {
      let quotes = model(for: article).links.chosen(proposals)
      for (probability, isRight) in article.outcomes(quotes) {
        let bin = min(Int(probability * 10), 9)
        bins[bin].sum += Double(probability)
        bins[bin].right += isRight ? 1 : 0
        bins[bin].count += 1
      }
    }
    let total = bins.reduce(0) { $0 + $1.count }
    var error = 0.0
    for bin in bins where bin.count > 0 {
      let (expected, actual) = (bin.sum / bin.count, bin.right / bin.count)
      error += bin.count / total * abs(expected - actual)
      log(String(format: "confidence %.2f: right %.2f (%d)", expected, actual, Int(bin.count)))
    }
    log(String(format: "expected calibration error %.3f", error))
  }
}

extension TrainingArticle {
  /// Returns the quotations that the whole analysis finds with a model, or with the rules alone.
  func predictions(by model: AttributionModel?) -> [MarkedQuote] {
    var article = article
    Analyzer(model: model).annotate(&article)
    return article.quotes.filter { $0.speaker != nil || $0.evidence != .none }
      .flatMap { quote in quote.pieces.map { marked($0, quote, in: article) } }
  }

  private func marked(_ piece: ByteRange, _ quote: Quote, in article: Article) -> MarkedQuote {
    var marked = MarkedQuote(points.codePoints(piece))
    if let mention = quote.mention {
      let span = points.codePoints(mention)
      (marked.speakerStart, marked.speakerEnd) = (span.lowerBound, span.upperBound)
      marked.speakerText = article[mention]
    }
    marked.speakerCanonical = article.speaker(of: quote)?.name
    return marked
  }

  /// Converts a quotation of the model alone to the format for evaluation.
  func marked(_ quote: LearnedQuote) -> MarkedQuote {
    var marked = MarkedQuote(points.codePoints(input.table.bytes(of: quote.content)))
    if let source = quote.source {
      let bytes = input.table.bytes(of: source)
      let span = points.codePoints(bytes)
      (marked.speakerStart, marked.speakerEnd) = (span.lowerBound, span.upperBound)
      marked.speakerText = article[bytes]
    }
    return marked
  }

  /// Returns the probability of each quotation and whether its content and speaker are correct.
  func outcomes(_ quotes: [LearnedQuote]) -> [(Float, Bool)] {
    quotes.map { quote in
      guard let gold = gold(matching: quote.content) else { return (quote.probability, false) }
      return (quote.probability, right([quote.source], gold)[0])
    }
  }
}
