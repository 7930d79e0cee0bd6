import ArgumentParser
import Configuration
import Export
import Interface
import Text

/// `pullquote config`
struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show every option with its value and where it is set, or check the file.",
    discussion: """
      'copy' is how Y writes a quote with its source: text with fields in braces, which are \
      \(AttributionFormat.Field.list). A field that the article does not give is left out; {{ and }} stand for braces. \
      {quote} has its own quotation marks and is never changed; words that are not the speaker's begin with \
      [paraphrase] or [partly paraphrased], unless {kind} says so: quotation, partly paraphrased or paraphrase. {name} is \
      the speaker, all who say it, or the words for an unnamed source, {role} the role and affiliation in the words of the \
      article (left out where several say it), {title}, \
      {authors}, {publisher}, {date} and {url} are those of the article.

      A key that the file assigns to an action is taken from the action that has it by default. Two actions with the same \
      key are an error: give the other action different keys, or none ([]).
      """,
    subcommands: [Show.self, Check.self], defaultSubcommand: Show.self)

  /// `pullquote config show`
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show every option, as a file to start from.")

    @Option(help: FormatHelp.listing)
    var format: ListingFormat = .text

    func run() throws {
      let choices = try Choices(environment: Environment())
      StandardOutput.write(choices.listing.bytes(format))
    }
  }

  /// `pullquote config check`
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Report what is wrong in the file: where, what, and how to fix it.")

    @Argument(help: "The file; by default your own.", completion: .file())
    var file: String?

    func run() throws {
      let environment = Environment()
      let choices =
        try file.map { try Choices(path: $0, environment: environment) }
        ?? Choices(environment: environment)
      for fault in choices.faults { StandardOutput.write(TerminalSafety.oneLine(fault) + "\n") }
      if !choices.faults.isEmpty { throw ExitCode(ExitStatus.inputFailed.rawValue) }
    }
  }
}

extension Choices {
  /// Every option with its value and source. As text it is a file with the present settings.
  fileprivate var listing: Listing {
    let entries = configuration.entries
    return Listing(
      name: "options", fields: ["name", "value", "source", "help"],
      records: entries.map(record), lines: header + lines(of: entries),
      markdown: entries.map { "- `\(assignment($0))` — \(Markdown.escaped($0.option.help))" })
  }

  private var header: [String] {
    guard let path else { return ["# No home folder, so no file."] }
    return ["# \(TerminalSafety.oneLine(path))" + (hasFile ? "" : " (does not exist)")]
  }

  private func lines(of entries: [Configuration.Entry]) -> [String] {
    var section: String?
    return entries.flatMap { entry in
      let head = entry.option.section == section ? [] : ["", "[\(entry.option.section ?? "")]"]
      section = entry.option.section
      return head + ["\(assignment(entry))  # \(entry.option.help) (\(words(for: entry.source)))"]
    }
  }

  private func assignment(_ entry: Configuration.Entry) -> String {
    "\(entry.option.name) = \(TerminalSafety.oneLine(entry.value.toml))"
  }

  private func words(for source: Configuration.Source) -> String {
    switch source {
    case .standard: "default"
    case .file(let line): "line \(line)"
    case .environment(let variable): variable
    }
  }

  private func record(_ entry: Configuration.Entry) -> [JSON.Member] {
    let name = entry.option.section.map { "\($0).\(entry.option.name)" } ?? entry.option.name
    return [
      .init("name", .string(name)), .init("value", JSON(entry.value)),
      .init("source", .string(words(for: entry.source))), .init("help", .string(entry.option.help)),
    ]
  }
}

extension JSON {
  fileprivate init(_ value: Value) {
    self =
      switch value {
      case .text(let text): .string(text)
      case .number(let number): .int(number)
      case .flag(let flag): .bool(flag)
      case .list(let items): JSON(items)
      }
  }
}
