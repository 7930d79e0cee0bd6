import Document
import Testing
import Text

@Suite struct ArticlePartsTests {
  private func article(_ paragraphs: [String]) -> Article {
    let text = UTF8Text(paragraphs.joined(separator: "\n\n"))
    var start = 0
    let blocks = paragraphs.map { words in
      defer { start += words.utf8.count + 2 }
      return Block(.paragraph, start..<(start + words.utf8.count))
    }
    return Article(text: text, blocks: blocks)
  }

  private func parts(_ paragraphs: [String], limit: Int = 0) -> [[String]] {
    let article = article(paragraphs)
    return article.parts(limit: limit, of: 20).map { part in
      #expect(part.text == article.text && part.validate() == [])
      return part.blocks.map { article[$0.range] }
    }
  }

  @Test func anArticleOfUsualLengthIsOnePart() {
    let paragraphs = ["The gulls are back.", "The boat is not.", "It rained."]
    #expect(parts(paragraphs, limit: 1_000) == [paragraphs])
    #expect(parts([], limit: 1_000) == [[]])
    #expect(parts([]) == [[]])
  }

  @Test func aLongOneIsPartedBetweenItsParagraphs() {
    #expect(
      parts(["The gulls.", "The boat.", "The gulls are back.", "It rained."])
        == [["The gulls.", "The boat."], ["The gulls are back."], ["It rained."]])
  }

  @Test func aParagraphThatIsTooLongIsCutBehindAWord() {
    #expect(
      parts(["It rained.", "The gulls are back and so is the boat of the mayor.", "No."])
        == [
          ["It rained."], ["The gulls are back and"], ["so is the boat of the"], ["mayor.", "No."],
        ])
  }

  @Test func aWordThatIsTooLongIsCutBetweenItsLetters() {
    let word = String(repeating: "é", count: 45)
    #expect(parts([word]).joined().joined() == word)
  }

  @Test(arguments: 0..<60) func nothingIsLeftOut(_ length: Int) {
    let paragraphs = [
      String(repeating: "a b ", count: length) + "c", "d",
      String(repeating: "é", count: length) + "f",
    ]
    let letters = parts(paragraphs).joined().joined().filter { $0 != " " }
    #expect(letters == paragraphs.joined().filter { $0 != " " })
  }
}
