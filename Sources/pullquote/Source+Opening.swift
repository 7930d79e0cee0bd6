import Document
import Extraction
import Fetch
import Formats
import Glibc
import Interface
import Synchronization
import Text

extension Source {
  /// The first result of opening a source.
  struct Opening {
    /// What can be shown at once, without annotations.
    let content: Content
    /// Reads the rest; `nil` if there is none.
    let rest: Rest?
  }

  /// The rest of a source whose beginning was read.
  struct Rest: Sendable {
    let source: Source
    let beginning: Beginning
    let isForced: Bool

    /// Reads to the end. A source that is not a file is shown as far as it has come whenever it pauses.
    func follow(_ show: (Content) -> Void) throws(Failure) {
      let fetched = try source.reading { () throws(FetchError) in
        try beginning.whole { bytes in
          if let content = source.content(soFar: bytes) { show(content) }
        }
      }
      show(try source.content(fetched, isForced: isForced))
    }
  }

  /// The article, or as much of it as is available at once.
  func opening(isForced: Bool = false) throws(Failure) -> Opening {
    let beginning = try reading { () throws(FetchError) in
      try Fetcher.articles.beginning(of: secret, upTo: PlainText.longest)
    }
    guard let beginning else {
      let content: Content =
        switch try whole(isForced: isForced) {
        case .printout(let printout): Content(printout, source: path)
        case .article(let article): Content(article)
        }
      return Opening(content: content, rest: nil)
    }
    let takesPrintouts = (isPrintout || !isForced) && !Fetcher.isURL(name)
    if let start = start(of: beginning, takesPrintouts) {
      let rest = Rest(source: self, beginning: beginning, isForced: isForced)
      return Opening(content: start, rest: rest)
    }
    let fetched = try reading { () throws(FetchError) in try beginning.whole() }
    return Opening(content: try content(fetched, isForced: isForced), rest: nil)
  }

  /// The present content of the source.
  func content(isForced: Bool = false) throws(Failure) -> Content {
    guard isFile else { return Content(try article(isForced: isForced, line: nil)) }
    return try content(Fetched(try bytes()), isForced: isForced)
  }

  private func content(_ fetched: Fetched, isForced: Bool) throws(Failure) -> Content {
    let bytes = fetched.bytes
    if name == "-" { Piped.keep(bytes) }
    if let printout = printout(fetched, isForced: isForced) {
      return Content(printout, source: path)
    }
    guard bytes.count > PlainText.longest, SourceFormat(bytes, name: path) == .plainText
    else {
      return Content(try article(from: fetched, isForced: isForced))
    }
    return Content(PlainText.longText(from: bytes, source: path))
  }

  /// A source that was read to its end.
  enum Whole {
    case article(Article)
    case printout(Printout)
  }

  /// Reads the source to its end.
  func whole(isForced: Bool = false) throws(Failure) -> Whole {
    let fetched = try fetched(showing: ProgressLine())
    if let printout = printout(fetched, isForced: isForced) { return .printout(printout) }
    return .article(try article(from: fetched, isForced: isForced))
  }

  /// The printout that was read; `nil` if it is none, or from a server that calls it neither a table nor plain text.
  fileprivate func printout(_ fetched: Fetched, isForced: Bool) -> Printout? {
    // A server may call the page of an error a table.
    let isTable =
      fetched.mediaType.map(Self.tableTypes.contains) ?? false
      && SourceFormat(fetched.bytes) == .plainText
    guard isPrintout || !isForced, part == nil, fetched.bytes.count <= Self.longestPrintout,
      isPrintout || isTable || !Fetcher.isURL(name) || fetched.mediaType == "text/plain",
      isTable || looksPrinted(fetched.bytes)
    else { return nil }
    return Self.printout(of: fetched.bytes)
  }

  private static let tableTypes: Set<String> = ["text/csv", "text/tab-separated-values"]

