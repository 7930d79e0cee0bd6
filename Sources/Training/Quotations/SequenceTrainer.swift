import Analysis
import CNet
import CNetTrainer
import Learned

/// A block prepared for training: the features, contexts and gold labels of its tokens.
struct SequenceExample: Sendable {
  let features: TokenFeatures
  let contexts: [UInt8]
  let labels: [SequenceLabel]
}

/// Trains a sequence model: maximizes the likelihood of the labels with Adam on small batches.
///
/// Deterministic: shuffling and dropout use a random number generator with a fixed seed.
struct SequenceTrainer {
  /// The hyperparameters.
  struct Options {
    var epochs: Int32 = 16
    var seed: UInt64 = 1
    /// The maximum learning rate.
    var rate: Float = 3e-3
    /// The number of tokens in a batch.
    var batch = 900
    /// The share of features, of inputs and of outputs left out.
    var dropout: (features: Float, inputs: Float, outputs: Float) = (0.1, 0.25, 0.3)

    /// For articles that a teacher marked. There are many of them, so that few rounds with little
    /// dropout do best.
    static let taught = Options(epochs: 10, dropout: (0.05, 0.1, 0.1))
    /// For learning further from the result of ``taught``.
    static let further = Options(epochs: 10, rate: 2e-3)
  }

  /// The weights as they are learned, before they are rounded.
  struct Weights: Sendable {
    var rows = [Float](repeating: 0, count: SequenceModel.rowNumbers)
    var weights = [Float](repeating: 0, count: SequenceModel.weightCount)
    var steps = [Float](repeating: 0, count: Transitions.count)
  }

  private let options: Options

  init(options: Options = Options()) { self.options = options }

  /// Trains a model on examples, from random weights or from the given ones.
  ///
  /// - Throws: ``TrainingError`` if there are no examples or not enough memory.
  func train(_ examples: [SequenceExample], from start: Weights? = nil) throws -> Result {
    let lists = ExampleLists(examples)
    guard !lists.labels.isEmpty else { throw TrainingError("there is nothing to learn from") }
    var learned = start ?? Weights()
    let allowed = (0..<Transitions.count).map { UInt8(Transitions.allows($0) ? 1 : 0) }
    var settings = settings
    settings.goes_on = start == nil ? 0 : 1
    let loss = lists.withPointers { examples in
      pullquote_net_train(
        examples, &settings, TokenFeatures.count, allowed, &learned.rows, &learned.weights,
        &learned.steps)
    }
    guard loss >= 0 else { throw TrainingError("there is not enough memory to train") }
    return try Result(learned, loss: loss)
  }

  private var settings: pullquote_net_options {
    pullquote_net_options(
      epochs: options.epochs, seed: options.seed, rate: options.rate, warm_up: 0.05,
      last_rate: 0.03, batch: options.batch, longest: 0.5, decay: 1e-4,
      dropped_features: options.dropout.features, dropped_inputs: options.dropout.inputs,
      dropped_outputs: options.dropout.outputs, averaged: 0.35, goes_on: 0)
  }

  /// A trained model.
  struct Result: Sendable {
    /// The quantized rows, in units of the first element of ``weights``.
    let rows: [Int8]
    let weights: [Float]
    let steps: [Float]
    /// The mean loss per token in the last epoch.
    let loss: Double
    /// The weights before rounding.
    let learned: Weights
    let model: SequenceModel

    init(_ learned: Weights, loss: Double) throws {
      let scale = Self.scale(learned.rows)
      self.learned = learned
      rows = learned.rows.map { Int8(max(-127, min(127, ($0 / scale).rounded()))) }
      weights = [scale] + learned.weights.dropFirst()
      let transitions = Transitions(scores: learned.steps)
      self.steps = transitions.scores
      self.loss = loss
      let model = SequenceModel(
        rows: ModelArray(self.rows), weights: ModelArray(self.weights), transitions: transitions)
      guard let model else { throw TrainingError("the weights do not fit the model") }
      self.model = model
    }

    /// The share of numbers that are clipped by quantization, so that the others are more precise.
    private static let clipped = 1e-4

    private static func scale(_ rows: [Float]) -> Float {
      let sizes = rows.map(abs).sorted()
      return max(sizes[Int(Double(sizes.count - 1) * (1 - clipped))] / 127, 1e-6)
    }
  }
}

/// The concatenated examples, in the format of the C trainer.
private struct ExampleLists {
  private(set) var labels: [UInt8] = []
  private var contexts: [UInt8] = []
  private var ends: [UInt32] = []
  private var features: [UInt16] = []
  private var featureEnds: [UInt32] = []

  init(_ examples: [SequenceExample]) {
    for example in examples {
      let before = UInt32(features.count)
      features += example.features.rows
      featureEnds += example.features.ends.map { before + $0 }
      contexts += example.contexts
      labels += example.labels.map { UInt8($0.rawValue) }
      ends.append(UInt32(labels.count))
    }
  }

  func withPointers<Result>(_ body: (UnsafePointer<pullquote_examples>) -> Result) -> Result {
    ends.withUnsafeBufferPointer { ends in
      features.withUnsafeBufferPointer { features in
        featureEnds.withUnsafeBufferPointer { featureEnds in
          contexts.withUnsafeBufferPointer { contexts in
            labels.withUnsafeBufferPointer { labels in
              var examples = pullquote_examples(
                count: ends.count, ends: ends.baseAddress, features: features.baseAddress,
                feature_ends: featureEnds.baseAddress, contexts: contexts.baseAddress,
                labels: labels.baseAddress)
              return body(&examples)
            }
          }
        }
      }
    }
  }
}
