import Document
import Formats
import Language
import Text

// Captions, credits and other segments around pictures.
extension SegmentRules {
  /// A box with this many segments holds more than a picture.
  private static let boxSegments = 8
  /// How many levels up to search for a box.
  private static let boxDepth = 8
  /// The longest text beside a picture that is not its caption, in characters.
  private static let noteLength = 300

  /// Whether a segment is boilerplate around a picture: a button or note beside the caption, the
  /// name below an author's portrait, the title of a video, or a line with a caption class but no
  /// picture.
  func isFrame(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    let isNamed = !segment.hints.isDisjoint(with: [.caption, .credit, .picture, .video])
    guard isNamed || segment.context.contains(.figure), segment.letters < Self.noteLength,
      !captionsAreBody
    else { return false }
    if isFileName(index) || isCounter(index) || isControl(index) { return true }
    if segment.hints.contains(.credit), isFarCredit(index) { return true }
    let figure = ancestor(of: segment, where: isFigure)
    if let figure, isCard(figure) { return true }
    guard segment.heading == 0 || segment.heading > 1 && isVideo(segment) else { return false }
    if Self.skips.match(text.folded(segment.range)) != nil { return true }
    if let figure {
      return holdsAuthor(figure) || isBesideCaption(segment, in: figure)
    }
    if isVideo(segment) { return true }
    return segment.hints.contains(.caption) && !segment.hints.contains(.credit)
      && !segment.context.contains(.caption)
      && ancestor(of: segment, where: hasPicture) == nil && !isBelowPicture(index)
      && !isCredited(index)
  }

  /// Whether a segment ends with a credit or has one below it.
  private func isCredited(_ index: Int) -> Bool {
    isCreditNext(index) || CaptionCredit.isSure(in: words(index))
  }

  /// Whether a segment is the file name of a picture: `pier-1200x800.jpg`.
  private func isFileName(_ index: Int) -> Bool {
    !words(index).contains(.space)
      && Boilerplate.pictureFiles.isFound(in: text.folded(finder.segments[index].range))
  }

  /// The most letters of a counter of pictures.
  private static let counterLetters = 4

  /// The longest word behind such a count, in letters: `2/28 photos`.
  private static let countedLetters = 8

