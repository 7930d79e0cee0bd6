import Document
import Text

/// The reader as a conversation in lines, for screen readers and for terminals that cannot draw: every command is a line
/// with the keys of the screen, every answer is plain sentences.
public struct LinearReader: Sendable {
  /// What a command brings.
  public struct Answer: Sendable, Equatable {
    /// The lines to print; none of them holds anything that could act on a terminal.
    public var lines: [String]
    /// Whether the reader is done.
    public var isOver = false
  }

  let article: Article
  let annotations: Annotations
  /// The people in the order in which `s` counts them.
  let speakers: [Speaker.ID]
  private let keymap: Keymap
  /// The block where the reader is; before the first one at the start.
  var block = -1
  /// The quote where the reader is.
  var quote: Int?
  /// What was searched for last.
  var search: Search?

  /// Opens an annotated article at its start.
  public init(article: Article, keymap: Keymap = .standard) {
    self.article = article
    self.keymap = keymap
    annotations = Annotations(article)
    speakers = SpeakerList(article).speakers
  }

  /// What is said first: the title, what there is, and the corrections in full, so that they are not missed.
  public var opening: [String] {
    let title = article.firstBlock(.headline).map { words(of: $0.range) }
    let counts = Phrases.opening(
      quotes: annotations.stops.count, speakers: speakers.count,
      corrections: article.corrections.count)
    return (title.map { [$0] } ?? []) + [counts] + corrections() + [Phrases.linearHint]
  }

  /// Takes a line: a key of the screen with a count before it, `/words`, or nothing for the next paragraph.
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
      .map { "\($0.keys.map(\.name).joined(separator: " ")): \($0.help)" }
  }

  /// The actions that make sense in lines.
  private static let actions: Set<Action> = [
    .nextParagraph, .previousParagraph, .start, .end, .percent, .nextQuote, .previousQuote,
    .nextOfSpeaker,
    .previousOfSpeaker, .speakers, .why, .search, .nextMatch, .previousMatch, .expandCorrection,
    .help, .quit,
  ]
}
