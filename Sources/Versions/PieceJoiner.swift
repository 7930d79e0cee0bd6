/// Joins pieces that share word pairs, the most alike first. What is joined once is not counted again, so that a piece
/// that was divided is joined to all its parts but not to what only repeats a part.
struct PieceJoiner {
  private let old: [[Int32]]
  private let new: [[Int32]]
  /// Which words are joined already.
  private var oldTaken: [[Bool]]
  private var newTaken: [[Bool]]
  /// The group of each piece.
  private var oldGroup: [Int?]
  private var newGroup: [Int?]
  private(set) var groups: [PieceGroup] = []

  init(old: [[Int32]], new: [[Int32]]) {
    self.old = old
    self.new = new
    oldTaken = old.map { [Bool](repeating: false, count: $0.count) }
    newTaken = new.map { [Bool](repeating: false, count: $0.count) }
    oldGroup = Array(repeating: nil, count: old.count)
    newGroup = Array(repeating: nil, count: new.count)
  }

  /// Joins all. O(words · pieces that share a word pair), of which at most ``mostLikely`` are looked at for each pair.
  mutating func join() {
    for (oldPiece, newPiece, _) in likely().sorted(by: { $0.shared > $1.shared }) {
      let pairs = sharedPairs(oldPiece, newPiece)
      guard isAlike(pairs.count, old[oldPiece], new[newPiece]) else { continue }
      let isFree = oldGroup[oldPiece] == nil && newGroup[newPiece] == nil
      guard isFree || isPart(pairs.count, oldPiece, newPiece) else { continue }
      take(pairs, oldPiece, newPiece)
      enter(oldPiece, newPiece)
    }
    for index in groups.indices {
      groups[index].old.sort()
      groups[index].new.sort()
    }
    groups.removeAll { $0.old.isEmpty }
  }

  private static let mostLikely = 16

  /// The pieces that share word pairs, with the number of those.
  private func likely() -> [(old: Int, new: Int, shared: Int)] {
    var holders: [WordPair: [Int]] = [:]
    for (index, words) in new.enumerated() {
      for pair in words.pairs where holders[pair]?.last != index {
        if holders[pair, default: []].count < Self.mostLikely {
          holders[pair, default: []].append(index)
        }
      }
    }
    return old.indices.flatMap { index in
      var shared: [Int: Int] = [:]
      for pair in old[index].pairs {
        for holder in holders[pair] ?? [] { shared[holder, default: 0] += 1 }
      }
      return shared.sorted { $0.key < $1.key }.map { (index, $0.key, $0.value) }
    }
  }

  /// Where both have the same word pair that is not joined yet.
  private func sharedPairs(_ oldPiece: Int, _ newPiece: Int) -> [(old: Int, new: Int)] {
    var places: [WordPair: [Int]] = [:]
    for (place, pair) in new[newPiece].pairs.enumerated().reversed()
    where !newTaken[newPiece][place] && !newTaken[newPiece][place + 1] {
      places[pair, default: []].append(place)
    }
    return old[oldPiece].pairs.enumerated().compactMap { place, pair in
      guard !oldTaken[oldPiece][place], !oldTaken[oldPiece][place + 1] else { return nil }
      return places[pair]?.popLast().map { (place, $0) }
    }
  }

  /// Whether half of the word pairs of the shorter are shared, and all of those of a short one in a long one. A word put
  /// into three words leaves one pair.
  private func isAlike(_ shared: Int, _ one: [Int32], _ other: [Int32]) -> Bool {
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    let (pairs, added) = (short.count - 1, long.count - short.count)
    guard shared > 0, shared * 2 >= pairs else { return false }
    guard shared >= min(2, pairs) else { return added == 1 && short.isWithin(long) }
    return pairs >= 4 || added <= 2 || shared == pairs
  }

  /// Whether one of them consists mostly of words of the other.
  private func isPart(_ shared: Int, _ oldPiece: Int, _ newPiece: Int) -> Bool {
    (oldGroup[oldPiece] == nil && shared * 4 >= (old[oldPiece].count - 1) * 3)
      || (newGroup[newPiece] == nil && shared * 4 >= (new[newPiece].count - 1) * 3)
  }

  private mutating func take(_ pairs: [(old: Int, new: Int)], _ oldPiece: Int, _ newPiece: Int) {
    for pair in pairs {
      oldTaken[oldPiece][pair.old] = true
      oldTaken[oldPiece][pair.old + 1] = true
      newTaken[newPiece][pair.new] = true
      newTaken[newPiece][pair.new + 1] = true
    }
  }

  private mutating func enter(_ oldPiece: Int, _ newPiece: Int) {
    switch (oldGroup[oldPiece], newGroup[newPiece]) {
    case (nil, nil):
      (oldGroup[oldPiece], newGroup[newPiece]) = (groups.count, groups.count)
      groups.append(PieceGroup(old: [oldPiece], new: [newPiece], best: (oldPiece, newPiece)))
    case (let group?, nil):
      newGroup[newPiece] = group
      groups[group].new.append(newPiece)
    case (nil, let group?):
      oldGroup[oldPiece] = group
      groups[group].old.append(oldPiece)
    case (let one?, let other?) where one != other:
      merge(other, into: one)
    default: break
    }
  }

  private mutating func merge(_ other: Int, into one: Int) {
    for piece in groups[other].old { oldGroup[piece] = one }
    for piece in groups[other].new { newGroup[piece] = one }
    groups[one].old += groups[other].old
    groups[one].new += groups[other].new
    groups[other].old = []
    groups[other].new = []
  }
}

/// Two words in a row.
struct WordPair: Hashable {
  let first: Int32
  let second: Int32
}

extension RandomAccessCollection<Int32> {
  /// Its words with the next one each.
  var pairs: [WordPair] { zip(self, dropFirst()).map(WordPair.init) }

  /// Whether all of its words stand in others in the same order.
  fileprivate func isWithin(_ others: some Sequence<Int32>) -> Bool {
    var rest = self[...]
    for word in others where word == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}
