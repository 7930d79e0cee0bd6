import Document
import Text

/// Where an article was left: the first words on the screen and the marks. The words find the place
/// again in a later version of the text.
public struct Bookmark: Sendable, Equatable {
  /// A place in a text.
  public struct Spot: Sendable, Equatable {
    /// The offset in the text, in bytes.
    public let offset: Int
    /// The words that stand there.
    public let words: String

    /// A place.
    public init(offset: Int, words: String) {
      self.offset = offset
      self.words = words
    }
  }

  /// The first words on the screen; `nil` for the start of the article.
  public let place: Spot?
  /// The marks by name.
  public let marks: [String: Spot]

  /// A bookmark.
  public init(place: Spot?, marks: [String: Spot]) {
    self.place = place
    self.marks = marks
  }

  /// Whether there is nothing to return to.
  public var isEmpty: Bool { place == nil && marks.isEmpty }
}

extension App {
  /// Where the article is left now.
  public var bookmark: Bookmark {
    let place = reader.viewport.isAtStart ? nil : reader.article.spot(at: reader.viewport.anchor)
    let marks = reader.place.marks.map { (String($0), reader.article.spot(at: $1)) }
    return Bookmark(place: place, marks: Dictionary(marks) { $1 })
  }

  /// Whether the end of the article is on the screen.
  public var isAtEnd: Bool { reader.viewport.isAtEnd }

  /// Returns to where the article was left, as soon as that is read.
  public mutating func resume(at bookmark: Bookmark) {
    reader.awaitedBookmark = bookmark
    reader.resume()
  }
}

extension ReaderState {
  /// Goes to the awaited bookmark if its words are there. While the text grows they may still come.
  mutating func resume() {
    guard let bookmark = awaitedBookmark else { return }
    guard viewport.isAtStart else { return awaitedBookmark = nil }
    let offset = bookmark.place.flatMap(article.offset)
    if offset == nil, bookmark.place != nil, place.isGrowing { return }
    awaitedBookmark = nil
    for (name, spot) in bookmark.marks {
      guard let name = name.unicodeScalars.first, let offset = article.offset(of: spot) else {
        continue
      }
      place.set(name, at: offset)
    }
    guard let offset else { return }
    place.viewport.show(offset)
    say(Phrases.resumed(settings.keymap.keys(of: .start).first?.name))
  }
}

extension Article {
  /// The number of bytes that identify a place.
  private static let spotLength = 60
  /// How far from its offset a place is looked for, in bytes.
  private static let reach = 1 << 20

  /// A place and the words that stand there.
  fileprivate func spot(at offset: Int) -> Bookmark.Spot {
    let end = text.boundary(atOrBefore: min(offset + Self.spotLength, text.count))
    return Bookmark.Spot(offset: offset, words: text[offset..<max(offset, end)])
  }

  /// The offset of a place: where its words stand, nearest to where they stood; `nil` if they are
  /// not there.
  fileprivate func offset(of spot: Bookmark.Spot) -> Int? {
    let words = Array(spot.words.utf8)
    let last = text.count - words.count
    guard !words.isEmpty, last >= 0 else { return nil }
    let near = min(max(spot.offset, 0), last)
    for distance in 0...Self.reach {
      let (before, after) = (near - distance, near + distance)
      guard before >= 0 || after <= last else { return nil }
      if after <= last, has(words, at: after) { return after }
      if before >= 0, has(words, at: before) { return before }
    }
    return nil
  }

  private func has(_ words: [UInt8], at offset: Int) -> Bool {
    text[offset] == words[0] && text.bytes[offset..<offset + words.count].elementsEqual(words)
  }
}
