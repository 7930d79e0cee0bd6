/// Counts of who is said to speak, by name, in articles whose speakers are marked by name; tallies of articles add up.
///
/// A pronoun must have been resolved: what counts is the canonical speaker, under a name that the article gives.
public struct NameTally: Sendable {
  private var counts: [Item: Int] = [:]
  private(set) var articles = 0

  private enum Item: Hashable {
    case segment(long: Bool), right(long: Bool), whole, wrong, wrongDoubted, rightDoubted
    case nobody, nobodyWrong
    case listed, listRight, invented, duplicate, kindRight, nameWhole
    case speaker(String), found(String)
  }

  /// Nothing counted yet.
  public init() {}

  /// Counts one article's predictions against its gold.
  public init(gold: MarkedArticle, predicted: [MarkedQuote]) {
    articles = 1
    let text = ScalarText(gold.text ?? "")
    for segment in gold.segments ?? [] { count(segment, gold, predicted, text) }
    countList(gold.speakers ?? [], predicted)
  }

  /// The sum of this tally and another.
  public func adding(_ other: NameTally) -> NameTally {
    var sum = self
    sum.add(other)
    return sum
  }

  /// Adds another tally's counts.
  public mutating func add(_ other: NameTally) {
    articles += other.articles
    counts.merge(other.counts, uniquingKeysWith: +)
  }

  private mutating func add(_ item: Item, if condition: Bool = true) {
    if condition { counts[item, default: 0] += 1 }
  }

  // Segments

  private mutating func count(
    _ segment: MarkedSegment, _ gold: MarkedArticle, _ predicted: [MarkedQuote], _ text: ScalarText
  ) {
    guard let span = segment.span else { return }
    let quote = Self.claimant(of: span, among: predicted)
    let said = quote?.speakerCanonical.flatMap { $0.isEmpty ? nil : $0 }
    guard let name = segment.speaker else {
      add(.nobody)
      let isLong = quote?.span.map { $0.count * 2 > span.count * 3 } ?? true
      return add(.nobodyWrong, if: said != nil && !isLong)
    }
    let isLong = Self.words(of: span, in: text) >= 5
    add(.segment(long: isLong))
    guard let said, let quote else { return }
    let isSure = quote.uncertain != true
    guard let match = gold.speakers?.first(where: { $0.name == name })?.match(said) else {
      add(.wrong)
      return add(.wrongDoubted, if: !isSure)
    }
    add(.right(long: isLong))
    add(.whole, if: match == .whole)
    add(.rightDoubted, if: !isSure)
  }

  /// The number of words between white space.
  private static func words(of span: Range<Int>, in text: ScalarText) -> Int {
    text.scalars[span.clamped(to: text.scalars.indices)].split(whereSeparator: \.isSpaceScalar)
      .count
  }

  /// The piece that covers most of a segment, at least half of it.
  private static func claimant(of span: Range<Int>, among quotes: [MarkedQuote]) -> MarkedQuote? {
    var best: (quote: MarkedQuote, cover: Int)?
    for quote in quotes {
      let cover = quote.span.map { $0.clamped(to: span).count } ?? 0
      if cover * 2 >= span.count, cover > best?.cover ?? 0 { best = (quote, cover) }
    }
    return best?.quote
  }

  // The list

  private mutating func countList(_ speakers: [MarkedSpeaker], _ quotes: [MarkedQuote]) {
    var seen: Set<Int> = []
    for (name, kind) in Self.list(of: quotes) {
      add(.listed)
      let hits = speakers.indices.compactMap { index in
        speakers[index].match(name).map { (match: $0, index: index) }
      }.sorted { ($0.match, $0.index) < ($1.match, $1.index) }
      guard !hits.isEmpty else {
        add(.invented)
        continue
      }
      guard let hit = hits.first(where: { !seen.contains($0.index) }) else {
        add(.duplicate)
        continue
      }
      seen.insert(hit.index)
      add(.listRight)
      add(.kindRight, if: kind == speakers[hit.index].kind)
      add(.nameWhole, if: hit.match == .whole)
    }
    for index in speakers.indices {
      let how = speakers[index].how ?? "direct"
      add(.speaker(how))
      add(.found(how), if: seen.contains(index))
    }
  }

  /// The names of those who say something, in order, with their kinds.
  private static func list(of quotes: [MarkedQuote]) -> [(name: String, kind: String?)] {
    var names: [String] = []
    var kinds: [String: String] = [:]
    for quote in quotes {
      guard let name = quote.speakerCanonical, !name.isEmpty else { continue }
      kinds[name] = quote.speakerKind
      if quote.mode ?? "speech" == "speech", !names.contains(name) { names.append(name) }
    }
    return names.map { ($0, kinds[$0]) }
  }

  // The report

  /// The figures, in percent, each with its name: what `pullquote evaluate` prints.
  public func report() -> String {
    func n(_ items: Item...) -> Int { items.reduce(0) { $0 + counts[$1, default: 0] } }
    func share(_ part: Int, _ whole: Int) -> String {
      guard whole > 0 else { return "-" }
      let tenths = Int((1000 * Double(part) / Double(whole)).rounded())
      return "\(tenths / 10).\(tenths % 10)"
    }
    let segments = n(.segment(long: true), .segment(long: false))
    let right = n(.right(long: true), .right(long: false))
    return [
      "speakers by name: \(articles) articles",
      "  segments \(segments)  right \(share(right, segments))"
        + "  of 5+ words \(share(n(.right(long: true)), n(.segment(long: true))))"
        + "  wrong speaker \(share(n(.wrong), segments))"
        + "  with the whole name \(share(n(.whole), segments))",
      "  nobody's \(n(.nobody))  given a speaker \(share(n(.nobodyWrong), n(.nobody)))",
      "  wrong ones doubted \(share(n(.wrongDoubted), n(.wrong)))"
        + "  right ones doubted \(share(n(.rightDoubted), right))",
      "  listed \(n(.listed))  precision \(share(n(.listRight), n(.listed)))"
        + "  invented \(share(n(.invented), n(.listed)))"
        + "  duplicate \(share(n(.duplicate), n(.listed)))",
      "  direct speakers found \(share(n(.found("direct")), n(.speaker("direct"))))"
        + "  indirect \(share(n(.found("indirect")), n(.speaker("indirect"))))",
      "  kind right \(share(n(.kindRight), n(.listRight)))"
        + "  whole name in the list \(share(n(.nameWhole), n(.listRight)))",
    ].joined(separator: "\n")
  }
}
