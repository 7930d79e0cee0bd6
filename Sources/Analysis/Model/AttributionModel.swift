import CModel
import Learned

/// The learned parts of quotation analysis: dictionary, sequence model and source ranking.
package struct AttributionModel: Sendable {
  /// The vocabulary.
  package let lexicon: ModelLexicon
  /// Labels sources, cues and contents.
  package let sequence: SequenceModel
  /// Links contents to sources.
  package let links: LinkModel

  /// The bytes of the embedded model.
  package static var embeddedBytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: pullquote_model_first(),
      count: pullquote_model_last() - pullquote_model_first())
  }

  /// The embedded model.
  package static let shared: AttributionModel = {
    do {
      return try AttributionModel(ModelFile(embeddedBytes, isTrusted: true))
    } catch {
      preconditionFailure("the model that is built in, Sources/CModel/model.bin: \(error)")
    }
  }()

  /// Creates a model from its parts.
  package init(lexicon: ModelLexicon, sequence: SequenceModel, links: LinkModel) {
    self.lexicon = lexicon
    self.sequence = sequence
    self.links = links
  }

  /// Reads the model in a file. The caller must compare the file's schema with ``schema``.
  package init(_ file: ModelFile) throws(ModelError) {
    let table = LexicalTable(
      fingerprints: file.array(.dictionaryFingerprints), numbers: file.array(.dictionaryNumbers),
      classes: file.array(.dictionaryClasses))
    guard let table else {
      throw .unusable(.dictionaryFingerprints, "the three sections of the dictionary must agree")
    }
    lexicon = ModelLexicon(table: table, fingerprints: file.values(.lexicon))
    sequence = try SequenceModel(file)
    links = try LinkModel(file)
  }
}

extension SequenceModel {
  fileprivate init(_ file: ModelFile) throws(ModelError) {
    let steps: [Float] = file.values(.sequenceSteps)
    guard steps.count == Transitions.count, steps.allSatisfy(\.isFinite) else {
      throw .unusable(.sequenceSteps, "it must hold \(Transitions.count) finite numbers")
    }
    let weights: ModelArray<Float> = file.array(.netWeights)
    guard weights.count == SequenceModel.weightCount,
      file.isTrusted || weights.allSatisfy(\.isFinite)
    else {
      throw .unusable(.netWeights, "it must hold \(SequenceModel.weightCount) finite numbers")
    }
    let model = SequenceModel(
      rows: file.array(.netRows), weights: weights, transitions: Transitions(scores: steps))
    guard let model else {
      throw .unusable(.netRows, "it must hold \(SequenceModel.rowNumbers) numbers")
    }
    self = model
  }
}

extension LinkModel {
  fileprivate init(_ file: ModelFile) throws(ModelError) {
    guard let threshold = file.values(.settings, of: Float.self).first, threshold.isFinite else {
      throw .unusable(.settings, "it must hold the threshold")
    }
    self.init(
      link: try file.forest(.linkForest, width: LinkFeature.candidateWidth),
      joint: try file.forest(.jointForest, width: LinkFeature.choiceWidth),
      mode: try file.forest(.modeForest, width: LinkFeature.contentWidth))
    self.threshold = threshold
  }
}
