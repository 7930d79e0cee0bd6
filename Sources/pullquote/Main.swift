import ArgumentParser
import Glibc

/// The entry point: runs a command and turns what goes wrong into one line and an exit status.
@main struct Main {
  static func main() async {
    StandardStreams.fillGaps()
    // A file that may not grow is an error of the write, not the end of the program.
    signal(SIGXFSZ, SIG_IGN)
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

  /// What went wrong where the first word is nearly the name of a command; `nil` where it is not.
  private static func misspelling(_ status: ExitStatus) -> Failure? {
    guard let word = CommandLine.arguments.dropFirst().first,
      let command = Misspelling.command(meantBy: word)
    else { return nil }
    return Failure(
      status, "there is no command and no file '\(word)'", mend: "did you mean '\(command)'?")
  }

  /// Says what went wrong and gives the exit status. Help and version are no errors.
  private static func report(_ error: any Error) -> Int32 {
    if var failure = error as? Failure {
      if failure.status == .cannotOpen, CommandLine.arguments.count == 2 {
        failure = misspelling(failure.status) ?? failure
      }
      failure.report()
      return failure.status.rawValue
    }
    guard Pullquote.exitCode(for: error) == .validationFailure else {
      if let code = error as? ExitCode { return code.rawValue }
      StandardOutput.write(Pullquote.fullMessage(for: error) + "\n")
      return 0
    }
    let failure =
      misspelling(.wrongArguments)
      ?? Failure(.wrongArguments, Pullquote.message(for: error), mend: "see 'pullquote --help'")
    failure.report()
    return failure.status.rawValue
  }
}
