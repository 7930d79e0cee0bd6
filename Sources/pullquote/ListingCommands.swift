import ArgumentParser
import Document
import Export

/// `pullquote quotes`
struct Quotes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the quotes of an article and who says each.")

  @OptionGroup var options: ListingOptions
  @OptionGroup var filter: SpeakerFilter

  @Flag(
    help: "In text and Markdown too, what is only believed or planned. JSON and CSV have it always."
  )
  var all = false

  func run() throws {
    try options.run { article in
      article.quoteListing(of: try filter.speakers(of: article), all: all)
    }
  }
}

/// `pullquote speakers`
struct Speakers: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List who is quoted in an article.")

  @OptionGroup var options: ListingOptions
  @OptionGroup var filter: SpeakerFilter

  @Flag(help: "Those too whose words are only reported, without quotation marks.")
  var all = false

  func run() throws {
    try options.run { article in
      article.speakerListing(of: try filter.speakers(of: article), all: all)
    }
  }
}

/// `pullquote corrections`
struct Corrections: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the editor's corrections of an article and what they are about.")

  @OptionGroup var options: ListingOptions

  func run() throws {
    try options.run { $0.correctionListing() }
  }
}

/// The choice of a speaker by name.
struct SpeakerFilter: ParsableArguments {
  @Option(help: "Only this speaker: a name, or a part of it in whole words.")
  var speaker: String?

  /// The speakers that are meant; `nil` when no name was given.
  func speakers(of article: Article) throws -> [Speaker.ID]? {
    guard let speaker else { return nil }
    let found = article.speakers.named(speaker)
    guard found.isEmpty else { return found.map(\.id) }
    let names = article.speakers.map(\.name).joined(separator: ", ")
    throw Failure(
      .inputFailed, "nobody called '\(speaker)' is quoted here",
      mend: names.isEmpty ? nil : "the speakers are: \(names)")
  }
}
