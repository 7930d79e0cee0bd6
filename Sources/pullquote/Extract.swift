import ArgumentParser
import Document
import Export
import Extraction
import Text

/// `pullquote extract`
struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Write the text of articles without the rest of the page.",
    discussion: """
      With --lines, a page is a line of standard input: {"id", "html"}, or {"id", "text"} for a plain text, and "url" \
      where it is known. Its record is a line of standard output, in the same order, which 'annotate' reads. A line that \
      cannot be read gets {"id", "error"}, and the exit status is 1 at the end, or 0 with --keep-going.
      """)

  /// The formats of a whole article.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl, markdown
  }

  @Argument(help: Source.help, completion: .file())
  var sources: [Source] = []

  @Option(help: "text, json (every block with its type), jsonl (one line per source) or markdown.")
  var format: Format = .text

  @Flag(help: "Read a page per line of standard input, and write a record per line.")
  var lines = false

  @OptionGroup var options: JobOptions

  @OptionGroup var force: ForceOption

  func validate() throws {
    if lines, !sources.isEmpty {
      throw ValidationError("--lines reads standard input: give no file")
    }
    if !lines, sources.isEmpty {
      throw ValidationError("Missing expected argument '<sources> ...'")
    }
  }

  func run() async throws {
    if lines { return try await pages() }
    if let source = sources.first, sources.count == 1, !options.keepGoing {
      return StandardOutput.write(try result(of: source, line: ProgressLine()).get())
    }
    try await extractSources()
  }

  private func extractSources() async throws {
    let line = ProgressLine()
    var rest = sources[...]
    var failures: [Failure] = []
    var done = 0
    try await OrderedWork.run(
      jobs: options.pieces, next: { rest.popFirst() }, work: { ($0, result(of: $0)) },
      write: { source, result in
        line.clear()
        switch result {
        case .success(let bytes): StandardOutput.write(bytes)
        case .failure(let failure):
          report(failure, of: source)
          failures.append(failure)
        }
        done += 1
        if done < sources.count { line.show("\(done) of \(sources.count)") }
      })
    if !options.keepGoing, let status = ExitStatus(of: failures, among: sources.count) {
      throw ExitCode(status.rawValue)
    }
  }

  /// Reports a source that failed, also in the output if its lines are records.
  private func report(_ failure: Failure, of source: Source) {
    failure.report()
    guard options.keepGoing, format == .json || format == .jsonl else { return }
    StandardOutput.write(
      JSON.object([
        .init("source", JSON(source.path)), .init("error", .string(failure.message)),
      ]).line)
  }

  /// Answers lines with pages.
  private func pages() async throws {
    let isForced = force.isForced
    let format = format == .json ? Format.json : .jsonl
    try await LineAnswers(options: options) { line, bytes throws(InvalidLine) in
      let request = try ExtractionRequest(line: line)
      do throws(ReadingFailure) {
        let article = try Extractor.article(
          from: request.bytes, charset: "utf-8",
          mediaType: request.isPage ? "text/html" : "text/plain", address: request.address,
          isForced: isForced)
        record(of: article.corrected(), format, id: request.id).write(into: &bytes)
      } catch {
        throw InvalidLine("\(error)", id: request.id)
      }
    }.run()
  }

  /// The record of an article, with the id of its line in front.
  private func record(of article: Article, _ format: Format, id: JSON) -> JSON {
    let record =
      format == .json ? article.extractionDocument() : article.extractionRecord()
    guard case .object(let members) = record else { return record }
    return .object([.init("id", id)] + members)
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
