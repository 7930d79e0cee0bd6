import Foundation
import Testing

@Suite struct SeveralArticlesTests {
  private let council: StoryFile
  private let bakery: StoryFile

  init() throws {
    council = try StoryFile(StoryFile.council)
    bakery = try StoryFile(
      "Bakery opens\n\n“We are back,” said Ana Ruiz, the baker.\n\nIt rained.\n")
  }

  @Test(arguments: [(200, 60), (80, 24), (40, 12)])
  func theNextAndThePreviousArticleAreShown(columns: Int, rows: Int) throws {
    let pty = try Pty([council.path, bakery.path], size: (columns, rows))
    try pty.see("Harbour council")
    pty.type("3]:n\r")
    try pty.see("Bakery opens")
    pty.type(":n\r")
    try pty.see("this is the last article")
    pty.type(":p\r")
    try pty.see("3/4")
    pty.type(":b 2\r")
    try pty.see("Bakery opens")
    pty.type("q")
    #expect(try pty.end() == 0)
    #expect(pty.leftOn == [])
  }

  @Test func theStatusSaysWhichArticleItIs() throws {
    let pty = try Pty([council.path, bakery.path], size: (120, 24))
    try pty.see("article 1 of 2")
    pty.type(":n\r")
    try pty.see("article 2 of 2")
    pty.type(":ls\r")
    try pty.see("[2 ")
  }

  @Test func anotherFileIsOpenedByName() throws {
    let pty = try Pty([council.path], size: (100, 24))
    try pty.see("Harbour council")
    pty.type(":e \(bakery.path)\r")
    try pty.see("Bakery opens")
    pty.type(":e /no/such/file\r")
    try pty.see("cannot open /no/such/file: No such file or directory (check the path)")
    try pty.see("Bakery opens")
    pty.type(":b 7\r")
    try pty.see("no article 7: there are 2")
    pty.type(":p\r")
    try pty.see("Harbour council")
  }

  @Test func whatCannotBeOpenedIsPassedAndReported() throws {
    let pty = try Pty([council.path, "/no/such/file", bakery.path], size: (100, 24))
    try pty.see("Harbour council")
    pty.type(":n\r")
    try pty.see("Bakery opens")
    try pty.see("cannot open /no/such/file")
    pty.type(":buffers\r")
    try pty.see("2 file (not opened)")
    pty.type(":p\r")
    try pty.see("Harbour council")
    try pty.see("cannot open /no/such/file")
    pty.type("q")
    #expect(try pty.end() >> 8 == 1)
    #expect(pty.text.contains("pullquote: cannot open /no/such/file"))
  }

  @Test func theFirstArticleThatCanBeOpenedIsShown() throws {
    let pty = try Pty(["/no/such/file", bakery.path], size: (100, 24))
    try pty.see("Bakery opens")
    try pty.see("cannot open /no/such/file")
    pty.type("j")
    try pty.seeNo("cannot open /no/such/file")
    pty.type(":p\r")
    try pty.see("cannot open /no/such/file")
    pty.type("q")
    #expect(try pty.end() >> 8 == 1)
    #expect(pty.text.contains("pullquote: cannot open /no/such/file"))
  }

  @Test func withoutAnyArticleAllErrorsAreReported() throws {
    let pty = try Pty(["/no/such/file", "/nor/this"], size: (100, 24))
    try pty.see("cannot open /no/such/file")
    try pty.see("cannot open /nor/this")
    let status = try pty.end()
    // The status of wait, not that of exit.
    #expect(status >> 8 == 66)
  }

  @Test func settingsAreKeptForTheNextArticle() throws {
    let pty = try Pty([council.path, bakery.path], size: (120, 24))
    try pty.see("Harbour council")
    pty.type("-")
    try pty.see("68 columns")
    pty.type(":n\r")
    try pty.see("Bakery opens")
    pty.type("-")
    try pty.see("64 columns")
  }

  @Test func tabCompletesTheNameOfAFile() throws {
    let (first, second) = (
      try StoryFile("Ferry late\n\nIt is late, the board said.\n"),
      try StoryFile("Pier shut\n\nIt is shut, the board said.\n")
    )
    let pty = try Pty([first.path])
    try pty.see("Ferry late")
    pty.type(":e " + second.path.dropLast(4) + "\t")
    try pty.see(String(second.path.suffix(20)))
    pty.type("\r")
    try pty.see("Pier shut")
  }
}
