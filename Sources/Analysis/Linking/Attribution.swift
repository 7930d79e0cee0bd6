import Document

/// Words of the text with who says them, before the speaker is known by name: what linking gives and coreference
/// takes.
struct Attribution: Sendable, Equatable {
  /// The tokens of the content, in order.
  var pieces: [Range<Int>]
  /// The words of the cue.
  var cue: Range<Int>?
  /// Who says it as worded here; `nil` for nobody.
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
