/// What is around a token beyond its neighbours: the landmarks of its sentence.
///
/// Landmarks are cues, punctuation, quotation marks, “that”, conjunctions and relatives: the few
/// tokens that show how clauses and quotations are joined. What stands inside double quotation
/// marks is skipped, so that the words before and after a quotation see each other.
struct Surroundings: Sendable {
  /// The codes of the three landmarks on one side, the nearest first.
  typealias Landmarks = (UInt8, UInt8, UInt8)

  /// The nearest landmarks to the left.
  var left = Landmark.noLandmarks
  /// The nearest landmarks to the right.
  var right = Landmark.noLandmarks
  /// Tokens to the nearest landmark to the left, as a ``bucket(_:)``.
  var leftDistance: UInt8 = 0
  /// Tokens to the nearest landmark to the right, as a bucket.
  var rightDistance: UInt8 = 0
  /// The word of the nearest cue to the left in the sentence; 0 for none.
  var leftCue: UInt16 = 0
  /// The word of the nearest cue to the right in the sentence; 0 for none.
  var rightCue: UInt16 = 0
  /// Tokens to that cue to the left, as a bucket; ``noCueDistance`` for none.
  var leftCueDistance: UInt8 = 0
  /// Tokens to that cue to the right, as a bucket; ``noCueDistance`` for none.
  var rightCueDistance: UInt8 = 0
  /// Tokens from the start of the sentence, as a bucket.
  var position: UInt8 = 0
  /// Tokens to the end of the sentence, as a bucket.
  var rest: UInt8 = 0
  /// The first word of the sentence.
  var firstWord: UInt16 = 0
  /// What the sentence contains and where it is: a ``SentencePlace`` and ``SentenceFlag`` bits.
  var sentence: UInt8 = 0

  /// The place of a sentence in its block.
  enum SentencePlace: UInt8, CaseIterable { case first, last, middle }

  /// The bits of a sentence: it contains marks, it contains a cue, its block is part of the body.
  enum SentenceFlag: UInt8, CaseIterable {
    case marks = 2
    case cue, body

    var bit: UInt8 { 1 << rawValue }
  }

  static let noCueDistance: UInt8 = 9
}

/// The kinds of landmarks. A cue has a code of its own, from its sort and form.
enum Landmark: UInt8, CaseIterable {
  case none, edge, sentence, comma, stop, colon, semicolon, dash, bracket, openingMark, closingMark
  case that, subordinator, relative, conjunction, to
  case cue = 32

  /// No landmarks on one side.
  static let noLandmarks: Surroundings.Landmarks = (edge.rawValue, edge.rawValue, edge.rawValue)

  /// How a cue is formed.
  enum Form: UInt8, CaseIterable {
    case other, past, pastAdjective, third, ing, plain, verbNoun

    init(_ tag: TokenTraits.Tag) {
      self =
        switch tag {
        case .past: .past
        case .pastAdjective: .pastAdjective
        case .third: .third
        case .ing: .ing
        case .plain: .plain
        case .verbNoun: .verbNoun
        default: .other
        }
    }
  }

  /// How many codes each sort of cue has.
  private static let formsPerCue: UInt8 = 8

  /// The code of the landmark that a token is; 0 for none.
  static func code(_ traits: TokenTraits) -> UInt8 {
    let punctuation = kind(traits.tag)
    if punctuation != .none { return punctuation.rawValue }
    guard traits.cue.isVerb else { return none.rawValue }
    return cue.rawValue + traits.cue.rawValue * formsPerCue + Form(traits.tag).rawValue
  }

  private static func kind(_ tag: TokenTraits.Tag) -> Landmark {
    switch tag {
    case .comma: .comma
    case .stop: .stop
    case .colon: .colon
    case .semicolon: .semicolon
    case .dash: .dash
    case .bracket: .bracket
    case .openingMark: .openingMark
    case .closingMark: .closingMark
    case .that: .that
    case .subordinator: .subordinator
    case .relative, .interrogative: .relative
    case .conjunction: .conjunction
    case .to: .to
    default: .none
    }
  }
}

