/// Sums over the pieces of a page, so that those of any run of pieces take one subtraction.
struct PieceSums {
  /// What some pieces hold together.
  struct Sum {
    var pieces = 0
    /// Characters.
    var letters = 0
    /// Characters inside links.
    var links = 0
    /// Characters outside links.
    var own = 0
    /// The same, of pieces that the rules keep.
    var kept = 0
    /// Pieces that the rules keep.
    var keptPieces = 0
  }

  private var sums: [Sum] = [Sum()]

  /// The sums of some pieces. O(pieces).
  init(_ segments: [HTMLSegment], isKept: [Bool]) {
    sums.reserveCapacity(segments.count + 1)
    var sum = Sum()
    for (segment, isKept) in zip(segments, isKept) {
      sum.add(segment, isKept: isKept)
      sums.append(sum)
    }
  }

  /// The sum of a run of pieces. O(1).
  subscript(pieces: Range<Int>) -> Sum {
    let (low, high) = (sums[pieces.lowerBound], sums[pieces.upperBound])
    return Sum(
      pieces: pieces.count, letters: high.letters - low.letters, links: high.links - low.links,
      own: high.own - low.own, kept: high.kept - low.kept,
      keptPieces: high.keptPieces - low.keptPieces)
  }

  /// The sum of the pieces up to `reach` before and behind one, which do not have to exist. O(1).
  subscript(around index: Int, reach reach: Int) -> Sum {
    self[max(0, index - reach)..<min(sums.count - 1, index + reach + 1)]
  }

  /// The sum of all pieces.
  var all: Sum { sums[sums.count - 1] }
}

extension PieceSums.Sum {
  /// Adds a piece.
  mutating func add(_ segment: HTMLSegment, isKept: Bool) {
    let own = segment.letters - segment.linkLetters
    pieces += 1
    letters += segment.letters
    links += segment.linkLetters
    self.own += own
    if isKept {
      kept += own
      keptPieces += 1
    }
  }

  /// The sum without a piece that is in it.
  func without(_ segment: HTMLSegment, isKept: Bool) -> Self {
    let own = segment.letters - segment.linkLetters
    var rest = self
    rest.pieces -= 1
    rest.letters -= segment.letters
    rest.links -= segment.linkLetters
    rest.own -= own
    if isKept {
      rest.kept -= own
      rest.keptPieces -= 1
    }
    return rest
  }

  /// The share of its running text that the rules keep, 0 to 1; -1 if it has none.
  var keptShare: Float { own > 0 ? Float(kept) / Float(own) : -1 }
  /// The share of its characters that are links, 0 to 1.
  var linkShare: Float { letters > 0 ? Float(links) / Float(letters) : 0 }
}
