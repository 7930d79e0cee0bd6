import Analysis
import ArgumentParser
import Document
import Export
import Extraction

/// `pullquote annotate`: JSON Lines in, JSON Lines out, in the same order, on all cores.
struct Annotate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract:
      "Annotate articles: {\"id\", \"text\"} a line in, {\"id\", \"quotes\", …} a line out.",
    discussion: """
      A line has "text", or "title" and "body" (a string or a list of paragraphs) as 'extract --format jsonl' writes them: \
      the answer then contains the "text" that its offsets count in, and an "id" that is missing is the source.

      Reads standard input and writes standard output as it goes, in the same order, on all cores. A \
      line that is not valid gets {"id", "error"}, and the exit status is 1 at the end, or 0 with --keep-going. "language" is a tag \
      such as "de"; an answer with "coverage": "marks" is of a language in which only words in quotation marks \
      are looked for. A quotation that several say together has the first in "speaker_canonical" and the rest in "others".
      """)

  @OptionGroup var options: JobOptions

  func run() async throws {
    let analyzer = Analyzer()
    try await LineAnswers(options: options) { line, bytes throws(InvalidLine) in
      let request = try AnnotationRequest(line: line)
      var article = PlainText.article(verbatim: request.text).corrected()
      if let language = request.language { article.metadata.language = language }
      article.writeAnnotation(
        of: analyzer.parts(of: article), id: request.id, withText: request.isJoined, into: &bytes)
    }.run()
  }
}
