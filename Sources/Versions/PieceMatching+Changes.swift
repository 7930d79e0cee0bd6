import Document
import Text

extension PieceMatching {
  /// The changes, in the order of the newer version; what was removed stands behind what was before it.
  func changes(_ edits: AttributionEdits) -> [QuotationChange] {
    var found = same.compactMap { change(of: $0, edits) }
    found += groups.flatMap(changes)
    found += rest()
    return Array(sorted(found))
  }

  /// The same words: said by somebody else, or with other marks, or unchanged.
  private func change(
    of pair: (old: Int, new: Int), _ edits: AttributionEdits
  ) -> QuotationChange? {
    let (one, other) = (old.pieces[pair.old], new.pieces[pair.new])
    if edits.isEdited(one, other) { return change(.attribution, pair.old, pair.new) }
    let isSame = old.article.text.plain(one.range) == new.article.text.plain(other.range)
    return isSame ? nil : change(.punctuation, pair.old, pair.new)
  }

  private func changes(of group: PieceGroup) -> [QuotationChange] {
    let isSame =
      group.old.map { old.letters(old.pieces[$0].words) }.joined()
      == group.new.map { new.letters(new.pieces[$0].words) }.joined()
    guard isSame else {
      let kind = hasMovedEnds(group) ? QuotationChange.Kind.ends : .words
      return [change(kind, group.best.old, group.best.new)]
    }
    // The parts of a divided piece each stand beside the whole.
    return group.old.count == 1
      ? group.new.map { change(.punctuation, group.old[0], $0) }
      : group.old.map { change(.punctuation, $0, group.best.new) }
  }

  /// Whether the words of both pieces stand in both versions, in marks or not.
  private func hasMovedEnds(_ group: PieceGroup) -> Bool {
    guard group.old.count == 1, group.new.count == 1 else { return false }
    let (one, other) = (old.pieces[group.best.old].words, new.pieces[group.best.new].words)
    guard let shift = shift(one, other) else { return false }
    let start = min(one.lowerBound, other.lowerBound - shift)
    let end = max(one.upperBound, other.upperBound - shift)
    guard start >= 0, end <= old.words.count, start + shift >= 0, end + shift <= new.words.count
    else { return false }
    return old.words[start..<end].elementsEqual(new.words[(start + shift)..<(end + shift)])
  }

  /// How many words later the first shared word pair stands in the newer version.
  private func shift(_ one: Range<Int>, _ other: Range<Int>) -> Int? {
    var places: [WordPair: Int] = [:]
    for (place, pair) in new.words[other].pairs.enumerated() where places[pair] == nil {
      places[pair] = other.lowerBound + place
    }
    for (place, pair) in old.words[one].pairs.enumerated() {
      if let found = places[pair] { return found - one.lowerBound - place }
    }
    return nil
  }

  /// What only one version quotes. Words that stand in marks in the other version too were only read in another way.
  private func rest() -> [QuotationChange] {
    let (removed, added) = (long(oldRest, old), long(newRest, new))
    var changes: [QuotationChange] = []
    if !removed.isEmpty {
      let index = WordIndex(new)
      changes += removed.filter { !index.quotes(old.words[old.pieces[$0].words]) }
        .map { QuotationChange(.removed, old: old.reported(old.pieces[$0]), new: nil) }
    }
    if !added.isEmpty {
      let index = WordIndex(old)
      changes += added.filter { !index.quotes(new.words[new.pieces[$0].words]) }
        .map { QuotationChange(.added, old: nil, new: new.reported(new.pieces[$0])) }
    }
    return changes
  }

  /// The pieces that are more than a term or a title.
  private func long(_ pieces: [Int], _ version: VersionText) -> [Int] {
    pieces.filter { index in
      let piece = version.pieces[index]
      let isSaid = version.article.sourceName(of: version.article.quotes[piece.quote]) != nil
      return piece.words.count >= (isSaid ? Self.leastWords : Self.leastWordsOfNobody)
    }
  }

  private func change(_ kind: QuotationChange.Kind, _ one: Int, _ other: Int) -> QuotationChange {
    QuotationChange(kind, old: old.reported(old.pieces[one]), new: new.reported(new.pieces[other]))
  }

  private func sorted(_ changes: [QuotationChange]) -> [QuotationChange] {
    // A removed piece takes the place of the nearest kept piece before it.
    let kept = same.map { ($0.old, $0.new) } + groups.map { ($0.best.old, $0.best.new) }
    let anchors = kept.map { (old.pieces[$0].range.lowerBound, new.pieces[$1].range.lowerBound) }
      .sorted { $0 < $1 }
    func place(_ change: QuotationChange) -> (Int, Int) {
      if let new = change.new { return (new.range.lowerBound, 0) }
      let start = change.old?.range.lowerBound ?? 0
      let next = anchors.partitioningIndex { $0.0 > start }
      return (next == 0 ? -1 : anchors[next - 1].1, 1 + start)
    }
    return changes.map { (place($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

/// Where the word pairs of a version stand.
struct WordIndex {
  private let version: VersionText
  private let places: [WordPair: [Int]]

  /// O(words).
  init(_ version: VersionText) {
    self.version = version
    var places: [WordPair: [Int]] = [:]
    for (place, pair) in version.words.pairs.enumerated() {
      if places[pair, default: []].count < Self.mostPlaces {
        places[pair, default: []].append(place)
      }
    }
    self.places = places
  }

  private static let mostPlaces = 64

  /// Whether some words stand in the version with a quotation mark before and behind them.
  func quotes(_ words: ArraySlice<Int32>) -> Bool {
    guard let first = words.pairs.first else { return false }
    return (places[first] ?? []).contains { start in
      let end = start + words.count
      guard end <= version.words.count, version.words[start..<end].elementsEqual(words) else {
        return false
      }
      return version.article.text.isMarked(version.range(of: start..<end))
    }
  }
}
