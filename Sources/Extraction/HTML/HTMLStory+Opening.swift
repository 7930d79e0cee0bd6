import Document
import Text

// What stands above the container: headline, deck, byline, lead picture.
extension HTMLStory {
  /// The farthest that an opening may stand before the rest, in pieces.
  private static let openingReach = 60

  /// Takes in the sentences that stand between the headline and the container.
  mutating func findOpening() {
    let first = region.lowerBound
    let reach = max(0, first - Self.openingReach)..<first
    guard
      let headline = reach.last(where: { isTitle($0) && !finder.isOutside[$0] })
        ?? reach.last(where: isTitle)
    else { return }
    for index in headline..<first {
      let segment = finder.segments[index]
      guard !finder.isOutside[index] || index == headline || isLonePicture(index) else { continue }
      let kind = kind(index)
      if kind == .paragraph || kind == .listItem || kind == .subheading {
        kinds[index] = isOpening(segment) ? openingKind(segment) : nil
      } else {
        kinds[index] = index == headline ? .headline : kind == .trailer ? nil : kind
      }
    }
    region = leadPicture(before: headline)..<region.upperBound
  }

  /// The longest deck, in characters: nine of ten decks are shorter, and most first paragraphs longer.
  private static let deckLength = 160

  func openingKind(_ segment: HTMLSegment) -> Block.Kind {
    segment.letters <= Self.deckLength ? .deck : .paragraph
  }

  /// Finds the deck at the top of the container itself, by its name.
  mutating func findDeck() {
    for index in region {
      switch kinds[index] {
      case .paragraph?, .subheading?:
        let segment = finder.segments[index]
        guard segment.cues.contains(.deck), segment.letters <= Self.deckLength else { return }
        kinds[index] = .deck
      case .listItem?, .blockQuotation?: return
      default: break
      }
    }
  }

  /// How far below the start a byline in bold may stand, in pieces of the body.
  private static let bylineReach = 4

  /// Finds a byline without “By”: names alone at the very start of the body, or in bold below the lines
  /// without a full stop that stand there.
  mutating func findBareByline() {
    let start = region.filter { kinds[$0]?.isBody == true }.prefix(Self.bylineReach)
    for (place, index) in start.enumerated() {
      let segment = finder.segments[index]
      guard kinds[index] == .paragraph, !segment.isClosed else { return }
      let isBold = segment.boldLetters * 10 >= segment.letters * 9
      guard place == 0 || isBold, segment.letters < 60 else { continue }
      let names = AuthorNames.names(in: text[segment.range])
      if !names.isEmpty && names.allSatisfy(AuthorNames.isLikely) {
        kinds[index] = .byline
        return
      }
    }
  }

  /// The first piece of a picture that stands right above the headline; the headline if there is none.
  mutating func leadPicture(before headline: Int) -> Int {
    var first = headline
    for index in stride(from: headline - 1, through: max(0, headline - 6), by: -1) {
      guard !finder.isOutside[index], let kind = picture(finder.segments[index]) else { continue }
      kinds[index] = kind
      first = index
    }
    return first
  }

  func isOpening(_ segment: HTMLSegment) -> Bool {
    segment.linkShare < 0.3
      && (segment.isClosed && segment.letters > 50
        || segment.cues.contains(.deck) && segment.letters > 20)
  }
}
