import Document
import Export
import Testing
import Text

/// A long article, which is analysed in parts, is listed as one.
@Suite struct PartsTests {
  private let article = Sample.article()

  private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test(arguments: ListingFormat.allCases) func oneList(_ format: ListingFormat) {
    let parts = [article, article]
    let quotes = Listing.quotes(in: parts, of: article)
    #expect(Array(quotes.records).count == 2 * Array(article.quoteListing().records).count)
    #expect(quotes.bytes(format).count > article.quoteListing().bytes(format).count)
  }

  @Test func quotationsAreNumberedThroughAllParts() {
    let json = string(Listing.quotes(in: [article, article], of: article).bytes(.jsonl))
    #expect((1...4).allSatisfy { json.contains(#""attr":"Q\#($0)""#) })
    #expect(!json.contains(#""attr":"Q5""#))
  }

  @Test func aSpeakerOfSeveralPartsIsListedOnce() {
    let list = Listing.speakers(in: [article, article], of: article)
    #expect(Array(list.lines) == ["Ana Ruiz, a cook — 2 quotes"])
  }

  @Test func quotationsOfAChosenSpeakerComeFromEveryPart() {
    let list = Listing.quotes(in: [article, article], of: article, from: { _ in [.speaker(0)] })
    #expect(Array(list.lines).count == 2)
  }

  @Test func theAnnotationOfTwoPartsIsOneAnswer() {
    var bytes: [UInt8] = []
    article.writeAnnotation(of: [article, article], id: .int(7), into: &bytes)
    let answer = string(bytes)
    #expect(answer.hasPrefix(#"{"id":7,"quotes":[{"start":65,"end":74,"#))
    #expect(answer.contains(#""attr":"Q3""#))
    #expect(answer.contains(#"],"unattributed":[{"#))
    #expect(answer.hasSuffix(#"],"coverage":"full"}"#))
    #expect(answer.contains(#""quotes":2,"paraphrases":0,"thoughts":0,"words":10"#))
  }

  @Test func aLongListIsWrittenInPieces() {
    let listing = Listing.quotes(in: Array(repeating: article, count: 1_000), of: article)
    var pieces: [[UInt8]] = []
    listing.write(.json) { pieces.append($0) }
    #expect(pieces.count > 10)
    #expect(pieces.allSatisfy { $0.count < 40_000 })
    #expect(Array(pieces.joined()) == listing.bytes(.json))
  }

  @Test func aPartIsAskedForWhenItIsWritten() {
    var asked = 0
    let parts = (0..<1_000).lazy.map { _ in
      asked += 1
      return article
    }
    var askedAtFirst: Int?
    Listing.quotes(in: parts, of: article).write(.jsonl) { _ in
      askedAtFirst = askedAtFirst ?? asked
    }
    #expect(asked == 1_000)
    #expect(askedAtFirst.map { $0 < 100 } == true)
  }
}
