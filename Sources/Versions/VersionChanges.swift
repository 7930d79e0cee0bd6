import Document
import Text

/// What changed between two versions of an article: the quotations first, then the sentences around them.
///
/// A quotation is compared as its marked pieces: the words between one pair of quotation marks. The same words in
/// another place are no change. Both articles must be analysed; without quotes only sentences are compared.
public struct VersionChanges: Sendable, Equatable {
  /// The changes of marked pieces, in the order of the newer version; what was removed stands where it was.
  public var quotations: [QuotationChange]
  /// The changes of sentences, in the same order. A sentence that only moved is not among them.
  public var sentences: [SentenceChange]
  /// The editor's notices of the newer version that the older one does not have in these words.
  public var notices: [Correction]

  /// Compares two versions. O(n log n) in their words, for texts that are not made of one repeated phrase.
  public init(from old: Article, to new: Article) {
    var words = WordNumbers()
    let (old, new) = (VersionText(old, &words), VersionText(new, &words))
    notices = new.notices(missingIn: old)
    let matching = PieceMatching(old, new)
    let edits = AttributionEdits(old, new)
    let found = notices
    quotations = matching.changes(edits).map { change in
      var change = change
      change.notice = found.firstIndex { new.article.speaks($0, of: change) }
      return change
    }
    sentences = SentenceMatching(old, new).changes
  }

  /// Whether the versions say the same, but for places of sentences.
  public var isEmpty: Bool { quotations.isEmpty && sentences.isEmpty }
}

/// A change of the words between two quotation marks, or of who says them.
public struct QuotationChange: Sendable, Equatable {
  /// What changed. The raw value is its name in JSON.
  public enum Kind: String, Sendable, CaseIterable {
    /// The words: others, fewer or more of the same utterance.
    case words
    /// It was quoted in the older version only.
    case removed
    /// It is quoted in the newer version only.
    case added
    /// The words that say who it is.
    case attribution
    /// The marks begin or end at another word of the same text.
    case ends
    /// Punctuation, hyphens, spaces, capitals or the division into pieces.
    case punctuation
  }

  /// What changed.
  public var kind: Kind
  /// The piece in the older version; `nil` if it was added.
  public var old: QuotedPiece?
  /// The piece in the newer version; `nil` if it was removed.
  public var new: QuotedPiece?
  /// The index in ``VersionChanges/notices`` of the notice that came with the edit and speaks of it.
  public var notice: Int?

  init(_ kind: Kind, old: QuotedPiece?, new: QuotedPiece?) {
    self.kind = kind
    self.old = old
    self.new = new
  }
}

/// The words between two quotation marks.
public struct QuotedPiece: Sendable, Equatable {
  /// The words with their marks, in the text of their version.
  public var range: ByteRange
  /// The words without their marks, on one line.
  public var words: String
  /// The index of its quotation in the article.
  public var quote: Int
  /// Who says it: the speaker's name, or the words for the source; `nil` for nobody.
  public var who: String?
}

/// A change of a sentence.
public struct SentenceChange: Sendable, Equatable {
  /// The sentence in the older version; `nil` if it was added.
  public var old: ByteRange?
  /// The sentence in the newer version; `nil` if it was removed.
  public var new: ByteRange?
}
