import ArgumentParser
import Document
import Export

/// `pullquote extract`
struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the text of articles without the rest of the page.")

  /// The formats of a whole article.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl, markdown
  }

  @Argument(help: Source.help, completion: .file())
  var sources: [Source]

  @Option(help: "text, json (every block with its type), jsonl (one line per source) or markdown.")
  var format: Format = .text

  @OptionGroup var force: ForceOption

  func run() async throws {
    if let source = sources.first, sources.count == 1 {
      return StandardOutput.write(try result(of: source, line: ProgressLine()).get())
    }
    let line = ProgressLine()
    var rest = sources[...]
    var failures = 0
    var done = 0
    try await OrderedWork.run(
      next: { rest.popFirst() }, work: { result(of: $0) },
      write: { result in
        line.clear()
        switch result {
        case .success(let bytes): StandardOutput.write(bytes)
        case .failure(let failure):
          failure.report()
          failures += 1
        }
        done += 1
        if done < sources.count { line.show("\(done) of \(sources.count)") }
      })
    if failures > 0 { throw ExitCode(ExitStatus.inputFailed.rawValue) }
  }

  private func result(
    of source: Source, line: ProgressLine? = nil
  ) -> Result<[UInt8], Failure> {
    Result { () throws(Failure) in
      try source.articles(isForced: force.isForced, line: line)
        .flatMap { bytes(of: $0.corrected()) }
    }
  }

  private func bytes(of article: Article) -> [UInt8] {
    switch format {
    case .json: article.extractionDocument().line
    case .jsonl: article.extractionRecord().line
    case .text: Array(article.plainText().utf8)
    case .markdown: Array(article.markdown().utf8)
    }
  }
}
