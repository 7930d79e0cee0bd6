import Document
import Extraction
import Fetch
import Formats
import Glibc
import Interface

extension Source {
  /// What is opened.
  struct Opening {
    /// What can be shown at once, without annotations.
    let content: Content
    /// What waits for the rest; `nil` where all of it is there.
    let rest: Rest?
  }

  /// The rest of a source of which the beginning was read.
  struct Rest: Sendable {
    let source: Source
    let beginning: Beginning
    let isForced: Bool

    /// Reads on to the end, and shows what there is by now whenever a source that is no file has paused.
    func follow(_ show: (Content) -> Void) throws(Failure) {
      let fetched = try source.reading { () throws(FetchError) in
        try beginning.whole { bytes in
          if let content = source.content(soFar: bytes) { show(content) }
        }
      }
      show(try source.content(fetched, isForced: isForced))
    }
  }

  /// The article, or as much of the source as is there at once.
  func opening(isForced: Bool = false) throws(Failure) -> Opening {
    let beginning = try reading { () throws(FetchError) in
      try Fetcher.articles.beginning(of: secret, upTo: PlainText.longest)
    }
    guard let beginning else {
      return Opening(content: Content(try article(isForced: isForced)), rest: nil)
    }
    if let start = start(of: beginning) {
      let rest = Rest(source: self, beginning: beginning, isForced: isForced)
      return Opening(content: start, rest: rest)
    }
    let fetched = try reading { () throws(FetchError) in try beginning.whole() }
    return Opening(content: try content(fetched, isForced: isForced), rest: nil)
  }

  /// All that the source holds now.
  func content(isForced: Bool = false) throws(Failure) -> Content {
    guard isFile else { return Content(try article(isForced: isForced, line: nil)) }
    return try content(Fetched(try bytes()), isForced: isForced)
  }

  private func content(_ fetched: Fetched, isForced: Bool) throws(Failure) -> Content {
    let bytes = fetched.bytes
    guard bytes.count > PlainText.longest, SourceFormat(bytes) == .plainText else {
      return Content(try article(from: fetched, isForced: isForced))
    }
    return Content(PlainText.longText(from: bytes, source: path))
  }

  /// What is shown while the rest of a source is awaited; `nil` where it is better to wait for that.
  private func start(of beginning: Beginning) -> Content? {
    guard !beginning.isWhole else { return nil }
    if beginning.isPaused { return content(soFar: beginning.bytes) ?? Self.nothing }
    guard !beginning.isCompressed else { return nil }
    let bytes = Array(beginning.bytes.prefix(Self.firstLength))
    return PlainText.beginning(of: bytes).map {
      Content(PlainText.longText(from: $0, source: path), isGrowing: true)
    }
  }

  /// What there is to read in the first bytes of a source that goes on; `nil` where the whole must be known.
  func content(soFar bytes: [UInt8]) -> Content? {
    guard !Beginning.isCompressed(bytes) else { return nil }
    if bytes.count <= Self.firstLength {
      let lines = PlainText.lines(of: bytes)
      let article = lines.flatMap { try? Extractor.article(from: $0, source: path) }
      return article.map { Content($0, isGrowing: true) }
    }
    if bytes.count <= PlainText.longest, PlainText.isPrinted(bytes) { return nil }
    return PlainText.beginning(of: bytes).map {
      Content(PlainText.longText(from: $0, source: path), isGrowing: true)
    }
  }

  /// Bytes of a text that are shown while the rest is read; of a longer one what is looked at is read in parts.
  private static let firstLength = 1 << 18

  /// What is shown of a source of which nothing can be shown yet.
  private static var nothing: Content { Content(Article(text: "", blocks: []), isGrowing: true) }

  /// Whether it is a file, which can be read again and may change.
  var isFile: Bool {
    var status = stat()
    return name != "-" && !Fetcher.isURL(name) && stat(name, &status) == 0
      && status.st_mode & S_IFMT == S_IFREG
  }
}
