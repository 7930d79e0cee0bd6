import Document
import Text

/// Which marked pieces of two versions are the same utterance.
///
/// Pieces with the same words are the same, wherever they are. Of the others those that share word pairs are joined, the
/// most alike first; a piece that was divided is joined to all its parts.
struct PieceMatching {
  let old: VersionText
  let new: VersionText
  /// The pairs with the same words, as indices of pieces.
  private(set) var same: [(old: Int, new: Int)] = []
  /// The groups of pieces that are the same utterance in other words or other pieces.
  private(set) var groups: [PieceGroup] = []
  /// The pieces of either version that are in no pair and no group.
  private(set) var oldRest: [Int] = []
  private(set) var newRest: [Int] = []

  init(_ old: VersionText, _ new: VersionText) {
    self.old = old
    self.new = new
    matchSame()
    matchAlike()
  }

  /// Pairs the pieces with the same marks and words, then those with the same words.
  private mutating func matchSame() {
    oldRest = Array(old.pieces.indices)
    newRest = Array(new.pieces.indices)
    pair { $0.article.text.plain($1.range) }
    pair { Array($0.words[$1.words]) }
  }

  /// Pairs the pieces of the rest that have the same key, in their order.
  private mutating func pair<Key: Hashable>(_ key: (VersionText, VersionText.Piece) -> Key) {
    var places: [Key: [Int]] = [:]
    for index in newRest.reversed() {
      places[key(new, new.pieces[index]), default: []].append(index)
    }
    var taken: Set<Int> = []
    oldRest.removeAll { index in
      guard let match = places[key(old, old.pieces[index])]?.popLast() else { return false }
      same.append((index, match))
      taken.insert(match)
      return true
    }
    newRest.removeAll(where: taken.contains)
  }

  private mutating func matchAlike() {
    var joiner = PieceJoiner(
      old: oldRest.map { Array(old.words[old.pieces[$0].words]) },
      new: newRest.map { Array(new.words[new.pieces[$0].words]) })
    joiner.join()
    groups = joiner.groups.map { group in
      PieceGroup(
        old: group.old.map { oldRest[$0] }, new: group.new.map { newRest[$0] },
        best: (oldRest[group.best.old], newRest[group.best.new]))
    }
    let (oldTaken, newTaken) = (Set(groups.flatMap(\.old)), Set(groups.flatMap(\.new)))
    oldRest.removeAll(where: oldTaken.contains)
    newRest.removeAll(where: newTaken.contains)
    for index in groups.indices { completeGroup(index) }
  }

  /// Adds the short pieces beside a group, such as “No,” he said, if its words are the same with them.
  private mutating func completeGroup(_ index: Int) {
    let group = groups[index]
    guard letters(group.old, old) != letters(group.new, new) else { return }
    var whole = group
    whole.old = (group.old + oldRest.filter { isShort($0, old, beside: group.old) }).sorted()
    whole.new = (group.new + newRest.filter { isShort($0, new, beside: group.new) }).sorted()
    guard letters(whole.old, old) == letters(whole.new, new) else { return }
    groups[index] = whole
    oldRest.removeAll(where: whole.old.contains)
    newRest.removeAll(where: whole.new.contains)
  }

  private func isShort(_ piece: Int, _ version: VersionText, beside others: [Int]) -> Bool {
    version.pieces[piece].words.count < PieceMatching.leastWords
      && others.contains { abs($0 - piece) <= 2 }
  }

  /// A piece that was added or removed is reported from this many words on: fewer are a term or a title.
  static let leastWords = 3
  /// The same for what nobody says.
  static let leastWordsOfNobody = 5

  private func letters(_ pieces: [Int], _ version: VersionText) -> String {
    pieces.map { version.letters(version.pieces[$0].words) }.joined()
  }
}

/// Pieces of two versions that are the same utterance, as indices in rising order.
struct PieceGroup {
  var old: [Int]
  var new: [Int]
  /// The two that share most.
  let best: (old: Int, new: Int)
}

extension VersionText {
  /// The letters of some words without the spaces between them.
  func letters(_ words: Range<Int>) -> String {
    words.map { article.text.letters(of: places[$0]) }.joined()
  }
}
