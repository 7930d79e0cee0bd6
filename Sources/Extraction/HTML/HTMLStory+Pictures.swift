import Text

// What stands in and around pictures and is neither caption nor credit.
extension HTMLStory {
  /// The most pieces of a picture's box; what has more is a part of the page.
  private static let boxPieces = 8
  /// How far up a box is looked for, in elements.
  private static let boxDepth = 8
  /// The longest note on a picture that is no caption, in characters.
  private static let noteLength = 300

  /// Whether a piece belongs to a picture's frame: a button or a note beside the caption, the name under
  /// an author's portrait, the title of a film, a line named “caption” where there is no picture.
  func isFrame(_ segment: HTMLSegment) -> Bool {
    let isNamed = !segment.cues.isDisjoint(with: [.caption, .credit, .picture, .video])
    guard isNamed || segment.context.contains(.figure), segment.letters < Self.noteLength,
      !captionsAreBody, segment.heading == 0 || segment.heading > 1 && isFilm(segment)
    else { return false }
    if Self.skips.match(text.folded(segment.range)) != nil { return true }
    if let figure = ancestor(of: segment, where: { isFigure($0) }) {
      return holdsAuthor(figure) || isBesideCaption(segment, in: figure)
    }
    if isFilm(segment) { return true }
    return segment.cues.contains(.caption) && !segment.context.contains(.caption)
      && ancestor(of: segment, where: hasPicture) == nil
  }

  /// How links begin that lead past a box.
  private static let skips = PhraseTable(["skip past", "skip to", "skip this"])

  /// The nearest element around a piece, among those that hold no more than a picture does, that a
  /// condition holds for.
  private func ancestor(
    of segment: HTMLSegment, where holds: (HTMLTree.Index) -> Bool
  ) -> HTMLTree.Index? {
    var node = segment.node
    for _ in 0..<Self.boxDepth {
      guard finder.pieces(in: node).count < Self.boxPieces else { return nil }
      if holds(node) { return node }
      guard let parent = finder.tree.parent(node) else { return nil }
      node = parent
    }
    return nil
  }

  private func isFigure(_ node: HTMLTree.Index) -> Bool { finder.tree.nodes[node].tag == .figure }

  private func holdsAuthor(_ figure: HTMLTree.Index) -> Bool {
    finder.tree.subtree(figure).contains {
      finder.tree.value(.rel, of: $0)?.elementsEqual("author".utf8) == true
    }
  }

  /// Whether a piece of a figure stands outside of the caption that the figure has.
  private func isBesideCaption(_ segment: HTMLSegment, in figure: HTMLTree.Index) -> Bool {
    segment.cues.isDisjoint(with: [.caption, .credit])
      && finder.pieces(in: figure).contains {
        finder.segments[$0].context.contains(.caption)
      }
  }

  /// The longest caption below a picture that no name marks, in characters.
  private static let captionLength = 300

  /// Whether a piece right below a picture is its caption though nothing says so: it ends with a credit.
  func isCaptionBelow(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    guard index > 0, segment.letters < Self.captionLength, segment.heading == 0, !captionsAreBody,
      CaptionCredit.isSure(in: words(index))
    else { return false }
    return (finder.segments[index - 1].place..<segment.place).contains {
      finder.tree.nodes[$0].tag == .img
    }
  }

  private func isFilm(_ segment: HTMLSegment) -> Bool {
    segment.cues.contains(.video) && !segment.context.contains(.quotation)
      && ancestor(of: segment) { HTMLCues(of: $0, in: finder.tree).contains(.video) } != nil
  }
}
