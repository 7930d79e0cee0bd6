import Analysis
import Document
import Extraction
import Foundation
import Testing

/// The article that teaches the keys: what it teaches must be right.
@Suite struct TourTests {
  static func article() throws -> Article {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/pullquote/tour.txt")
    var article = PlainText.article(from: Array(try Data(contentsOf: sources)))
    Analyzer().annotate(&article)
    return article
  }

  @Test func everyQuoteHasItsSpeaker() throws {
    let article = try Self.article()
    #expect(article.validate() == [])
    let quotes = article.quotes.map { quote in
      let words = article[quote.extent].prefix { $0 != "," && $0 != "." }
      return "\(article.speaker(of: quote)?.name ?? "nobody"): \(words)"
    }
    #expect(
      quotes == [
        "Odile Marchetti: “We looked at the screen",
        "Odile Marchetti: “I pressed it once and landed on something I had said myself",
        "Tobias Renn: “The square ones take you to whoever speaks next",
        "Tobias Renn: “At my age you know which of the two you came for",
        "Wilhelmina Osei: “I pressed f on Mr",
        "a volunteer: “You type a slash and a word",
        "Odile Marchetti: “Put yourself on a quote and press i",
        "The county library service: that a new mouse would arrive “in due course",
        "nobody: “the Commodore",
        "Tobias Renn: “If you forget all of it",
      ])
  }

  @Test func itsSpeakersAreOfEveryKind() throws {
    let speakers = try Self.article().speakers
    #expect(speakers.map(\.kind) == [.person, .person, .person, .unnamed, .group])
  }

  @Test func itsCorrectionIsFoundWithItsDateAndPassage() throws {
    let article = try Self.article()
    let notice = try #require(article.corrections.first)
    #expect(article.corrections.count == 1)
    #expect(notice.label.map { article[$0] } == "For the record")
    #expect(notice.date?.iso8601 == "2025-10-03T09:15")
    #expect(notice.passages.map { article[$0] }.first?.contains("picked up the mouse") == true)
  }

  @Test func itsBlocksAreTyped() throws {
    let article = try Self.article()
    let kinds = article.blocks.map(\.kind)
    #expect(kinds.prefix(4) == [.section, .headline, .deck, .byline])
    #expect(kinds.dropFirst(4).filter { $0 != .paragraph } == [.correction])
  }
}
