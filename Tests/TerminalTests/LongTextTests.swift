import Testing

@Suite struct LongTextTests {
  /// More than is read at once.
  private static let text =
    (1...82_000).map { "Paragraph \($0) tells what the harbour council said.\n\n" }.joined()
    + "“The gull is back,” said Ana Ruiz, the harbour master.\n"

  @Test func aLongTextIsReadToItsEndAndSearched() throws {
    let story = try StoryFile(Self.text)
    let pty = try Pty([story.path], size: (80, 24))
    try pty.see("Paragraph 1 tells")
    pty.type("G")
    try pty.see("The gull is back")
    pty.type("g")
    try pty.see("Paragraph 1 tells")
    pty.type("/paragraph 54321 tells\r")
    try pty.see("Paragraph 54321 tells")
    try pty.see("1/1")
    pty.type("q")
    #expect(try pty.end() == 0)
    #expect(pty.leftOn == [])
  }
}
