import Document
import Text

/// An article as JSON, in two parts: what extraction made (`layout`), and what analysis found (`annotations`). The text is
/// stored beside them. Offsets are bytes.
enum StoredArticle {
  /// Blocks, links, source map, repairs and metadata.
  static func layout(of article: Article) -> JSON {
    .object([
      .init("blocks", .array(article.blocks.map(json))),
      .init("links", .array(article.links.map(json))),
      .init("anchors", .array(article.sourceMap.anchors.map(json))),
      .init("repairs", .array(article.repairs.map(json))),
      .init("metadata", json(article.metadata)),
    ])
  }

  /// Quotes, speakers, corrections, repeats and coverage.
  static func annotations(of article: Article) -> JSON {
    .object([
      .init("quotes", .array(article.quotes.map(json))),
      .init("speakers", .array(article.speakers.map(json))),
      .init("corrections", .array(article.corrections.map(json))),
      .init("repeats", .array(article.repeats.map(json))),
      .init("coverage", .string(article.coverage.rawValue)),
    ])
  }

  /// The article of its three parts; `nil` if they do not fit each other.
  static func article(text: [UInt8], layout: JSON, annotations: JSON) -> Article? {
    let text = UTF8Text(repairing: text)
    var article = Article(
      text: text, blocks: layout["blocks"].items.compactMap(block),
      metadata: metadata(layout["metadata"]), repairs: layout["repairs"].items.compactMap(repair),
      sourceMap: SourceMap(layout["anchors"].items.compactMap(anchor)))
    article.links = layout["links"].items.compactMap(link)
    article.quotes = annotations["quotes"].items.compactMap(quote)
    article.speakers = annotations["speakers"].items.enumerated().compactMap { speaker($1, id: $0) }
    article.corrections = annotations["corrections"].items.compactMap(correction)
    article.repeats = annotations["repeats"].items.compactMap { range($0.items[...]) }
    article.coverage = annotations["coverage"].string.flatMap(Article.Coverage.init) ?? .full
    return article.validate().isEmpty ? article : nil
  }
}

// Extraction.
extension StoredArticle {
  private static func json(_ block: Block) -> JSON {
    .array(
      [.string(block.kind.rawValue), .int(block.level)] + ends(block.range)
        + (block.number.map { [.int($0)] } ?? []))
  }

  private static func block(_ json: JSON) -> Block? {
    let items = json.items
    guard (4...5).contains(items.count), let kind = items[0].string.flatMap(Block.Kind.init),
      let level = items[1].int, let range = range(items[2..<4]), level >= 0
    else { return nil }
    return Block(kind, range, level: level, number: items.dropFirst(4).first?.int)
  }

  private static func json(_ link: Link) -> JSON {
    .array(ends(link.range) + [.string(link.address)] + (link.place.map { [.int($0)] } ?? []))
  }

  private static func link(_ json: JSON) -> Link? {
    let items = json.items
    guard (3...4).contains(items.count), let range = range(items[..<2]),
      let address = items[2].string
    else { return nil }
    guard let place = items.dropFirst(3).first?.int else {
      return Link(range, given: Array(address.utf8)[...])
    }
    return Link(range, to: place, named: Array(address.utf8.dropFirst())[...])
  }

  private static func json(_ anchor: SourceMap.Anchor) -> JSON {
    .array([.int(Int(anchor.text)), .int(Int(anchor.source)), .int(Int(anchor.line))])
  }

  private static func anchor(_ json: JSON) -> SourceMap.Anchor? {
    let numbers = json.items.compactMap(\.int)
    guard numbers.count == 3 else { return nil }
    return SourceMap.Anchor(text: numbers[0], source: numbers[1], line: numbers[2])
  }

  private static func json(_ repair: Repair) -> JSON {
    switch repair {
    case .invalidUTF8(let count): .object([.init("invalid", .int(count))])
    case .decoded(let encoding): .object([.init("decoded", .string(encoding))])
    case .note(let words): .object([.init("note", .string(words))])
    }
  }

  private static func repair(_ json: JSON) -> Repair? {
    if let count = json["invalid"]?.int { return .invalidUTF8(count: count) }
    if let encoding = json["decoded"]?.string { return .decoded(as: encoding) }
    return json["note"]?.string.map(Repair.note)
  }

  private static func json(_ metadata: Metadata) -> JSON {
    .object([
      .init("title", JSON(metadata.title)), .init("authors", JSON(metadata.authors)),
      .init("publisher", JSON(metadata.publisher)), .init("section", JSON(metadata.section)),
      .init("published", json(metadata.published)), .init("modified", json(metadata.modified)),
      .init("url", JSON(metadata.canonicalURL)), .init("language", JSON(metadata.language)),
      .init("image", JSON(metadata.leadImage)), .init("source", JSON(metadata.source)),
    ])
  }

  private static func metadata(_ json: JSON?) -> Metadata {
    var metadata = Metadata()
    guard let json else { return metadata }
    metadata.title = json["title"].string
    metadata.authors = json["authors"].items.compactMap(\.string)
    metadata.publisher = json["publisher"].string
    metadata.section = json["section"].string
    metadata.published = timestamp(json["published"])
    metadata.modified = timestamp(json["modified"])
    metadata.canonicalURL = json["url"].string
    metadata.language = json["language"].string
    metadata.leadImage = json["image"].string
    metadata.source = json["source"].string
    return metadata
  }

  private static func json(_ time: Timestamp?) -> JSON {
    guard let time else { return .null }
    return .array(
      [time.year, time.month, time.day, time.hour, time.minute, time.second, time.zone]
        .map { JSON($0) })
  }

