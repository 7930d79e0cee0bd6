import ArgumentParser
import Document
import Export

/// The root of the command line.
struct Pullquote: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pullquote",
    abstract: "Read a news article and see who said what.",
    usage: """
      pullquote [<options>] [FILE | URL | -] ...
      pullquote <subcommand> [<options>] ...
      """,
    discussion: """
      'pullquote FILE' reads it, and 'pullquote help read' shows the options of that. Without an argument, pullquote opens the library, or a short story that teaches its keys if that is empty; \
      ? shows all keys. The configuration is $XDG_CONFIG_HOME/pullquote/config.toml, or ~/.config/pullquote/config.toml: \
      'pullquote config' shows every option. NO_COLOR, CLICOLOR and COLUMNS \
      are respected.

      Exit status: 0 success, 1 some input failed, 2 wrong arguments, 66 no input can be opened.
      """,
    version: "pullquote 0.1.0",
    subcommands: [
      Read.self, Quotes.self, Speakers.self, Corrections.self, SearchCommand.self,
      LibraryCommand.self,
      Changes.self, PeopleCommand.self,
      PersonCommand.self,
      JudgementsCommand.self, Extract.self,
      Annotate.self, Evaluate.self, Import.self, Notes.self,
      Themes.self, Config.self, Manual.self,
    ],
    defaultSubcommand: Read.self)

  /// The names of the commands. They are listed because asking the types takes a tenth of the time that opening an
  /// article takes.
  static let commandNames: Set<String> = [
    "read", "quotes", "speakers", "corrections", "search", "library", "changes", "people", "person",
    "judgements",
    "extract", "annotate", "evaluate", "import", "notes",
    "themes", "config", "manual",
  ]
}

extension ListingFormat: ExpressibleByArgument {}

/// Help texts of the formats.
enum FormatHelp {
  static let listing: ArgumentHelp = "The format of the list."
}

/// `--force`
struct ForceOption: ParsableArguments {
  @Flag(name: .customLong("force"), help: "Take all text of a page if no article is found on it.")
  var isForced = false
}
