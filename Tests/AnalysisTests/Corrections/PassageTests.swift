import Analysis
import Document
import Testing
import Text

/// The passages that a notice is about, marked in the story itself: `[passage]`.
@Suite struct PassageTests {
  private func marked(_ words: String) -> String {
    let text = UTF8Text(words.filter { !"[]".contains($0) })
    var blocks: [Block] = []
    var start = 0
    for line in text.string.split(separator: "\n") {
      blocks.append(
        Block(line.hasPrefix("Photo:") ? .caption : .paragraph, start..<(start + line.utf8.count)))
      start += line.utf8.count + 1
    }
    var article = Article(text: text, blocks: blocks)
    CorrectionPass().annotate(&article)
    #expect(article.validate() == [])
    var found = text.bytes
    for passage in article.corrections.flatMap(\.passages).reversed() {
      found.insert(UInt8(ascii: "]"), at: passage.upperBound)
      found.insert(UInt8(ascii: "["), at: passage.lowerBound)
    }
    return String(decoding: found, as: UTF8.self)
  }

  @Test(arguments: [
    """
    The ferry Alma left Lund on Friday. [Its captain, harbour master Ada Quist, was on the bridge.]
    An earlier version of this story called Ada Quist a judge. She is harbour master.
    The mayor was there. So was the harbour choir.
    """,
    """
    The ferry left on Friday. [It carried 412 sheep.] Nobody counted the goats.
    Correction: An earlier version of this story misstated the number of sheep. It was 412, not 421.
    """,
    """
    [Photo: The ferry Alma at the pier of Malmö.]
    The ferry left the pier on Friday.
    This article was amended on 2 May 2017. A picture caption placed the Alma in Lund, not Malmö.
    """,
    """
    The ferry left on Friday.
    This article was amended on 2 May 2017 to correct the spelling of Ian Trombold’s name.
    """,
    """
    The ferry carried sheep on Friday.
    This article has been updated to include the number of sheep.
    """,
  ])
  func thePassageSharesTheNamesOfTheNotice(_ story: String) {
    #expect(marked(story) == story)
  }
}
