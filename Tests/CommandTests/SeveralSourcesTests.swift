import Foundation
import Testing

@Suite struct SeveralSourcesTests {
  private let bakery: Scratch
  private let ferry: Scratch

  init() throws {
    bakery = try Scratch(SourceTests.story)
    ferry = try Scratch("Ferry stays\n\n“The boat stays,” said Ines Calder. “We heard you.”\n")
  }

  private func run(_ arguments: String...) throws -> Program {
    try Program(arguments + [bakery.url.path(), ferry.url.path()])
  }

  @Test(arguments: ["quotes", "speakers", "corrections"])
  func aListOfSeveralSourcesIsOneList(command: String) throws {
    let both = try run(command, "--format", "jsonl")
    let each = try [bakery, ferry].map {
      try Program([command, "--format", "jsonl", $0.url.path()]).output
    }
    #expect(both.status == 0)
    #expect(both.output == each.joined())
    let json = try run(command, "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: [Any]]
    #expect(object?[command]?.count == both.lines.count)
    let rows = try run(command, "--format", "csv").output.utf8.count { $0 == UInt8(ascii: "\n") }
    #expect(rows == both.lines.count + 1)
  }

  @Test func aLineNamesItsSource() throws {
    let lines = try run("speakers").lines
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("\(bakery.url.path()): Ana Ruiz") == true)
    #expect(lines.last == "\(ferry.url.path()): Ines Calder — 1 quote")
  }

  /// “Both” is no speaker, but words for a source.
  @Test func aSourceWithoutANameIsFoundByItsWords() throws {
    let toll = try Scratch(
      """
      Harbour toll to double

      “It is the only honest price,” Mayor Ana Ruiz said on Monday.

      The skippers and the shop owners have met twice. Both have said they will pay.

      """)
    let found = try Program(["quotes", "--speaker", "both", toll.url.path()])
    #expect(found.lines == ["Both: [paraphrase] they will pay"])
    let listed = try Program(["speakers", "--speaker", "both", toll.url.path()])
    #expect(listed.status == 1 && listed.errors.contains("'quotes' lists what it says"))
    let ruiz = try Program(["quotes", "--speaker", "ruiz", toll.url.path()])
    #expect(ruiz.lines.count == 1)
  }

  @Test func aSpeakerNeedBeInOneSourceOnly() throws {
    let found = try run("quotes", "--speaker", "Calder")
    #expect(found.status == 0)
    #expect(found.lines.count == 1)
    let nobody = try run("quotes", "--speaker", "Nobody")
    #expect(nobody.status == 1)
    #expect(nobody.errors.contains("nobody called 'Nobody'"))
  }

  @Test func whatCannotBeOpenedIsReportedAndTheOthersAreListed() throws {
    let run = try run("quotes", "/no/such/file")
    #expect(run.status == 1)
    #expect(run.lines.count == 2)
    #expect(run.errors.contains("cannot open /no/such/file"))
  }

  @Test func withoutATerminalAllArePrinted() throws {
    let printed = try Program([bakery.url.path(), ferry.url.path()])
    #expect(printed.output.contains("Bakery opens"))
    #expect(printed.output.contains("Ferry stays"))
    let failing = try Program(["/no/such/file", ferry.url.path()])
    #expect(failing.status == 1)
    #expect(failing.output.contains("Ferry stays"))
  }
}
