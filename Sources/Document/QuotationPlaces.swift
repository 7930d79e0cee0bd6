import Text

/// Finds the quotations that rulings are about by their exact words.
///
/// Case, punctuation and white space do not count. A quotation is placed uniquely or not at all: nothing is found by
/// likeness.
public struct QuotationPlaces {
  private let words: [FoldedWord]
  /// Where each word stands, in order.
  private let places: [String: [Int]]
  private let text: UTF8Text

  /// Indexes the words of a text. O(n).
  public init(_ text: UTF8Text) {
    self.text = text
    words = text.words(in: text.range, limit: .max)
    var places: [String: [Int]] = [:]
    for (index, word) in words.enumerated() { places[word.key, default: []].append(index) }
    self.places = places
  }

  /// The words on either side that an anchor keeps.
  private static let contextLength = 8
  /// A quotation of fewer words is found only with the words on one side of it: “Yes” may be said again.
  private static let leastWords = 5

  /// The anchor of a range.
  public func anchor(_ range: ByteRange) -> QuotationAnchor {
    let first = words.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    let end = words.partitioningIndex { $0.range.lowerBound >= range.upperBound }
    let before = words[max(0, first - Self.contextLength)..<first]
    let after = words[end..<min(words.count, end + Self.contextLength)]
    let said = first < end ? words[first].range.lowerBound..<words[end - 1].range.upperBound : range
    return QuotationAnchor(
      words: text.words(in: said), before: keys(before), after: keys(after))
  }

  private func keys(_ words: ArraySlice<FoldedWord>) -> String {
    words.map(\.key).joined(separator: " ")
  }

  /// From the first to the last word of the only place that an anchor fits; `nil` if there is none or if there are
  /// several. O(places of its first word).
  public func place(_ anchor: QuotationAnchor) -> ByteRange? {
    let wanted = Self.keys(anchor.words)
    guard let first = wanted.first else { return nil }
    let found = (places[first] ?? []).filter { isFound(wanted, at: $0) }
    let (before, after) = (Self.keys(anchor.before), Self.keys(anchor.after))
    let sided = found.map { start in
      (
        start: start, before: isFound(before, at: start - before.count) && !before.isEmpty,
        after: isFound(after, at: start + wanted.count) && !after.isEmpty
      )
    }
    let start =
      sided.only { $0.before && $0.after } ?? sided.only { $0.before || $0.after }
      ?? (wanted.count >= Self.leastWords ? sided.only { _ in true } : nil)
    guard let start = start?.start else { return nil }
    return words[start].range.lowerBound..<words[start + wanted.count - 1].range.upperBound
  }

  private func isFound(_ wanted: [String], at start: Int) -> Bool {
    guard start >= 0, start + wanted.count <= words.count else { return false }
    return words[start..<(start + wanted.count)].lazy.map(\.key).elementsEqual(wanted)
  }

  private static func keys(_ line: String) -> [String] {
    let text = UTF8Text(line)
    return text.words(in: text.range, limit: .max).map(\.key)
  }
}

extension Array {
  /// The only element for which something is true; `nil` for none or several.
  fileprivate func only(_ isWanted: (Element) -> Bool) -> Element? {
    var wanted = lazy.filter(isWanted).makeIterator()
    guard let first = wanted.next(), wanted.next() == nil else { return nil }
    return first
  }
}
