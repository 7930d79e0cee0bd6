import Document
import Text

/// A short article with everything that is exported, made by hand.
enum Sample {
  static let text: UTF8Text = """
    Café fire

    By Jo Lind

    A cook burns toast
    (Bo Hall / Pell Post)

    “We ran,” said Ana Ruiz, a cook. “All
    of us.” The “toast king” was out.

    Correction: May 9, 2018: It was toast.
    """

  static func article() -> Article {
    let block = { (kind: Block.Kind, words: String) in Block(kind, range(of: words)) }
    let notice = range(of: "Correction: May 9, 2018: It was toast.")
    var article = Article(
      text: text,
      blocks: [
        block(.headline, "Café fire"), block(.byline, "By Jo Lind"),
        block(.caption, "A cook burns toast"), block(.credit, "(Bo Hall / Pell Post)"),
        block(
          .paragraph, "“We ran,” said Ana Ruiz, a cook. “All\nof us.” The “toast king” was out."),
        Block(.correction, notice),
      ])
    article.metadata.authors = ["Jo Lind"]
    article.quotes = [
      Quote(
        pieces: [range(of: "“We ran,”"), range(of: "“All\nof us.”")], kind: .direct,
        cue: range(of: "said"), mention: range(of: "Ana Ruiz, "), speaker: 0, evidence: .cue,
        confidence: 0.97654),
      Quote(pieces: [range(of: "“toast king”")], kind: .mixed),
    ]
    article.quotes[0].mention = article.quotes[0].mention.map(text.trimmingComma)
    article.speakers = [
      Speaker(id: 0, name: "Ana Ruiz", kind: .person, firstMention: range(of: "Ana Ruiz"))
    ]
    article.speakers[0].aliases = ["Ruiz", "Ms. Ruiz"]
    article.speakers[0].role = range(of: "a cook")
    article.speakers[0].quotes = [0]
    article.speakers[0].wordsQuoted = 5
    article.corrections = [correction(notice)]
    return article
  }

  private static func correction(_ notice: ByteRange) -> Correction {
    var correction = Correction(
      kind: .correction, range: notice, body: range(of: "It was toast."))
    correction.label = range(of: "Correction")
    correction.dateText = range(of: "May 9, 2018")
    correction.date = Timestamp(year: 2018, month: 5, day: 9)
    correction.passages = [range(of: "toast king")]
    return correction
  }

  /// Where words first stand in the text, in bytes.
  static func range(of words: String) -> ByteRange {
    let words = Array(words.utf8)
    let start = (0...(text.count - words.count)).first {
      text.bytes[$0..<($0 + words.count)].elementsEqual(words)
    }
    guard let start else { return 0..<0 }
    return start..<(start + words.count)
  }
}

extension UTF8Text {
  /// A range without the comma and space at its end.
  fileprivate func trimmingComma(_ range: ByteRange) -> ByteRange {
    range.lowerBound..<(range.upperBound - 2)
  }
}
