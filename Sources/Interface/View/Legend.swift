/// The signs of the screen and what they mean, for the help and the manual.
public enum Legend {
  /// A sign and its meaning.
  public struct Entry: Sendable {
    /// The marks.
    let marks: [Mark]
    /// Letters and digits that belong to it.
    let example: String
    /// What it means.
    public let meaning: String

    fileprivate init(_ marks: [Mark] = [], example: String = "", _ meaning: String) {
      self.marks = marks
      self.example = example
      self.meaning = meaning
    }

    /// The sign as it is drawn.
    public func sign(usesASCII: Bool = false) -> String {
      let signs = marks.map { usesASCII ? $0.ascii : $0.rawValue }
      return (signs + [example]).filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  /// All signs, in the order of the help.
  public static let entries = [
    Entry([.quoteBar], "words in quotation marks"),
    Entry([.indirectBar], "a paraphrase"),
    Entry(example: "R", "the letter of the speaker"),
    Entry(example: "?", "a speaker who is a guess"),
    Entry([.decided], "a person decided who says it"),
    Entry([.current], "the current quote or speaker"),
    Entry([.corrected], "words that a correction is about"),
    Entry([.flag], "a correction"),
    Entry([.setApartBar], "a correction or a quotation set apart"),
    Entry([.thumb], "the part that is on the screen"),
    Entry([.quoteTick, .shownQuoteTick], "a quote, off and on the screen"),
    Entry([.matchTick], "a match of the search"),
    Entry([.joinedTick], "a match beside a quote or correction"),
    Entry([.goesOn], "printouts: a line that is cut"),
    Entry([.bullet], "in the library: unread"),
    Entry([.corrected], "in the library: with a correction"),
    Entry([.changed], "in the library: changed since it was kept"),
    Entry([.note], "in the library: with notes"),
    Entry(example: "3 +2", "3 quotes and 2 paraphrases (or thoughts, with B)"),
  ]
}
