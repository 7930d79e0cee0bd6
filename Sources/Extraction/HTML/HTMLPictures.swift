import Document
import Text

/// Ties captions to credits: the pieces of one picture become its caption and then its credit.
struct HTMLPictures {
  /// A block that is not made of one piece.
  struct Part {
    var kind: Block.Kind
    var words: ArraySlice<UInt8>
  }

  private let finder: HTMLFinder
  private let bytes: [UInt8]

  init(_ finder: HTMLFinder, text: UTF8Text) {
    self.finder = finder
    bytes = text.bytes
  }

  /// The parts that the pieces of one picture become: its captions, then its credits.
  func parts(of pieces: [Int], kinds: [Block.Kind?]) -> [Part] {
    var captions: [ArraySlice<UInt8>] = []
    var credits: [ArraySlice<UInt8>] = []
    for index in pieces {
      let words = bytes[finder.segments[index].range]
      if kinds[index] == .credit || !captions.isEmpty && isCredit(index)
        || CaptionCredit.isCredit(words)
      {
        credits.append(words)
      } else {
        let (caption, credit) = CaptionCredit.split(CaptionCredit.unlabelled(words))
        if !caption.isEmpty && !captions.contains(caption) { captions.append(caption) }
        if !credit.isEmpty { credits.append(credit) }
      }
    }
    return captions.map { Part(kind: .caption, words: $0) } + joined(credits)
  }

  /// Whether a later piece of a picture, a few words without a full stop, is its credit.
  private func isCredit(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    return segment.letters < 90 && !segment.isClosed
  }

  private func joined(_ credits: [ArraySlice<UInt8>]) -> [Part] {
    var seen: Set<ArraySlice<UInt8>> = []
    let unique = credits.filter { !$0.isEmpty && seen.insert($0).inserted }
    guard !unique.isEmpty else { return [] }
    return [Part(kind: .credit, words: ArraySlice(unique.joined(separator: [.space])))]
  }

  /// The end of the run of pieces that belong to the picture of the piece at `start`.
  func end(of start: Int, kinds: [Block.Kind?]) -> Int {
    let figure = figure(around: start)
    var end = start + 1
    while end < kinds.count {
      let isPicture = kinds[end] == .caption || kinds[end] == .credit
      if kinds[end] != nil && !isPicture { break }
      if isPicture {
        let same = figure != nil && self.figure(around: end) == figure
        guard same || figure == nil && kinds[end] == .credit && kinds[end - 1] == .caption else {
          break
        }
      } else if finder.segments[end].place >= figureEnd(figure) {
        break
      }
      end += 1
    }
    return end
  }

  private func figureEnd(_ figure: HTMLTree.Index?) -> Int {
    figure.map { Int(finder.tree.nodes[$0].end) } ?? 0
  }

  /// The picture's own element: the nearest `<figure>`, or the element around that is named after pictures.
  private func figure(around index: Int) -> HTMLTree.Index? {
    var node = finder.segments[index].node
    var best: HTMLTree.Index?
    for _ in 0..<7 {
      if finder.tree.nodes[node].tag == .figure { return node }
      if finder.tree.value(.class, of: node).map({ HTMLCues(names: $0) })?.contains(.picture)
        == true,
        finder.pieces(in: node).count < 8
      {
        best = node
      }
      guard let parent = finder.tree.parent(node) else { break }
      node = parent
    }
    return best
  }
}
