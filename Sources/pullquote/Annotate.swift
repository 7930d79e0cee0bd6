import Analysis
import ArgumentParser
import Document
import Export
import Extraction
import Text

/// `pullquote annotate`: JSON Lines in, JSON Lines out, in the same order, on all cores.
struct Annotate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Annotate articles: {\"id\", \"text\"} a line in, {\"id\", \"quotes\", …} a line out.",
    discussion: """
      A line has "text", or "title" and "body" (a string or a list of paragraphs) as 'extract --format jsonl' writes them: \
      the answer then contains the "text" that its offsets count in, and an "id" that is missing is the source.

      Reads standard input and writes standard output as it goes, in the same order, on all cores. A \
      line that is not valid gets {"id", "error"}, and the exit status is 1 at the end. "language" is a tag \
      such as "de"; an answer with "coverage": "marks" is of a language in which only words in quotation marks \
      are looked for.
      """)

  func run() async throws {
    let analyzer = Analyzer()
    var input = LinePieces()
    var invalid = 0
    try await OrderedWork.run(
      next: { try input.next() }, isReady: { input.isReady },
      work: { lines in Answers(to: lines, by: analyzer) },
      write: { answers in
        invalid += answers.invalid
        StandardOutput.write(answers.bytes)
      })
    guard invalid > 0 else { return }
    throw Failure(
      .inputFailed, "\(invalid) lines of standard input are not valid",
      fix: "their answers say why: look for \"error\"")
  }
}

/// The answers to some lines.
private struct Answers: Sendable {
  var bytes: [UInt8] = []
  var invalid = 0

  init(to lines: [UInt8], by analyzer: Analyzer) {
    var rest = lines[...]
    while !rest.isEmpty {
      let line = rest[..<(rest.firstIndex(of: .newline) ?? rest.endIndex)]
      rest = rest[line.endIndex...].dropFirst()
      guard !line.allSatisfy(\.isASCIISpace) else { continue }
      do throws(AnnotationRequest.Invalid) {
        let request = try AnnotationRequest(line: line)
        var article = PlainText.article(verbatim: request.text).corrected()
        if let language = request.language { article.metadata.language = language }
        article.writeAnnotation(
          of: analyzer.parts(of: article), id: request.id, withText: request.isJoined,
          into: &bytes)
      } catch {
        error.answer.write(into: &bytes)
        invalid += 1
      }
      bytes.append(.newline)
    }
  }
}
