import Language
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
  func isFrame(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    let isNamed = !segment.cues.isDisjoint(with: [.caption, .credit, .picture, .video])
    guard isNamed || segment.context.contains(.figure), segment.letters < Self.noteLength,
      !captionsAreBody
    else { return false }
    if isFileName(index) { return true }
    guard segment.heading == 0 || segment.heading > 1 && isFilm(segment) else { return false }
    if Self.skips.match(text.folded(segment.range)) != nil { return true }
    if let figure = ancestor(of: segment, where: { isFigure($0) }) {
      return holdsAuthor(figure) || isBesideCaption(segment, in: figure)
    }
    if isFilm(segment) { return true }
    return segment.cues.contains(.caption) && !segment.cues.contains(.credit)
      && !segment.context.contains(.caption)
      && ancestor(of: segment, where: hasPicture) == nil && !isBelowPicture(index)
      && !isCredited(index)
  }

  /// Whether a piece ends with a credit or has one below.
  private func isCredited(_ index: Int) -> Bool {
    isCreditNext(index) || CaptionCredit.isSure(in: words(index))
  }

  /// Whether a piece is the name of a picture's file: `pier-1200x800.jpg`.
  private func isFileName(_ index: Int) -> Bool {
    !words(index).contains(.space)
      && Cue.pictureFiles.isFound(in: text.folded(finder.segments[index].range))
  }

  /// How links begin that lead past a box.
  private static let skips = Language.table(\.boilerplate.skips)

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

  /// Whether a piece of a figure stands outside of the caption that the figure has, in it or below.
  private func isBesideCaption(_ segment: HTMLSegment, in figure: HTMLTree.Index) -> Bool {
    guard segment.cues.isDisjoint(with: [.caption, .credit]) else { return false }
    if holdsCaption(figure) { return true }
    let captioned = ancestor(of: segment, where: holdsCaption)
    return captioned.map { finder.tree.subtree($0).count(where: isFigure) < 2 } ?? false
  }

  private func holdsCaption(_ node: HTMLTree.Index) -> Bool {
    finder.pieces(in: node).contains { finder.segments[$0].context.contains(.caption) }
  }

  /// The longest caption below a picture that no name marks, in characters.
  private static let captionLength = 450

  /// Whether a piece right below a picture is its caption though nothing says so: it ends with a credit or
  /// has one below, or the picture has the same words for those who cannot see it.
  func isCaptionBelow(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    guard segment.letters < Self.captionLength, !captionsAreBody, isBelowPicture(index),
      !isTitle(index)
    else { return false }
    if segment.heading == 0 && CaptionCredit.isSure(in: words(index)) { return true }
    guard ancestor(of: segment, where: hasPicture) != nil else { return false }
    return isCreditNext(index) || segment.heading == 0 && repeatsPicture(index)
  }

  /// Whether a line right below a picture, or below its caption, is a credit though nothing says so.
  func isCreditBelow(_ index: Int) -> Bool {
    isBelowPicture(index) && isCreditLine(index)
      || index > 0 && isCreditNext(index - 1) && isCaptionBelow(index - 1)
  }

  /// Whether a picture, and no other text but a slide's number, stands between the piece before and this one.
  private func isBelowPicture(_ index: Int) -> Bool { !pictures(above: index).isEmpty }

  private func pictures(above index: Int) -> [HTMLTree.Index] {
    let before = index > 0 && isSlideNumber(index - 1) ? index - 2 : index - 1
    let start = before < 0 ? 0 : finder.segments[before].place
    return (start..<finder.segments[index].place).filter { finder.tree.nodes[$0].tag == .img }
  }

  /// The longest number of a slide, in characters: `12 of 112 |`.
  private static let slideNumberLength = 12

  private func isSlideNumber(_ index: Int) -> Bool {
    finder.segments[index].letters < Self.slideNumberLength
      && words(index).first?.isASCIIDigit == true
  }

  private func isCreditNext(_ index: Int) -> Bool {
    index + 1 < finder.segments.count && isCreditLine(index + 1)
  }

  /// The longest line that is a credit by its words alone, in characters.
  private static let creditLength = 120

  /// Whether a line of its own is a credit, by its name or its first word.
  private func isCreditLine(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    guard segment.letters < Self.creditLength, segment.heading == 0 else { return false }
    return segment.cues.contains(.credit) || CaptionCredit.isCredit(words(index))
      || Cue.isSignature(text.folded(segment.range))
  }

  /// Whether a line is a credit beside no picture, and neither a label alone nor the site's own copyright.
  func standsAsCredit(_ index: Int) -> Bool {
    words(index).last != .colon && isCreditLine(index)
      && Cue.promotions.match(text.folded(finder.segments[index].range)) == nil
  }

  /// The shortest words for a picture that tell it from others, in characters.
  private static let tellingLength = 40

  /// Whether a picture right above a piece has the same words for those who cannot see it.
  private func repeatsPicture(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    guard segment.letters >= Self.tellingLength, segment.linkShare < 0.5 else { return false }
    let letters = PageTitle.letters(String(decoding: words(index), as: UTF8.self)[...])
    return pictures(above: index).contains {
      finder.tree.string(.alt, of: $0).map { PageTitle.letters($0[...]) } == letters
    }
  }

  /// Whether a piece stands in a small box, named after pictures, that holds one.
  func isInPictureBox(_ segment: HTMLSegment) -> Bool {
    guard segment.cues.contains(.picture), segment.letters < 400 else { return false }
    var node = segment.node
    for _ in 0..<5 {
      let pieces = finder.pieces(in: node)
      guard pieces.count < 5 else { return false }
      if HTMLCues(of: node, in: finder.tree).contains(.picture), hasPicture(node) {
        return pieces.reduce(0) { $0 + finder.segments[$1].letters } < 500
      }
      guard let parent = finder.tree.parent(node) else { return false }
      node = parent
    }
    return false
  }

  /// Whether a piece is a caption that only the class of a box around it, or around its picture, makes a suspect.
  func isLonePicture(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    guard segment.linkShare < 0.5, let outermost = finder.guilty(around: segment).last,
      outermost.cues.isDisjoint(with: [.comments, .offer])
    else { return false }
    let pieces = finder.pieces(in: outermost.node)
    let isSmall = pieces.count < 4 || pieces.allSatisfy { isNamedCaption(finder.segments[$0]) }
    guard isSmall else { return false }
    if hasPicture(outermost.node) {
      return segment.cues.contains(.caption) || segment.context.contains(.figure)
        || isInPictureBox(segment)
    }
    return isBelowPicture(index) && CaptionCredit.isSure(in: words(index))
  }

  private func isNamedCaption(_ segment: HTMLSegment) -> Bool {
    segment.context.contains(.caption) || !segment.cues.isDisjoint(with: [.caption, .credit])
  }

  func hasPicture(_ node: HTMLTree.Index) -> Bool {
    finder.tree.subtree(node).contains {
      switch finder.tree.nodes[$0].tag {
      case .img, .picture: true
      default: false
      }
    }
  }

  private func isFilm(_ segment: HTMLSegment) -> Bool {
    segment.cues.contains(.video) && !segment.context.contains(.quotation)
      && ancestor(of: segment) { HTMLCues(of: $0, in: finder.tree).contains(.video) } != nil
  }
}