/// A distance in tokens as one of nine classes.
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

  mutating func describeSentences() {
    for number in block.sentences {
      let sentence = table.sentences[number].clamped(to: block.tokens)
      var holdsMarks = false
      var holdsCue = false
      for index in sentence {
        if table.tokens[index].shape.contains(.insideDouble) { holdsMarks = true }
        if traits[index].cue.isStrong, !isInside(index) { holdsCue = true }
      }
      let flags = flags(number, holdsMarks: holdsMarks, holdsCue: holdsCue)
      for index in sentence {
        let at = index - block.tokens.lowerBound
        result[at].sentence = flags
        result[at].position = bucket(index - sentence.lowerBound)
        result[at].rest = bucket(sentence.upperBound - 1 - index)
        result[at].firstWord = traits[sentence.lowerBound].word
      }
    }
  }

  private func flags(_ sentence: Int, holdsMarks: Bool, holdsCue: Bool) -> UInt8 {
    let place: Surroundings.SentencePlace =
      sentence == block.sentences.lowerBound
      ? .first : sentence == block.sentences.upperBound - 1 ? .last : .middle
    var flags = place.rawValue
    if holdsMarks { flags |= Surroundings.SentenceFlag.marks.bit }
    if holdsCue { flags |= Surroundings.SentenceFlag.cue.bit }
    if block.kind.isBody { flags |= Surroundings.SentenceFlag.body.bit }
    return flags
  }

  mutating func scanRight() {
    var scan = LandmarkScan(edge: block.tokens.lowerBound - 1)
    for index in block.tokens {
      let inside = isInside(index)
      if !inside, startsSentence(index) { scan.passSentence(at: index - 1) }
      let at = index - block.tokens.lowerBound
      result[at].left = scan.landmarks
      result[at].leftDistance = bucket(index - scan.last - 1)
      result[at].leftCue = scan.cue
      result[at].leftCueDistance =
        scan.cue == 0 ? Surroundings.noCueDistance : bucket(index - scan.cueAt - 1)
      if !inside { scan.pass(traits[index], at: index) }
    }
  }

  mutating func scanLeft() {
    var scan = LandmarkScan(edge: block.tokens.upperBound)
    for index in block.tokens.reversed() {
      let at = index - block.tokens.lowerBound
      result[at].right = scan.landmarks
      result[at].rightDistance = bucket(scan.last - index - 1)
      result[at].rightCue = scan.cue
      result[at].rightCueDistance =
        scan.cue == 0 ? Surroundings.noCueDistance : bucket(scan.cueAt - index - 1)
      if isInside(index) { continue }
      scan.pass(traits[index], at: index)
      if startsSentence(index) { scan.passSentence(at: index) }
    }
  }

  /// Whether a sentence begins inside the block.
  private func startsSentence(_ index: Int) -> Bool {
    table.tokens[index].shape.contains(.sentenceStart) && index > block.tokens.lowerBound
  }
}

/// The landmarks that a walk over a block has passed, in either direction.
private struct LandmarkScan {
  /// The last three, the latest first.
  var landmarks = Landmark.noLandmarks
  /// The token of the latest landmark.
  var last: Int
  /// The word of the last cue of the sentence; 0 for none.
  var cue: UInt16 = 0
  /// The token of that cue.
  var cueAt = 0

  init(edge: Int) { last = edge }

  @inline(__always)
  mutating func pass(_ traits: TokenTraits, at index: Int) {
    let code = Landmark.code(traits)
    guard code > 0 else { return }
    landmarks = (code, landmarks.0, landmarks.1)
    last = index
    if code > Landmark.cue.rawValue, traits.cue != .clauseVerb {
      (cue, cueAt) = (traits.word, index)
    }
  }

  mutating func passSentence(at index: Int) {
    landmarks = (Landmark.sentence.rawValue, landmarks.0, landmarks.1)
    last = index
    cue = 0
  }
}
