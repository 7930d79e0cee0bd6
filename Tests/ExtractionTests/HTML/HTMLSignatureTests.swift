import Document
import Extraction
import Testing
import Text

/// Who is quoted in a block quotation, where only place and look say so.
@Suite struct HTMLSignatureTests {
  private static let quotation = "I would cross in a bathtub if they asked me to."

  private func quotations(_ html: String) throws -> [String] {
    let article = try HTMLPage.article(
      from: page("<h1>Ferry returns to Sandhaven</h1><div>\(story)\(html)\(story)</div>"))
    #expect(article.validate() == [])
    return words(.blockQuotation, of: article)
  }

  @Test(arguments: [
    "<div><blockquote>\(quotation)</blockquote><p>Captain Odd Berg</p></div>",
    "<div><blockquote><p>\(quotation)</p></blockquote><div>Captain Odd Berg</div></div>",
    "<blockquote><p>\(quotation)</p><div><div>Captain Odd Berg</div></div></blockquote>",
  ])
  func aLineInTheBoxOfAQuotationSignsIt(_ html: String) throws {
    #expect(try quotations(html) == ["\(Self.quotation) — Captain Odd Berg"])
  }

  @Test(arguments: ["Odd Berg, captain", "Odd Berg (47)", "Odd Berg | the captain"])
  func aRemarkMayFollowTheName(_ line: String) throws {
    let html = "<div><blockquote>\(Self.quotation)</blockquote><p>\(line)</p></div>"
    #expect(try quotations(html) == ["\(Self.quotation) — \(line)"])
  }

  @Test(arguments: [
    "<blockquote>\(quotation)</blockquote><p>Captain Odd Berg</p>",
    "<div><blockquote>\(quotation)</blockquote><p>Captain Odd Berg said it on Monday.</p></div>",
    "<div><blockquote>\(quotation)</blockquote><p>The captain said:</p></div>",
    "<div><blockquote>\(quotation)</blockquote><p>Nobody answered the letter that he sent</p></div>",
    "<div><p>He said it.</p><blockquote>\(quotation)</blockquote><p>Captain Odd Berg</p></div>",
  ])
  func otherLinesBelowAQuotationDoNot(_ html: String) throws {
    #expect(try quotations(html) == [Self.quotation])
  }
}
