import Document
import Formats
import Text

// Segments above the container or at its top: headline, deck, byline, lead picture.
extension SegmentRules {
  /// How far above the container the headline may be, in segments.
  private static let openingReach = 60
  /// How far above the headline the lead picture may be, in segments.
  private static let pictureReach = 6

  /// Adds the segments between the headline and the container, and the picture right above the
  /// headline.
  mutating func takeOpening() {
    let first = region.lowerBound
    let above = max(0, first - Self.openingReach)..<first
    let titles = above.filter(isTitle)
    let shown = titles.filter { !finder.isOutside[$0] }
    guard let nearest = shown.last ?? titles.last else { return }
    // A player or a list below the headline may repeat it as a smaller heading.
    let isCopy = finder.segments[nearest].heading > 1
    let headline = isCopy ? shown.last { finder.segments[$0].heading == 1 } ?? nearest : nearest
    if finder.isOutside[headline] { admit(around: headline) }
    for index in headline..<first {
      guard !finder.isOutside[index] || index == headline || isLonePicture(index) else { continue }
      take(index, as: index == headline ? .headline : openingKind(index))
    }
    for index in max(0, headline - Self.pictureReach)..<headline where !finder.isOutside[index] {
      if let kind = picture(finder.segments[index]) { take(index, as: kind) }
    }
  }

  /// The longest deck, in characters. Nine in ten decks are shorter; most first paragraphs are
  /// longer.
  private static let deckLength = 160
  /// The longest deck that is named one, in characters.
  private static let longestDeck = 400

  /// The kind of a segment between the headline and the container.
  private func openingKind(_ index: Int) -> Block.Kind? {
    let segment = finder.segments[index]
    switch kind(index) {
    case .paragraph, .listItem, .subheading:
      guard isSentence(opening: segment) else { return opensStory(index) ? .paragraph : nil }
      let isDeck = segment.letters <= Self.deckLength && !hasSibling(index)
      let isNamed = segment.hints.contains(.deck) && segment.letters <= Self.longestDeck
      return isDeck || isNamed ? .deck : .paragraph
    case .trailer: return nil
    case let kind: return kind
    }
  }

  /// Whether a short sentence is a paragraph right above another one of the same element.
  private func opensStory(_ index: Int) -> Bool {
    let (one, other) = (finder.segments[index], finder.segments[index + 1])
    return one.context.contains(.paragraph) && one.isClosed && one.linkShare < 0.5
      && one.heading == 0 && !finder.isOutside[index + 1] && isSentence(opening: other)
      && other.context.contains(.paragraph)
      && finder.tree.parent(one.node) == finder.tree.parent(other.node)
  }

  /// Whether a sentence above the container is one of several sibling paragraphs, which are the
  /// opening of the story.
  private func hasSibling(_ index: Int) -> Bool {
    [index - 1, index + 1].contains { next in
      guard finder.segments.indices.contains(next), !finder.isOutside[next] else { return false }
      let (one, other) = (finder.segments[index], finder.segments[next])
      return other.context.contains(.paragraph) && isSentence(opening: other) && other.isClosed
        && finder.tree.parent(one.node) == finder.tree.parent(other.node)
    }
  }

  /// Whether a segment above the container is a sentence of the story rather than boilerplate.
  private func isSentence(opening segment: Segment) -> Bool {
    segment.linkShare < 0.3
      && (segment.isClosed && segment.letters > 50 || segment.letters > Self.deckLength
        || segment.hints.contains(.deck) && segment.letters > 20)
  }

  /// How far below the start of the body a bold byline may be, in segments.
  private static let bylineReach = 4
  /// The longest byline without “By”, in characters.
  private static let bylineLength = 60

  /// A byline that lists its names: “By” and the items of the list below it.
  var listedByline: [Int] {
    for index in region.prefix(Self.listReach)
    where finder.segments[index].letters < AuthorNames.longestLabel
      && AuthorNames.isOpening(text[finder.segments[index].range])
    {
      let names = region.dropFirst(index + 1 - region.lowerBound).prefix { next in
        finder.segments[next].context.contains(.list)
          && AuthorNames.isLikelyInPlace(text[finder.segments[next].range])
      }
      if !names.isEmpty { return [index] + names }
    }
    return []
  }

  /// How far below the start of the story such a byline may begin, in segments.
  private static let listReach = 8

  /// A byline without “By”: names in the first block of the body, or bold names below a few lines
  /// without a full stop.
  var bareByline: Int? {
    let start = region.lazy.filter { kinds[$0]?.isBody == true }.prefix(Self.bylineReach)
    for (place, index) in start.enumerated() {
      let segment = finder.segments[index]
      guard kinds[index] == .paragraph, !segment.isClosed else { return nil }
      let isBold = segment.boldLetters * 10 >= segment.letters * 9
      guard place == 0 || isBold, segment.letters < Self.bylineLength else { continue }
      // “Dear Ann,” speaks to a reader.
      guard text.bytes[segment.range].last != .comma else { return nil }
      let names = AuthorNames.names(in: text[segment.range])
      if !names.isEmpty && names.allSatisfy(AuthorNames.isLikely) { return index }
    }
    return nil
  }
}
