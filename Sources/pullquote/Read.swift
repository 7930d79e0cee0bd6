import Analysis
import ArgumentParser
import Document
import Export
import Glibc
import Interface
import Text

/// `pullquote [SOURCE…]`: opens articles on the screen, or prints them if there is no screen.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Read articles, or print them if standard output is not a terminal.")

  @Argument(help: Source.help, completion: .file())
  var sources: [Source] = []

  @Flag(help: "Read line by line, for screen readers and terminals without cursor control.")
  var linear = false

  @Flag(name: .customLong("as-is"), help: "Show a text line by line as it is, never as an article.")
  var asIs = false

  @Flag(
    name: [.customShort("S"), .customLong("chop")],
    help: "Cut the long lines of printouts; the arrow keys show the rest.")
  var chops = false

  @Flag(
    name: [.customShort("N"), .customLong("numbers")], help: "Number the lines of printouts.")
  var numbers = false

  @Option(
    help: "Show at most N columns of text side by side, on screens of 160 columns or more.")
  var columns: Int?

  @Flag(
    name: [.customShort("F"), .customLong("quit-if-one-screen")],
    help: "Only print a printout that fits on the screen.")
  var quits = false

  @Option(
    name: [.customShort("p"), .customLong("pattern")],
    help: "Begin at a match of these words, as +/WORDS does.")
  var pattern: String?

  @Flag(
    name: NameSpecification("RrXiIn".map { NameSpecification.Element.customShort($0) }),
    help: "Change nothing; for those who are used to them in less.")
  var isAsInLess = false

  @Flag(name: .customShort("V"), help: "Print the version.")
  var printsVersion = false

  @Flag(
    name: .customLong("no-state"),
    help: "Neither return to where an article was left nor remember it.")
  var keepsNoState = false

  @Flag(name: .customLong("no-library"), help: "Use no library: articles are not kept.")
  var usesNoLibrary = false

  @OptionGroup var force: ForceOption

  func validate() throws {
    if let columns, !(1...Settings.mostTextColumns).contains(columns) {
      throw ValidationError(
        "--columns \(columns) is not a number from 1 to \(Settings.mostTextColumns)")
    }
  }

  func run() throws {
    if printsVersion { throw CleanExit.message(Pullquote.configuration.version) }
    var pager = PagerOptions(less: Environment()["LESS"])
    pager.chopsLines = pager.chopsLines || chops
    pager.numbersLines = pager.numbersLines || numbers
    pager.quitsIfOneScreen = pager.quitsIfOneScreen || quits
    if let pattern { pager.begin(at: pattern) }
    try Self.run(
      sources, asIs: asIs, linear: linear, isForced: force.isForced, keepsState: !keepsNoState,
      pager: pager, usesLibrary: !usesNoLibrary, columns: columns)
  }

  /// Opens sources; without any, standard input or the tour.
  static func run(
    _ arguments: [Source], asIs: Bool = false, linear: Bool = false, isForced: Bool = false,
    keepsState: Bool = true, pager given: PagerOptions? = nil, usesLibrary: Bool = true,
    columns: Int? = nil
  ) throws {
    if arguments.count > 1, let failure = arguments.first?.misspelling { throw failure }
    // The analyzer gets ready while the article is read.
    Background.run { Analyzer.prepare() }
    let environment = Environment()
    var pager = given ?? PagerOptions(less: environment["LESS"])
    let named = pager.takeCommands(from: arguments)
    let plain = named.isEmpty && !linear ? [Source.pipe].compactMap { $0 } : named
    let sources = asIs ? plain.map(\.asIs) : plain
    let isLinear = linear || LinearRun.isNeeded(environment) && Reader.canRun
    if !isLinear, Reader.canRun {
      let reader = Reader(
        environment: environment, sources: sources, isForced: isForced, keepsState: keepsState,
        usesLibrary: usesLibrary, textColumns: columns, pager: pager)
      do {
        return try reader.run()
      } catch let failure as Failure
        where failure.isOfNothing && sources.allSatisfy({ $0.name == "-" })
      {
        // As a pager, it has nothing to show.
        return
      }
    }
    guard isLinear else { return try print(sources, width: environment.columns, isForced) }
    guard sources.count < 2 else {
      throw Failure(.wrongArguments, "line by line one article is read", fix: "name one source")
    }
    let article = try sources.first?.article(isForced: isForced) ?? Tour.article
    let library = keepsState && usesLibrary ? environment.libraryPath : nil
    try LinearRun(environment: environment, library: library).run(article, from: sources.first)
  }

  /// Prints articles one after the other. What cannot be opened is reported, and the others are printed.
  private static func print(_ sources: [Source], width: Int, _ isForced: Bool) throws {
    guard sources.count > 1 else {
      // Without a keyboard nobody asks for the tour.
      let input = isatty(STDIN_FILENO) == 1 ? nil : Source.standardInput
      guard let source = sources.first ?? input else {
        return print(.article(Tour.article), width: width)
      }
      return print(try source.whole(isForced: isForced), width: width)
    }
    var failures: [Failure] = []
    for (number, source) in sources.enumerated() {
      do throws(Failure) {
        let whole = try source.whole(isForced: isForced)
        if number > 0 { StandardOutput.write("\n" + String(repeating: "═", count: width) + "\n\n") }
        print(whole, width: width)
      } catch {
        error.report()
        failures.append(error)
      }
    }
    if let status = ExitStatus(of: failures, among: sources.count) {
      throw ExitCode(status.rawValue)
    }
  }

  private static func print(_ whole: Source.Whole, width: Int) {
    switch whole {
    case .article(let article):
      ArticlePrinter(article: article.corrected(), width: width).write(to: StandardOutput.write)
    case .printout(let printout): printout.write(to: StandardOutput.write)
    }
  }
}

extension Source {
  /// The failure of a name that is no file and close to that of a command; `nil` for others.
  fileprivate var misspelling: Failure? {
    guard !secret.hasPrefix("-"), access(secret, F_OK) != 0,
      let command = Misspelling.command(meantBy: secret)
    else { return nil }
    return Failure(
      .wrongArguments, "no command and no file is called '\(secret)'",
      fix: "did you mean '\(command)'?")
  }
}

extension Printout {
  /// Writes all lines as they are, without colours and control codes.
  fileprivate func write(to sink: (String) -> Void) {
    for line in text.bytes[text.range].split(separator: .newline, omittingEmptySubsequences: false)
      .dropLast(text.bytes.last == .newline ? 1 : 0)
    {
      sink(TerminalSafety.verbatim(String(decoding: line, as: UTF8.self)) + "\n")
    }
  }
}

extension Environment {
  /// The width of printed lines, 20 to 1000 columns: `COLUMNS` if it is a positive number, otherwise 80.
  fileprivate var columns: Int {
    let columns = self["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? 80
    return min(max(columns, 20), 1000)
  }
}
