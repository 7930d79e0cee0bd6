import ArgumentParser
import Document
import Export

/// The sources and format of a listing command.
struct ListingOptions: ParsableArguments {
  @Argument(help: Source.help, completion: .file())
  var sources: [Source] = []

  @Option(help: FormatHelp.listing)
  var format: ListingFormat = .text

  @OptionGroup var force: ForceOption

  /// Reads the sources and writes one list of all. What cannot be read is reported, and the others are listed.
  ///
  /// - Parameter listing: makes the list of an article.
  func run(_ listing: @escaping @Sendable (Article) throws -> Listing) async throws {
    let sources = sources.isEmpty ? [Source.pipe].compactMap { $0 } : sources
    guard let first = sources.first else {
      throw Failure(.wrongArguments, "no article given", fix: "name a file, or pipe one in")
    }
    if sources.count == 1 {
      let article = try first.article(isForced: force.isForced)
      return try listing(article).write(format, to: StandardOutput.write)
    }
    try await run(sources, listing)
  }

  private func run(
    _ sources: [Source], _ listing: @escaping @Sendable (Article) throws -> Listing
  ) async throws {
    let (format, isForced) = (format, force.isForced)
    let line = ProgressLine()
    var rest = sources[...]
    var merged = MergedListing(format: format)
    try await OrderedWork.run(
      next: { rest.popFirst() },
      work: { source in
        Result { try ListedSource(source, format, isForced: isForced, listing) }
      },
      write: { result in
        line.clear()
        merged.take(result)
        if merged.count < sources.count { line.show("\(merged.count) of \(sources.count)") }
      })
    line.clear()
    try merged.end()
  }
}

/// The list of one of several sources, ready to be written.
private struct ListedSource: Sendable {
  let head: [UInt8]
  let body: [UInt8]

  init(
    _ source: Source, _ format: ListingFormat, isForced: Bool,
    _ listing: (Article) throws -> Listing
  ) throws {
    let list = try listing(source.article(isForced: isForced, line: nil))
    head = list.head(format)
    body = list.body(format, label: TerminalSafety.oneLine(source.label))
  }
}

/// The list of several sources, written as they come.
private struct MergedListing {
  let format: ListingFormat
  /// The number of sources so far.
  private(set) var count = 0
  private var failures: [Failure] = []
  /// Those in which nobody has the name that was asked for.
  private var misses: [NobodyFound] = []
  private var hasHead = false
  private var hasItems = false

  init(format: ListingFormat) { self.format = format }

  /// Writes the list of a source, or reports why there is none.
  mutating func take(_ result: Result<ListedSource, any Error>) {
    count += 1
    switch result {
    case .success(let list): write(list)
    case .failure(let miss as NobodyFound): misses.append(miss)
    case .failure(let failure):
      let failure = failure as? Failure ?? Failure(.inputFailed, "\(failure)")
      failure.report()
      failures.append(failure)
    }
  }

  private mutating func write(_ list: ListedSource) {
    if !hasHead { StandardOutput.write(list.head) }
    hasHead = true
    guard !list.body.isEmpty else { return }
    if hasItems, format == .json { StandardOutput.write(",") }
    hasItems = true
    StandardOutput.write(list.body)
  }

  /// Ends the list. Fails if a source failed, or if nobody was found in any.
  func end() throws {
    if hasHead { StandardOutput.write(Listing.foot(format)) }
    if misses.count == count, let miss = misses.first { throw miss.failure }
    if let status = ExitStatus(of: failures, among: count) { throw ExitCode(status.rawValue) }
  }
}

/// Nobody in an article has the name that was asked for.
struct NobodyFound: Error, CustomStringConvertible {
  let name: String
  /// The names of the speakers.
  let names: [String]
  /// Whether a source without a name is called so.
  var isInWords = false

  var description: String { failure.message }

  var failure: Failure {
    let speakers = names.isEmpty ? nil : "the speakers are: \(names.joined(separator: ", "))"
    return Failure(
      .inputFailed, "nobody called '\(name)' is quoted here",
      fix: isInWords
        ? "a source without a name is no speaker: 'quotes' lists what it says" : speakers)
  }
}
