import ArgumentParser
import Document
import Export
import Text
import Versions

/// `pullquote changes`
struct Changes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what changed between two versions of an article, quotations first.",
    discussion: """
      Quotations are compared by the words between their marks: words (others, fewer or more), removed, added, \
      attribution (the words that say who it is were edited), ends (the marks begin or end at another word of the same \
      text), punctuation. What only moved is no change. The notice is that of the editors that came with the edit and \
      speaks of it.
      """)

  @Argument(help: "The older version.", completion: .file())
  var old: Source

  @Argument(help: "The newer version.", completion: .file())
  var new: Source

  @Flag(help: "List the changes of quotations only.")
  var quotes = false

  @Option(help: FormatHelp.listing)
  var format: ListingFormat = .text

  @OptionGroup var force: ForceOption

  func run() async throws {
    let (old, new) = (try article(old), try article(new))
    let listing = ChangeListing(old, new).listing(quotesOnly: quotes)
    listing.write(format, to: StandardOutput.write)
  }

  private func article(_ source: Source) throws(Failure) -> Article {
    try source.article(isForced: force.isForced).annotated()
  }
}
