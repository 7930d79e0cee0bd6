import Analysis
import Document
import Extraction
import Fetch
import Imports
import Library
import Text

/// An article of an import, ready to be kept.
struct ReadyArticle: Sendable {
  let article: Article
  var tags: [String] = []
  var isRead = false
  /// The address from which it was fetched.
  var address: String?
  var highlights: [ImportedItem.Highlight] = []
  /// Its number in the library, if that has this text.
  var known: Int64?
}

/// One thing to import.
enum ImportWork: Sendable {
  /// A file with an article, or an archive with several.
  case file(String, [UInt8])
  /// An entry of an export, and the program that made it.
  case entry(ImportedItem, origin: String)

  /// Reads and analyses it, unless the library has it. It never fails: an error is an outcome.
  func outcome(in store: Store) -> ImportOutcome {
    let name = name
    do {
      switch self {
      case .file(let path, let bytes):
        let articles = try Extractor.articles(from: bytes, source: path, isForced: false)
        return try Self.outcome(of: articles.map { ReadyArticle(article: $0) }, in: store)
      case .entry(let item, let origin):
        guard let document = item.document else { return try Self.address(item, origin, store) }
        var article = try Article(document)
        article.metadata.source = item.address ?? article.metadata.source
        let ready = ReadyArticle(
          article: article, tags: item.tags, isRead: item.isRead, highlights: item.highlights)
        return try Self.outcome(of: [ready], in: store)
      }
    } catch {
      return .failed(name, "\(error)")
    }
  }

  /// What it is called in a report.
  private var name: String {
    switch self {
    case .file(let path, _): path
    case .entry(let item, let origin): item.address ?? "\(origin): \(item.title ?? "untitled")"
    }
  }

  private static func outcome(
    of articles: [ReadyArticle], in store: Store
  ) throws -> ImportOutcome {
    .articles(
      try articles.map { ready in
        // What the library has need not be analysed: the same text is not kept again.
        if let id = try store.id(of: ready.article),
          try store.article(id)?.text == ready.article.text
        {
          var known = ready
          known.known = id
          return known
        }
        return ReadyArticle(
          article: ready.article.corrected().annotated(), tags: ready.tags, isRead: ready.isRead,
          highlights: ready.highlights)
      })
  }

  /// An address without a text, which is queued unless the library has its article.
  private static func address(
    _ item: ImportedItem, _ origin: String, _ store: Store
  ) throws -> ImportOutcome {
    guard let address = item.address else { return .failed("an entry", "no address") }
    var probe = Article(text: UTF8Text(""), blocks: [])
    probe.metadata.canonicalURL = address
    if try store.id(of: probe) != nil { return .known }
    let origin = item.isRead ? origin + " read" : origin
    return .address(
      Queued(address: address, origin: origin, title: item.title, tags: item.tags))
  }
}

/// What came of a thing to import.
enum ImportOutcome: Sendable {
  case articles([ReadyArticle])
  /// An address that is to be fetched.
  case address(Queued)
  /// The library has it.
  case known
  /// What it is called, and why it failed.
  case failed(String, String)
}

extension Note {
  /// The note of a highlight. Its id follows from its words, so that a second import does not add another.
  init(_ highlight: ImportedItem.Highlight, of article: Article, number: Int64) {
    let key = (article.metadata.canonicalURL ?? article.metadata.title ?? "") + "\u{0}"
    let hash = StableHash((key + highlight.words).utf8).value
    let words = Array(highlight.words.utf8)
    let start = article.text.bytes.indices.first {
      article.text.bytes[$0...].starts(with: words)
    }
    self.init(
      id: "highlight-" + String(hash, radix: 16), article: number, made: Store.now(),
      start: start ?? 0, words: highlight.words, body: highlight.note)
  }
}
