import Extraction
import Foundation
import Learned
import Text

/// Trains the trees that classify the pieces of pages: a forest per fold, for the scores, and one
/// on all pages.
struct PageTrainer {
  /// The number of folds. All pages of a site are in the same fold.
  static let folds = 5

  private let examples: [PageExample]
  /// The forests by held-out fold, then the one trained on all pages.
  private let forests: [Forest]

  /// Trains the forests, which takes minutes for a thousand pages.
  init(_ examples: [PageExample]) throws {
    self.examples = examples
    log("pages: \(examples.count), pieces: \(examples.reduce(0) { $0 + $1.pieces.count })")
    forests = try parallelMap(Self.folds + 1) { fold in
      Self.train(examples.filter { Self.fold(of: $0.page) != fold })
    }
  }

  /// Returns the fold of a page, determined by its site.
  static func fold(of page: MarkedPage) -> Int {
    Int(StableHash(page.site.utf8).folded % UInt32(folds))
  }

  private static func train(_ examples: [PageExample]) -> Forest {
    var data = TreeTrainer.Data(width: SegmentSample.width)
    for piece in examples.flatMap(\.pieces) where !piece.sample.row.isEmpty {
      guard let isStory = piece.isStory else { continue }
      data.add(piece.sample.row, isStory, weight: piece.weight)
    }
    data.normalise()
    return TreeTrainer(data, options: options).train()
  }

  /// The hyperparameters of the trees.
  static let options = TreeTrainer.Options(
    trees: 130, rate: 0.09, minimumWeight: 16, columns: 0.3)

  /// Returns the text extracted from each page by the forest that has not seen its site, as JSON
  /// Lines.
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

  private func isStory(_ sample: SegmentSample, by forest: Forest) -> Bool {
    guard let threshold = sample.threshold, !sample.row.isEmpty else { return sample.isKept }
    return forest.score(sample.row) > threshold
  }

  private struct Prediction: Encodable {
    var id: String
    var body: [String]
  }

  /// Returns the weighted accuracy, in percent, of the rules alone and of the trees on sites they
  /// have not seen. Prints both.
  func scores() -> [String: Double] {
    var (all, rules, trees): (Double, Double, Double) = (0, 0, 0)
    for example in examples {
      let forest = forests[Self.fold(of: example.page)]
      for piece in example.pieces {
        guard let answer = piece.isStory else { continue }
        let weight = Double(piece.weight)
        all += weight
        if piece.sample.isKept == answer { rules += weight }
        if isStory(piece.sample, by: forest) == answer { trees += weight }
      }
    }
    let scores = ["rules alone": 100 * rules / all, "pieces": 100 * trees / all]
    log("pieces judged rightly, by weight, in percent: \(scores)")
    return scores
  }

  /// The file of the model trained on all pages.
  var file: [UInt8] {
    ModelFile.encode(
      [(.pieceForest, bytes(forests[Self.folds].values))], schema: SegmentModel.schema)
  }
}
