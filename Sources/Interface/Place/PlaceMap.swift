import Text

/// A map from positions in a text to positions in a later version of it, such as an edited file or
/// a longer pipe.
///
/// Positions are recognized by the words that follow, however they are broken into lines.
public struct PlaceMap {
  private let old: UTF8Text
  private let new: UTF8Text
  /// The length of the common prefix, in bytes.
  private let prefix: Int
  /// The length of the common suffix, which does not overlap the prefix.
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

  /// Whether the new text begins with the old one.
  var isContinuation: Bool { prefix == old.count }

  /// The position in the new text of a position in the old one: that of the same words, or else of
  /// the next words that are still there, or else an estimate. Words that occur more than once are
  /// matched nearest to the estimate.
  public subscript(place: Int) -> Int {
    if isContinuation || isInPrefix(place) { return place }
    if place >= old.count - suffix { return place + new.count - old.count }
    if let found = words(from: place) { return found }
    if place < prefix { return new.boundary(atOrBefore: place) }
    return next(after: place) ?? new.boundary(atOrBefore: min(guess(place), new.count))
  }

  /// Whether the words after a position are within the prefix, so that no text was inserted between
  /// them.
  private func isInPrefix(_ place: Int) -> Bool { place + 2 * Self.length <= prefix }

  /// The position of the first sentence after a position that is still there.
  private func next(after place: Int) -> Int? {
    var place = place
    for _ in 0..<Self.mostSentences {
      guard let start = sentence(after: place) else { return nil }
      if let found = words(from: start) { return found }
      place = start
    }
    return nil
  }

  /// The number of bytes that identify a position, and the minimum that must be left of them.
  private static let length = 48
  private static let least = 16
  /// The maximum number of sentences that are tried.
  private static let mostSentences = 20
  /// The maximum distance from the estimate, in bytes.
  private static let reach = 1 << 20

  /// The position of the words that follow a position, or else of the first of them.
  private func words(from place: Int) -> Int? {
    let near = old.bytes[min(place, old.count)...].prefix(4 * Self.length)
    let words = near.lazy.filter { !$0.isASCIISpace }.prefix(Self.length)
    return find(Array(words), from: place) ?? find(Array(words.prefix(Self.least)), from: place)
  }

  /// The start of the next sentence or line.
  private func sentence(after place: Int) -> Int? {
    let bytes = old.bytes[min(place + 1, old.count)...]
    let end = bytes.indices.first { index in
      bytes[index] == .newline
        || bytes[index] == .space && UInt8.sentenceEnds.contains(old.bytes[index - 1])
    }
    return end.flatMap { end in bytes[end...].firstIndex { !$0.isASCIISpace } }
  }

  /// An estimate that interpolates between the prefix and the suffix.
  private func guess(_ place: Int) -> Int {
    let before = max(1, old.count - suffix - prefix)
    let after = new.count - suffix - prefix
    guard place > prefix else { return place }
    return prefix + (place - prefix) * max(0, after) / before
  }

  /// The position of words in the new text that is nearest to the estimate.
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
  /// The punctuation that ends a sentence.
  fileprivate static let sentenceEnds = Set(".?!".utf8)
}