  /// Whether a segment counts the pictures of a gallery: `1 - 5 of 36`, `2/28 photos`.
  private func isCounter(_ index: Int) -> Bool {
    let words = words(index)
    let (letters, digits) = (
      words.count(where: \.isASCIILetter), words.count(where: \.isASCIIDigit)
    )
    guard words.first?.isASCIIDigit == true, words.allSatisfy({ $0 < 0x80 }),
      finder.segments[index].context.contains(.figure)
    else { return false }
    if words.last?.isASCIIDigit == true {
      return digits < words.count && letters <= Self.counterLetters
    }
    let count = words.prefix { $0 != .space }
    return count.contains(UInt8(ascii: "/")) && letters <= Self.countedLetters
      && count.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: "/") }
  }

  /// The longest control, in characters.
  private static let controlLength = 20

  /// Where a player that has not begun stands.
  private static let positions = ["0:00", " 0%"].map { Array($0.utf8) }

  /// Whether a segment is what opens or closes a picture or plays a film: `×`, `Show all 50`,
  /// `Duration 0:00`.
  private func isControl(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    guard segment.letters <= Self.controlLength else { return false }
    if !text[segment.range].contains(where: { $0.isLetter || $0.isNumber }) { return true }
    if Self.positions.contains(where: { words(index).suffix($0.count).elementsEqual($0) }) {
      return true
    }
    let label = text.folded(segment.range).split(separator: .space)
      .prefix { !$0.allSatisfy(\.isASCIIDigit) }
    return Boilerplate.buttons.isWhole(Array(label.joined(separator: [.space]))[...])
  }

  /// Whether a segment that is named a credit is a link with no picture near it, like the name of
  /// who made an advertisement.
  private func isFarCredit(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    return segment.linkShare > Self.allLinks
      && segment.context.isDisjoint(with: [.figure, .caption])
      && ancestor(of: segment, where: hasPicture) == nil && !isBelowPicture(index)
      && (index == 0 || picture(finder.segments[index - 1]) == nil)
  }

  /// Opening phrases of links that skip a box.
  private static let skips = Language.table(\.boilerplate.skips)

  /// The innermost element around a segment that satisfies a predicate, among those small enough to
  /// hold only a picture.
  func ancestor(
    of segment: Segment, where holds: (HTMLTree.Index) -> Bool
  ) -> HTMLTree.Index? {
    for node in finder.enclosing(segment, limit: Self.boxDepth) {
      guard finder.indices(in: node).count < Self.boxSegments else { return nil }
      if holds(node) { return node }
    }
    return nil
  }

  private func isFigure(_ node: HTMLTree.Index) -> Bool { finder.tree.nodes[node].tag == .figure }

  /// Whether a figure is the teaser of another story: its headings are links.
  private func isCard(_ figure: HTMLTree.Index) -> Bool {
    let headings = finder.segments[finder.indices(in: figure)].filter { $0.heading > 0 }
    return !headings.isEmpty && headings.allSatisfy { $0.linkShare > Self.allLinks }
  }

  private func holdsAuthor(_ figure: HTMLTree.Index) -> Bool {
    finder.tree.subtree(figure).contains {
      finder.tree.value(.rel, of: $0)?.elementsEqual("author".utf8) == true
    }
  }

  /// Whether a segment of a figure is beside the figure's caption.
  private func isBesideCaption(_ segment: Segment, in figure: HTMLTree.Index) -> Bool {
    guard segment.hints.isDisjoint(with: [.caption, .credit]),
      !CaptionCredit.isCredit(text.bytes[segment.range])
    else { return false }
    if holdsCaption(figure) { return true }
    let captioned = ancestor(of: segment, where: holdsCaption)
    return captioned.map { finder.tree.subtree($0).count(where: isFigure) < 2 } ?? false
  }

  private func holdsCaption(_ node: HTMLTree.Index) -> Bool {
    finder.indices(in: node).contains { finder.segments[$0].context.contains(.caption) }
  }

  /// The longest caption below a picture without markup, in characters.
  private static let captionLength = 450

  /// Whether a segment right below a picture is its caption without caption markup: it ends with a
  /// credit, has one below it, or repeats the picture's `alt` text.
  func isCaptionBelow(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    guard segment.letters < Self.captionLength, !captionsAreBody, isBelowPicture(index),
      !isTitle(index), !segment.hints.contains(.byline)
    else { return false }
    if segment.heading == 0 && CaptionCredit.isSure(in: words(index)) { return true }
    if isPlainCaption(index) || isAloneWithPicture(index) || isSmallPrint(index) { return true }
    guard ancestor(of: segment, where: hasPicture) != nil else { return false }
    return isCreditNext(index) || segment.heading == 0 && repeatsPicture(index)
  }

  /// Whether a line right below a picture or its caption is its credit without credit markup.
  func isCreditBelow(_ index: Int) -> Bool {
    isBelowPicture(index) && (isCreditLine(index) || isOrigin(index))
      || index > 0 && isCaptionBelow(index - 1)
        && (isCreditNext(index - 1) || isPlainCaption(index - 1))
  }

  /// Openings of lines below pictures that say where they are from.
  private static let origins = Language.table(\.pictures.origins)

  /// Whether a line says where the picture above it is from: `Image from Ann Lee's review.`
  private func isOrigin(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    return segment.letters < Self.creditLength && segment.heading == 0
      && Self.origins.match(text.folded(segment.range)) != nil
      && !CaptionCredit.isSentence(words(index))
  }

  /// The length of a caption without a full stop, and the longest credit of one, in characters.
  private static let (plainCaption, plainCredit) = (20..<200, 60)

  /// Whether a line right below a picture is a caption that only its place and look set apart: a
  /// line without a full stop, outside paragraphs, and below it a name in the same form, before the
  /// story goes on in paragraphs.
  private func isPlainCaption(_ index: Int) -> Bool {
    guard index + 2 < finder.segments.count else { return false }
    let (line, credit) = (finder.segments[index], finder.segments[index + 1])
    return isPlain(line) && Self.plainCaption.contains(line.letters)
      && isPlain(credit) && credit.letters < Self.plainCredit
      && credit.listDepth == 0 && finder.tree.parent(line.node) == finder.tree.parent(credit.node)
      && Boilerplate.isName(credit.range, in: text) && pictures(above: index + 1).isEmpty
      && finder.segments[index + 2].context.contains(.paragraph)
  }

  /// Whether a line without a full stop is all the text of a box with a picture, and the story goes
  /// on in paragraphs below it.
  private func isAloneWithPicture(_ index: Int) -> Bool {
    let line = finder.segments[index]
    guard isPlain(line), Self.plainCaption.contains(line.letters),
      index + 1 < finder.segments.count, finder.segments[index + 1].context.contains(.paragraph),
      let box = finder.enclosing(line, limit: 4).first(where: hasPicture)
    else { return false }
    return finder.indices(in: box).count == 1
  }

  /// Whether a line in a heading of the lowest levels is all the text of a box with a picture.
  private func isSmallPrint(_ index: Int) -> Bool {
    let line = finder.segments[index]
    guard line.heading > 4, line.linkShare < 0.5, Self.plainCaption.contains(line.letters),
      let box = finder.enclosing(line, limit: 4).first(where: hasPicture)
    else { return false }
    return finder.indices(in: box).count == 1
  }

  private func isPlain(_ segment: Segment) -> Bool {
    segment.heading == 0 && !segment.isClosed && segment.linkShare < 0.5
      && segment.context.isDisjoint(with: [.paragraph, .list, .table, .quotation])
  }

  /// Whether a picture is between the preceding segment and this one. Slide numbers do not count as segments.
  private func isBelowPicture(_ index: Int) -> Bool { !pictures(above: index).isEmpty }

  private func pictures(above index: Int) -> [HTMLTree.Index] {
    let before = index > 0 && isSlideNumber(index - 1) ? index - 2 : index - 1
    let start = before < 0 ? 0 : finder.segments[before].place
    return (start..<finder.segments[index].place).filter { finder.tree.nodes[$0].tag == .img }
  }

  /// The longest slide number, in characters: `12 of 112 |`.
  private static let slideNumberLength = 12

  private func isSlideNumber(_ index: Int) -> Bool {
    finder.segments[index].letters < Self.slideNumberLength
      && words(index).first?.isASCIIDigit == true
  }

  private func isCreditNext(_ index: Int) -> Bool {
    index + 1 < finder.segments.count && isCreditLine(index + 1)
  }

  /// The longest credit line, in characters.
  private static let creditLength = 120

  /// Whether a line is a credit, judging by its element or its words.
  private func isCreditLine(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    guard segment.letters < Self.creditLength, segment.heading == 0 else { return false }
    return segment.hints.contains(.credit) || CaptionCredit.isCredit(words(index))
      || Boilerplate.isSignature(text.folded(segment.range))
  }

  /// Whether a line is a credit without a picture, but not a lone label or the site's copyright
  /// notice.
  func standsAsCredit(_ index: Int) -> Bool {
    words(index).last != .colon && isCreditLine(index)
      && Boilerplate.promotions.match(text.folded(finder.segments[index].range)) == nil
  }

  /// The shortest `alt` text that identifies a picture, in characters.
  private static let tellingLength = 40

  /// Whether a segment repeats the `alt` text of a picture right above it.
  private func repeatsPicture(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    guard segment.letters >= Self.tellingLength, segment.linkShare < 0.5 else { return false }
    let letters = PageTitle.letters(String(decoding: words(index), as: UTF8.self)[...])
    return pictures(above: index).contains {
      finder.tree.string(.alt, of: $0).map { PageTitle.letters($0[...]) } == letters
    }
  }

  /// Whether a segment is in a small box that holds a picture and is named after pictures.
  func isInPictureBox(_ segment: Segment) -> Bool {
    guard segment.hints.contains(.picture), segment.letters < 400,
      segment.linkShare < Self.allLinks
    else { return false }
    for node in finder.enclosing(segment, limit: 5) {
      let inside = finder.segments[finder.indices(in: node)]
      guard inside.count < 5 else { return false }
      if ElementHints(of: node, in: finder.tree).contains(.picture), hasPicture(node) {
        return inside.reduce(0) { $0 + $1.letters } < 500
      }
    }
    return false
  }

  /// Whether a segment is a caption that was excluded only because of the class of a box around its
  /// picture.
  func isLonePicture(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    guard segment.linkShare < 0.5, let outermost = finder.excluded(around: segment).last,
      outermost.hints.isDisjoint(with: [.comments, .offer])
    else { return false }
    let inside = finder.segments[finder.indices(in: outermost.node)]
    guard inside.count < 4 || inside.allSatisfy(isNamedCaption) else { return false }
    if hasPicture(outermost.node) {
      return segment.hints.contains(.caption) || segment.context.contains(.figure)
        || isInPictureBox(segment)
    }
    return isBelowPicture(index) && CaptionCredit.isSure(in: words(index))
  }

  private func isNamedCaption(_ segment: Segment) -> Bool {
    segment.context.contains(.caption) || !segment.hints.isDisjoint(with: [.caption, .credit])
  }

  func hasPicture(_ node: HTMLTree.Index) -> Bool {
    finder.tree.subtree(node).contains {
      switch finder.tree.nodes[$0].tag {
      case .img, .picture: true
      default: false
      }
    }
  }

  private func isVideo(_ segment: Segment) -> Bool {
    segment.hints.contains(.video) && !segment.context.contains(.quotation)
      && ancestor(of: segment) { isPlayer($0) } != nil
  }

  /// Whether an element is named after videos and holds a player, or a preview picture. The class
  /// name alone does not suffice: a `player` may also play football.
  private func isPlayer(_ node: HTMLTree.Index) -> Bool {
    ElementHints(of: node, in: finder.tree).contains(.video)
      && finder.tree.subtree(node).contains {
        switch finder.tree.nodes[$0].tag {
        case .video, .iframe, .audio, .object, .embed, .img, .picture, .button: true
        default: false
        }
      }
  }
}
