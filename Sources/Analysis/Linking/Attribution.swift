import Document

/// Words of the text with the mention that says them: the output of linking and the input of
/// coreference, which finds out who that is.
struct Attribution: Sendable, Equatable {
  /// The tokens of the content, in order.
  var pieces: [Range<Int>]
  /// The words of the cue.
  var cue: Range<Int>?
  /// The words that name the speaker here; `nil` for nobody.
  var mention: Mention?
  /// How it was found.
  var evidence: Quote.Evidence
  /// Said or thought.
  var mode: Quote.Mode = .speech
  /// How sure, 0 to 1.
  var confidence: Double
  /// Whether the rules and the model name the same source for these words; `nil` where one of them is silent.
  var agreement: Bool?
  /// The index in ``TokenTable/blocks`` of its first piece.
  var block: Int
}
