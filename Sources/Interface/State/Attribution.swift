import Document
import Text

/// How a quote is written with its source when it is copied.
///
/// A format is words with fields in braces, such as `{name}`; `{{` and `}}` stand for braces. A field that the
/// article does not give is left out, with the words between it and the field before and with the brackets or
/// quotation marks that touch it. The words of the quotation are never changed.
public struct Attribution: Sendable, Equatable {
  /// What a format can have in braces.
  public enum Field: String, CaseIterable, Sendable {
    /// The words of the quotation, as they stand in the article.
    case quote
    /// Who says it.
    case name
    /// What the article says that person is.
    case role
    /// The article's title.
    case title
    /// Who wrote the article.
    case authors
    case publisher, date, url

    /// All fields as a format writes them, for help and errors.
    public static let list = allCases.map { "{\($0.rawValue)}" }.joined(separator: ", ")
  }

  /// What is wrong with a format.
  public struct FormatError: Error, Equatable, CustomStringConvertible {
    /// What is wrong and how to fix it.
    public let message: String

    /// The message.
    public var description: String { message }
  }

  /// The format.
  public let format: String
  private let template: AttributionTemplate

  /// A format.
  public init(_ format: String) throws(FormatError) {
    self.format = format
    template = try AttributionTemplate(format)
  }

  /// The usual format.
  public init() {
    format = "{quote} — {name}, {role}. {publisher}, {date}, {url}"
    template = (try? AttributionTemplate(format)) ?? AttributionTemplate()
  }

  /// A quote of an article with its source.
  func text(of quote: Quote, in article: Article) -> String {
    template.text { field in
      switch field {
      case .quote: article.words(of: quote.pieces)
      case .name: article.speaker(of: quote)?.name.onOneLine
      case .role: article.role(of: article.speaker(of: quote))
      case .title: article.title?.onOneLine
      case .authors: article.metadata.authors.joined(separator: ", ").onOneLine
      case .publisher: article.metadata.publisher?.onOneLine
      case .date: article.metadata.published.map(Phrases.date)
      case .url: article.metadata.canonicalURL?.onOneLine
      }
    }
  }
}

extension Article {
  /// The title that the source gives, else the headline.
  var title: String? { metadata.title ?? firstBlock(.headline).map { self[$0.range] } }

  fileprivate func role(of speaker: Speaker?) -> String {
    let parts = [speaker?.role, speaker?.affiliation].compactMap { $0 }
    return parts.map { words(of: [$0]) }.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The words of ranges as one line: white space is single spaces, an ellipsis stands between the ranges,
  /// and nothing is in it that a terminal or a shell would obey.
  func words(of ranges: [ByteRange]) -> String {
    ranges.map { self[$0].onOneLine }.joined(separator: " … ")
  }
}

extension String {
  /// The string with single spaces for white space, and without controls, escapes, bidi overrides and tags.
  fileprivate var onOneLine: String {
    let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return String(
      String.UnicodeScalarView(
        line.unicodeScalars.filter { CharacterClass.isHarmless($0.value) }))
  }
}
