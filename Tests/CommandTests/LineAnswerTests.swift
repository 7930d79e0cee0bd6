import Foundation
import Testing

/// Lines in, lines out: `annotate`, and `extract --lines` before it.
@Suite struct LineAnswerTests {
  private let page =
    "<html><body><article><h1>Tide</h1><p>The harbour was quiet by the morning and nobody was hurt.</p>"
    + "<p>“We ran to the boat and waited all night,” said Ana Ruiz, who cooks on the island.</p>"
    + "</article></body></html>"

  private var input: String {
    """
    {"id": 1, "html": "\(page)"}
    not JSON
    {"id": "c", "text": "A story\\n\\n“Go,” said Jo Lind.", "url": "https://coast.example/go"}
    """
  }

  /// The id and the error of each line.
  private func heads(_ run: Program) throws -> [String] {
    try run.lines.map { line in
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      return "\(object["id"] ?? "") \(object["error"] ?? "ok")"
    }
  }

  @Test(arguments: ["1", "2", "64"])
  func aBadLineIsAnsweredInItsPlaceAndKeepGoingSucceeds(jobs: String) throws {
    let lines = (0..<400).map {
      $0 % 200 == 100 ? "bad" : #"{"id": \#($0), "text": "“Go,” said Jo."}"#
    }
    let run = try Program(
      ["annotate", "--keep-going", "--jobs", jobs], input: lines.joined(separator: "\n"))
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    let heads = try heads(run)
    #expect(heads.count == 400)
    #expect(heads.filter { $0.hasSuffix(" ok") }.count == 398)
    #expect(heads[99] == "99 ok")
    #expect(heads[100].hasSuffix("not valid JSON"))
  }

  @Test func pagesInLinesAreExtractedInOrderAndTheirErrorsGoThroughAnnotate() throws {
    let extracted = try Program(["extract", "--lines", "--keep-going"], input: input)
    #expect(extracted.status == 0)
    #expect(try heads(extracted) == ["1 ok", "<null> not valid JSON", "c ok"])
    #expect(extracted.lines[2].contains(#""url":"https://coast.example/go""#))
    let annotated = try Program(["annotate", "--keep-going"], input: extracted.output)
    #expect(annotated.status == 0)
    #expect(try heads(annotated) == ["1 ok", "<null> not valid JSON", "c ok"])
  }

  @Test func withoutKeepGoingABadLineIsStatusOne() throws {
    #expect(try Program(["extract", "--lines"], input: input).status == 1)
  }

  @Test func aFileThatCannotBeReadIsARecordOfTheOutput() throws {
    let story = try Scratch("Tide\n\n“Go,” said Jo Lind.\n")
    let run = try Program(
      ["extract", "--format", "jsonl", "--keep-going", "--jobs", "1", "/no/such", story.url.path()])
    #expect(run.status == 0)
    #expect(run.lines.count == 2)
    #expect(run.lines[0].hasPrefix(#"{"source":"/no/such","error":"cannot open /no/such"#))
  }

  @Test func aNumberOfJobsBelowOneIsRefused() throws {
    let run = try Program(["annotate", "--jobs", "0"], input: "")
    #expect(run.status == 2)
    #expect(run.errors.contains("--jobs 0"))
  }
}
