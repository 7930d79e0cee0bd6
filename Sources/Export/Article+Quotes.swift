import Document
import Text

extension Quote {
  /// Whether somebody says it. Nobody says a scare quote, a title or a nickname.
  var isAttributed: Bool { speaker != nil || evidence != .none }
}

extension Article {
  fileprivate static let quoteFields = [
    "start", "end", "text", "kind", "mode", "speaker_text", "speaker_start", "speaker_end",
    "speaker_canonical", "speaker_kind", "cue_start", "cue_end", "attr", "evidence", "confidence",
    "uncertain", "marks",
  ]

  /// Who says it too, behind all other fields: a member of a record only if there is somebody.
  fileprivate static let others = "others"

  /// The quotations, including those that nobody says: one record per contiguous piece, one line per quotation.
  ///
  /// - Parameters:
  ///   - sources: if given, only their quotations.
  ///   - all: whether to include thoughts: what is only believed or planned, without quotation marks.
  public func quoteListing(of sources: [QuoteSource]? = nil, all: Bool = true) -> Listing {
    .quotes(in: [self], of: self, from: sources.map { sources in { _ in sources } }, all: all)
  }

  /// The quotations that are listed.
  fileprivate func quotes(of sources: [QuoteSource]?, all: Bool) -> [Int] {
    quotes.indices.filter { number in
      (all || !quotes[number].isBelief)
        && (sources.map { $0.contains { isQuote(quotes[number], from: $0) } } ?? true)
    }
  }

  /// One record per piece of a quotation; its pieces share `attr`. Offsets are in code points.
  ///
  /// - Parameter before: the number of quotations in the parts of the article before this one.
  func records(
    ofQuote number: Int, after before: Int, _ index: CodePointIndex, withText: Bool = true
  ) -> [[JSON.Member]] {
    let quote = quotes[number]
    let shared = attributionRecord(of: quote, index)
    return quote.pieces.map { piece in
      var record = [
        JSON.Member("start", .int(index.codePoint(atByte: piece.lowerBound))),
        JSON.Member("end", .int(index.codePoint(atByte: piece.upperBound))),
      ]
      if withText { record.append(.init("text", .string(lines(in: piece)))) }
      record += shared.before + [.init("attr", .string("Q\(before + number + 1)"))] + shared.after
      if withText { record.append(.init("marks", marks(of: piece, quote.kind, index))) }
      return record
    }
  }

  /// The record of a pull quote: that of the quotation which it repeats, at its own place.
  ///
  /// - Parameter before: the number of quotations in the parts of the article before this one.
  func record(
    ofRepeat block: ByteRange, after before: Int, _ index: CodePointIndex
  ) -> [JSON.Member]? {
    original(ofRepeat: block).map { number in
      let shared = attributionRecord(of: quotes[number], index)
      return [
        .init("start", .int(index.codePoint(atByte: block.lowerBound))),
        .init("end", .int(index.codePoint(atByte: block.upperBound))),
      ] + shared.before + [.init("attr", .string("Q\(before + number + 1)"))] + shared.after
        + [.init("repeat", .bool(true))]
    }
  }

  /// The quotation that a pull quote repeats, known by the first words of both; `nil` if nobody says
  /// it in the story. O(bytes quoted) for each pull quote.
  private func original(ofRepeat block: ByteRange) -> Int? {
    let said = text.words(in: block, limit: Self.firstWords).map(\.key)
    guard said.count == Self.firstWords else { return nil }
    return quotes.indices.first { number in
      guard quotes[number].isAttributed else { return false }
      let words = quotes[number].pieces.flatMap { text.words(in: $0, limit: .max).map(\.key) }
      return words.indices.dropLast(said.count - 1).contains { words[$0...].starts(with: said) }
    }
  }

  /// How many words of a pull quote are compared. Shorter ones are no repeats.
  private static let firstWords = 4

  private func marks(
    of piece: ByteRange, _ kind: Quote.Kind, _ index: CodePointIndex
  ) -> JSON {
    .array(markedSegments(of: piece, kind: kind).map { passage($0, index) })
  }

