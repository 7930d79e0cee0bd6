import Document
import Text

/// The format of a quote that is copied with its source.
///
/// A format is text with fields in braces, such as `{name}`; `{{` and `}}` stand for braces. A
/// field without a value is left out, together with the text between it and the field before, and
/// with adjacent brackets or quotation marks. The words of the quote are never changed: it has its
/// own quotation marks, so those that the format puts around it are left out.
public struct AttributionFormat: Sendable, Equatable {
  /// A field of a format.
  public enum Field: String, CaseIterable, Sendable {
    /// The words of the quote. Those of the speaker are in quotation marks. A paraphrase begins with
    /// a label, unless the format has ``kind``.
    case quote
    /// The name of the speaker, or of all who say it; or the words for a source without a name.
    case name
    /// The role and affiliation of the speaker, in the words of the article, unless several say it.
    case role
    /// The title of the article.
    case title
    /// The authors of the article.
    case authors
    /// The publisher, date and web address of the article.
    case publisher, date, url
    /// How far the words are those of the speaker: “quotation”, “partly paraphrased” or
    /// “paraphrase”.
    case kind

    /// All fields in braces, for help and errors.
    public static let list = allCases.map { "{\($0.rawValue)}" }.joined(separator: ", ")
  }

  /// An error in a format.
  public struct Error: Swift.Error, Equatable, CustomStringConvertible {
    /// The error, and how to fix it.
    public let message: String

    /// The message.
    public var description: String { message }
  }

  /// The format as text.
  public let format: String
  private let template: AttributionTemplate

  /// Parses a format.
  public init(_ format: String) throws(Error) {
    self.format = format
    template = try AttributionTemplate(format)
  }

  /// The default format.
  public init() {
    format = "{quote} — {name}, {role}. {publisher}, {date}, {url}"
    template = (try? AttributionTemplate(format)) ?? AttributionTemplate()
  }

  /// A quote of an article with its source.
  func text(of quote: Quote, in article: Article) -> String {
    template.text { field in
      switch field {
      case .quote: article.quotation(quote, isLabelled: !template.has(.kind), \.onOneLine)
      case .name:
        article.sourceName(of: quote).map { $0.onOneLine + (quote.isUncertain ? "?" : "") }
      case .role: quote.others.isEmpty ? article.role(of: article.speaker(of: quote)) : nil
      case .title: article.title?.onOneLine
      case .authors: article.metadata.authors.joined(separator: ", ").onOneLine
      case .publisher: article.metadata.publisher?.onOneLine
      case .date: article.metadata.published.map(Phrases.date)
      case .url: (article.metadata.canonicalURL ?? article.metadata.webAddress)?.onOneLine
      case .kind: article.wording(of: quote).title
      }
    }
  }
}

extension Article {
  /// The title in the metadata, or else the headline.
  var title: String? { metadata.title ?? firstBlock(.headline).map { self[$0.range] } }

  /// The role and affiliation of a speaker on one line; empty if the article gives none.
  func role(of speaker: Speaker?) -> String {
    let parts = speaker.map(about) ?? []
    return parts.map { words(of: [$0]) }.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The words of a quote on one line, as they leave the article.
  func quotation(_ quote: Quote) -> String { quotation(quote, \.onOneLine) }

  /// The words of some ranges in one line, with an ellipsis between the ranges. White space is
  /// single spaces, and control characters are removed.
  func words(of ranges: [ByteRange]) -> String {
    ranges.map { self[$0].onOneLine }.joined(separator: " … ")
  }
}

extension Metadata {
  /// The address from which the article was read, if it was read from the web.
  fileprivate var webAddress: String? {
    source.flatMap { $0.hasPrefix("https://") || $0.hasPrefix("http://") ? $0 : nil }
  }
}

extension String {
  /// The string with single spaces for white space, and without control characters, escapes, bidi
  /// overrides and tags.
  fileprivate var onOneLine: String {
    let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return String(
      String.UnicodeScalarView(
        line.unicodeScalars.filter { CharacterClass.isHarmless($0.value) }))
  }
}
