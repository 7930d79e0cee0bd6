import ArgumentParser
import Document
import Export
import Library
import Text

/// `pullquote changes`
struct Changes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "List what changed between two versions of an article, quotations first.",
    discussion: """
      Of two files, or with --since of the articles of the library that changed since a day. Quotations are compared by the words between their marks: words (others, fewer or more), removed, added, \
      attribution (the words that say who it is were edited), ends (the marks begin or end at another word of the same \
      text), punctuation. What only moved is no change. The notice is that of the editors that came with the edit and \
      speaks of it.
      """)

  @Argument(help: "The older and the newer version.", completion: .file())
  var versions: [Source] = []

  @Option(
    help: "The day since when articles of the library changed, such as 2031-05-09 or 7d.",
    transform: Day.parsed)
  var since: Day?

  @Flag(help: "List the changes of quotations only.")
  var quotes = false

  @Option(help: FormatHelp.listing)
  var format: ListingFormat = .text

  @OptionGroup var force: ForceOption

  @OptionGroup var library: LibraryOption

  func run() async throws {
    if let since { return try listLibrary(since: since) }
    guard versions.count == 2 else {
      throw Failure(
        .wrongArguments, "two versions are compared",
        fix: "name the older and the newer file, or --since a day for the library")
    }
    let listing = try ChangeListing(article(versions[0]), article(versions[1]))
      .listing(quotesOnly: quotes)
    listing.write(format, to: StandardOutput.write)
  }

  private func article(_ source: Source) throws(Failure) -> Article {
    try source.article(isForced: force.isForced).annotated()
  }

  /// Lists what changed in the library from version to version, the article that changed last first.
  private func listLibrary(since day: Day) throws {
    guard versions.isEmpty else {
      throw Failure(
        .wrongArguments, "--since lists the library, not files",
        fix: "leave out one of them")
    }
    let store = try library.openExisting()
    try library.reporting {
      var listings = LibraryChanges(store: store, since: day.first * 60, quotesOnly: quotes)
      try listings.write(format)
    }
  }
}

/// The changes of the articles of the library, one list after the other.
private struct LibraryChanges {
  let store: Store
  let since: Int
  let quotesOnly: Bool
  private var hasItems = false

  init(store: Store, since: Int, quotesOnly: Bool) {
    self.store = store
    self.since = since
    self.quotesOnly = quotesOnly
  }

  mutating func write(_ format: ListingFormat) throws {
    StandardOutput.write(ChangeListing.empty.head(format))
    for (id, _) in try store.changedArticles(since: since) {
      let versions = try store.versions(of: id)
      for (old, new) in zip(versions, versions.dropFirst()) where new.seen >= since {
        guard let before = try store.article(id, version: old.number),
          let after = try store.article(id, version: new.number)
        else { continue }
        let title = after.metadata.title ?? after.metadata.source ?? "article \(id)"
        write(
          ChangeListing(before, after).listing(quotesOnly: quotesOnly), format,
          TerminalSafety.oneLine(title))
      }
    }
    StandardOutput.write(Listing.foot(format))
  }

  private mutating func write(_ listing: Listing, _ format: ListingFormat, _ label: String) {
    let body = listing.body(format, label: label)
    guard !body.isEmpty else { return }
    if hasItems, format == .json { StandardOutput.write(",") }
    hasItems = true
    StandardOutput.write(body)
  }
}
