import Document
import Foundation
import Text

@testable import Library

/// A library in a folder of its own, which is removed with it.
final class TemporaryLibrary {
  let folder: URL
  let path: String
  private(set) var store: Store

  init(time: Int = 1_900_000_000) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "library-\(UUID().uuidString)")
    path = folder.appending(path: "pullquote/library.sqlite").path()
    store = try Store.open(at: path, clock: { time })
  }

  deinit {
    store.close()
    try? FileManager.default.removeItem(at: folder)
  }

  /// Closes the library and opens it again.
  func reopen(time: Int = 1_900_000_000) throws {
    store.close()
    store = try Store.open(at: path, clock: { time })
  }
}

/// Short stories with their annotations set by hand.
enum Story {
  /// A story in which somebody says one thing.
  static func article(
    _ words: String = "The ferry sails at noon", by name: String = "Ana Ruiz", day: Int = 1,
    url: String? = nil, title: String = "Ferry", publisher: String? = "Harbor Post"
  ) -> Article {
    let quoted = "“\(words),”"
    let text = "\(title)\n\n\(quoted) said \(name), the harbor master, on the quay."
    let start = title.utf8.count + 2
    let end = start + quoted.utf8.count
    var article = Article(
      text: UTF8Text(text),
      blocks: [
        Block(.headline, 0..<title.utf8.count), Block(.paragraph, start..<text.utf8.count),
      ])
    article.metadata.title = title
    article.metadata.publisher = publisher
    article.metadata.published = Timestamp(year: 2025, month: 3, day: day)
    article.metadata.canonicalURL = url
    let mention = end + 6..<end + 6 + name.utf8.count
    var speaker = Speaker(id: 0, name: name, kind: .person, firstMention: mention)
    speaker.role = mention.upperBound + 2..<mention.upperBound + 19
    speaker.quotes = [0]
    speaker.wordsQuoted = words.split(separator: " ").count
    article.speakers = [speaker]
    article.quotes = [
      Quote(
        pieces: [start..<end], kind: .direct, cue: end + 1..<end + 5, mention: mention, speaker: 0,
        evidence: .cue, confidence: 0.9375)
    ]
    article.quotes[0].alternative = Quote.Alternative(name: "Tom Birch", probability: 0.25)
    return article
  }

  /// A story in which a source without a name says one thing.
  static func article(_ words: String, byUnnamed source: String, day: Int = 1) -> Article {
    var article = article(words, by: source, day: day)
    article.quotes[0].speaker = nil
    article.speakers = []
    return article
  }
}
