import Analysis
import ArgumentParser
import Document
import Extraction
import Fetch
import Formats
import Glibc
import Text

/// Where an article comes from, as it is named on the command line.
struct Source: ExpressibleByArgument {
  /// A path, a URL without a name and a password in it, or `-` for standard input.
  let name: String
  /// The same as it was given: what is opened, and never shown.
  let secret: String

  init(argument: String) {
    secret = argument
    name = Fetcher.isURL(argument) ? argument.withoutUserInformation : argument
  }

  /// Standard input.
  static let standardInput = Source(argument: "-")

  /// What the help says of it.
  static let help: ArgumentHelp = "A file, a URL, or - for standard input."

  /// How messages call it.
  var label: String { name == "-" ? "standard input" : name }

  /// Standard input where something is piped or redirected into it; `nil` at a terminal.
  static var pipe: Source? {
    var status = stat()
    guard fstat(STDIN_FILENO, &status) == 0 else { return nil }
    return [S_IFIFO, S_IFREG, S_IFSOCK].contains(status.st_mode & S_IFMT) ? standardInput : nil
  }

  /// The article as it is read, not analysed yet.
  ///
  /// - Parameters:
  ///   - isForced: Whether a page without an article gives all of its text.
  ///   - line: Where a person at a terminal is told how far a fetch is.
  func article(isForced: Bool = false, line: ProgressLine? = ProgressLine()) throws(Failure)
    -> Article
  {
    defer { line?.clear() }
    let fetched = try fetched { received, expected in
      line?.show(progress(received, of: expected))
      return true
    }
    return try article(from: fetched, isForced: isForced)
  }

  func article(from fetched: Fetched, isForced: Bool) throws(Failure) -> Article {
    do {
      return try Extractor.article(
        from: fetched.bytes, charset: fetched.charset, source: path, address: fetched.url,
        isForced: isForced)
    } catch {
      throw Failure(.inputFailed, "cannot read \(label): \(error)", mend: error.mend)
    }
  }

  /// Where it can be read again; `nil` for standard input.
  var path: String? { name == "-" ? nil : name }

  /// Everything that the source holds.
  func bytes() throws(Failure) -> [UInt8] { try fetched().bytes }

  private func fetched(
    progress: Fetcher.Progress = { _, _ in true }
  ) throws(Failure) -> Fetched {
    try reading { () throws(FetchError) in try Fetcher.articles.read(secret, progress: progress) }
  }

  func reading<Result>(_ read: () throws(FetchError) -> Result) throws(Failure) -> Result {
    do throws(FetchError) {
      return try read()
    } catch {
      throw Failure(
        .cannotOpen, "cannot open \(label): \(error)",
        mend: Fetcher.isURL(name) ? error.mend : error.mendOfFile)
    }
  }

  /// The failure that `errno` tells of.
  func failure() -> Failure {
    let mend: String? =
      errno == ENOENT ? "check the path; 'pullquote --help' lists the commands" : nil
    return Failure(
      .cannotOpen, "cannot open \(label): \(String(cString: strerror(errno)))", mend: mend)
  }
}

extension Article {
  /// The article with its corrections alone: all that an extract tells of what analysis finds.
  func corrected() -> Article {
    var article = self
    CorrectionPass().annotate(&article)
    return article
  }

  /// The article with its annotations.
  func annotated() -> Article {
    var article = self
    Analyzer().annotate(&article)
    return article
  }

  /// The parts of the article with their quotes and speakers. Those of a long text are made each time that they are
  /// asked for.
  func analysedParts() -> AnySequence<Article> {
    let parts = Analyzer().parts(of: self)
    return text.count > Self.longest ? AnySequence(parts) : AnySequence(Array(parts))
  }
}

extension Fetcher {
  /// A fetcher that refuses what no format can read before all of it is here.
  static let articles: Fetcher = {
    var fetcher = Fetcher()
    fetcher.refusal = { SourceFormat.unreadable($0, mediaType: $1) }
    return fetcher
  }()
}

/// Reads from file descriptors and writes to them.
enum ByteStream {
  /// Writes all bytes. Returns whether that could be; `errno` then tells why not.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return false }
      }
      return true
    }
  }

  /// Writes all bytes of all pieces, of which one is made at a time.
  static func write(_ pieces: any Sequence<[UInt8]>, to descriptor: Int32) -> Bool {
    pieces.allSatisfy { write($0, to: descriptor) }
  }

  /// What is there now, waiting for the first byte; `nil` at the end.
  static func read(_ descriptor: Int32, upTo limit: Int, of source: Source) throws(Failure)
    -> [UInt8]?
  {
    while true {
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: limit) { buffer, filled in
        count = Glibc.read(descriptor, buffer.baseAddress, limit)
        filled = max(0, count)
      }
      if count > 0 { return chunk }
      if count == 0 { return nil }
      if errno != EINTR { throw source.failure() }
    }
  }
}
