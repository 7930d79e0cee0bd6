import ArgumentParser
import Glibc

/// The entry point: runs a command and turns what goes wrong into one line and an exit status.
@main struct Main {
  static func main() async {
    StandardStreams.fillGaps()
    do {
      if let source = plainSource { return try Read.run(source) }
      var command = try Pullquote.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      exit(report(error))
    }
  }

  /// The source of `pullquote SOURCE`, which opens at once: the parser of arguments takes longer to set up
  /// than an article takes to be read, and there is nothing to parse.
  private static var plainSource: Source? {
    guard CommandLine.arguments.count == 2, let word = CommandLine.arguments.last, !word.isEmpty,
      word == "-" || !word.hasPrefix("-"), word != "help",
      !Pullquote.commandNames.contains(word)
    else { return nil }
    return Source(argument: word)
  }

  /// Says what went wrong and gives the exit status. Help and version are no errors.
  private static func report(_ error: any Error) -> Int32 {
    if let failure = error as? Failure {
      failure.report()
      return failure.status.rawValue
    }
    guard Pullquote.exitCode(for: error) == .validationFailure else {
      if let code = error as? ExitCode { return code.rawValue }
      StandardOutput.write(Pullquote.fullMessage(for: error) + "\n")
      return 0
    }
    Failure(.wrongArguments, Pullquote.message(for: error), mend: "see 'pullquote --help'").report()
    return ExitStatus.wrongArguments.rawValue
  }
}
