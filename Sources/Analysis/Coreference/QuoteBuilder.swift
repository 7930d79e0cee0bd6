import Document
import Text

/// Turns attributions and their entities into the quotes and speakers of the article.
///
/// Needs: attributions, their entities. Adds: ``Article/quotes``, ``Article/speakers``.
struct QuoteBuilder {
  let table: TokenTable
  let entities: [Entity]
  private var speakerOf: [Int: Int] = [:]
  private var speakers: [Speaker] = []
  private var quotes: [Quote] = []

  init(_ table: TokenTable, _ entities: [Entity]) {
    self.table = table
    self.entities = entities
  }

  /// Writes quotes and speakers to the article.
  mutating func write(_ attributions: [Attribution], _ who: [Int?], to article: inout Article) {
    makeSpeakers(Set(who.compactMap { $0 } + attributions.flatMap(\.others)))
    let order = attributions.indices.sorted {
      let (one, other) = (attributions[$0].pieces[0], attributions[$1].pieces[0])
      return (one.lowerBound, $0) < (other.lowerBound, $1)
    }
    for index in order { add(attributions[index], who[index]) }
    article.quotes = quotes
    article.speakers = speakers
  }

  private mutating func makeSpeakers(_ used: Set<Int>) {
    let order = used.sorted {
      (entities[$0].first.lowerBound, $0) < (entities[$1].first.lowerBound, $1)
    }
    for entity in order {
      speakerOf[entity] = speakers.count
      speakers.append(speaker(entities[entity]))
    }
  }

  private func speaker(_ entity: Entity) -> Speaker {
    var speaker = Speaker(
      id: speakers.count, name: words(entity.shown), kind: entity.kind,
      firstMention: table.bytes(of: entity.first)
    )
    speaker.role = entity.role.map(table.bytes)
    speaker.affiliation = entity.affiliation.map(table.bytes)
    for name in entity.names {
      let alias = words(name.tokens)
      if alias != speaker.name, !speaker.aliases.contains(alias) { speaker.aliases.append(alias) }
    }
    return speaker
  }

  /// The words, separated by single spaces.
  private func words(_ range: Range<Int>) -> String {
    let bytes = table.text.bytes[table.bytes(of: range)]
    let isPlain = zip(bytes, bytes.dropFirst()).allSatisfy {
      $0 != .newline && $0 < 0xC2 && !($0 == .space && $1 == .space)
    }
    guard !isPlain else { return String(decoding: bytes, as: UTF8.self) }
    return table.words(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private mutating func add(_ attribution: Attribution, _ entity: Int?) {
    let speaker = entity.flatMap { speakerOf[$0] }
    let (kind, count) = measure(attribution.pieces)
    quotes.append(
      Quote(
        pieces: attribution.pieces.map(table.bytes), kind: attribution.isTurn ? .direct : kind,
        mode: attribution.mode,
        cue: attribution.cue.map(table.bytes),
        mention: attribution.mention.map { table.bytes(of: $0.wording ?? $0.tokens) },
        speaker: speaker, evidence: attribution.evidence, confidence: attribution.confidence))
    if let other = attribution.alternative, other.entity != entity {
      quotes[quotes.count - 1].alternative = Quote.Alternative(
        name: words(entities[other.entity].shown), probability: Double(other.probability))
    }
    guard speaker != nil else { return }
    quotes[quotes.count - 1].others = attribution.others.compactMap { speakerOf[$0] }
    for speaker in quotes[quotes.count - 1].speakers {
      speakers[speaker].quotes.append(quotes.count - 1)
      speakers[speaker].wordsQuoted += count
    }
  }

  /// The kind and the number of words. A quotation is direct if nine tenths of its words are inside
  /// quotation marks, and indirect if none are.
  private func measure(_ pieces: [Range<Int>]) -> (Quote.Kind, Int) {
    var all = 0
    var marked = 0
    for index in pieces.joined() where table[index].kind == .word || table[index].kind == .number {
      guard table[index].classes.isDisjoint(with: .contraction) else { continue }
      all += 1
      if !table[index].shape.isDisjoint(with: .insideMarks) { marked += 1 }
    }
    return (marked == 0 ? .indirect : marked * 10 >= all * 9 ? .direct : .mixed, all)
  }
}
