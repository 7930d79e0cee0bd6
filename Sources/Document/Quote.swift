import Text

/// A quotation and its attribution: words that the article presents as somebody's.
public struct Quote: Sendable, Equatable {
  /// How the words are quoted.
  public enum Kind: String, Sendable, CaseIterable {
    /// All inside quotation marks.
    case direct
    /// Partly inside quotation marks.
    case mixed
    /// Reported without quotation marks: “analysts said verification would be difficult”.
    case indirect
  }

  /// Whether the words were said or written, or only thought.
  public enum Mode: String, Sendable, CaseIterable {
    /// Said, written, tweeted, testified.
    case speech
    /// Believed, planned, feared, wanted.
    case belief
  }

  /// The ranges of the words, in order; more than one if an attribution interrupts them: “…,” he said, “…”.
  /// Quotation marks belong to the piece.
  public var pieces: [ByteRange]
  /// How they are quoted.
  public var kind: Kind
  /// Said or thought.
  public var mode: Mode
  /// The reporting verb or phrase: “said”, “according to”.
  public var cue: ByteRange?
  /// The words that refer to the speaker here: “he”, “the senator”.
  public var mention: ByteRange?
  /// The speaker, as an index into the article's speakers; `nil` if nobody says it (a scare quote, a title, a
  /// nickname) or nobody is named.
  public var speaker: Speaker.ID?
  /// Who says it too, in the order named, if the source names several: “Ann Lee and Bob Moss said”.
  public var others: [Speaker.ID] = []
  /// How the speaker was found, so that a reader can judge it.
  public var evidence: Evidence
  /// The probability that speaker and extent are correct, 0 to 1.
  public var confidence: Double
  /// The person who decided who says it; `nil` for what analysis found.
  public var decision: Decision?

  /// Who else may be meant by a mention that is no name: the next-best antecedent.
  public var alternative: Alternative?

  /// Somebody else who may be the speaker.
  public struct Alternative: Sendable, Equatable {
    /// The canonical name.
    public var name: String
    /// The probability that the mention refers to it, 0 to 1.
    public var probability: Double

    /// Creates an alternative.
    public init(name: String, probability: Double) {
      self.name = name
      self.probability = probability
    }
  }

  /// Creates a quotation, unattributed unless a speaker is given.
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

  /// Whether its speaker is a guess: the confidence is below ``leastCertainty``.
  public var isUncertain: Bool {
    (speaker != nil || mention != nil) && confidence < Quote.leastCertainty
  }

  /// Everyone who says it, in the order named.
  public var speakers: [Speaker.ID] { (speaker.map { [$0] } ?? []) + others }

  /// Whether a speaker says it, alone or with others.
  public func isSaid(by id: Speaker.ID) -> Bool { speaker == id || others.contains(id) }

  /// A speaker below this confidence is shown as a guess. Chosen on marked articles so that three fifths of the wrong
  /// speakers are below it and a tenth of the right ones.
  public static let leastCertainty = 0.82

  /// From the first byte of the first piece to the last of the last.
  public var extent: ByteRange {
    guard let first = pieces.first, let last = pieces.last else { return 0..<0 }
    return first.lowerBound..<last.upperBound
  }

  /// How a speaker was found. The raw value is its name in JSON.
  public enum Evidence: String, Sendable, CaseIterable {
    /// Nobody says it.
    case none
    /// A reporting verb joins the words and the mention in one sentence: “…,” she said.
    case cue
    /// “according to X”, “in the words of X”, “per X”.
    case accordingTo = "according-to"
    /// A name and a colon before, or a dash and a name after.
    case label
    /// The piece continues a quotation whose speaker is known, in the same sentence or paragraph.
    case continuation
    /// The previous paragraph left its quotation open, or ends with this speaker talking.
    case floating
    /// Two speakers alternate.
    case alternation
    /// The only mention nearby.
    case proximity
    /// A learned ranking of the mentions nearby.
    case model
  }
}
