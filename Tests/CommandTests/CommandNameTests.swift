import ArgumentParser
import Testing

@testable import pullquote

@Suite struct CommandNameTests {
  /// A name that is not in the list would be opened as a file.
  @Test func everyCommandIsKnownByItsName() {
    let names = Pullquote.configuration.subcommands.map { $0._commandName }
    #expect(Set(names) == Pullquote.commandNames)
  }
}
