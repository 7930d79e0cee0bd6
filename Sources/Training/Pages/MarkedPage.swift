import Foundation
import Text

/// The ground truth of a page: the paragraphs of its article, or some texts that belong to the
/// article and some that do not. One line of JSON Lines.
struct MarkedPage: Decodable, Sendable {
  /// The identifier of the page, which is in the file `ID.html.gz` of the folder.
  var id: String
  /// The URL of the page. All pages of a site are in the same fold.
  var url: String?
  /// The paragraphs of the whole article, if known.
  var body: [String]?
  /// The deck, which may or may not be part of the body.
  var summary: [String]?
  /// Texts that belong to the article.
  var with: [String]?
  /// Texts that do not belong to the article.
  var without: [String]?

  /// Reads JSON Lines.
  ///
  /// - Throws: `DecodingError` at the first invalid line.
  static func read(_ data: Data) throws -> [MarkedPage] {
    let decoder = JSONDecoder()
    return try data.split(separator: 0x0A).map { try decoder.decode(MarkedPage.self, from: $0) }
  }

  /// The site of the page: the registered domain of its host, or its identifier without digits and
  /// underscores.
  var site: String {
    guard let host = url.flatMap({ URL(string: $0)?.host() }), !host.contains("archive.org") else {
      return id.filter { !$0.isNumber && $0 != "_" }
    }
    let labels = host.split(separator: ".")
    let isLong = labels.count > 2 && labels[labels.count - 2].count < 4
    return labels.suffix(isLong ? 3 : 2).joined(separator: ".")
  }
}

/// The hashed words of a text, as compared by scores. A word is a run of letters and digits.
struct PageWords {
  /// The length of the compared n-grams, in words.
  static let run = 4

  let words: [UInt64]

  init(_ text: String) {
    var words: [UInt64] = []
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(StableHash(String(word).utf8).value)
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(StableHash(String(word).utf8).value) }
    self.words = words
  }

  /// The hashes of all n-grams of ``run`` words.
  var runs: [UInt64] {
    guard words.count >= Self.run else { return [] }
    return (0...(words.count - Self.run)).map { start in
      words[start..<(start + Self.run)].withUnsafeBytes { StableHash($0).value }
    }
  }
}
