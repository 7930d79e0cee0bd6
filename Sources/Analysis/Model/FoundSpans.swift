/// A span of tokens that the sequence model labels, with its probabilities.
struct FoundSpan: Sendable {
  /// The tokens, as indices into the table.
  var tokens: Range<Int>
  /// The mean probability of the tokens' labels.
  var probability: Float
  /// The probability of its start.
  var start: Float
  /// The probability of its end.
  var end: Float
}

/// The spans that the sequence model finds in a block.
struct FoundSpans: Sendable {
  /// The contents. Alternative spans for the same words overlap.
  var contents: [FoundSpan] = []
  /// The cues, in order.
  var cues: [FoundSpan] = []
  /// The sources, in order. Some overlap.
  var sources: [FoundSpan] = []
}

extension FoundSpans {
  /// The bias that the second decoding adds to the labels that begin a content, cue or source, so
  /// that the link model also judges spans of which the sequence model is unsure.
  private static let eagerness = LabelScores(0, 1.5, 0, 1.5, 0, 1.5, 0, 0)

  /// The minimum probability of a content.
  private static let least: Float = 0.2

  /// Decodes a block twice: once as it is, and once with the bias ``eagerness``.
  init(_ block: BlockTraits, _ lattice: Lattice) {
    var lattice = lattice
    let sums = lattice.sums()
    let probabilities = block.tokens.indices.map { sums.probabilities(at: $0 - block.first) }
    add(lattice.bestPath(), probabilities, block.first)
    let sure = self
    for index in lattice.emissions.indices { lattice.emissions[index] += Self.eagerness }
    add(lattice.bestPath(), probabilities, block.first)
    cues = Self.preferring(sure.cues, over: cues)
    sources = Self.distinct(sources)
    contents = Self.distinct(contents.filter { $0.probability >= Self.least })
  }

  private mutating func add(
    _ path: [SequenceLabel], _ probabilities: [LabelScores], _ first: Int
  ) {
    contents += Self.spans(path, .beginContent, probabilities, first)
    cues += Self.spans(path, .beginCue, probabilities, first)
    sources += Self.spans(path, .beginSource, probabilities, first)
  }

  private static func spans(
    _ path: [SequenceLabel], _ begin: SequenceLabel, _ probabilities: [LabelScores], _ first: Int
  ) -> [FoundSpan] {
    let (one, two) = (begin.rawValue, begin.rawValue + 1)
    return SequenceLabel.spans(path, begin).map { span in
      let sum = span.reduce(Float(0)) { $0 + probabilities[$1][one] + probabilities[$1][two] }
      let after = span.upperBound < path.count ? 1 - probabilities[span.upperBound][two] : 1
      return FoundSpan(
        tokens: (first + span.lowerBound)..<(first + span.upperBound),
        probability: sum / Float(span.count), start: probabilities[span.lowerBound][one],
        end: after)
    }
  }

  /// Returns, in order, the spans of the first list and those of the second that overlap none of
  /// them.
  private static func preferring(_ first: [FoundSpan], over all: [FoundSpan]) -> [FoundSpan] {
    let more = all.filter { span in !first.contains { $0.tokens.overlaps(span.tokens) } }
    return (first + more).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private static func distinct(_ spans: [FoundSpan]) -> [FoundSpan] {
    let sorted = spans.sorted {
      ($0.tokens.lowerBound, $0.tokens.upperBound) < ($1.tokens.lowerBound, $1.tokens.upperBound)
    }
    return sorted.indices.filter { $0 == 0 || sorted[$0].tokens != sorted[$0 - 1].tokens }
      .map { sorted[$0] }
  }
}
