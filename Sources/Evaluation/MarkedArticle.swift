import FoundationEssentials
import Text

/// An article with its quotations: marked by hand, or predicted. One line of JSON Lines; offsets are
/// Unicode code points.
public struct MarkedArticle: Codable, Sendable {
  /// Names the article in both files.
  public var id: String
  /// The article; absent in predictions.
  public var text: String?
  /// The language of the text.
  public var language: String?
  /// One entry for each contiguous piece.
  public var quotes: [MarkedQuote]
  /// What stands inside quotation marks, if the speakers are marked by name.
  public var segments: [MarkedSegment]?
  /// All who speak, if they are marked by name.
  public var speakers: [MarkedSpeaker]?

  /// An article with quotations.
  public init(id: String, text: String?, quotes: [MarkedQuote]) {
    self.id = id
    self.text = text
    self.quotes = quotes
  }

  /// Reads an article that has quotations, or segments with the names of their speakers.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    id = try values.decode(String.self, forKey: .id)
    text = try values.decodeIfPresent(String.self, forKey: .text)
    language = try values.decodeIfPresent(String.self, forKey: .language)
    segments = try values.decodeIfPresent([MarkedSegment].self, forKey: .segments)
    speakers = try values.decodeIfPresent([MarkedSpeaker].self, forKey: .speakers)
    quotes =
      segments == nil
      ? try values.decode([MarkedQuote].self, forKey: .quotes)
      : try values.decodeIfPresent([MarkedQuote].self, forKey: .quotes) ?? []
  }

  /// Reads JSON Lines; empty lines are skipped.
  ///
  /// - Throws: ``Invalid`` at the first line that is not such an article.
  public static func read(jsonLines: [UInt8]) throws(Invalid) -> [MarkedArticle] {
    let decoder = JSONDecoder()
    var articles: [MarkedArticle] = []
    let lines = jsonLines.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where line.contains(where: { $0 > 0x20 }) {
      do {
        articles.append(try decoder.decode(MarkedArticle.self, from: Data(line)))
      } catch {
        throw Invalid(line: index + 1, error)
      }
    }
    return articles
  }

  /// A line that is not such an article, and why: “line 3: no "id"”.
  public struct Invalid: Error, CustomStringConvertible {
    /// The line and what is wrong with it, for people.
    public let description: String

    init(line: Int, _ error: any Error) {
      description = "line \(line): \(DecodingError.reason(error))"
    }
  }
}

/// A contiguous piece of a quotation and who says it.
public struct MarkedQuote: Codable, Sendable {
  /// Where it starts; a prediction without offsets is not counted.
  public var start: Int?
  /// Where it ends.
  public var end: Int?
  /// direct, mixed or indirect; found from the marks in the text when absent.
  public var kind: String?
  /// The words that name the speaker; empty or absent when nobody is named.
  public var speakerText: String?
  /// Where they start.
  public var speakerStart: Int?
  /// Where they end.
  public var speakerEnd: Int?
  /// The speaker's resolved name.
  public var speakerCanonical: String?
  /// Where the cue starts.
  public var cueStart: Int?
  /// Where the cue ends.
  public var cueEnd: Int?
  /// Names the attribution; pieces of one quotation share it.
  public var attr: String?
  /// Whether the words are said or written, rather than thought. Absent means that they are.
  public var speech: Bool?
  /// Other names of the speaker, for a pronoun that is resolved.
  public var aliases: [String]?
  /// person, group or unnamed.
  public var speakerKind: String?
  /// speech or belief; absent means speech.
  public var mode: String?
  /// Whether the speaker is a guess.
  public var uncertain: Bool?

  enum CodingKeys: String, CodingKey {
    case start, end, kind, attr, speech, aliases, mode, uncertain
    case speakerKind = "speaker_kind"
    case speakerText = "speaker_text"
    case speakerStart = "speaker_start"
    case speakerEnd = "speaker_end"
    case speakerCanonical = "speaker_canonical"
    case cueStart = "cue_start"
    case cueEnd = "cue_end"
  }

  /// A piece at an offset range.
  public init(_ span: Range<Int>) {
    start = span.lowerBound
    end = span.upperBound
  }

  var span: Range<Int>? {
    guard let start, let end, start >= 0, end > start else { return nil }
    return start..<end
  }
}
