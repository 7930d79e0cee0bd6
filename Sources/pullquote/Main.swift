import ArgumentParser
import Glibc
import Library

/// The entry point: runs a command and turns an error into one line and an exit status.
@main struct Main {
  static func main() async {
    StandardStreams.fillGaps()
    // Exceeding the file size limit must fail the write, not kill the program.
    signal(SIGXFSZ, SIG_IGN)
    do {
      if let sources = plainSources { return try Read.run(sources) }
      if let failure = Misspelling.lateCommand(in: Array(CommandLine.arguments.dropFirst())) {
        throw failure
      }
      var command = try Pullquote.parseAsRoot(
        PagerOptions.shortened(Array(CommandLine.arguments.dropFirst())))
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      exit(report(error))
    }
  }

  /// The sources of `pullquote SOURCE …`. They bypass the argument parser, whose setup takes longer than reading an
  /// article.
  private static var plainSources: [Source]? {
    let words = CommandLine.arguments.dropFirst()
    guard let first = words.first, first != "help", !Pullquote.commandNames.contains(first),
      words.allSatisfy({ $0 == "-" || !$0.isEmpty && !$0.hasPrefix("-") })
    else { return nil }
    return words.map(Source.init(argument:))
  }

  /// The failure of a command name with a typo; `nil` if the first word is not close to one.
  private static func misspelling(_ status: ExitStatus) -> Failure? {
    guard let word = CommandLine.arguments.dropFirst().first,
      let command = Misspelling.command(meantBy: word)
    else { return nil }
    return Failure(
      status, "no command and no file is called '\(word)'", fix: "did you mean '\(command)'?")
  }

  /// Reports an error and returns the exit status. Help and version are not errors.
  private static func report(_ error: any Error) -> Int32 {
    if var failure = error as? Failure ?? (error as? NobodyFound)?.failure {
      if failure.status == .cannotOpen, CommandLine.arguments.count == 2 {
        failure = misspelling(failure.status) ?? failure
      }
      failure.report()
      return failure.status.rawValue
    }
    if let code = error as? ExitCode { return code.rawValue }
    let code = Pullquote.exitCode(for: error)
    guard code != .success else {
      StandardOutput.write(Pullquote.fullMessage(for: error) + "\n")
      return 0
    }
    let failure =
      (error as? LibraryError).map(Failure.init) ?? misspelling(.wrongArguments)
      ?? (code == .validationFailure
        ? Failure(.wrongArguments, Pullquote.message(for: error), fix: "see '\(help)'")
        : Failure(.inputFailed, "\(error)"))
    failure.report()
    return failure.status.rawValue
  }

  /// The command line that explains the options of the command that was typed.
  private static var help: String {
    var names = ["pullquote", "help"]
    var subcommands = Pullquote.configuration.subcommands
    for word in CommandLine.arguments.dropFirst() {
      guard let next = subcommands.first(where: { $0.configuration.commandName == word }) else {
        break
      }
      names.append(word)
      subcommands = next.configuration.subcommands
    }
    return (names.count > 2 ? names : names + ["read"]).joined(separator: " ")
  }
}
