import ArgumentParser
import Document
import Export
import Glibc
import Library

/// `pullquote quotes`
struct Quotes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "List the quotes of articles and who says each.",
    discussion: QuotedOptions.discussion)

  @OptionGroup var quoted: QuotedOptions

  func run() async throws {
    try await quoted.run { .quotes(in: $0, of: $1, from: $2, all: $3) }
  }
}

/// `pullquote speakers`
struct Speakers: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speakers",
    abstract: "List who is quoted in articles.",
    discussion: QuotedOptions.discussion)

  @OptionGroup var quoted: QuotedOptions

  func run() async throws {
    try await quoted.run(listsSpeakers: true) { parts, article, chosen, all in
      let ids = chosen.map { chosen in { part in chosen(part).compactMap(\.speaker) } }
      return .speakers(in: parts, of: article, chosen: ids, all: all)
    }
  }
}

/// The options of a list of what is quoted.
struct QuotedOptions: ParsableArguments {
  /// The sources in a part to list.
  typealias Choice = (Article) -> [QuoteSource]

  @OptionGroup var options: ListingOptions
  @OptionGroup var filter: SpeakerFilter
  @OptionGroup var thoughts: ThoughtsOption

  @Flag(
    name: .customLong("no-library"),
    help: "List what analysis found, without what was decided in the library.")
  var usesNoLibrary = false

  static let discussion = """
    What you have decided about the speakers of an article (= in the reader) holds here too if the library has the \
    article.

    What several say together (“Ann Lee and Bob Moss said”) is listed once, with all their names, and counts for each of \
    them. In records the first is "speaker_canonical" and the rest are "others".
    """

  /// Lists the parts of each article, with the sources that are chosen, and with thoughts or without.
  ///
  /// - Parameter listsSpeakers: whether sources without a name have no place in the list.
  func run(
    listsSpeakers: Bool = false,
    _ list: @escaping @Sendable (AnySequence<Article>, Article, Choice?, Bool) -> Listing
  ) async throws {
    let (name, all) = (filter.speaker, thoughts.all)
    let library = usesNoLibrary ? nil : DecidedLibrary()
    defer { library?.store.close() }
    try await options.run { article in
      let parts = library?.parts(of: article) ?? article.analysedParts()
      let chosen = try SpeakerFilter.chosen(name, of: parts, isSpeaker: listsSpeakers)
      return list(parts, article, chosen, all)
    }
  }
}

/// The user's library, if somebody has decided something in it.
private struct DecidedLibrary: Sendable {
  let store: Store

  /// `nil` if there is none, or if it cannot be read: articles are listed without it rather than not at all.
  init?() {
    guard let path = Environment().libraryPath, access(path, F_OK) == 0,
      let store = try? Store.open(at: path)
    else { return nil }
    guard let judgements = try? store.judgements(), !judgements.isEmpty else {
      store.close()
      return nil
    }
    self.store = store
  }

  /// An article as decisions correct it; `nil` if there are none. It is decided on as a whole.
  func parts(of article: Article) -> AnySequence<Article>? {
    let rulings = store.rulings(on: article)
    guard !rulings.isEmpty else { return nil }
    return AnySequence([article.annotated().applying(rulings)])
  }
}

/// `pullquote corrections`
struct Corrections: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corrections",
    abstract: "List the editor's corrections of articles and what they are about.")

  @OptionGroup var options: ListingOptions

  func run() async throws {
    try await options.run { $0.corrected().correctionListing() }
  }
}

/// `--all`
struct ThoughtsOption: ParsableArguments {
  @Flag(help: "Include thoughts: what is only believed or planned, without quotation marks.")
  var all = false
}

extension QuoteSource {
  /// The speaker, if it is one.
  fileprivate var speaker: Speaker.ID? { if case .speaker(let id) = self { id } else { nil } }
}

/// Selects a source by name or by words for it.
struct SpeakerFilter: ParsableArguments {
  @Option(
    help: """
      Only this speaker: a name, or whole words of it. If no speaker has them: a source without a name, by whole words \
      for it, as in 'critics'. 'nobody': quotes without a source.
      """)
  var speaker: String?

  /// The name that selects the quotes that nobody says.
  private static let nobody = "nobody"

  /// Selects the sources in a part that a name means; `nil` if no name is given.
  ///
  /// - Parameter isSpeaker: whether it must be a speaker.
  static func chosen(
    _ name: String?, of parts: some Sequence<Article>, isSpeaker: Bool
  ) throws -> QuotedOptions.Choice? {
    guard let name else { return nil }
    if name == nobody { return { _ in [.nobody] } }
    var (names, hasWords): ([String], Bool) = ([], false)
    for part in parts {
      guard part.speakers.named(name).isEmpty else {
        return { $0.speakers.named(name).map { .speaker($0.id) } }
      }
      names += part.speakers.map(\.name)
      hasWords = hasWords || !part.quotes(from: .words(name)).isEmpty
    }
    if hasWords, !isSpeaker { return { _ in [.words(name)] } }
    throw NobodyFound(name: name, names: names, isInWords: hasWords)
  }
}
