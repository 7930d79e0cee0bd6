import Extraction
import Foundation
import Learned
import Text

/// Trains the trees that judge the pieces of pages: of each fold, for the scores, and of all pages.
struct PageTrainer {
  /// The number of folds; all pages of a site are in one.
  static let folds = 5

  private let examples: [PageExample]
  /// By fold; the last one is of all pages.
  private let forests: [Forest]

  /// Trains. Minutes for a thousand pages.
  init(_ examples: [PageExample]) throws {
    self.examples = examples
    log("pages: \(examples.count), pieces: \(examples.reduce(0) { $0 + $1.pieces.count })")
    forests = try parallelMap(Self.folds + 1) { fold in
      Self.train(examples.filter { Self.fold(of: $0.page) != fold })
    }
  }

  /// The fold of a page, from its site.
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

  /// How the trees are learned.
  static let options = TreeTrainer.Options(
    trees: 130, rate: 0.09, minimumWeight: 16, columns: 0.3)

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

  private func isStory(_ sample: SegmentSample, by forest: Forest) -> Bool {
    guard let threshold = sample.threshold, !sample.row.isEmpty else { return sample.isKept }
    return forest.score(sample.row) > threshold
  }

  private struct Prediction: Encodable {
    var id: String
    var body: [String]
  }

  /// The share of the weighed pieces that the trees judge rightly on sites they have not seen, and
  /// the rules, in percent. Prints both.
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

  /// The file of the model of all pages.
  var file: [UInt8] {
    ModelFile.encode(
      [(.pieceForest, bytes(forests[Self.folds].values))], schema: SegmentModel.schema)
  }
}
