import Text

/// How far the words of a quotation are those of its speaker.
public enum Wording: Sendable, Equatable {
  /// All of them are in quotation marks, or open with the dash of a dialogue.
  case verbatim
  /// All of them are, but the article sets them apart without marks, as a block quotation does.
  case setApart
  /// Those in quotation marks are; the others are the article's.
  case partlyVerbatim
  /// None are known to be.
  case paraphrase
  /// None are, and they are not said but thought.
  case thought

  /// The label of words that are not all the speaker's; `nil` for the others.
  public var label: String? {
    switch self {
    case .verbatim, .setApart: nil
    case .partlyVerbatim: "partly paraphrased"
    case .paraphrase: "paraphrase"
    case .thought: "thought"
    }
  }

  /// The kind in words for people.
  public var title: String { label ?? "quotation" }
}

extension Article {
  /// How far the words of a quotation are those of its speaker. O(length of the quotation).
  public func wording(of quote: Quote) -> Wording {
    guard quote.hasMarks else { return quote.isBelief ? .thought : .paraphrase }
    let marked = quote.pieces.map { piece in
      // Direct speech without a mark is one segment.
      let segments = markedSegments(of: piece, kind: .mixed)
      return opensWithDash(piece) ? [piece] : segments
    }
    guard marked.contains(where: { !$0.isEmpty }) else {
      return quote.kind == .direct ? .setApart : .paraphrase
    }
    let isWhole = zip(quote.pieces, marked).allSatisfy { piece, segments in
      !hasWords(in: piece, outside: segments)
    }
    if isWhole { return .verbatim }
    // A turn of a transcript may quote somebody else, but one that opens with a mark may not be a turn:
    // “Moss: “No,” she said.”
    let opensMarked = marked.first?.first?.lowerBound == quote.pieces.first?.lowerBound
    let isTurn = quote.kind == .direct && quote.evidence == .label && !opensMarked
    return isTurn ? .setApart : .partlyVerbatim
  }

  /// The words of a quotation, as they leave the article: those of the speaker are in quotation marks, and a
  /// paraphrase begins with a label in brackets. Pieces are separated by an ellipsis.
  ///
  /// - Parameters:
  ///   - quote: a quotation of this article.
  ///   - isLabelled: whether to begin with the label.
  ///   - line: makes one harmless line of some words.
  public func quotation(
    _ quote: Quote, isLabelled: Bool = true, _ line: (String) -> String
  ) -> String {
    let words = quote.pieces.map { line(self[$0]) }.joined(separator: " … ")
    let wording = wording(of: quote)
    if wording == .setApart { return "“\(words)”" }
    return isLabelled ? wording.label.map { "[\($0)] \(words)" } ?? words : words
  }

  private func opensWithDash(_ piece: ByteRange) -> Bool {
    !piece.isEmpty && (0x2012...0x2015).contains(text.decode(at: piece.lowerBound).scalar)
  }

  /// Whether a piece has letters or digits outside some of its segments.
  private func hasWords(in piece: ByteRange, outside segments: [ByteRange]) -> Bool {
    var offset = piece.lowerBound
    for segment in segments + [piece.upperBound..<piece.upperBound] {
      if text.word(from: offset, before: segment.lowerBound) != nil { return true }
      offset = segment.upperBound
    }
    return false
  }
}
