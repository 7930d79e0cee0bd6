import Dispatch
import Extraction
import Forests
import Foundation
import Text

/// The trees that judge the pieces of pages: by fold, for the scores, and of all pages.
struct PageCourse {
  /// The number of folds; all pages of a site are in one.
  static let folds = 5

  private let examples: [PageExample]
  private let forests: [Forest]

  /// Reads the pages and learns. Minutes for a thousand pages.
  init(truth: String, folder: String) throws {
    let pages = try MarkedPage.read(try Data(contentsOf: URL(filePath: truth)))
    let examples = Course.parallel(pages.count) { PageExample(pages[$0], folder: folder) }
    self.examples = examples
    say("pages: \(examples.count), pieces: \(examples.reduce(0) { $0 + $1.pieces.count })")
    forests = Course.parallel(Self.folds + 1) { fold in
      Self.train(examples.filter { Self.fold(of: $0.page) != fold })
    }
  }

  /// The fold of a page, by its site.
  static func fold(of page: MarkedPage) -> Int {
    Int(StableHash(page.site.utf8).folded % UInt32(folds))
  }

  private static func train(_ examples: [PageExample]) -> Forest {
    var (rows, labels, weights): ([Float], [Float], [Float]) = ([], [], [])
    for piece in examples.flatMap(\.pieces) where !piece.sample.row.isEmpty {
      guard let isStory = piece.isStory else { continue }
      rows += piece.sample.row
      labels.append(isStory ? 1 : 0)
      weights.append(piece.weight)
    }
    let mean = weights.reduce(0, +) / Float(max(1, weights.count))
    var options = TreeTrainer.Options()
    options.trees = 130
    options.rate = 0.09
    options.minimumWeight = 16
    options.columns = 0.3
    return TreeTrainer(
      rows: rows, width: PieceSample.width, labels: labels, weights: weights.map { $0 / mean },
      options: options
    ).train()
  }

  /// What is extracted of each page by the trees that have not seen its site, as JSON Lines.
  func predictions() throws -> Data {
    let encoder = JSONEncoder()
    var lines = Data()
    for example in examples {
      let forest = forests[Self.fold(of: example.page)]
      let body = example.pieces.map(\.sample).filter { isStory($0, by: forest) }.map(\.text)
      lines += try encoder.encode(Prediction(id: example.page.id, body: body)) + [0x0A]
    }
    return lines
  }

  private func isStory(_ sample: PieceSample, by forest: Forest) -> Bool {
    guard let threshold = sample.threshold, !sample.row.isEmpty else { return sample.isKept }
    return forest.score(sample.row) > threshold
  }

  private struct Prediction: Encodable {
    var id: String
    var body: [String]
  }

  /// How many of the weighed pieces are judged rightly by the rules, and by trees that have not seen their site.
  func report() {
    var (all, rules, trees): (Float, Float, Float) = (0, 0, 0)
    for example in examples {
      let forest = forests[Self.fold(of: example.page)]
      for piece in example.pieces {
        guard let answer = piece.isStory else { continue }
        all += piece.weight
        if piece.sample.isKept == answer { rules += piece.weight }
        if isStory(piece.sample, by: forest) == answer { trees += piece.weight }
      }
    }
    say("pieces judged rightly, by weight: rules \(rules / all), trees \(trees / all)")
  }

  /// The trees of all pages as a file.
  var weights: Data { Data(bytes(forests[Self.folds].values)) }
}
