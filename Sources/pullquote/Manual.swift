import ArgumentParser
import Configuration
import Interface

/// `pullquote manual`: writes the man page. Keys, commands, signs and options come from the tables that the program itself
/// uses.
struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Write the man page.", shouldDisplay: false)

  @Option(help: "The date of the page, such as 2031-05-09.")
  var date = "2026-01-01"

  func run() { StandardOutput.write(ManualPage(date: date).text) }
}

/// The man page, in the macros of man(7).
struct ManualPage {
  /// The date of the page.
  let date: String

  /// The source of the page.
  var text: String {
    let sections = [
      name, synopsis, description, options, commands, keys, colon, signs, configuration,
      environment, files, status, examples, others,
    ]
    let title =
      ".TH PULLQUOTE 1 \"\(date)\" \"\(Pullquote.configuration.version)\" \"User Commands\""
    return ([title] + sections).joined(separator: "\n") + "\n"
  }

  private func section(_ title: String, _ lines: [String]) -> String {
    ([".SH \(title)"] + lines).joined(separator: "\n")
  }

  /// A list of terms with what they mean.
  private func list(_ entries: [(term: String, meaning: String)]) -> [String] {
    entries.flatMap { [".TP", ".B \"\(Roff.argument($0.term))\"", Roff.line($0.meaning)] }
  }

  private var name: String {
    section("NAME", ["pullquote \\- read news articles in the terminal and see who said what"])
  }

  private var synopsis: String {
    section(
      "SYNOPSIS",
      [
        ".B pullquote",
        "[\\fIoptions\\fR] [\\fB+\\fIcommand\\fR] [\\fIFILE\\fR | \\fIURL\\fR | \\fB\\-\\fR] ...",
        ".br", ".B pullquote",
        "\\fIcommand\\fR [\\fIoptions\\fR] [\\fIFILE\\fR | \\fIURL\\fR | \\fB\\-\\fR] ...",
      ])
  }

  private var description: String {
    section(
      "DESCRIPTION",
      [
        Roff.line(
          "pullquote opens saved pages, plain text, web addresses and pipes, and shows the article with its quotes "
            + "highlighted, a list of the speakers beside it and the editor's correction above it. What programs print "
            + "for a terminal, such as manuals, tables, code and differences, is shown as it is. Without an argument it "
            + "opens the library, or a short story that teaches its keys. Without a terminal on standard output it prints the article."
        )
      ])
  }

  private var options: String {
    section(
      "OPTIONS",
      list([
        ("--linear", "Read line by line, for screen readers and terminals without cursor control."),
        ("--as-is", "Show a text line by line as it is, never as an article."),
        ("-S, --chop", "Cut the long lines of printouts; the arrow keys show the rest."),
        ("-N, --numbers", "Number the lines of printouts."),
        (
          "--columns N",
          "Show at most N columns of text side by side, on screens of 160 columns or more."
        ),
        ("-F, --quit-if-one-screen", "Only print a printout that fits on the screen."),
        ("-p, --pattern WORDS", "Begin at a match of these words, as +/WORDS does."),
        ("-R, -r, -X, -i, -I, -n", "Change nothing; for those who are used to them in less."),
        ("--no-state", "Neither return to where an article was left nor remember it."),
        ("--no-library", "Use no library: articles are not kept."),
        ("--force", "Take all text of a page if no article is found on it."),
        ("+N, +/words, +F", "Begin at a line, at a match, or following the end, as in less."),
        ("-V, --version", "Print the version."),
        ("-h, --help", "Print help; after a command, its options."),
      ]))
  }

  private var commands: String {
    let format = "--format text, json, jsonl, csv or markdown"
    return section(
      "COMMANDS",
      list([
        ("read", "Read articles; the default."),
        (
          "quotes",
          "List quotes and who says each: --speaker NAME, --all (thoughts too), \(format)."
        ),
        ("speakers", "List who is quoted: --speaker NAME, --all, \(format)."),
        ("corrections", "List the editor's corrections and what they are about: \(format)."),
        (
          "search",
          "Search the quotations of all articles in the library: --speaker NAME, --source, --since, --until, "
            + "--kind direct or indirect, --articles, --sort new or best, --count, --limit N, \(format)."
        ),
        (
          "library",
          "Show where the library is (status), check it (check), copy it (backup; --force replaces a file), write it as "
            + "lines of JSON (export), merge others (import), remove articles (forget). These and the other commands "
            + "that list what the library has take --library FILE."
        ),
        (
          "changes",
          "List what changed between two files of an article, quotations first, or in the library: OLD NEW, or "
            + "--since DATE; --quotes, \(format)."
        ),
        (
          "people",
          "List who is quoted in the library: NAME, --suggestions, --ask (y or n for each), --limit N, \(format)."
        ),
        (
          "person",
          "List what a person has said in the library: NAME, --merge NAME, --split NAME, --limit N, \(format)."
        ),
        (
          "judgements",
          "List what people decided about speakers: --unplaced, --undo (--id ID), --import FILE, --gold, \(format)."
        ),
        (
          "extract",
          "Write the text without the rest of the page: --format text, json, jsonl or markdown; --lines reads "
            + "a page per line of standard input; --jobs N, --keep-going."
        ),
        (
          "annotate",
          "Annotate articles: a line of JSON in, a line of JSON out; --jobs N at a time; --keep-going exits with 0 "
            + "even if single lines are not valid."
        ),
        (
          "import",
          "Put a folder of saved articles, or what another reader exports, into the library: --no-fetch, --near, "
            + "--pause SECONDS, --failed FILE, --jobs N."
        ),
        (
          "notes",
          "List the notes of the library: --format text, csv, markdown or jsonld; --into FOLDER writes a Markdown file "
            + "per article, which is updated in place."
        ),
        (
          "evaluate",
          "Score annotations against articles marked by hand: GOLD, --predictions FILE for those of others."
        ),
        ("themes", "List the themes: \(format)."),
        ("config", "Show the configuration (show; \(format)), or check it (check)."),
        ("help", "Print the help of a command."),
      ]))
  }

