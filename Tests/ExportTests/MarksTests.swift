import Document
import Export
import Testing
import Text

/// The segments inside quotation marks that the JSON of a quotation names.
@Suite struct MarksTests {
  private func marks(_ text: UTF8Text, _ kind: Quote.Kind = .mixed) -> [String] {
    var article = Article(text: text, blocks: [Block(.paragraph, text.range)])
    article.quotes = [Quote(pieces: [text.range], kind: kind)]
    let marks = Array(article.quoteListing().records)[0].first { $0.name == "marks" }
    guard case .array(let segments) = marks?.value else { return [] }
    return segments.map { segment in
      guard case .object(let members) = segment, case .string(let words) = members[2].value else {
        return ""
      }
      return words
    }
  }

  @Test(arguments: [
    ("that it was “a gift” and “no loan,” as", ["“a gift”", "“no loan,”"]),
    (#"that it was "a gift" and "no loan""#, [#""a gift""#, #""no loan""#]),
    ("that it was ''a gift''", ["''a gift''"]),
    ("that it was ``a gift'' then", ["``a gift''"]),
    ("that it was ‘the dog’s gift’ then", ["‘the dog’s gift’"]),
    ("that “the ‘gift’ was late” today", ["“the ‘gift’ was late”"]),
    ("that it was “a gift", ["“a gift"]),
    ("that it wasn’t a gift", []),
  ])
  func segmentsOfAMixedQuotationAreFound(text: String, expected: [String]) {
    #expect(marks(UTF8Text(text)) == expected)
  }

  @Test func aLineThatAPageEndsIsANewlineAndLeavesOffsetsAsTheyAre() {
    let text = UTF8Text("“O ferry,\u{2028}come home,”")
    var article = Article(text: text, blocks: [Block(.paragraph, text.range)])
    article.quotes = [Quote(pieces: [text.range], kind: .direct)]
    let record = Array(article.quoteListing().records)[0]
    #expect(record.first { $0.name == "text" }?.value == .string("“O ferry,\ncome home,”"))
    #expect(record.first { $0.name == "end" }?.value == .int(21))
    #expect(marks(text, .direct) == ["“O ferry,\ncome home,”"])
  }

  @Test func aDirectQuotationIsOneSegmentAndAReportedOneNone() {
    #expect(marks("“We ran,”", .direct) == ["“We ran,”"])
    #expect(marks("We ran,", .direct) == ["We ran,"])
    #expect(marks("They “ran,”", .direct) == ["“ran,”"])
    #expect(marks("that they “ran”", .indirect) == [])
  }
}
