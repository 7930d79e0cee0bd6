import Analysis
import ArgumentParser
import Document
import Extraction
import Fetch
import Formats
import Glibc
import Text

/// The source of an article, as named on the command line.
struct Source: ExpressibleByArgument {
  /// A path, a URL without user name and password, or `-` for standard input.
  let name: String
  /// The argument as given: it is opened, and never shown.
  let secret: String

  /// The number of the document in an archive, from 1: the third in `pages.warc#3`.
  let part: Int?
  /// Whether its text is a printout whatever it looks like.
  private(set) var isPrintout = false

  init(argument: String) {
    (secret, part) = Self.split(Self.path(ofFileURL: argument) ?? argument)
    name = Fetcher.isURL(secret) ? secret.withoutUserInformation : secret
  }

  /// The path in a URL such as `file:///home/ann/page%201.html`; `nil` for others.
  private static func path(ofFileURL url: String) -> String? {
    let start = url.prefix(7).lowercased() == "file://" ? url.dropFirst(7) : ""
    let path = start.hasPrefix("localhost/") ? start.dropFirst(9) : start
    guard path.hasPrefix("/") else { return nil }
    var bytes: [UInt8] = []
    var rest = Substring(path).utf8
    while let byte = rest.popFirst() {
      let code =
        byte == UInt8(ascii: "%")
        ? UInt8(rest.prefix(2).map { String(UnicodeScalar($0)) }.joined(), radix: 16) : nil
      if let code, code != 0 { rest = rest.dropFirst(2) }
      bytes.append(code.flatMap { $0 == 0 ? nil : $0 } ?? byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The file and the number behind `#`, unless a file has all of this as its name.
  private static func split(_ argument: String) -> (file: String, part: Int?) {
    guard let mark = argument.lastIndex(of: "#"), !Fetcher.isURL(argument),
      let part = Int(argument[argument.index(after: mark)...]), part > 0,
      access(argument, F_OK) != 0, access(String(argument[..<mark]), F_OK) == 0
    else { return (argument, nil) }
    return (String(argument[..<mark]), part)
  }

  /// The source, its text shown as the lines that it has.
  var asIs: Source {
    var source = self
    source.isPrintout = true
    return source
  }

  /// Standard input.
  static let standardInput = Source(argument: "-")

  /// The help text of sources.
  static let help: ArgumentHelp = "Files, URLs, or - for standard input."

  /// Its name in messages.
  var label: String { name == "-" ? "standard input" : name }

  /// Standard input if it is a pipe or a file; `nil` for a terminal.
  static var pipe: Source? {
    var status = stat()
    guard fstat(STDIN_FILENO, &status) == 0 else { return nil }
    return [S_IFIFO, S_IFREG, S_IFSOCK].contains(status.st_mode & S_IFMT) ? standardInput : nil
  }

  /// What a file is if an editor cannot change its text: “a PDF”; `nil` for text, or if it cannot be
  /// read.
  var nameOfBinary: String? {
    guard let beginning = try? Fetcher().beginning(of: name, upTo: 1 << 12) else { return nil }
    return SourceFormat(beginning.bytes, name: name).nameOfBinary
  }

  /// The article, not analysed yet.
  ///
  /// - Parameters:
  ///   - isForced: whether to take all text of a page on which no article is found.
  ///   - line: shows the progress of a fetch.
  func article(isForced: Bool = false, line: ProgressLine? = ProgressLine()) throws(Failure)
    -> Article
  {
    try article(from: try fetched(showing: line), isForced: isForced)
  }

  func fetched(showing line: ProgressLine?) throws(Failure) -> Fetched {
    defer { line?.clear() }
    return try fetched { received, expected in
      line?.show(progress(received, of: expected))
      return true
    }
  }

  func article(from fetched: Fetched, isForced: Bool) throws(Failure) -> Article {
    try extracting { () throws(ReadingFailure) in
      try Extractor.article(
        from: fetched.bytes, charset: fetched.charset, mediaType: fetched.mediaType, source: path,
        address: fetched.url, part: part, isForced: isForced)
    }
  }

  /// All articles of an archive, or the one article of any other source.
  func articles(isForced: Bool, line: ProgressLine?) throws(Failure) -> [Article] {
    guard part == nil else { return [try article(isForced: isForced, line: line)] }
    let fetched = try fetched(showing: line)
    return try extracting { () throws(ReadingFailure) in
      try Extractor.articles(
        from: fetched.bytes, charset: fetched.charset, mediaType: fetched.mediaType, source: path,
        address: fetched.url, isForced: isForced)
    }
  }

  private func extracting<Result>(
    _ extract: () throws(ReadingFailure) -> Result
  ) throws(Failure) -> Result {
    do throws(ReadingFailure) {
      return try extract()
    } catch {
      throw Failure(.inputFailed, "cannot read \(label): \(error)", fix: error.fix)
    }
  }

  /// The path or URL; `nil` for standard input.
  var path: String? { name == "-" ? nil : name }

  /// All bytes of the source.
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
      var failure = Failure(
        .cannotOpen, "cannot open \(label): \(error)",
        fix: Fetcher.isURL(name) ? error.fix : fix(of: error))
      if case .empty = error { failure.isOfNothing = true }
      throw failure
    }
  }

  /// How to fix the error of a file or a pipe.
  private func fix(of error: FetchError) -> String? {
    guard error == .noFile, let address = meantAddress else { return error.fixOfFile }
    return "check the path; for a web page write \(address)"
  }

  /// The address that the name of no file may be meant as, such as `www.example.com`; `nil` if it does not look like one.
  var meantAddress: String? {
    let scheme = ["http:", "https:"].first(where: name.hasPrefix)
    let rest = scheme.map { name.dropFirst($0.count).drop { $0 == "/" } } ?? Substring(name)
    let host = rest.prefix { $0 != "/" }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let isHost = labels.allSatisfy { label in
      !label.isEmpty && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }
    let isNamed = labels.count > 1 && labels.last?.allSatisfy(\.isLetter) == true
    let isClear = labels.first == "www" || host.count < rest.count
    guard isHost, scheme != nil || isNamed && isClear else { return nil }
    return "\(scheme ?? "https:")//\(rest)"
  }

  /// The failure described by `errno`.
  func failure() -> Failure {
    let fix: String? =
      errno == ENOENT ? "check the path" : nil
    return Failure(
      .cannotOpen, "cannot open \(label): \(String(cString: strerror(errno)))", fix: fix)
  }
}

extension Article {
  /// The article with its corrections, the only annotations that an extract contains.
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

  /// The parts of the article with their quotes and speakers. Those of a long text are analysed anew in every
  /// iteration, so that they need not be held.
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
  /// Writes all bytes. Returns false on an error, with `errno` set.
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

  /// Writes chunks, which are generated one at a time.
  static func write(_ pieces: any Sequence<[UInt8]>, to descriptor: Int32) -> Bool {
    pieces.allSatisfy { write($0, to: descriptor) }
  }

  /// The bytes that are available, waiting for the first one; `nil` at the end.
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