  private func attributionRecord(
    of quote: Quote, _ index: CodePointIndex
  ) -> (before: [JSON.Member], after: [JSON.Member]) {
    let mention = quote.mention.map(index.codePoints)
    let cue = quote.cue.map(index.codePoints)
    let speaker = speaker(of: quote)
    let others = speakers(of: quote).dropFirst().map(\.name)
    return (
      [
        .init("kind", .string(quote.kind.rawValue)),
        .init("mode", .string(quote.mode.rawValue)),
        .init("speaker_text", JSON(quote.mention.map(lines))),
        .init("speaker_start", JSON(mention?.lowerBound)),
        .init("speaker_end", JSON(mention?.upperBound)),
        .init("speaker_canonical", JSON(speaker?.name)),
        .init("speaker_kind", JSON(speaker?.kind.rawValue)),
      ] + (others.isEmpty ? [] : [.init(Self.others, JSON(others))]) + [
        .init("cue_start", JSON(cue?.lowerBound)), .init("cue_end", JSON(cue?.upperBound)),
      ],
      [
        .init("evidence", .string(quote.evidence.rawValue)),
        .init("confidence", .double(quote.confidence)),
        .init("uncertain", .bool(quote.isUncertain)),
      ]
    )
  }

  /// Everyone who says it, or the words of the source if there is no speaker; followed by a question mark if uncertain.
  /// `nil` for nobody.
  private func speakerName(of quote: Quote) -> String? {
    let name = speakerNames(of: quote) ?? quote.mention.map { text[$0] }
    return name.map { $0 + (quote.isUncertain ? "?" : "") }
  }

  fileprivate func line(of quote: Quote) -> String {
    let name = TerminalSafety.oneLine(speakerName(of: quote) ?? "(nobody)")
    return name + ": " + quotation(quote, TerminalSafety.oneLine)
  }

  fileprivate func markdown(of quote: Quote, _ citation: String?) -> [String] {
    let about = quote.others.isEmpty ? speaker(of: quote).map(about) ?? [] : []
    let name = [speakerName(of: quote) ?? "nobody"] + about.map { text[$0] }
    let label = wording(of: quote).label.map { "*[\($0)]* " } ?? ""
    let words = quotation(quote, isLabelled: false, TerminalSafety.oneLine)
    let source = Markdown.escaped(name.joined(separator: ", ")) + (citation.map { ". " + $0 } ?? "")
    return ["> " + label + Markdown.escaped(words), ">", "> — " + source, ""]
  }
}

extension Listing {
  /// The quotations of an article, as ``Article/quoteListing(of:all:)`` lists them.
  ///
  /// - Parameters:
  ///   - parts: the parts of the article with their quotes, each requested when it is written.
  ///   - article: the article itself.
  ///   - sources: if given, selects the sources in a part whose quotations are listed.
  ///   - all: whether to include thoughts.
  public static func quotes(
    in parts: some Sequence<Article>, of article: Article,
    from sources: ((Article) -> [QuoteSource])? = nil, all: Bool = true
  ) -> Listing {
    let index = CodePointIndex(article.text)
    let (source, citation) = (article.sourceMembers, article.citation)
    let told = parts.lazy.flatMap { part in
      part.quotes(of: sources?(part), all: all).lazy.map { (part, part.quotes[$0]) }
    }
    return Listing(
      name: "quotes", fields: Article.quoteFields + Article.sourceFields + [Article.others],
      records: NumberedParts(parts).lazy.flatMap { part, before in
        part.quotes(of: sources?(part), all: all).lazy.flatMap {
          part.records(ofQuote: $0, after: before, index).map { $0 + source }
        }
      },
      lines: told.map { $0.line(of: $1) },
      markdown: told.flatMap { $0.markdown(of: $1, citation) })
  }
}

/// The parts of an article with the number of quotations before each.
struct NumberedParts<Parts: Sequence<Article>>: Sequence {
  private let parts: Parts

  init(_ parts: Parts) { self.parts = parts }

  func makeIterator() -> AnyIterator<(part: Article, before: Int)> {
    var rest = parts.makeIterator()
    var count = 0
    return AnyIterator {
      guard let part = rest.next() else { return nil }
      defer { count += part.quotes.count }
      return (part, count)
    }
  }
}
