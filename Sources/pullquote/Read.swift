import ArgumentParser

/// `pullquote [SOURCE]`: reads an article on the screen, or prints it where there is no screen.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read an article; with no terminal on standard output, print it.")

  @Argument(help: "A file, a URL, or - for standard input.")
  var source: Source?

  func run() throws {
    guard let source else {
      throw Failure(.wrongArguments, "no article is given", mend: "name a file")
    }
    guard Reader.canRun else {
      return StandardOutput.write(try source.annotatedArticle().plainText())
    }
    try Reader(environment: Environment()).run(try source.article())
  }
}
