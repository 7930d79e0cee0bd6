/// The BIO label of a token: the beginning or the inside of a content, cue or source, or outside.
package enum SequenceLabel: Int, CaseIterable, Sendable {
  case outside, beginContent, insideContent, beginCue, insideCue, beginSource, insideSource

  /// The number of lanes in a vector of label scores: the number of labels plus a spare one.
  package static let lanes = 8

  /// Returns whether this label may follow another: an inside label continues a span of its own
  /// kind.
  package func mayFollow(_ previous: SequenceLabel?) -> Bool {
    switch self {
    case .insideContent: previous == .beginContent || previous == .insideContent
    case .insideCue: previous == .beginCue || previous == .insideCue
    case .insideSource: previous == .beginSource || previous == .insideSource
    default: true
    }
  }
}

extension SequenceLabel {
  /// Returns the spans of a path that start with a given begin label.
  package static func spans(_ path: [SequenceLabel], _ begin: SequenceLabel) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    for (index, label) in path.enumerated() {
      if label == begin {
        spans.append(index..<(index + 1))
      } else if label.rawValue == begin.rawValue + 1, let last = spans.last {
        spans[spans.count - 1] = last.lowerBound..<(index + 1)
      }
    }
    return spans
  }
}
