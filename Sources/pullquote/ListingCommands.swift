import ArgumentParser
import Document
import Export

/// `pullquote quotes`
struct Quotes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the quotes of an article and who says each.")

  @OptionGroup var options: ListingOptions
  @OptionGroup var filter: SpeakerFilter

  @OptionGroup var thoughts: ThoughtsOption

  func run() throws {
    try options.run { article in
      let parts = article.analysedParts()
      return .quotes(
        in: parts, of: article.text, saidBy: try filter.chosen(of: parts),
        all: thoughts.all)
    }
  }
}

/// `pullquote speakers`
struct Speakers: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List who is quoted in an article.")

  @OptionGroup var options: ListingOptions
  @OptionGroup var filter: SpeakerFilter

  @OptionGroup var thoughts: ThoughtsOption

  func run() throws {
    try options.run { article in
      let parts = article.analysedParts()
      return .speakers(
        in: parts, of: article.text, chosen: try filter.chosen(of: parts),
        all: thoughts.all)
    }
  }
}

/// `pullquote corrections`
struct Corrections: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the editor's corrections of an article and what they are about.")

  @OptionGroup var options: ListingOptions

  func run() throws {
    try options.run { $0.corrected().correctionListing() }
  }
}

/// `--all`
struct ThoughtsOption: ParsableArguments {
  @Flag(help: "Include thoughts: what is only believed or planned, without quotation marks.")
  var all = false
}

/// Selects a speaker by name.
struct SpeakerFilter: ParsableArguments {
  @Option(help: "Only this speaker: a name, or whole words of it.")
  var speaker: String?

  /// Selects the speakers of a part; `nil` if no name was given.
  func chosen(of parts: some Sequence<Article>) throws -> ((Article) -> [Speaker.ID])? {
    guard let speaker else { return nil }
    var names: [String] = []
    for part in parts {
      guard part.speakers.named(speaker).isEmpty else {
        return { $0.speakers.named(speaker).map(\.id) }
      }
      names += part.speakers.map(\.name)
    }
    throw Failure(
      .inputFailed, "nobody called '\(speaker)' is quoted here",
      mend: names.isEmpty ? nil : "the speakers are: \(names.joined(separator: ", "))")
  }
}
