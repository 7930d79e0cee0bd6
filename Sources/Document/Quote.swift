import Text

/// Words that the article gives as somebody's: a quotation and its attribution.
public struct Quote: Sendable, Equatable {
  /// How the words are given.
  public enum Kind: String, Sendable, CaseIterable {
    /// All inside quotation marks.
    case direct
    /// Partly inside quotation marks.
    case mixed
    /// Reported without quotation marks: “analysts said verification would be difficult”.
    case indirect
  }

  /// What the words are: something said (or written), or something held in the mind.
  public enum Mode: String, Sendable, CaseIterable {
    /// Said, written, tweeted, testified.
    case speech
    /// Believed, planned, feared, wanted.
    case belief
  }

  /// Where the words stand, in order; several pieces when “…,” he said, “…” breaks them. Quotation
  /// marks belong to the piece.
  public var pieces: [ByteRange]
  /// How they are given.
  public var kind: Kind
  /// Said or thought.
  public var mode: Mode
  /// The words that introduce them: “said”, “according to”.
  public var cue: ByteRange?
  /// The words that name the speaker at this quotation: “he”, “the senator”.
  public var mention: ByteRange?
  /// Who says it: an index into the article's speakers. `nil`: nobody does (a scare quote, a title, a
  /// nickname), or nobody is named.
  public var speaker: Speaker.ID?
  /// How the speaker was found, for a reader to judge.
  public var evidence: Evidence
  /// The probability that speaker and extent are right, 0 to 1.
  public var confidence: Double

  /// A quotation, unattributed unless a speaker is given.
  public init(
    pieces: [ByteRange], kind: Kind, mode: Mode = .speech, cue: ByteRange? = nil,
    mention: ByteRange? = nil, speaker: Speaker.ID? = nil, evidence: Evidence = .none,
    confidence: Double = 0
  ) {
    self.pieces = pieces
    self.kind = kind
    self.mode = mode
    self.cue = cue
    self.mention = mention
    self.speaker = speaker
    self.evidence = evidence
    self.confidence = confidence
  }

  /// Whether its speaker is rather a guess than a finding: the confidence is under one half.
  public var isUncertain: Bool { speaker != nil && confidence < 0.5 }

  /// From the first byte of the first piece to the last of the last.
  public var extent: ByteRange {
    guard let first = pieces.first, let last = pieces.last else { return 0..<0 }
    return first.lowerBound..<last.upperBound
  }

  /// How a speaker was found. The raw value is its name in JSON.
  public enum Evidence: String, Sendable, CaseIterable {
    /// Nobody says it.
    case none
    /// A cue joins the words and the mention in one sentence: “…,” she said.
    case cue
    /// “according to X”, “in the words of X”, “per X”.
    case accordingTo = "according-to"
    /// A name and a colon before, or a dash and a name after.
    case label
    /// The piece goes on with a quotation whose speaker is known, in the same sentence or paragraph.
    case continuation
    /// The paragraph before was left open, or ends with this speaker talking.
    case floating
    /// Two speakers take turns.
    case alternation
    /// The only mention near it.
    case proximity
    /// A learned ranking of the mentions near it.
    case model
  }
}
