import Document
import Export
import Foundation
import Testing
import Text

/// Every character that could act on a terminal, turn the order of what is read, or hide words, in every place
/// of an article and in every format.
@Suite struct HarmlessTests {
  static let ranges: [ClosedRange<UInt32>] = [
    0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2060...0x206F, 0xE0000...0xE007F,
  ]
  static let scalars = ranges.joined().compactMap(Unicode.Scalar.init)

  /// An article with a character in its title, its names, a quote, a notice and its metadata.
  private func article(with scalar: Unicode.Scalar) -> Article {
    let mark = "x\(scalar)y"
    let lines: [(Block.Kind, String)] = [
      (.headline, "Café \(mark)"),
      (.paragraph, "“We \(mark) ran,” said Ana \(mark) Ruiz, \(mark) cook."),
      (.listItem, mark), (.preformatted, "line \(mark)"), (.caption, mark), (.credit, mark),
      (.correction, "\(mark): It was \(mark)."),
    ]
    var text = ""
    var blocks: [Block] = []
    for (kind, words) in lines {
      let start = text.utf8.count
      text += words + "\n\n"
      blocks.append(Block(kind, start..<(start + words.utf8.count)))
    }
    func range(_ words: String, in block: Int) -> ByteRange {
      let start = blocks[block].range.lowerBound
      let before = lines[block].1.components(separatedBy: words)[0].utf8.count
      return start + before..<start + before + words.utf8.count
    }
    let name = range("Ana \(mark) Ruiz", in: 1)
    var article = Article(text: UTF8Text(text), blocks: blocks)
    article.quotes = [
      Quote(
        pieces: [range("“We \(mark) ran,”", in: 1)], kind: .direct, cue: range("said", in: 1),
        mention: name,
        speaker: 0)
    ]
    article.speakers = [Speaker(id: 0, name: "Ana \(mark) Ruiz", kind: .person, firstMention: name)]
    article.speakers[0].aliases = [mark]
    article.speakers[0].role = range("\(mark) cook", in: 1)
    article.speakers[0].quotes = [0]
    let notice = blocks[6].range
    article.corrections = [
      Correction(kind: .correction, range: notice, body: range("It was \(mark)", in: 6))
    ]
    article.corrections[0].label = range(mark, in: 6)
    article.metadata.title = mark
    article.metadata.authors = [mark]
    article.metadata.publisher = mark
    article.metadata.canonicalURL = mark
    article.metadata.source = mark
    article.repairs = [.note(mark)]
    return article
  }

  private func outputs(of article: Article) -> [(name: String, bytes: [UInt8])] {
    let listings = [
      article.quoteListing(), article.speakerListing(), article.correctionListing(),
    ]
    return ListingFormat.allCases.flatMap { format in
      listings.map { ("\($0.name) \(format)", $0.bytes(format)) }
    } + [
      ("text", Array(article.plainText().utf8)), ("markdown", Array(article.markdown().utf8)),
      ("document", article.extractionDocument().line), ("record", article.extractionRecord().line),
      ("annotation", article.annotation(id: .string(article.metadata.source ?? ""))),
    ]
  }

  @Test(arguments: scalars) func itLeavesInNoFormat(scalar: Unicode.Scalar) throws {
    for (name, bytes) in outputs(of: article(with: scalar)) {
      let text = String(decoding: bytes, as: UTF8.self)
      // What the formats themselves write: lines, the line ends of CSV, the columns of preformatted text.
      let own: Set<Unicode.Scalar> =
        name.hasSuffix("csv")
        ? ["\n", "\r"] : ["text", "markdown"].contains(name) ? ["\n", "\t"] : ["\n"]
      #expect(own.contains(scalar) || !text.unicodeScalars.contains(scalar), "\(name)")
      #expect(
        text.unicodeScalars.allSatisfy { own.contains($0) || CharacterClass.isHarmless($0.value) },
        "\(name)")
    }
  }

  @Test(arguments: scalars) func jsonLosesNothing(scalar: Unicode.Scalar) throws {
    let article = article(with: scalar)
    let decoded = try JSONSerialization.jsonObject(with: Data(article.extractionDocument().bytes))
    // A line separator is how the text marks the end of a line; the JSON states a newline.
    let text = article.text.string.replacing("\u{2028}", with: "\n")
    #expect((decoded as? [String: Any])?["text"] as? String == text)
  }

  @Test func whatEmojiAreMadeOfStays() {
    let family = "👩\u{200D}👩\u{200D}👧 ☂\u{FE0F} 👍🏽 🇫🇷 e\u{301} می\u{200C}خواهم"
    #expect(TerminalSafety.oneLine(family).unicodeScalars.elementsEqual(family.unicodeScalars))
    #expect(JSON.string(family).bytes == Array("\"\(family)\"".utf8))
  }

  @Test func aWordJoinerIsLeftOutOfATextAndKeptInJSON() {
    #expect(TerminalSafety.oneLine("a\u{2060}b") == "ab")
    #expect(JSON.string("a\u{2060}b").bytes == Array(#""a\u2060b""#.utf8))
  }
}