  /// What to show while the rest of a source arrives; `nil` if it is better to wait.
  private func start(of beginning: Beginning, _ takesPrintouts: Bool) -> Content? {
    guard !beginning.isWhole else { return nil }
    if takesPrintouts, let printout = printout(soFar: beginning.bytes) { return printout }
    if beginning.isPaused { return content(soFar: beginning.bytes) ?? Self.nothing }
    guard !beginning.isCompressed else { return nil }
    let bytes = Array(beginning.bytes.prefix(Self.firstLength))
    return PlainText.beginning(of: bytes, name: path).map {
      Content(PlainText.longText(from: $0, source: path), isGrowing: true)
    }
  }

  /// The complete lines of an unfinished printout; `nil` if it is none, or too long to be one.
  private func printout(soFar bytes: [UInt8]) -> Content? {
    guard bytes.count <= Self.longestPrintout, let end = bytes.lastIndex(of: .newline),
      looksPrinted(bytes, isWhole: false)
    else { return nil }
    return Content(Self.printout(of: Array(bytes[...end])), source: path, isGrowing: true)
  }

  /// The lines of a text in any encoding.
  private static func printout(of bytes: [UInt8]) -> Printout {
    Printout(Decoding(bytes, keepsNewlines: true).bytes)
  }

  private func looksPrinted(_ bytes: [UInt8], isWhole: Bool = true) -> Bool {
    isPrintout
      ? SourceFormat(bytes).nameOfBinary == nil && !Beginning.isCompressed(bytes)
        && SourceFormat.unreadable(bytes) == nil
      : PrintoutKind.isPrintout(bytes, name: path, isWhole: isWhole)
  }

  /// Why a file has no lines to show; `nil` if it has.
  var faultOfLines: String? {
    if part != nil { return "a document of an archive has no lines to show" }
    if let kind = nameOfBinary { return "\(kind) has no lines to show" }
    var status = stat()
    let isLong = stat(name, &status) == 0 && status.st_size > Self.longestPrintout
    return isLong
      ? "a file of more than \(Self.longestPrintout >> 20) MB is not shown line by line" : nil
  }

  /// The longest printout, in bytes. A longer text is read as one of any length.
  private static let longestPrintout = 64 << 20

  /// The content of the first bytes of an unfinished source; `nil` if it can only be read as a whole.
  func content(soFar bytes: [UInt8]) -> Content? {
    guard !Beginning.isCompressed(bytes) else { return nil }
    if let printout = printout(soFar: bytes) { return printout }
    if bytes.count <= Self.firstLength {
      let lines = PlainText.lines(of: bytes, name: path)
      let article = lines.flatMap { try? Extractor.article(from: $0, source: path) }
      return article.map { Content($0, isGrowing: true) }
    }
    if bytes.count <= PlainText.longest, PlainText.isPrinted(bytes) { return nil }
    return PlainText.beginning(of: bytes, name: path).map {
      Content(PlainText.longText(from: $0, source: path), isGrowing: true)
    }
  }

  /// The most bytes of a text that are shown before the rest is read, and the most that are read as one article.
  private static let firstLength = 1 << 18

  /// Shown while there is nothing to show yet.
  private static var nothing: Content { Content(Article(text: "", blocks: []), isGrowing: true) }

  /// Whether it is a regular file, which can be read again and may change.
  var isFile: Bool {
    var status = stat()
    return name != "-" && !Fetcher.isURL(name) && stat(name, &status) == 0
      && status.st_mode & S_IFMT == S_IFREG
  }
}

/// What standard input held, for a second look at it.
enum Piped {
  private static let bytes = Mutex<[UInt8]>([])

  /// Keeps the text unless it is long.
  fileprivate static func keep(_ text: [UInt8]) {
    bytes.withLock { $0 = text.count <= PlainText.longest ? text : [] }
  }

  /// The lines as they were; `nil` if they were not kept, or are no text.
  static var lines: Content? {
    kept.flatMap { Source.standardInput.asIs.printout($0, isForced: false) }
      .map { Content($0, source: nil) }
  }

  /// The article in what was kept; `nil` if there is none.
  static func article(isForced: Bool) -> Article? {
    kept.flatMap { try? Source.standardInput.article(from: $0, isForced: isForced) }
  }

  private static var kept: Fetched? {
    let text = bytes.withLock { $0 }
    return text.isEmpty ? nil : Fetched(text)
  }
}
