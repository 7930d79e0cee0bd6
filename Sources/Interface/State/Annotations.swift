import Document
import Text

/// The annotations of an article by their place in the text.
struct Annotations: Sendable {
  /// The pieces of the quotes, with the index of the quote.
  let pieces: SpanIndex<Int>
  /// The passages that corrections are about, with the index of the correction.
  let passages: SpanIndex<Int>
  /// The letter of each speaker, as a cell shows it.
  let letters: [String]

  /// What there is to go to, in order.
  let outline: Outline

  init(_ article: Article) {
    outline = Outline(article)
    pieces = SpanIndex(
      article.quotes.enumerated().flatMap { index, quote in quote.pieces.map { ($0, index) } })
    passages = SpanIndex(
      article.corrections.enumerated().flatMap { index, notice in
        notice.passages.map { ($0, index) }
      })
    letters = speakerLetters(article.speakers)
  }
}

/// A letter for each speaker, different for each as long as there are letters: the initial of the last name,
/// else of another name, else another letter of the names, else any.
private func speakerLetters(_ speakers: [Speaker]) -> [String] {
  var free = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".unicodeScalars)
  let any = free.sorted { $0.value < $1.value }
  return speakers.map { speaker in
    let words = speaker.name.uppercased().split(separator: " ").map { $0.unicodeScalars }
    let initials = words.reversed().compactMap(\.first)
    let letter = (initials + words.reversed().joined() + any).first { free.contains($0) }
    guard let letter else { return "*" }
    free.remove(letter)
    return String(letter)
  }
}
