import Document
import Testing
import Text

@testable import Analysis

/// Block quotations without quotation marks, by those who are named below or above them.
@Suite struct QuotedBlockTests {
  private static let before = (
    Block.Kind.paragraph, "The ferry to Brask was late again, and the council met for three hours."
  )

  private func said(_ blocks: [(Block.Kind, String)]) -> [String] {
    let article = analysed(blocks)
    return article.quotes.map { quote in
      "\(article.speaker(of: quote)?.name ?? "nobody"), \(quote.kind): \(article[quote.extent])"
    }
  }

  @Test func aSignatureSaysWhoIsQuoted() {
    let block = "Nobody told us that the engine was broken. — Ann Lee, mayor of Brask"
    #expect(
      said([Self.before, (.blockQuotation, block)])
        == ["Ann Lee, direct: Nobody told us that the engine was broken."])
  }

  @Test func aSignatureIsForAllBlocksAboveIt() {
    let all = said([
      Self.before, (.blockQuotation, "We will not wait another winter."),
      (.blockQuotation, "It is a shame for the whole bay. — Ann Lee"),
    ])
    #expect(
      all == [
        "Ann Lee, direct: We will not wait another winter.",
        "Ann Lee, direct: It is a shame for the whole bay.",
      ])
  }

  @Test func twoSignedBlocksAreOfTwoPeople() {
    let all = said([
      Self.before,
      (.blockQuotation, "Nobody told us that it was broken. — Ann Lee, mayor of Brask"),
      (.blockQuotation, "We will not wait another winter. — Max Orr"),
    ])
    #expect(
      all == [
        "Ann Lee, direct: Nobody told us that it was broken.",
        "Max Orr, direct: We will not wait another winter.",
      ])
  }

  @Test func aPlaceAndADateAreNoSignature() {
    let block = "The sea is wide and the night is long. — Paris, 3 May 1911"
    #expect(
      !said([Self.before, (.blockQuotation, block)]).contains { $0.contains("Paris, direct") })
  }

  @Test func aSentenceWithAColonAboveSaysWhoIsQuoted() {
    let all = said([
      Self.before, (.paragraph, "The mayor, Ann Lee, wrote on Friday:"),
      (.blockQuotation, "We will not wait another winter for a ship."),
    ])
    #expect(all == ["Ann Lee, direct: We will not wait another winter for a ship."])
  }

  @Test(arguments: ["This is a poem of the sea:", "I once wrote to the council:"])
  func aBlockOfNobodyIsNoQuotation(_ above: String) {
    let all = said([
      Self.before, (.paragraph, above), (.blockQuotation, "The sea is wide and the night is long."),
    ])
    #expect(!all.contains { $0.contains("direct") })
  }
}