  private static func timestamp(_ json: JSON?) -> Timestamp? {
    let parts = json.items.map(\.int)
    guard parts.count == 7 else { return nil }
    return Timestamp(
      year: parts[0], month: parts[1], day: parts[2], hour: parts[3], minute: parts[4],
      second: parts[5], zone: parts[6])
  }
}

// Analysis.
extension StoredArticle {
  private static func json(_ quote: Quote) -> JSON {
    let others = JSON.Member("others", .array(quote.others.map(JSON.int)))
    return .object(
      [
        .init("pieces", .array(quote.pieces.map(json))),
        .init("kind", .string(quote.kind.rawValue)),
        .init("mode", .string(quote.mode.rawValue)), .init("cue", json(quote.cue)),
        .init("mention", json(quote.mention)), .init("speaker", JSON(quote.speaker)),
        .init("evidence", .string(quote.evidence.rawValue)),
        .init("confidence", .number(quote.confidence.description)),
        .init("alternative", json(quote.alternative)),
      ] + (quote.others.isEmpty ? [] : [others]))
  }

  private static func json(_ alternative: Quote.Alternative?) -> JSON {
    guard let alternative else { return .null }
    return .object([
      .init("name", .string(alternative.name)),
      .init("probability", .number(alternative.probability.description)),
    ])
  }

  private static func quote(_ json: JSON) -> Quote? {
    guard let kind = json["kind"].string.flatMap(Quote.Kind.init),
      let mode = json["mode"].string.flatMap(Quote.Mode.init),
      let evidence = json["evidence"].string.flatMap(Quote.Evidence.init)
    else { return nil }
    var quote = Quote(
      pieces: json["pieces"].items.compactMap { range($0.items[...]) }, kind: kind, mode: mode,
      cue: range(json["cue"]), mention: range(json["mention"]), speaker: json["speaker"]?.int,
      evidence: evidence, confidence: json["confidence"]?.real ?? 0)
    quote.others = json["others"].items.compactMap(\.int)
    if let other = json["alternative"], let name = other["name"].string,
      let probability = other["probability"]?.real
    {
      quote.alternative = Quote.Alternative(name: name, probability: probability)
    }
    return quote
  }

  private static func json(_ speaker: Speaker) -> JSON {
    .object([
      .init("name", .string(speaker.name)), .init("aliases", JSON(speaker.aliases)),
      .init("kind", .string(speaker.kind.rawValue)), .init("role", json(speaker.role)),
      .init("affiliation", json(speaker.affiliation)), .init("first", json(speaker.firstMention)),
      .init("quotes", .array(speaker.quotes.map(JSON.int))),
      .init("words", .int(speaker.wordsQuoted)),
    ])
  }

  private static func speaker(_ json: JSON, id: Int) -> Speaker? {
    guard let name = json["name"].string, let first = range(json["first"]),
      let kind = json["kind"].string.flatMap(Speaker.Kind.init)
    else { return nil }
    var speaker = Speaker(id: id, name: name, kind: kind, firstMention: first)
    speaker.aliases = json["aliases"].items.compactMap(\.string)
    speaker.role = range(json["role"])
    speaker.affiliation = range(json["affiliation"])
    speaker.quotes = json["quotes"].items.compactMap(\.int)
    speaker.wordsQuoted = json["words"]?.int ?? 0
    return speaker
  }

  private static func json(_ notice: Correction) -> JSON {
    .object([
      .init("kind", .string(notice.kind.rawValue)), .init("range", json(notice.range)),
      .init("label", json(notice.label)), .init("dateText", json(notice.dateText)),
      .init("date", json(notice.date)), .init("body", json(notice.body)),
      .init("wrong", json(notice.wrong)), .init("right", json(notice.right)),
      .init("passages", .array(notice.passages.map(json))),
    ])
  }

  private static func correction(_ json: JSON) -> Correction? {
    guard let kind = json["kind"].string.flatMap(Correction.Kind.init),
      let whole = range(json["range"]), let body = range(json["body"])
    else { return nil }
    var notice = Correction(kind: kind, range: whole, body: body)
    notice.label = range(json["label"])
    notice.dateText = range(json["dateText"])
    notice.date = timestamp(json["date"])
    notice.wrong = range(json["wrong"])
    notice.right = range(json["right"])
    notice.passages = json["passages"].items.compactMap { range($0.items[...]) }
    return notice
  }

  private static func ends(_ range: ByteRange) -> [JSON] {
    [.int(range.lowerBound), .int(range.upperBound)]
  }

  private static func json(_ range: ByteRange) -> JSON { .array(ends(range)) }

  private static func json(_ range: ByteRange?) -> JSON { range.map(json) ?? .null }

  private static func range(_ json: JSON?) -> ByteRange? { range(json.items[...]) }

  private static func range(_ items: ArraySlice<JSON>) -> ByteRange? {
    guard items.count == 2, let lower = items.first?.int, let upper = items.last?.int, lower >= 0,
      lower <= upper
    else { return nil }
    return lower..<upper
  }
}

extension JSON {
  /// A whole number; `nil` for anything else.
  var int: Int? {
    switch self {
    case .int(let int): int
    case .number(let digits): Int(digits)
    default: nil
    }
  }

  /// Any number; `nil` for anything else.
  var real: Double? {
    switch self {
    case .int(let int): Double(int)
    case .double(let double): double
    case .number(let digits): Double(digits)
    default: nil
    }
  }
}

extension JSON {
  /// The text of a string; `nil` for anything else.
  var string: String? { Optional(self).string }

  /// The elements of a list; none for anything else.
  var items: [JSON] { Optional(self).items }
}

extension JSON? {
  /// The text of a string; `nil` for anything else.
  var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  /// The elements of a list; none for anything else.
  var items: [JSON] {
    if case .array(let items) = self { items } else { [] }
  }
}
