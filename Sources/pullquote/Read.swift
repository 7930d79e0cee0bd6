import Analysis
import ArgumentParser
import Document
import Interface

/// `pullquote [SOURCE]`: reads an article on the screen, or prints it where there is no screen.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read an article; with no terminal on standard output, print it.")

  @Argument(help: Source.help, completion: .file())
  var source: Source?

  @Flag(help: "Talk in lines, for screen readers and terminals that cannot draw.")
  var linear = false

  @OptionGroup var force: ForceOption

  func run() throws { try Self.run(source, linear: linear, isForced: force.isForced) }

  /// Reads a source: that of standard input, or the tour, where none is given.
  static func run(_ source: Source?, linear: Bool = false, isForced: Bool = false) throws {
    // What the analyzer knows is made ready beside the reading of the article.
    Background.run { _ = Analyzer() }
    let environment = Environment()
    let source = source ?? (linear ? nil : .pipe)
    if !linear, Reader.canRun, !LinearRun.isNeeded(environment) {
      let reader = Reader(environment: environment, source: source, isForced: isForced)
      let opening =
        try source?.opening(isForced: isForced)
        ?? Source.Opening(content: Content(Tour.article), rest: nil)
      return try reader.run(opening)
    }
    let article = try source?.article(isForced: isForced) ?? Tour.article
    if linear || Reader.canRun {
      try LinearRun(environment: environment).run(article, from: source)
    } else {
      ArticlePrinter(article: article.corrected(), width: environment.columns)
        .write(to: StandardOutput.write)
    }
  }
}

extension Environment {
  /// The columns of printed lines, 20 to 1000: `COLUMNS` where it is a number above 0, or 80.
  fileprivate var columns: Int {
    let columns = self["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? 80
    return min(max(columns, 20), 1000)
  }
}
