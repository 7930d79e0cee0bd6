import Document
import Text

/// A line-based reader for screen readers, and for terminals that cannot address the cursor. A
/// command is a line with the keys of the full-screen reader, and the answer is plain sentences.
public struct LinearReader: Sendable {
  /// The answer to a command.
  public struct Answer: Sendable, Equatable {
    /// The lines to print. They have no control characters.
    public var lines: [String] = []
    /// What is left to do outside the reader. Its outcome is told by ``LinearReader/take(_:)``.
    public var effects: [Effect] = []
    /// Whether to quit.
    public var isOver = false
  }

  /// The article, with thoughts or without.
  var content: ShownArticle
  /// Whether paraphrases are counted and stopped at like words in quotation marks.
  var countsParaphrases = false
  /// The speakers, in the order in which `s` counts them.
  private(set) var speakers: [Speaker.ID]
  let keymap: Keymap
  /// The current block; -1 before the first.
  var block = -1
  /// The current quote.
  var quote: Int?
  /// The speaker of the current quote, of several the one that `)` follows.
  var speaker: Speaker.ID?
  /// The last search.
  var search: Search?

  /// Opens an annotated article at its start.
  public init(article: Article, keymap: Keymap = .standard) {
    self.keymap = keymap
    content = ShownArticle(article)
    speakers = SpeakerList(content.article).speakers
  }

  /// The article as it is read.
  public var article: Article { content.article }

  var annotations: Annotations { content.annotations }

  /// The article on a screen, as whoever performs effects takes it.
  public var app: App {
    var app = App(article: content.whole, size: Size(columns: 80, rows: 24))
    if content.showsBeliefs { app.reader.toggleBeliefs() }
    return app
  }

  /// Changes what was found in the article, and stays at the quote, if it is still there.
  mutating func changeContent(_ change: (inout ShownArticle) -> Void) {
    let start = quote.map { article.quotes[$0].extent.lowerBound }
    let name = speaker.map { article.speakers[$0].name }
    change(&content)
    speakers = SpeakerList(article).speakers
    quote = article.quotes.firstIndex { $0.extent.lowerBound == start }
    speaker = article.speakers.first { $0.name == name }?.id
  }

  /// The lines to print first: the title, a summary, and the corrections in full, so that they are
  /// not missed.
  public var opening: [String] {
    let title = article.firstBlock(.headline).map { words(of: $0.range) }
    let counts = Phrases.opening(
      quotes: stops.count, speakers: speakers.count,
      corrections: article.corrections.count)
    return (title.map { [$0] } ?? []) + [counts] + corrections() + [Phrases.linearHint]
  }

  /// Runs a line: a key with an optional count before it, `/words`, `:command`, or nothing for the
  /// next paragraph.
  public mutating func answer(to line: String) -> Answer {
    let line = line.drop { $0 == " " }
    if line.hasPrefix("/") { return Answer(lines: find(String(line.dropFirst()))) }
    if line.hasPrefix(":") { return run(line.dropFirst()) }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let name = line.dropFirst(digits.count).drop { $0 == " " }
    let count = digits.isEmpty ? nil : Int(digits) ?? Int.max
    guard !name.isEmpty else {
      return Answer(lines: count.map { [Phrases.numberAlone($0)] } ?? read(by: 1))
    }
    guard let key = Key(named: String(name)), let action = keymap[key] else {
      return Answer(lines: [Phrases.noSuchCommand(String(name))])
    }
    switch action {
    case .quit: return Answer(lines: [], isOver: true)
    case .person: return person()
    case .changes: return Answer(effects: [.compare(content.whole)])
    case .keep: return Answer(effects: [.keep(content.whole)])
    default: return Answer(lines: perform(action, count: count))
    }
  }

  private mutating func perform(_ action: Action, count: Int?) -> [String] {
    let times = min(max(count ?? 1, 1), 1_000_000)
    return switch action {
    case .down, .nextParagraph, .pageDown, .halfPageDown: read(by: times)
    case .up, .previousParagraph, .pageUp, .halfPageUp: read(by: -times)
    case .start: count.map { read(atLine: $0) } ?? read(at: 0)
    case .end: count.map { read(atLine: $0) } ?? read(at: article.blocks.count - 1)
    case .percent: read(at: article.blocks.count * min(times, 100) / 100)
    case .nextQuote: go(by: times, among: stops)
    case .previousQuote: go(by: -times, among: stops)
    case .nextOfSpeaker: go(by: times, among: quotesOfSpeaker)
    case .previousOfSpeaker: go(by: -times, among: quotesOfSpeaker)
    case .speakers: count.map { goToSpeaker($0) } ?? list()
    case .why: why()
    case .nextMatch: match(by: times)
    case .previousMatch: match(by: -times)
    case .expandCorrection, .goToCorrection:
      article.corrections.isEmpty ? [Phrases.noCorrection] : corrections()
    case .beliefs: toggleBeliefs()
    case .paraphrases: toggleParaphrases()
    case .help: help()
    default: [Phrases.notInLines]
    }
  }

  /// The keys and commands that work here, each with what it does.
  func help() -> [String] {
    [Phrases.linearHelp]
      + keymap.sections.filter { $0.context == .reading }.flatMap(\.entries)
      .filter { Self.actions.contains($0.action) }
      .compactMap { entry in
        // A line is typed: keys such as Home are no part of one.
        let keys = entry.keys.map(\.name).filter { $0.count == 1 }
        return keys.isEmpty
          ? nil
          : "\(keys.joined(separator: " ")): \(Phrases.linearActions[entry.action] ?? entry.help)"
      } + commandHelp
  }

  /// The actions that work without a screen.
  private static let actions: Set<Action> = [
    .nextParagraph, .previousParagraph, .start, .end, .percent, .nextQuote, .previousQuote,
    .nextOfSpeaker, .previousOfSpeaker, .speakers, .why, .beliefs, .paraphrases, .person,
    .changes, .keep, .search, .nextMatch, .previousMatch, .expandCorrection, .help, .quit,
  ]
}
