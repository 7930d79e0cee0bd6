import Document
import Text

/// How a quote is written with its source when it is copied.
///
/// A format has fields in braces: `{quote}`, `{name}`, `{role}`, `{publisher}`, `{date}`, `{url}`. A field that
/// the article does not give is left out, with the words between it and the field before.
public struct Attribution: Sendable, Equatable {
  /// The format.
  public var format: String

  /// A format.
  public init(_ format: String = "{quote} said {name}, {role}. {publisher}, {date}, {url}") {
    self.format = format
  }

  /// A quote of an article with its source.
  func text(of quote: Quote, in article: Article) -> String {
    text { field in
      let speaker = article.speaker(of: quote)
      let words: String? =
        switch field {
        case "quote": Attribution.led(article.words(of: quote.pieces), isFollowed: speaker != nil)
        case "name": speaker?.name
        case "role": Attribution.role(of: speaker, in: article)
        default: Attribution.source(field, of: article)
        }
      return words?.withoutControls
    }
  }

  private static func source(_ field: String, of article: Article) -> String? {
    let metadata = article.metadata
    return switch field {
    case "publisher": metadata.publisher
    case "date": metadata.published.map(Phrases.date)
    case "url": metadata.canonicalURL
    default: nil
    }
  }

  /// The quote as it stands before “said”: with a comma where it ends in a full stop.
  private static func led(_ quote: String, isFollowed: Bool) -> String {
    for close in ["”", "\"", "’", "»"] where isFollowed && quote.hasSuffix("." + close) {
      return quote.dropLast(2) + "," + close
    }
    return quote
  }

  private static func role(of speaker: Speaker?, in article: Article) -> String? {
    let parts = [speaker?.role, speaker?.affiliation].compactMap { $0 }
    let words = parts.map { article.words(of: [$0]) }.filter { !$0.isEmpty }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  private func text(_ value: (String) -> String?) -> String {
    var text = ""
    for part in format.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      let halves = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2, let field = value(String(halves[0])) else { continue }
      text += before(part) + field
    }
    return text.trimmingLeadingPunctuation
  }

  /// The words of the format between the field before and this one.
  private func before(_ part: Substring) -> String {
    let open = format.index(before: part.startIndex)
    let words = format[..<open]
    guard let close = words.lastIndex(of: "}") else { return String(words) }
    return String(words[words.index(after: close)...])
  }
}

extension String {
  /// The string without spaces and punctuation before its first word or opening mark.
  fileprivate var trimmingLeadingPunctuation: String {
    String(drop { " ,.;:".contains($0) })
  }
}

extension Article {
  /// The words of ranges as one line: white space is single spaces, an ellipsis stands between the ranges,
  /// and nothing is in it that a terminal or a shell would obey.
  func words(of ranges: [ByteRange]) -> String {
    ranges.map { range in
      self[range].split(whereSeparator: \.isWhitespace).joined(separator: " ").withoutControls
    }.joined(separator: " … ")
  }
}

extension String {
  /// The string without controls, escapes, bidi overrides and tags.
  fileprivate var withoutControls: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter { CharacterClass.isHarmless($0.value) }))
  }
}
