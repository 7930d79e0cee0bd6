import Document
import Text

/// A line-based reader for screen readers, and for terminals that cannot address the cursor. A
/// command is a line with the keys of the full-screen reader, and the answer is plain sentences.
public struct LinearReader: Sendable {
  /// The answer to a command.
  public struct Answer: Sendable, Equatable {
    /// The lines to print. They have no control characters.
    public var lines: [String]
    /// Whether to quit.
    public var isOver = false
  }

  let article: Article
  let annotations: Annotations
  /// The speakers, in the order in which `s` counts them.
  let speakers: [Speaker.ID]
  private let keymap: Keymap
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
    self.article = article
    self.keymap = keymap
    annotations = Annotations(article)
    speakers = SpeakerList(article).speakers
  }

  /// The lines to print first: the title, a summary, and the corrections in full, so that they are
  /// not missed.
  public var opening: [String] {
    let title = article.firstBlock(.headline).map { words(of: $0.range) }
    let counts = Phrases.opening(
      quotes: annotations.stops.count, speakers: speakers.count,
      corrections: article.corrections.count)
    return (title.map { [$0] } ?? []) + [counts] + corrections() + [Phrases.linearHint]
  }

  /// Runs a command: a key with an optional count before it, `/words`, or an empty line for the
  /// next paragraph.
  public mutating func answer(to line: String) -> Answer {
    let line = line.drop { $0 == " " }
    if line.hasPrefix("/") { return Answer(lines: find(String(line.dropFirst()))) }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let name = line.dropFirst(digits.count).drop { $0 == " " }
    let count = digits.isEmpty ? nil : Int(digits) ?? Int.max
    guard !name.isEmpty || count != nil else { return Answer(lines: read(by: 1)) }
    guard let key = Key(named: String(name)), let action = keymap[key] else {
      return Answer(lines: [Phrases.noSuchCommand(String(name))])
    }
    if action == .quit { return Answer(lines: [], isOver: true) }
    return Answer(lines: perform(action, count: count))
  }

  private mutating func perform(_ action: Action, count: Int?) -> [String] {
    let times = min(max(count ?? 1, 1), 1_000_000)
    return switch action {
    case .down, .nextParagraph, .pageDown, .halfPageDown: read(by: times)
    case .up, .previousParagraph, .pageUp, .halfPageUp: read(by: -times)
    case .start: read(at: 0)
    case .end: read(at: article.blocks.count - 1)
    case .percent: read(at: article.blocks.count * min(times, 100) / 100)
    case .nextQuote: go(by: times, among: annotations.stops)
    case .previousQuote: go(by: -times, among: annotations.stops)
    case .nextOfSpeaker: go(by: times, among: quotesOfSpeaker)
    case .previousOfSpeaker: go(by: -times, among: quotesOfSpeaker)
    case .speakers: count.map { goToSpeaker($0) } ?? list()
    case .why: why()
    case .nextMatch: match(by: times)
    case .previousMatch: match(by: -times)
    case .expandCorrection, .goToCorrection:
      article.corrections.isEmpty ? [Phrases.noCorrection] : corrections()
    case .help: help()
    default: [Phrases.notInLines]
    }
  }

  private func help() -> [String] {
    [Phrases.linearHelp]
      + keymap.sections.filter { $0.context == .reading }.flatMap(\.entries)
      .filter { Self.actions.contains($0.action) }
      .compactMap { entry in
        // A line is typed: keys such as Home are no part of one.
        let keys = entry.keys.map(\.name).filter { $0.count == 1 }
        return keys.isEmpty ? nil : "\(keys.joined(separator: " ")): \(entry.help)"
      }
  }

  /// The actions that work without a screen.
  private static let actions: Set<Action> = [
    .nextParagraph, .previousParagraph, .start, .end, .percent, .nextQuote, .previousQuote,
    .nextOfSpeaker,
    .previousOfSpeaker, .speakers, .why, .search, .nextMatch, .previousMatch, .expandCorrection,
    .help, .quit,
  ]
}
