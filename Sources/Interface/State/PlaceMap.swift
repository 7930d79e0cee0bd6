import Text

/// Where the places of a text are in another that was made from it: a file that was edited, a pipe that goes on.
///
/// A place is known again by the words that follow it, however they are broken into lines.
public struct PlaceMap {
  private let old: UTF8Text
  private let new: UTF8Text
  /// Bytes that both texts begin with.
  private let prefix: Int
  /// Bytes that both texts end with, without those of the prefix.
  private let suffix: Int

  /// Compares two texts. O(n).
  public init(from old: UTF8Text, to new: UTF8Text) {
    self.old = old
    self.new = new
    let shorter = min(old.count, new.count)
    let (before, after) = (old.bytes.span, new.bytes.span)
    var prefix = 0
    while prefix < shorter, before[prefix] == after[prefix] { prefix += 1 }
    var suffix = 0
    while suffix < shorter - prefix,
      before[before.count - 1 - suffix] == after[after.count - 1 - suffix]
    { suffix += 1 }
    (self.prefix, self.suffix) = (prefix, suffix)
  }

  /// Whether the new text is the old one with perhaps something behind it.
  var isContinuation: Bool { prefix == old.count }

  /// The place in the new text of a place in the old one: where the same words stand, else the next words that are still
  /// there, else about there. Of words that stand in several places those that are nearest.
  public subscript(place: Int) -> Int {
    if isContinuation || isAlone(place) { return place }
    if place >= old.count - suffix { return place + new.count - old.count }
    if let found = words(from: place) { return found }
    if place < prefix { return new.boundary(atOrBefore: place) }
    return next(after: place) ?? new.boundary(atOrBefore: min(guess(place), new.count))
  }

  /// Whether the words after a place are those of the prefix, so that nothing can stand between.
  private func isAlone(_ place: Int) -> Bool { place + 2 * Self.length <= prefix }

  /// The first sentence after a place that is still there.
  private func next(after place: Int) -> Int? {
    var place = place
    for _ in 0..<Self.mostSentences {
      guard let start = sentence(after: place) else { return nil }
      if let found = words(from: start) { return found }
      place = start
    }
    return nil
  }

  /// Bytes of words by which a place is known again, and those that must be left of them.
  private static let length = 48
  private static let least = 16
  /// Sentences that are tried when those before are gone.
  private static let mostSentences = 20
  /// How far from where it is guessed to be a place is looked for, in bytes.
  private static let reach = 1 << 20

  /// Where the words are that follow a place; when they were edited, at least the first of them.
  private func words(from place: Int) -> Int? {
    let near = old.bytes[min(place, old.count)...].prefix(4 * Self.length)
    let words = near.lazy.filter { !$0.isASCIISpace }.prefix(Self.length)
    return find(Array(words), from: place) ?? find(Array(words.prefix(Self.least)), from: place)
  }

  /// Where the next sentence or line begins.
  private func sentence(after place: Int) -> Int? {
    let bytes = old.bytes[min(place + 1, old.count)...]
    let end = bytes.indices.first { index in
      bytes[index] == .newline
        || bytes[index] == .space && UInt8.sentenceEnds.contains(old.bytes[index - 1])
    }
    return end.flatMap { end in bytes[end...].firstIndex { !$0.isASCIISpace } }
  }

  /// Where a place would be if what has changed were stretched evenly.
  private func guess(_ place: Int) -> Int {
    let before = max(1, old.count - suffix - prefix)
    let after = new.count - suffix - prefix
    guard place > prefix else { return place }
    return prefix + (place - prefix) * max(0, after) / before
  }

  /// Where words are in the new text, the nearest to where a place should be.
  private func find(_ words: [UInt8], from place: Int) -> Int? {
    guard let first = words.first else { return nil }
    let guess = guess(place)
    let bytes = new.bytes.span
    var nearest: Int?
    for start in max(0, guess - Self.reach)..<max(0, min(bytes.count, guess + Self.reach))
    where bytes[start] == first && isFound(words, at: start, bytes) {
      if let nearest, abs(start - guess) >= abs(nearest - guess) { break }
      nearest = start
    }
    return nearest
  }

  private func isFound(_ words: [UInt8], at start: Int, _ bytes: Span<UInt8>) -> Bool {
    var index = start
    for word in words {
      while index < bytes.count, bytes[index].isASCIISpace { index += 1 }
      guard index < bytes.count, bytes[index] == word else { return false }
      index += 1
    }
    return true
  }
}

extension UInt8 {
  /// What a sentence ends with.
  fileprivate static let sentenceEnds = Set(".?!".utf8)
}
