import Document

/// Quoted or reported words and the mention of their speaker: the output of linking and the input
/// of coreference, which resolves the mention.
struct Attribution: Sendable, Equatable {
  /// The tokens of the content, in order.
  var pieces: [Range<Int>]
  /// The words of the cue.
  var cue: Range<Int>?
  /// The mention of the speaker; `nil` if there is none.
  var mention: Mention?
  /// How it was found.
  var evidence: Quote.Evidence
  /// Speech or belief.
  var mode: Quote.Mode = .speech
  /// The confidence, from 0 to 1.
  var confidence: Double
  /// Whether the rules and the model name the same source for these words; `nil` if either names
  /// none.
  var agreement: Bool?
  /// Whether it is a turn of a transcript, whose words are those of the speaker without marks.
  var isTurn = false
  /// The index in ``TokenTable/blocks`` of its first piece.
  var block: Int
  /// The next-best entity for the mention, with its probability.
  var alternative: Alternative?
  /// The entities that say it too: “Ann Lee *and Bob Moss*”.
  var others: [Int] = []

  /// An entity with a probability.
  struct Alternative: Sendable, Equatable {
    var entity: Int
    var probability: Float
  }
}

extension TokenTable {
  /// Whether some of the words of an attribution are in quotation marks.
  func isMarked(_ attribution: Attribution) -> Bool {
    attribution.pieces.contains { $0.contains { self[$0].kind == .openingMark } }
  }
}
