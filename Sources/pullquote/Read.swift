import ArgumentParser
import Document

/// `pullquote [SOURCE]`: reads an article on the screen, or prints it where there is no screen.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read an article; with no terminal on standard output, print it.")

  @Argument(help: Source.help, completion: .file())
  var source: Source?

  func run() throws {
    let environment = Environment()
    let article = try (source ?? .pipe)?.article() ?? Tour.article
    guard Reader.canRun else {
      let printer = ArticlePrinter(article: article.annotated(), width: environment.columns)
      return StandardOutput.write(printer.text)
    }
    try Reader(environment: environment).run(article)
  }
}

extension Environment {
  /// The columns of printed lines: `COLUMNS`, or 80.
  fileprivate var columns: Int {
    let columns = self["COLUMNS"].flatMap { Int($0) } ?? 80
    return min(max(columns, 20), 1000)
  }
}
