import Document

/// Estimates how likely each quotation and each speaker is to be right, and decides which speakers
/// are listed.
///
/// Needs: attributions with their entities. Adds: calibrated confidences. Removes: speakers that
/// are too doubtful to list, while their quotations keep the words of their source; the most
/// doubtful of their paraphrases.
struct Confidence {
  let reader: SignReader
  let weights: ConfidenceWeights
  /// The probability of each attribution.
  let probabilities: [Float]

  init(_ reader: SignReader, weights: ConfidenceWeights = .shared) {
    self.reader = reader
    self.weights = weights
    probabilities = reader.attributions.indices.map { index in
      let attribution = reader.attributions[index]
      let found = reader.who[index].map { weights.probability(reader.signs(at: index, of: $0)) }
      return max(found ?? Float(attribution.confidence), attribution.isTurn ? Self.turn : 0)
    }
  }

  /// The least probability of a turn of a transcript. The name before it says who speaks.
  private static let turn: Float = 0.9

  /// The attributions that are shown, with their calibrated confidences, and the entity of each;
  /// `nil` for entities that are too doubtful to list.
  func shown() -> (attributions: [Attribution], who: [Int?]) {
    let listed = listed()
    let kept = reader.attributions.indices.filter { index in
      listed[index] != nil || probabilities[index] >= Self.leastParaphrase
        || reader.attributions[index].mention == nil
        || reader.resolver.table.isMarked(reader.attributions[index])
    }
    let attributions = kept.map { index in
      var attribution = reader.attributions[index]
      attribution.confidence = Double(probabilities[index])
      return attribution
    }
    return (attributions, kept.map { listed[$0] })
  }

  /// The minimum probability of a paraphrase whose speaker is not listed. Of those below it, three
  /// in four are no speech or somebody else's.
  private static let leastParaphrase: Float = 0.4

  /// The minimum probability of a listed speaker. It is lower for speakers with words in quotation
  /// marks, since missing them matters more. Chosen on annotated articles so that an invented entry
  /// costs more than a missing one.
  private static func least(_ signs: SpeakerSigns) -> Float {
    signs.isMarked ? 0.42 : 0.66
  }

  /// The probability of a quotation that is enough to list its speaker, whatever else speaks against
  /// it. Chosen in the same way.
  private static func enough(_ signs: SpeakerSigns) -> Float {
    signs.isMarked ? 0.43 : 0.87
  }

  /// The entity of each attribution; `nil` for entities that are too doubtful to list.
  private func listed() -> [Int?] {
    let doubtful = reader.speakers.filter { entity in
      let signs = reader.signs(of: entity, probabilities)
      return weights.probability(signs) < Self.least(signs)
        && !reader.attributions(of: entity).contains { probabilities[$0] >= Self.enough(signs) }
    }
    let out = Set(doubtful)
    return reader.who.map { entity in entity.flatMap { out.contains($0) ? nil : $0 } }
  }
}
