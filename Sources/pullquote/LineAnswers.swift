import ArgumentParser
import Export
import Text

/// `--jobs` and `--keep-going`
struct JobOptions: ParsableArguments {
  @Option(help: "The most pieces of work at a time; all cores if it is not given.")
  var jobs: Int?

  @Flag(
    help:
      "Exit with status 0 even if single inputs fail; the output has a line with \"error\" for each."
  )
  var keepGoing = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs \(jobs) is not a number from 1") }
  }

  /// The most pieces at a time.
  var pieces: Int { jobs ?? 2 * OrderedWork.cores }
}

/// Answers lines of standard input on standard output, in order.
struct LineAnswers: Sendable {
  let options: JobOptions
  /// Appends the answer to a line, without its newline.
  let answer: @Sendable (ArraySlice<UInt8>, inout [UInt8]) throws(InvalidLine) -> Void

  /// Answers all lines. Fails at the end if some are not valid, unless that is allowed.
  func run() async throws {
    var input = LinePieces()
    var invalid = 0
    try await OrderedWork.run(
      jobs: options.pieces, next: { try input.next() }, isReady: { input.isReady },
      work: answers,
      write: { answers in
        invalid += answers.invalid
        StandardOutput.write(answers.bytes)
      })
    guard invalid > 0, !options.keepGoing else { return }
    throw Failure(
      .inputFailed,
      invalid == 1
        ? "1 line of standard input is not valid"
        : "\(invalid) lines of standard input are not valid",
      fix: "their answers say why: look for \"error\"")
  }

  @Sendable private func answers(to lines: [UInt8]) -> (bytes: [UInt8], invalid: Int) {
    var answers: (bytes: [UInt8], invalid: Int) = ([], 0)
    var rest = lines[...]
    while !rest.isEmpty {
      let line = rest[..<(rest.firstIndex(of: .newline) ?? rest.endIndex)]
      rest = rest[line.endIndex...].dropFirst()
      guard !line.allSatisfy(\.isASCIISpace) else { continue }
      do throws(InvalidLine) {
        try answer(line, &answers.bytes)
      } catch {
        error.answer.write(into: &answers.bytes)
        answers.invalid += 1
      }
      answers.bytes.append(.newline)
    }
    return answers
  }
}
