import Testing

@testable import Analysis

@Suite struct MarkTests {
  /// The words of each segment without its marks; a nested one in brackets, an open one with `…` behind.
  func segments(_ text: String) -> [String] {
    let table = table(of: text)
    return table.segments.map {
      let words = table.words($0.inside)
      return ($0.isNested ? "[\(words)]" : words) + ($0.isOpen ? "…" : "")
    }
  }

  @Test(arguments: [
    ("“Yes,” she said, “we can.”", ["Yes,", "we can."]),
    ("\"Yes,\" she said, \"we can.\"", ["Yes,", "we can."]),
    ("''Yes,'' she said, ``we can.''", ["Yes,", "we can."]),
    ("“Yes,\" she said, \"we can.”", ["Yes,", "we can."]),
    ("‘Yes,’ she said, ‘we can.’", ["Yes,", "we can."]),
    ("'Yes,' she said, 'we can.'", ["Yes,", "we can."]),
    ("«Yes», she said, „we can”.", ["Yes", "we can"]),
  ])
  func everyStyleOfMark(_ text: String, _ expected: [String]) {
    #expect(segments(text) == expected)
  }

  @Test(arguments: [
    ("“He told me ‘go’ and I went,” she said.", ["He told me ‘go’ and I went,", "[go]"]),
    ("‘He told me “go” and I went,’ she said.", ["He told me “go” and I went,", "[go]"]),
    (
      "''I tell people, 'You have to love it.'''",
      ["I tell people, 'You have to love it.'", "[You have to love it.]"]
    ),
  ])
  func marksInsideMarks(_ text: String, _ expected: [String]) {
    #expect(segments(text) == expected)
  }

  @Test(
    arguments: [
      ("The players’ bus from the ’90s wasn’t theirs.", []),
      ("The players' bus from the '90s wasn't theirs.", []),
      ("'The players' bus is late,' said Ode.", ["The players' bus is late,"]),
      ("Rock 'n' roll and give 'em time.", []),
      ("The 6'2\" guard wore \"a hat\" there.", ["a hat"]),
    ] as [(String, [String])])
  func apostrophesAndInchesAreNoMarks(_ text: String, _ expected: [String]) {
    #expect(segments(text) == expected)
  }

  @Test func aQuotationLeftOpenGoesOnInTheNextParagraph() {
    let table = table(of: "“We waited. \n“We left,” Ode said.\nIt rained. “Why?”")
    #expect(table.segments.map(\.isOpen) == [true, false, false])
    #expect(table.segments.map(\.continues) == [false, true, false])
  }

  @Test(arguments: [
    ("“We waited, Ode said. “All day.”", ["We waited,…", "All day."]),
    ("A stray \" mark.\n“All day,” Ode said.", ["All day,"]),
    ("It was” late.\n“All day,” Ode said.", ["All day,"]),
    ("“We waited all day, said Ada Ode.\nIt rained.", ["We waited all day,…"]),
  ])
  func anOddMarkSpoilsNothingElse(_ text: String, _ expected: [String]) {
    #expect(segments(text) == expected)
  }

  @Test func bracketsAndEllipsesStayInside() {
    #expect(segments("“He [Ode] is … late,” she said.") == ["He [Ode] is … late,"])
  }

  @Test func everyTokenInsideMarksIsFlagged() {
    let table = table(of: "She said “we ‘may’ go” now.")
    let doubles = table.tokens.filter { $0.shape.contains(.insideDouble) }
    #expect(doubles.map { table.text[$0.range] } == ["we", "‘", "may", "’", "go"])
    #expect(table.tokens.count { $0.shape.contains(.insideSingle) } == 1)
  }
}
