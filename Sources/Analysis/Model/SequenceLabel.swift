/// What the sequence model says of a token: part of a content, a cue or a source, or none.
package enum SequenceLabel: Int, CaseIterable, Sendable {
  case outside, beginContent, insideContent, beginCue, insideCue, beginSource, insideSource

  /// Labels, padded to the lanes of a vector.
  package static let lanes = 8

  /// Whether one label may follow another: an inside label goes on with its own.
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
  /// The runs of a label in a path, given by its first label.
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
