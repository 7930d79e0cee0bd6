import Testing

@testable import Analysis

/// What speaks for and against the speaker of a quotation.
@Suite struct ConfidenceSignTests {
  /// The signs of the first quotation in a paragraph below a headline.
  private func signs(_ sentence: String) -> QuoteSigns? {
    let article = paragraphs("The port of Arden was closed on Monday.\n\n" + sentence)
    return Analyzer().signs(in: article).quotes.first?.signs
  }

  @Test(arguments: [
    ("Otto Lund promised to return the money to the board.", true),
    ("Otto Lund said that the money was late again.", false),
  ])
  func aPromiseBeginsWithTo(_ sentence: String, _ isInfinitive: Bool) {
    #expect(signs(sentence)?[.isInfinitive] == (isInfinitive ? 1 : 0))
  }

  @Test(arguments: [
    ("The money was late, according to Otto Lund.", true),
    ("The money was late, said Otto Lund.", false),
  ])
  func accordingToIsASignOfItsOwn(_ sentence: String, _ isAccordingTo: Bool) {
    #expect(signs(sentence)?[.isAccordingTo] == (isAccordingTo ? 1 : 0))
  }

  @Test(arguments: [
    ("The Arden harbor board said that the money was late.", true),
    ("The board said that the money was late.", false),
  ])
  func aBodyWithANameInItIsDescribed(_ sentence: String, _ isDescribed: Bool) {
    #expect(signs(sentence)?[.isDescribed] == (isDescribed ? 1 : 0))
  }
}
