import Document
import Text

/// What each piece of a page is: decided once, from what the rules say of it and what trees have learned.
struct PieceDecision {
  /// What each piece is; `nil` for those that are no part of the article.
  private(set) var kinds: [Block.Kind?]

  /// The pieces of a page below which it is too small for the trees: of those they learned from, hardly one was.
  private static let fewPieces = 12

  /// Decides. The trees are not believed where they leave little of the text that the page gives to machines and
  /// the rules found more.
  ///
  /// - Parameters:
  ///   - model: The trees; `nil` for the rules alone.
  ///   - given: The text that the page gives to machines, if it does.
  init(_ rules: HTMLStory, by model: PieceModel?, _ reader: PieceReader, given: String? = nil) {
    kinds = rules.kinds
    if let model, kinds.count >= Self.fewPieces {
      kinds = Self.kinds(rules, by: model, reader)
      if let given, Self.holdsLittle(of: given, kinds, rules),
        !Self.holdsLittle(of: given, rules.kinds, rules)
      {
        kinds = rules.kinds
      }
    }
    leaveOutEmptySections()
  }

  private static func kinds(
    _ rules: HTMLStory, by model: PieceModel, _ reader: PieceReader
  ) -> [Block.Kind?] {
    var row = PieceRow()
    return rules.kinds.indices.map { index in
      guard reader.isCandidate(index), let threshold = rules.threshold(index) else {
        return rules.kinds[index]
      }
      reader.describe(index, into: &row)
      let isStory = model.forest.score(row.values) > threshold
      if isStory == rules.kinds[index].isStory { return rules.kinds[index] }
      return isStory ? rules.storyKind(index) : nil
    }
  }

  private static func holdsLittle(
    of given: String, _ kinds: [Block.Kind?], _ rules: HTMLStory
  ) -> Bool {
    let found = zip(kinds, rules.finder.segments).reduce(0) {
      $0 + ($1.0?.isBody == true ? $1.1.range.count : 0)
    }
    return found * 2 < given.utf8.count
  }

  /// Leaves out headings that nothing of the story follows.
  private mutating func leaveOutEmptySections() {
    var hasBody = false
    for index in kinds.indices.reversed() {
      switch kinds[index] {
      case .subheading: if !hasBody { kinds[index] = nil }
      case .paragraph, .listItem, .blockQuotation: hasBody = true
      default: break
      }
    }
  }
}

extension HTMLStory {
  /// The score, as the logarithm of odds, above which a piece is of the story; `nil` for pieces that are what the
  /// rules say. What the rules found stands unless the trees are sure.
  func threshold(_ index: Int) -> Float? {
    if finder.isOutside[index] && finder.segments[index].cues.contains(.unseen) { return nil }
    return switch kinds[index] {
    case .headline, .caption, .credit, .correction: nil
    case .deck: 2
    case .byline, .dateline, .trailer: 1.5
    case nil: 0.4
    default: -0.5
    }
  }

  /// What a piece is if it is of the story.
  fileprivate func storyKind(_ index: Int) -> Block.Kind {
    let segment = finder.segments[index]
    return segment.heading > 0 ? .subheading : bodyKind(segment)
  }
}
