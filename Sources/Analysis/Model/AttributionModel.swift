import CModel
import Learned

/// All that is learned: the dictionary, the sequence model and the ranking of sources.
package struct AttributionModel: Sendable {
  /// The words that it knows.
  package let lexicon: ModelLexicon
  /// Marks sources, cues and contents.
  package let sequence: SequenceModel
  /// Chooses sources.
  package let links: LinkModel

  /// The bytes of the model that is built into the program.
  package static var embeddedBytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: pullquote_model_first(),
      count: pullquote_model_last() - pullquote_model_first())
  }

  /// The model that is built into the program.
  package static let shared: AttributionModel = {
    do {
      return try AttributionModel(ModelFile(embeddedBytes, isTrusted: true))
    } catch {
      preconditionFailure("the model that is built in, Sources/CModel/model.bin: \(error)")
    }
  }()

  /// A model of its parts.
  package init(lexicon: ModelLexicon, sequence: SequenceModel, links: LinkModel) {
    self.lexicon = lexicon
    self.sequence = sequence
    self.links = links
  }

  /// The model in a file. A schema that differs from ``schema`` is for the caller to find.
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
