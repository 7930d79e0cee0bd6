import Analysis
import ArgumentParser
import Document
import Interface

/// `pullquote [SOURCE]`: opens an article on the screen, or prints it if there is no screen.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read an article, or print it if standard output is not a terminal.")

  @Argument(help: Source.help, completion: .file())
  var source: Source?

  @Flag(help: "Read line by line, for screen readers and terminals without cursor control.")
  var linear = false

  @OptionGroup var force: ForceOption

  func run() throws { try Self.run(source, linear: linear, isForced: force.isForced) }

  /// Opens a source; without one, standard input or the tour.
  static func run(_ source: Source?, linear: Bool = false, isForced: Bool = false) throws {
    // The analyzer loads its data while the article is read.
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
  /// The width of printed lines, 20 to 1000 columns: `COLUMNS` if it is a positive number, otherwise 80.
  fileprivate var columns: Int {
    let columns = self["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? 80
    return min(max(columns, 20), 1000)
  }
}
