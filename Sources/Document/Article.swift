import Text

/// An article: one text, its blocks, and what analysis found in it.
///
/// Everything but the text is ranges into the text plus a label. Extraction makes the text, the blocks
/// and the metadata. Analysis adds the quotes, speakers and corrections. Nothing else changes an article.
public struct Article: Sendable, Equatable {
  /// The text that all ranges of this article refer to.
  public let text: UTF8Text
  /// The blocks of the text, in order, without overlap.
  public var blocks: [Block]
  /// Where the text is in its source.
  public var sourceMap: SourceMap
  /// The links of the page, in order, without overlap. Only HTML has any.
  public var links: [Link] = []
  /// What the source says of the article.
  public var metadata: Metadata
  /// What was repaired or left out when the source was read, to be shown to the reader.
  public var repairs: [Repair]
  /// The quotations, in the order of their first piece.
  public var quotes: [Quote]
  /// The speakers, in the order of their first mention. A speaker's id is its index here.
  public var speakers: [Speaker]
  /// The editor's notices, in order.
  public var corrections: [Correction]
  /// The blocks whose words the story also quotes in place, in order: pull quotes. They are not
  /// among the quotes.
  public var repeats: [ByteRange] = []
  /// How much of what is said analysis looks for.
  public var coverage = Coverage.full

  /// How much of what is said analysis looks for. The raw value is its name in JSON.
  public enum Coverage: String, Sendable {
    /// All that somebody says or thinks.
    case full
    /// Words in quotation marks by a person who is named beside them or goes on speaking: the language is not one that
    /// it has learned.
    case marks
  }

  /// An article without annotations.
  public init(
    text: UTF8Text, blocks: [Block], metadata: Metadata = Metadata(), repairs: [Repair] = [],
    sourceMap: SourceMap = SourceMap()
  ) {
    self.text = text
    self.sourceMap = sourceMap
    self.blocks = blocks
    self.metadata = metadata
    self.repairs = repairs
    quotes = []
    speakers = []
    corrections = []
  }
}

extension Article {
  /// The words of a range.
  public subscript(range: ByteRange) -> String { text[range] }

  /// The article before analysis: without quotes, speakers, corrections and repeats.
  public var withoutAnnotations: Article {
    var article = self
    (article.quotes, article.speakers, article.corrections) = ([], [], [])
    (article.repeats, article.coverage) = ([], .full)
    return article
  }

  /// Whether a range is in a block whose words the story also quotes in place. O(log repeats).
  public func repeats(_ range: ByteRange) -> Bool {
    let next = repeats.partitioningIndex { $0.upperBound > range.lowerBound }
    return next < repeats.count && repeats[next].contains(range.lowerBound)
  }

  /// The speaker of a quotation; `nil` if it has none.
  public func speaker(of quote: Quote) -> Speaker? {
    quote.speaker.map { speakers[$0] }
  }

  /// Everyone who says a quotation, in the order named.
  public func speakers(of quote: Quote) -> [Speaker] { quote.speakers.map { speakers[$0] } }

  /// The quotations of each speaker as indices, in order.
  public var quotesBySpeaker: [Speaker.ID: [Int]] {
    var said: [Speaker.ID: [Int]] = [:]
    for (index, quote) in quotes.enumerated() {
      for id in quote.speakers { said[id, default: []].append(index) }
    }
    return said
  }

  /// Whether every quotation of a speaker is a guess, so that the speaker is one.
  public func isUncertain(_ speaker: Speaker) -> Bool {
    !speaker.quotes.isEmpty && speaker.quotes.allSatisfy { quotes[$0].isUncertain }
  }

  /// The index of the block that contains an offset, or of the last block before it. O(log n).
  public func blockIndex(at offset: Int) -> Int? {
    let next = blocks.partitioningIndex { $0.range.lowerBound > offset }
    return next == 0 ? nil : next - 1
  }

  /// The first block of a kind.
  public func firstBlock(_ kind: Block.Kind) -> Block? {
    blocks.first { $0.kind == kind }
  }
}
