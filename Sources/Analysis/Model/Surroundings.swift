/// What stands around a token beyond its neighbours: the landmarks of the sentence.
///
/// Landmarks are cues, punctuation, quotation marks, “that”, conjunctions and relatives: the few
/// tokens that
/// say how clauses and quotations are joined. What stands inside double quotation marks is skipped,
/// so that the words before
/// and after a quotation see each other.
struct Surroundings: Sendable {
  /// The nearest landmarks to the left, the nearest first.
  var left: (UInt8, UInt8, UInt8) = (Landmark.edge, Landmark.edge, Landmark.edge)
  /// The nearest landmarks to the right, the nearest first.
  var right: (UInt8, UInt8, UInt8) = (Landmark.edge, Landmark.edge, Landmark.edge)
  /// Tokens to the nearest landmark to the left, as a bucket.
  var leftDistance: UInt8 = 0
  /// Tokens to the nearest landmark to the right, as a bucket.
  var rightDistance: UInt8 = 0
  /// The word of the nearest cue to the left in the sentence; 0 for none.
  var leftCue: UInt16 = 0
  /// The word of the nearest cue to the right in the sentence; 0 for none.
  var rightCue: UInt16 = 0
  /// Tokens to that cue to the left, as a bucket.
  var leftCueDistance: UInt8 = 0
  /// Tokens to that cue to the right, as a bucket.
  var rightCueDistance: UInt8 = 0
  /// Tokens from the start of the sentence, as a bucket.
  var position: UInt8 = 0
  /// Tokens to the end of the sentence, as a bucket.
  var rest: UInt8 = 0
  /// The first word of the sentence.
  var firstWord: UInt16 = 0
  /// What the sentence holds: marks, a cue, its place in the block.
  var sentence: UInt8 = 0
}

/// The kinds of landmarks.
enum Landmark {
  static let edge: UInt8 = 1
  static let sentence: UInt8 = 2

  /// The landmark that a token is; 0 for none.
  static func kind(_ traits: TokenTraits) -> UInt8 {
    switch traits.tag {
    case .comma: return 3
    case .stop: return 4
    case .colon: return 5
    case .semicolon: return 6
    case .dash: return 7
    case .bracket: return 8
    case .openingMark: return 9
    case .closingMark: return 10
    case .that: return 11
    case .subordinator: return 12
    case .relative, .interrogative: return 13
    case .conjunction: return 14
    case .to: return 15
    default: break
    }
    if traits.cue == 0 || traits.cue == 8 { return 0 }
    return 32 + traits.cue * 8 + form(traits)
  }

  private static func form(_ traits: TokenTraits) -> UInt8 {
    switch traits.tag {
    case .past: 1
    case .pastAdjective: 2
    case .third: 3
    case .ing: 4
    case .plain: 5
    case .verbNoun: 6
    default: 0
    }
  }
}

/// A distance as one of nine classes.
@inline(__always)
func bucket(_ distance: Int) -> UInt8 {
  switch distance {
  case ..<5: UInt8(truncatingIfNeeded: max(distance, 0))
  case 5..<8: 5
  case 8..<13: 6
  case 13..<24: 7
  default: 8
  }
}

extension Surroundings {
  /// The surroundings of every token of a block. O(tokens).
  static func of(_ block: TokenBlock, in table: TokenTable, traits: [TokenTraits]) -> [Surroundings]
  {
    var scan = SurroundingsScan(block: block, table: table, traits: traits)
    scan.describeSentences()
    scan.scanRight()
    scan.scanLeft()
    return scan.result
  }
}

/// Two passes over a block, one from each end.
private struct SurroundingsScan {
  let block: TokenBlock
  let table: TokenTable
  let traits: [TokenTraits]
  var result: [Surroundings]

  init(block: TokenBlock, table: TokenTable, traits: [TokenTraits]) {
    self.block = block
    self.table = table
    self.traits = traits
    result = Array(repeating: Surroundings(), count: block.tokens.count)
  }

  /// Strictly inside double marks.
  private func isInside(_ index: Int) -> Bool {
    let token = table.tokens[index]
    return token.shape.contains(.insideDouble) && token.kind != .openingMark
      && token.kind != .closingMark
  }

  private func trait(_ index: Int) -> TokenTraits { traits[index] }

  mutating func describeSentences() {
    for number in block.sentences {
      let sentence = table.sentences[number].clamped(to: block.tokens)
      var holdsMarks = false
      var holdsCue = false
      for index in sentence {
        if table.tokens[index].shape.contains(.insideDouble) { holdsMarks = true }
        let cue = trait(index).cue
        if cue > 0, cue < 7, !isInside(index) { holdsCue = true }
      }
      let place: UInt8 =
        number == block.sentences.lowerBound ? 0 : number == block.sentences.upperBound - 1 ? 1 : 2
      let flags = place | (holdsMarks ? 4 : 0) | (holdsCue ? 8 : 0) | (block.kind.isBody ? 16 : 0)
      for index in sentence {
        let at = index - block.tokens.lowerBound
        result[at].sentence = flags
        result[at].position = bucket(index - sentence.lowerBound)
        result[at].rest = bucket(sentence.upperBound - 1 - index)
        result[at].firstWord = trait(sentence.lowerBound).word
      }
    }
  }

  mutating func scanRight() {
    var marks: (UInt8, UInt8, UInt8) = (Landmark.edge, Landmark.edge, Landmark.edge)
    var last = block.tokens.lowerBound - 1
    var cue: UInt16 = 0
    var cueAt = 0
    for index in block.tokens {
      let inside = isInside(index)
      if !inside, table.tokens[index].shape.contains(.sentenceStart),
        index > block.tokens.lowerBound
      {
        marks = (Landmark.sentence, marks.0, marks.1)
        last = index - 1
        cue = 0
      }
      let at = index - block.tokens.lowerBound
      result[at].left = marks
      result[at].leftDistance = bucket(index - last - 1)
      result[at].leftCue = cue
      result[at].leftCueDistance = cue == 0 ? 9 : bucket(index - cueAt - 1)
      if inside { continue }
      let kind = Landmark.kind(trait(index))
      if kind > 0 {
        marks = (kind, marks.0, marks.1)
        last = index
      }
      if kind > 32, trait(index).cue < 11 { (cue, cueAt) = (trait(index).word, index) }
    }
  }

  mutating func scanLeft() {
    var marks: (UInt8, UInt8, UInt8) = (Landmark.edge, Landmark.edge, Landmark.edge)
    var last = block.tokens.upperBound
    var cue: UInt16 = 0
    var cueAt = 0
    for index in block.tokens.reversed() {
      let inside = isInside(index)
      let at = index - block.tokens.lowerBound
      result[at].right = marks
      result[at].rightDistance = bucket(last - index - 1)
      result[at].rightCue = cue
      result[at].rightCueDistance = cue == 0 ? 9 : bucket(cueAt - index - 1)
      if inside { continue }
      let kind = Landmark.kind(trait(index))
      if kind > 0 {
        marks = (kind, marks.0, marks.1)
        last = index
      }
      if kind > 32, trait(index).cue < 11 { (cue, cueAt) = (trait(index).word, index) }
      if table.tokens[index].shape.contains(.sentenceStart), index > block.tokens.lowerBound {
        marks = (Landmark.sentence, marks.0, marks.1)
        last = index
        cue = 0
      }
    }
  }
}
