import Document

/// Estimates how likely each quotation and each speaker is to be right, and decides which speakers
/// are listed.
///
/// Needs: attributions with their entities. Adds: calibrated confidences. Removes: speakers that
/// are too doubtful to list; their quotations keep the words of their source.
struct Confidence {
  let reader: SignReader
  let weights: ConfidenceWeights
  /// The probability of each attribution.
  let probabilities: [Float]

  init(_ reader: SignReader, weights: ConfidenceWeights = .shared) {
    self.reader = reader
    self.weights = weights
    probabilities = reader.attributions.indices.map { index in
      reader.who[index].map { weights.probability(reader.signs(at: index, of: $0)) }
        ?? Float(reader.attributions[index].confidence)
    }
  }

  /// The attributions with their calibrated confidences.
  func attributions() -> [Attribution] {
    zip(reader.attributions, probabilities).map { attribution, probability in
      var attribution = attribution
      attribution.confidence = Double(probability)
      return attribution
    }
  }

  /// The minimum probability of a listed speaker. It is lower for speakers with words in quotation
  /// marks, since missing them matters more. Chosen on annotated articles so that an invented entry
  /// costs more than a missing one.
  private static func least(_ signs: SpeakerSigns) -> Float {
    signs.isMarked ? 0.4 : 0.6
  }

  /// The entity of each attribution; `nil` for entities that are too doubtful to list.
  func listed() -> [Int?] {
    let doubtful = reader.speakers.filter { entity in
      let signs = reader.signs(of: entity, probabilities)
      return weights.probability(signs) < Self.least(signs)
    }
    let out = Set(doubtful)
    return reader.who.map { entity in entity.flatMap { out.contains($0) ? nil : $0 } }
  }
}
