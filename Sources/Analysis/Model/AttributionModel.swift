import Forests

/// All that is learned: the dictionary, the sequence model and the ranking of speakers.
package struct AttributionModel: Sendable {
  /// The words that it knows.
  package let lexicon: ModelLexicon
  /// Marks sources, cues and contents.
  package let sequence: SequenceModel
  /// Chooses speakers.
  package let links: LinkModel

  /// The model that the program carries; `nil` when it carries none that is whole.
  package static let shared: AttributionModel? = ModelFile.embedded().flatMap {
    AttributionModel($0)
  }

  /// A model of its parts.
  package init(lexicon: ModelLexicon, sequence: SequenceModel, links: LinkModel) {
    self.lexicon = lexicon
    self.sequence = sequence
    self.links = links
  }

  /// The model in a file; `nil` unless every part is there and fits.
  package init?(_ file: ModelFile) {
    let table = LexicalTable(
      fingerprints: file.array(.dictionaryFingerprints), numbers: file.array(.dictionaryNumbers),
      classes: file.array(.dictionaryClasses))
    let steps: [Float] = file.values(.sequenceSteps)
    guard let table, steps.count == Transitions.contexts * 64, steps.allSatisfy(\.isFinite),
      let sequence = SequenceModel(
        weights: file.array(.sequenceWeights), transitions: Transitions(scores: steps)),
      let link = Forest(file.values(.linkForest), width: LinkQuestion.width),
      let joint = Forest(file.values(.jointForest), width: LinkQuestion.choiceWidth),
      let mode = Forest(file.values(.modeForest), width: LinkQuestion.contentWidth),
      let threshold = file.values(.settings, of: Float.self).first, threshold.isFinite
    else { return nil }
    lexicon = ModelLexicon(table: table, fingerprints: file.values(.lexicon))
    self.sequence = sequence
    var links = LinkModel(link: link, joint: joint, mode: mode)
    links.threshold = threshold
    self.links = links
  }
}
