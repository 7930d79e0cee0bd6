import Document
import Text

/// Which sentences of two versions are the same, and which of the others are one sentence that was edited.
struct SentenceMatching {
  private let old: VersionText
  private let new: VersionText
  /// The sentence of the older version that is the same as each of the newer one.
  private var matches: [Int?]

  /// O(n log n) in the sentences.
  init(_ old: VersionText, _ new: VersionText) {
    self.old = old
    self.new = new
    var places: [[Int32]: [Int]] = [:]
    for (index, sentence) in old.sentences.enumerated().reversed() {
      places[Array(old.words[sentence.words]), default: []].append(index)
    }
    matches = new.sentences.map { places[Array(new.words[$0.words])]?.popLast() }
  }

  /// The sentences that changed, in the order of the newer version.
  var changes: [SentenceChange] {
    let kept = Set(matches.compactMap { $0 })
    let oldRest = old.sentences.indices.filter { !kept.contains($0) }
    let newRest = new.sentences.indices.filter { matches[$0] == nil }
    var joiner = PieceJoiner(
      old: oldRest.map { Array(old.words[old.sentences[$0].words]) },
      new: newRest.map { Array(new.words[new.sentences[$0].words]) })
    joiner.join()
    let edited = joiner.groups.map { (oldRest[$0.best.old], newRest[$0.best.new]) }
    let (oldTaken, newTaken) = (Set(edited.map(\.0)), Set(edited.map(\.1)))
    let pairs: [(Int?, Int?)] =
      edited.map { ($0, $1) } + oldRest.filter { !oldTaken.contains($0) }.map { ($0, nil) }
      + newRest.filter { !newTaken.contains($0) }.map { (nil, $0) }
    return pairs.sorted { place($0) < place($1) }.map { one, other in
      SentenceChange(
        old: one.map { old.sentences[$0].range }, new: other.map { new.sentences[$0].range })
    }
  }

  /// Where a change stands in the newer version: a removed sentence behind the last one before it that was kept.
  private func place(_ pair: (Int?, Int?)) -> (Int, Int) {
    if let new = pair.1 { return (new, 0) }
    let index = pair.0 ?? 0
    return (anchors[index], 1 + index)
  }

  /// For each sentence of the older version the nearest one of the newer version that is before it in both.
  private var anchors: [Int] {
    var places = [Int?](repeating: nil, count: old.sentences.count)
    for (index, match) in matches.enumerated() {
      if let match { places[match] = index }
    }
    var last = -1
    return places.map { place in
      last = place ?? last
      return last
    }
  }
}
