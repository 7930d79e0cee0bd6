import Document
import Text

/// Numbers for folded words, the same in both versions, so that words are compared as integers.
struct WordNumbers {
  private var numbers: [String: Int32] = [:]

  /// The number of a word.
  mutating func number(_ key: String) -> Int32 {
    if let number = numbers[key] { return number }
    let next = Int32(numbers.count)
    numbers[key] = next
    return next
  }
}

/// One of two versions: its words, marked pieces and sentences.
struct VersionText {
  let article: Article
  /// The words of all blocks, in order.
  let words: [Int32]
  /// Where each word stands.
  let places: [ByteRange]
  /// The marked pieces, in order.
  private(set) var pieces: [Piece] = []
  /// The sentences, in order.
  private(set) var sentences: [Sentence] = []

  /// A sentence, or a heading.
  struct Sentence {
    let range: ByteRange
    /// Its words, as a range of ``VersionText/words``.
    let words: Range<Int>
  }

  /// The words between two quotation marks.
  struct Piece {
    let range: ByteRange
    let quote: Int
    /// Its words, as a range of ``VersionText/words``.
    let words: Range<Int>
  }

  init(_ article: Article, _ numbers: inout WordNumbers) {
    self.article = article
    var (words, places) = ([] as [Int32], [] as [ByteRange])
    for block in article.blocks {
      for word in article.text.words(in: block.range, limit: .max) {
        words.append(numbers.number(article.text.letters(of: word.range)))
        places.append(word.range)
      }
    }
    (self.words, self.places) = (words, places)
    pieces = markedPieces()
    sentences = article.blocks.flatMap { block in
      article.text.sentences(in: block.range)
        .map { Sentence(range: $0, words: wordRange($0)) }.filter { !$0.words.isEmpty }
    }
  }

  /// The words that lie in a range of the text. O(log n).
  func wordRange(_ range: ByteRange) -> Range<Int> {
    let first = places.partitioningIndex { $0.lowerBound >= range.lowerBound }
    let end = places.partitioningIndex { $0.lowerBound >= range.upperBound }
    return first..<max(first, end)
  }

  /// The words of a piece or sentence.
  func numbers(_ range: Range<Int>) -> ArraySlice<Int32> { words[range] }

  /// The range in the text from the first to the last of some words.
  func range(of words: Range<Int>) -> ByteRange {
    guard let first = words.first, let last = words.last else { return 0..<0 }
    return places[first].lowerBound..<places[last].upperBound
  }

  private func markedPieces() -> [Piece] {
    var pieces: [Piece] = []
    for (index, quote) in article.quotes.enumerated() {
      for piece in quote.pieces {
        for range in article.markedSegments(of: piece, kind: quote.kind) {
          pieces.append(Piece(range: range, quote: index, words: wordRange(range)))
        }
      }
    }
    return pieces.filter { !$0.words.isEmpty && !isAddress($0) }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Whether a piece is an address or a name in a program: several words without a space.
  private func isAddress(_ piece: Piece) -> Bool {
    piece.words.count >= PieceMatching.leastWords
      && !article.text.bytes[piece.range].contains(where: \.isASCIISpace)
  }

  /// The notices that another version does not have in these words.
  func notices(missingIn other: VersionText) -> [Correction] {
    let known = Set(other.article.corrections.map { other.words(of: $0.range) })
    return article.corrections.filter { !known.contains(words(of: $0.range)) }
  }

  private func words(of range: ByteRange) -> [Int32] { Array(words[wordRange(range)]) }

  /// A piece as it is reported.
  func reported(_ piece: Piece) -> QuotedPiece {
    let quote = article.quotes[piece.quote]
    return QuotedPiece(
      range: piece.range, words: article.text.withoutMarks(piece.range), quote: piece.quote,
      who: article.sourceName(of: quote))
  }
}
