import Testing

@Suite struct EvaluateTests {
  /// “We ran,” said Ana Ruiz. The quote and its speaker are marked as they are.
  private static let gold = """
    {"id":"a","text":"“We ran,” said Ana Ruiz.","quotes":[{"start":0,"end":9,"kind":"direct",\
    "speaker_text":"Ana Ruiz","speaker_start":15,"speaker_end":23,"attr":"A"}]}
    """

  private func row(_ name: String, of run: Program) -> [Substring] {
    run.lines.first { $0.hasPrefix(name) }?.split(separator: " ") ?? []
  }

  @Test func annotationsThatAreRightScoreAHundred() throws {
    let run = try Program(["evaluate", "-"], input: Self.gold)
    #expect(run.status == 0)
    #expect(row("all/direct", of: run).last == "100.0")
  }

  @Test func aFileOfAnnotationsIsScoredInstead() throws {
    let wrong = try Scratch(#"{"id":"a","quotes":[]}"# + "\n")
    let run = try Program(["evaluate", "-", "--predictions", wrong.url.path()], input: Self.gold)
    #expect(run.status == 0)
    #expect(row("all/direct", of: run).last == "0.0")
  }

  @Test func whatIsNoGoldFileIsSaid() throws {
    let run = try Program(["evaluate", "-"], input: "nothing\n")
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("pullquote: cannot use standard input"))
  }

  @Test(arguments: [
    ("{}", "line 1: no \"id\""), ("\n{\"id\":1}", "line 2: \"id\" has the wrong type"),
    ("x", "line 1: not valid JSON"),
  ])
  func aFaultyLineIsNamedInPlainWords(input: String, words: String) throws {
    let run = try Program(["evaluate", "-"], input: input)
    #expect(run.errors.contains(": \(words) ("))
  }
}
