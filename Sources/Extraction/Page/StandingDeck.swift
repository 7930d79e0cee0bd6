import Document
import Formats
import Text

/// Finds the deck of a story where no other rule does: a line between the headline and the first
/// paragraphs that is named a deck, or is the description that the page gives of itself.
struct StandingDeck {
  private let finder: ArticleFinder
  private let text: UTF8Text
  private let kinds: [Block.Kind?]
  /// The description, in its letters.
  private let summary: String

  /// The lengths of a deck, in characters.
  private static let lengths = 20..<600
  /// The most segments between the headline and the deck.
  private static let reach = 24
  /// The shortest heading that is a deck because it is the description, in characters.
  private static let shortest = 50
  /// The longest paragraph that is a deck, in characters.
  private static let longest = 120
  /// The least letters that a deck shares with a description that is cut short.
  private static let beginning = 60

  init(_ finder: ArticleFinder, text: UTF8Text, kinds: [Block.Kind?], summary: String?) {
    self.finder = finder
    self.text = text
    self.kinds = kinds
    self.summary = PageTitle.letters((summary ?? "")[...])
  }

  /// The kinds, with the deck. O(segments).
  var found: [Block.Kind?] {
    guard let headline = kinds.firstIndex(of: .headline), !kinds.contains(.deck) else {
      return kinds
    }
    let below = kinds.indices.dropFirst(headline + 1)
    let body = below.filter { kinds[$0]?.isBody == true }
    guard let first = body.first, let end = body.dropFirst().first else { return kinds }
    let lines = below.prefix { $0 <= first }.prefix(Self.reach)
    var found = kinds
    if let deck = lines.first(where: { isDeck($0, end: $0 == first ? end : first) }) {
      found[deck] = .deck
    }
    return found
  }

  /// - Parameter end: The segment of the story that follows.
  private func isDeck(_ index: Int, end: Int) -> Bool {
    let segment = finder.segments[index]
    guard Self.lengths.contains(segment.letters), segment.linkShare < 0.3,
      segment.context.isDisjoint(with: [.list, .table, .quotation, .figure, .caption, .code])
    else { return false }
    switch kinds[index] {
    case .subheading:
      return isNamed(index) || segment.letters > Self.shortest && isDescription(index)
    case .paragraph:
      return segment.letters < Self.longest
        && (isNamed(index) && finder.segments[end].letters > segment.letters
          || isDescription(index) && isSigned(between: index, and: end))
        || isWholeDescription(index) && isSetApart(index, from: end)
    case nil: return !finder.isOutside[index] && isDescription(index)
    default: return false
    }
  }

  /// Whether the byline or the date stands between a line and the story.
  private func isSigned(between line: Int, and story: Int) -> Bool {
    (line..<story).contains { kinds[$0] == .byline || kinds[$0] == .dateline }
  }

  /// Whether a picture, the byline or the date stands between a line and the story, which is in
  /// another element.
  private func isSetApart(_ line: Int, from story: Int) -> Bool {
    let (one, other) = (finder.segments[line], finder.segments[story])
    return finder.tree.parent(one.node) != finder.tree.parent(other.node)
      && (isSigned(between: line, and: story)
        || (line..<story).contains { kinds[$0] == .caption || kinds[$0] == .credit })
  }

  /// Whether the element of a line is named a deck.
  private func isNamed(_ index: Int) -> Bool {
    let node = finder.segments[index].node
    return ElementHints(of: node, in: finder.tree).contains(.deck)
      && finder.indices(in: node).count == 1 || isNamedInside(index)
  }

  /// Whether a line is named a deck by an element inside its block, as is `<span class="subtitle">`.
  private func isNamedInside(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    return finder.tree.ancestors(segment.place).prefix { $0 != segment.node }.contains {
      ElementHints(of: $0, in: finder.tree).contains(.deck)
        && finder.tree.textCount($0) * 3 >= segment.range.count * 2
    }
  }

  private func letters(_ index: Int) -> String {
    PageTitle.letters(text[finder.segments[index].range][...])
  }

  private func isWholeDescription(_ index: Int) -> Bool {
    !summary.isEmpty && letters(index) == summary
  }

  private func isDescription(_ index: Int) -> Bool {
    let letters = letters(index)
    guard !letters.isEmpty, !summary.isEmpty else { return false }
    let shared = min(letters.utf8.count, summary.utf8.count)
    return letters == summary
      || shared >= Self.beginning && (letters.hasPrefix(summary) || summary.hasPrefix(letters))
  }
}
