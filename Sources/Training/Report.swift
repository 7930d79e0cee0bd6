import Analysis
import Document
import Evaluation
import Foundation
import Text

/// Scores by cross-validation: every article by the model that was not shown it.
struct Report {
  let course: Course

  /// Prints the tables. Returns the threshold with the best sum of scores.
  /// The predictions of every article by its own model go to a file, when one is given.
  func print(predictions path: String? = nil) -> Float {
    let proposals = proposals()
    var best: (sum: Double, threshold: Float) = (0, 0.4)
    for threshold in [0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55] as [Float] {
      let main = tallies { article, index in
        var links = course.links[article.fold]
        links.threshold = threshold
        return links.chosen(proposals[index]).map { article.marked($0) }
      }[0]
      let scores = [
        main.joint(), main.joint(kind: "direct"), main.joint(view: "speech"),
        main.joint(view: "speech", kind: "indirect"), main.marks(),
      ].map(\.f1)
      say("threshold \(threshold): all, direct, speech, speech indirect, marks \(line(scores))")
      let sum = scores.reduce(0, +)
      if sum > best.sum { best = (sum, threshold) }
    }
    let models = (0..<Course.folds).map { course.model(without: $0, threshold: best.threshold) }
    say("cross-validation over \(Course.folds) folds by id, threshold \(best.threshold)")
    for (name, model) in [("rules alone", false), ("rules and model", true)] {
      let tallies = tallies { article, _ in
        article.predictions(by: model ? models[article.fold] : nil)
      }
      for tally in tallies { say("\(name)\n\(tally.report())") }
    }
    calibration(proposals, threshold: best.threshold)
    if let path { write(models, to: path) }
    return best.threshold
  }

  private func write(_ models: [AttributionModel?], to path: String) {
    let encoder = JSONEncoder()
    let lines = course.articles.compactMap { article in
      try? encoder.encode(
        MarkedArticle(
          id: article.gold.id, text: nil, quotes: article.predictions(by: models[article.fold])))
    }
    try? Data(lines.joined(separator: [0x0A])).write(to: URL(filePath: path))
  }

  /// What every article's own model proposes.
  private func proposals() -> [[LearnedQuote]] {
    Course.parallel(course.articles.count) { index in
      let article = course.articles[index]
      guard let model = course.model(without: article.fold, threshold: 0) else { return [] }
      return model.links.proposals(of: LinkTask(article.input, model: model.sequence))
    }
  }

  private func line(_ scores: [Double]) -> String {
    scores.map { String(format: "%.1f", $0) }.joined(separator: " ")
  }

  /// The tallies of both corpora.
  private func tallies(
    _ predict: @Sendable (TrainingArticle, Int) -> [MarkedQuote]
  ) -> [Tally] {
    let articles = course.articles
    let all = Course.parallel(articles.count) { index in
      Tally(gold: articles[index].gold, predicted: predict(articles[index], index))
    }
    return [false, true].map { second in
      zip(articles, all).filter { $0.0.isSecond == second }
        .reduce(into: Tally()) { $0.add($1.1) }
    }
  }

  /// How often quotations of a probability are right, in ten classes, and the expected calibration
  /// error.
  private func calibration(_ proposals: [[LearnedQuote]], threshold: Float) {
    let all = zip(course.articles, proposals).map { article, quotes in
      var links = course.links[article.fold]
      links.threshold = threshold
      return article.outcomes(links.chosen(quotes))
    }
    var (sums, rights, counts) = ([0.0, 0], [0.0, 0], [0.0, 0])
    (sums, rights, counts) = (
      Array(repeating: 0, count: 10), Array(repeating: 0, count: 10), Array(repeating: 0, count: 10)
    )
    for (probability, right) in all.joined() {
      let bin = min(Int(probability * 10), 9)
      sums[bin] += Double(probability)
      rights[bin] += right ? 1 : 0
      counts[bin] += 1
    }
    let total = counts.reduce(0, +)
    var error = 0.0
    for bin in 0..<10 where counts[bin] > 0 {
      let (said, was) = (sums[bin] / counts[bin], rights[bin] / counts[bin])
      error += counts[bin] / total * abs(said - was)
      say(String(format: "confidence %.2f: right %.2f (%d)", said, was, Int(counts[bin])))
    }
    say(String(format: "expected calibration error %.3f", error))
  }
}

extension TrainingArticle {
  /// The quotations that the whole analysis finds with a model, or with rules alone.
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

  /// A quotation of the model alone as evaluation reads it.
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

  /// The probability of each quotation and whether content and speaker are right.
  func outcomes(_ quotes: [LearnedQuote]) -> [(Float, Bool)] {
    quotes.map { quote in
      guard let gold = gold(matching: quote.content) else { return (quote.probability, false) }
      return (quote.probability, right([quote.source], gold)[0])
    }
  }
}

/// Prints a line at once.
func say(_ line: String) {
  FileHandle.standardOutput.write(Data((line + "\n").utf8))
}
