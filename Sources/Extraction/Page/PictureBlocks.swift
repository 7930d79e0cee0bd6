import Document
import Formats
import Text

/// Merges captions and credits: the segments of a picture become its captions, followed by one
/// credit.
struct PictureBlocks {
  /// The kind and the words of a block.
  struct Part {
    let kind: Block.Kind
    let words: ArraySlice<UInt8>
  }

  private let finder: ArticleFinder
  private let text: UTF8Text
  private var bytes: [UInt8] { text.bytes }

  init(_ finder: ArticleFinder, text: UTF8Text) {
    self.finder = finder
    self.text = text
  }

  /// The captions and then the credit of a picture's segments.
  func parts(of picture: [Int], kinds: [Block.Kind?]) -> [Part] {
    var captions: [ArraySlice<UInt8>] = []
    var credits: [ArraySlice<UInt8>] = []
    for index in picture {
      let words = bytes[finder.segments[index].range]
      if kinds[index] == .credit && !(captions.isEmpty && holdsCaption(words))
        || !captions.isEmpty && isCredit(index)
        || CaptionCredit.isCredit(words) || words.starts(with: "©".utf8)
        || CaptionCredit.isChain(words)
        || isLoneCredit(index)
      {
        credits.append(words)
      } else {
        let (caption, credit) = CaptionCredit.split(CaptionCredit.unlabelled(words))
        if !caption.isEmpty && !captions.contains(caption) { captions.append(caption) }
        if !credit.isEmpty { credits.append(credit) }
      }
    }
    return whole(captions).map { Part(kind: .caption, words: $0) } + joined(credits)
  }

  /// The shortest caption in an element that is named a credit, in bytes.
  private static let captionLength = 30

  /// Whether words that are named a credit open with a sentence about the picture.
  private func holdsCaption(_ words: ArraySlice<UInt8>) -> Bool {
    let (caption, credit) = CaptionCredit.split(words)
    return caption.count >= Self.captionLength && caption.last == .fullStop
      && CaptionCredit.isCredit(credit) && !CaptionCredit.opens(words)
  }

  /// Whether a segment is an agency, or a name and an agency: `Ann Lee/Getty Images`.
  private func isLoneCredit(_ index: Int) -> Bool {
    let range = finder.segments[index].range
    let words = text.folded(range)
    return Agency.isSignature(words[...])
      || Agency.isNameWithSignature(words[...]) && Boilerplate.isName(range, in: text)
  }

  /// The shortest beginning of a caption that is taken for a copy cut short, in bytes.
  private static let copyLength = 30

  /// The captions without those that are the beginning of another: pages show it for narrow screens.
  private func whole(_ captions: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>] {
    captions.filter { caption in
      caption.count < Self.copyLength
        || !captions.contains { $0.count > caption.count && $0.starts(with: caption) }
    }
  }

  /// Whether a segment after a caption is its credit: a few words without a full stop in no element
  /// of captions, or in the same as the caption above.
  private func isCredit(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    guard segment.letters < 90, !segment.isClosed else { return false }
    let caption = captionElement(index)
    return caption == nil || index == 0 || caption == captionElement(index - 1)
  }

  /// The nearest element that is named a caption.
  private func captionElement(_ index: Int) -> HTMLTree.Index? {
    finder.enclosing(finder.segments[index], limit: Self.figureDepth)
      .first { ElementHints(of: $0, in: finder.tree).contains(.caption) }
  }

  /// The most credits of a picture that may repeat each other.
  private static let mostCredits = 20

  private func joined(_ credits: [ArraySlice<UInt8>]) -> [Part] {
    var seen: Set<ArraySlice<UInt8>> = []
    let unique = credits.filter { credit in
      !credit.isEmpty && seen.insert(credit).inserted
        && !credits.prefix(Self.mostCredits).contains {
          $0.count > credit.count && $0.suffix(credit.count) == credit
        }
    }
    guard !unique.isEmpty else { return [] }
    return [Part(kind: .credit, words: ArraySlice(unique.joined(separator: [.space])))]
  }

  /// The end of the run of segments that belong to the same picture as the segment at `start`.
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

  /// How many levels up to search for the element of a picture.
  private static let figureDepth = 7
  /// An element with this many segments holds more than a picture.
  private static let figureSegments = 8

  /// The element of a picture: the nearest `<figure>`, or the outermost small element with a
  /// picture class.
  private func figure(around index: Int) -> HTMLTree.Index? {
    var best: HTMLTree.Index?
    for node in finder.enclosing(finder.segments[index], limit: Self.figureDepth) {
      if finder.tree.nodes[node].tag == .figure { return node }
      let hints = finder.tree.value(.class, of: node).map { ElementHints(names: $0) }
      if hints?.contains(.picture) == true,
        finder.indices(in: node).count < Self.figureSegments
      {
        best = node
      }
    }
    return best
  }
}
