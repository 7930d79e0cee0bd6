import Foundation
import Text

/// What is known of a page: its article's paragraphs, or some pieces that are of it and some that
/// are not. One line of JSON Lines.
struct MarkedPage: Decodable, Sendable {
  /// Names the page: `ID.html.gz` in the folder of the pages.
  var id: String
  /// Where it comes from; pages of one site are never in two folds.
  var url: String?
  /// The whole article, if it is known.
  var body: [String]?
  /// Its deck, which may be in the body or not.
  var summary: [String]?
  /// Texts that are of the article.
  var with: [String]?
  /// Texts that are not.
  var without: [String]?

  /// Reads JSON Lines.
  ///
  /// - Throws: `DecodingError` at the first line that is no such page.
  static func read(_ data: Data) throws -> [MarkedPage] {
    let decoder = JSONDecoder()
    return try data.split(separator: 0x0A).map { try decoder.decode(MarkedPage.self, from: $0) }
  }

  /// The site that published it: the registered part of its host, or its id without numbers.
  var site: String {
    guard let host = url.flatMap({ URL(string: $0)?.host() }), !host.contains("archive.org") else {
      return id.filter { !$0.isNumber && $0 != "_" }
    }
    let labels = host.split(separator: ".")
    let isLong = labels.count > 2 && labels[labels.count - 2].count < 4
    return labels.suffix(isLong ? 3 : 2).joined(separator: ".")
  }
}

/// The words of a text as scores compare them: runs of letters and digits, as hashes.
struct PageWords {
  /// The length of the runs of words that are compared.
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

  /// Every run of ``run`` words, hashed.
  var runs: [UInt64] {
    guard words.count >= Self.run else { return [] }
    return (0...(words.count - Self.run)).map { start in
      words[start..<(start + Self.run)].withUnsafeBytes { StableHash($0).value }
    }
  }
}
