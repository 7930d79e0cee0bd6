import ArgumentParser
import Testing

@testable import pullquote

@Suite struct CommandNameTests {
  /// A name that is not in the list would be opened as a file.
  @Test func everyCommandIsKnownByItsName() {
    let names = Pullquote.configuration.subcommands.map { $0._commandName }
    #expect(Set(names) == Pullquote.commandNames)
  }

  @Test func anOptionBeforeTheCommandIsAnsweredWithTheRightOrder() {
    let late = { (words: String) in
      Misspelling.lateCommand(in: words.split(separator: "_").map(String.init))?.message
    }
    #expect(
      late("--format_json_quotes_a")
        == "'--format' stands before the command 'quotes' (put the command first: pullquote quotes --format json a)"
    )
    #expect(
      late("--no-library_extract_it's.txt")?.hasSuffix("extract --no-library 'it'\\''s.txt')")
        == true)
    for words in [
      "quotes_--format_json", "--help_quotes", "--linear_a", "-", "--_quotes", "+4_quotes",
    ] {
      #expect(late(words) == nil)
    }
  }

  /// The library of the command line finds a missing name by searching all types of the program, which takes a third of
  /// the time of a start.
  @Test func everyCommandSaysItsName() {
    var commands: [any ParsableCommand.Type] = [Pullquote.self]
    while let command = commands.popLast() {
      #expect(command.configuration.commandName != nil, "\(command)")
      commands += command.configuration.subcommands
    }
  }
}