  private var keys: String {
    let parts = Keymap.standard.sections.flatMap { part in
      [".SS \"\(Roff.argument(part.title))\""]
        + list(part.entries.map { ($0.keys.map(\.name).joined(separator: " "), $0.help) })
    }
    return section("KEYS", [Roff.line("A number before a key is a count.")] + parts)
  }

  private var colon: String {
    section(
      "COMMANDS OF THE READER",
      [Roff.line("They are typed after a colon, and Tab completes them.")]
        + list(CommandHelp.entries.map { (":" + $0.name, $0.meaning) }))
  }

  private var signs: String {
    section("SIGNS", list(Legend.entries.map { ($0.sign(), $0.meaning) }))
  }

  private var configuration: String {
    let reading = ReaderOption.all.filter { $0.section == nil }
    return section(
      "CONFIGURATION",
      [
        Roff.line(
          "The file is TOML. Keys of actions stand in a section [keys], such as next-quote = [\"]\", \"F3\"]."
        )
      ]
        + list(reading.map { ("\($0.name) = \($0.standard.toml)", $0.help) }))
  }

  private var environment: String {
    section(
      "ENVIRONMENT",
      list([
        (
          "LESS",
          "The options F (quit if a printout fits on the screen), N and S, also by their long names, and +commands "
            + "count."
        ),
        ("EDITOR, VISUAL", "The editor of the key e."), ("BROWSER", "The browsers of the key o."),
        ("NO_COLOR, CLICOLOR, CLICOLOR_FORCE", "Whether to use colours."),
        ("COLUMNS", "The width of printed lines."),
        ("ESCDELAY", "How long to wait after Esc, in milliseconds."),
        (
          "http_proxy, https_proxy, no_proxy, CURL_CA_BUNDLE, SSL_CERT_FILE",
          "How pages are fetched."
        ),
      ]))
  }

  private var files: String {
    section(
      "FILES",
      list([
        (
          "$XDG_CONFIG_HOME/pullquote/config.toml, ~/.config/pullquote/config.toml",
          "The configuration."
        ),
        ("$XDG_CONFIG_HOME/pullquote/themes", "Your own themes."),
        (
          "$XDG_DATA_HOME/pullquote/library.sqlite, ~/.local/share/pullquote/library.sqlite",
          "The library: the articles that were opened. Beside it are judgements.jsonl, backups, and feeds.jsonl with the "
            + "feeds of imports."
        ),
        (
          "$XDG_STATE_HOME/pullquote/places.jsonl, ~/.local/state/pullquote/places.jsonl",
          "Where articles were left."
        ),
      ]))
  }

  private var status: String {
    section(
      "EXIT STATUS",
      list([
        ("0", "Success."), ("1", "Some input failed."), ("2", "The arguments are wrong."),
        ("66", "No input can be opened."),
      ]))
  }

  private var examples: String {
    let lines = [
      "pullquote page.html", "pullquote https://example.com/story",
      "pullquote quotes page.html --speaker Renn --format json",
      "pullquote extract --format jsonl *.html | pullquote annotate", "PAGER=pullquote man ls",
      "git -c core.pager=pullquote log",
    ]
    return section("EXAMPLES", [".EX"] + lines.map(Roff.line) + [".EE"])
  }

  private var others: String {
    section("SEE ALSO", [".BR less (1),", ".BR w3m (1),", ".BR newsboat (1)"])
  }
}

/// Text in the language of man pages.
private enum Roff {
  /// Text as a line of its own, which no macro begins.
  static func line(_ text: String) -> String {
    let escaped = escaped(text)
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }

  /// Text as an argument in quotation marks.
  static func argument(_ text: String) -> String {
    escaped(text).split(separator: "\"", omittingEmptySubsequences: false).joined(
      separator: "\\(dq")
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\e"
      case "-": "\\-"
      case "'": "\\(aq"
      case "^": "\\(ha"
      case "`": "\\(ga"
      case "~": "\\(ti"
      case _ where scalar.isASCII: String(scalar)
      default:
        "\\[u" + String(repeating: "0", count: max(0, 4 - String(scalar.value, radix: 16).count))
          + String(scalar.value, radix: 16, uppercase: true) + "]"
      }
    }.joined()
  }
}
