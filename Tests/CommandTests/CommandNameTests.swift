import ArgumentParser
import Testing

@testable import pullquote

@Suite struct CommandNameTests {
  /// A name that is not in the list would be opened as a file.
  @Test func everyCommandIsKnownByItsName() {
    let names = Pullquote.configuration.subcommands.map { $0._commandName }
    #expect(Set(names) == Pullquote.commandNames)
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
