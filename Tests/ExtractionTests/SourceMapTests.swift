import Document
import Extraction
import Testing
import Text

/// Where the text of an article stands in the bytes that it was read from.
@Suite struct SourceMapTests {
  /// Every word of an article is on the line of the source that the map says, and every block in the bytes that it
  /// says. The words of the sources below are all different.
  private func check(
    _ article: Article, from source: [UInt8], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(article.validate() == [], sourceLocation: sourceLocation)
    let lines = source.split(separator: .newline, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    for block in article.blocks {
      let words = article.text.bytes[block.range].split { $0.isASCIISpace }
      for word in words where word.count > 3 && word.allSatisfy(\.isASCIILetter) {
        let text = String(decoding: word, as: UTF8.self)
        let line = article.sourceLine(at: word.startIndex)
        #expect(lines[line - 1].contains(text), sourceLocation: sourceLocation)
      }
      let range = article.sourceRange(of: block)
      #expect(
        source[range].starts(with: words[0]), "\(article[block.range])",
        sourceLocation: sourceLocation)
    }
  }

  private static let wrapped = """
    Ferry late again

    The night ferry did not sail on Wednesday and nobody could say when
    it would: high winds kept every captain home, while hundreds waited
    under blankets inside the cold terminal for better news.

    By noon they went away.
    """

  @Test func wordsOfJoinedLinesKeepTheLineOfTheirSource() {
    let source = Array(Self.wrapped.utf8)
    let article = PlainText.article(from: source)
    #expect(article.blocks.count == 3)
    check(article, from: source)
    let third = article.text.bytes.firstRange(of: Array("blankets".utf8))
    #expect(third.map { article.sourceLine(at: $0.lowerBound) } == 5)
    let last = article.blocks[2]
    #expect(article.sourceLine(at: last.range.lowerBound) == 7)
    #expect(source[article.sourceRange(of: last)].elementsEqual("By noon they went away.".utf8))
  }

  @Test(arguments: ["\r\n", "\n\r\n"]) func newlinesOfTwoBytesCount(newline: String) {
    let source = Array(Self.wrapped.split(separator: "\n").joined(separator: newline).utf8)
    check(PlainText.article(from: source), from: source)
  }

  @Test func aByteOrderMarkCounts() {
    let source = [0xEF, 0xBB, 0xBF] + Array(Self.wrapped.utf8)
    check(PlainText.article(from: source), from: source)
  }

  @Test func coloursAndNumbersOfLinksThatAreLeftOutCount() {
    let source = Array(
      """
      Ferry \u{1B}[1mlate\u{1B}[0m again

      The night [1]ferry did not sail on Wednesday and nobody could [2]say when
      it would: high [3]winds kept every captain home, while hundreds waited
      [4]under blankets inside the cold terminal for better news.

      References

      1. https://lantern.example/one
      2. https://lantern.example/two
      3. https://lantern.example/three
      4. https://lantern.example/four
      """.utf8)
    let article = PlainText.article(from: source)
    #expect(article.text.string.contains("night ferry did not"))
    #expect(
      article.text.bytes.firstRange(of: Array("blankets".utf8))
        .map { article.sourceLine(at: $0.lowerBound) } == 5)
    let body = article.blocks.filter { $0.kind == .paragraph }
    #expect(
      body.map { String(decoding: source[article.sourceRange(of: $0)].suffix(12), as: UTF8.self) }
        .first == "better news.")
  }

  @Test func aTextWhoseOffsetsStayIsItsOwnSource() {
    let article = PlainText.article(verbatim: UTF8Text(Self.wrapped))
    #expect(article.sourceMap.anchors.isEmpty)
    check(article, from: Array(Self.wrapped.utf8))
  }

  @Test func blocksOfAPageKnowTheirBytesBehindScriptsAndTags() throws {
    let source = page(
      """
      <script>
      let ignored = "<p>nothing</p>"
      </script><!-- a comment
      of two lines -->
      <h1>
        Ferry returns to Sandhaven</h1>
      <p class="lead"
         data-more="{ 'a': 1 }">The ferry between Sandhaven and the Orm islands sails
      again on Monday, eight months after a storm tore its moorings away.</p>
      <p>Engineers &amp; divers &#8220;worked&#8221; through <b>three</b>
      winters<br><br>Repairs to the pier cost 1.2 million crowns, more than twice what was planned.</p>
      <div><p>Ingrid Vale runs the only bakery on the islands and lost half of her customers.</p></div>
      """)
    let article = try HTMLPage.article(from: source)
    let body = article.blocks.filter { $0.kind.isBody }
    let lines = body.map { article.sourceLine(at: $0.range.lowerBound) }
    #expect(lines == [9, 11, 12, 13])
    let bytes = body.map { String(decoding: source[article.sourceRange(of: $0)], as: UTF8.self) }
    #expect(bytes[0].hasPrefix("The ferry between") && bytes[0].hasSuffix("moorings away."))
    #expect(
      bytes[1] == "Engineers &amp; divers &#8220;worked&#8221; through <b>three</b>\nwinters")
    #expect(bytes[3].hasPrefix("Ingrid Vale") && bytes[3].hasSuffix("her customers."))
    #expect(article.validate() == [])
  }

  @Test func aTitleThatThePageDoesNotShowHasNoBytes() throws {
    let article = try HTMLPage.article(from: page(story))
    #expect(article.blocks[0].kind == .headline)
    #expect(article.sourceRange(of: article.blocks[0]).isEmpty)
    #expect(article.sourceLine(at: 0) == 1)
    #expect(article.sourceLine(at: article.text.count) == 4)
  }
}
