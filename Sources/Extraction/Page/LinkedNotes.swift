import Document
import Formats
import Text

/// Restores the footnotes that the story refers to: what the marks in its sentences lead to, with the
/// heading above the first one.
struct LinkedNotes {
  private let finder: ArticleFinder
  private let text: UTF8Text
  private let kinds: [Block.Kind?]
  private let links: HTMLLinks

  /// The longest mark, in bytes: `[12]`.
  private static let markSize = 5
  /// The most segments from the place that a mark leads to until the words of its note.
  private static let reach = 3
  /// The most segments between two notes that continue the first one.
  private static let gap = 6

  init(_ finder: ArticleFinder, text: UTF8Text, kinds: [Block.Kind?], links: HTMLLinks) {
    self.finder = finder
    self.text = text
    self.kinds = kinds
    self.links = links
  }

  /// The kinds, with the notes. O(segments + links).
  var found: [Block.Kind?] {
    let notes = targets.compactMap(note)
    guard let first = notes.first else { return kinds }
    var found = kinds
    for note in notes { found[note] = kind(of: note) }
    for (one, next) in zip(notes, notes.dropFirst()) where next - one <= Self.gap {
      for index in one + 1..<next where continues(one, index) { found[index] = kind(of: index) }
    }
    if first > 0, kinds[first - 1] == nil, finder.segments[first - 1].heading > 1,
      !finder.isBarred[first - 1]
    {
      found[first - 1] = .subheading
    }
    return found
  }

  /// The segments below the story's sentences that their marks lead to, in order.
  private var targets: [Int] {
    var places: Set<Int> = []
    for index in kinds.indices where kinds[index]?.isBody == true {
      for link in finder.links(in: finder.segments[index].range) where isMark(link.range) {
        if let place = links.links(in: link.range, of: text).first?.place,
          place > link.range.lowerBound
        {
          places.insert(place)
        }
      }
    }
    guard !places.isEmpty else { return [] }
    return finder.segments.indices.filter { places.contains(finder.segments[$0].range.lowerBound) }
  }

  /// Whether words are a number, possibly in brackets, or a sign: `[3]`, `*`.
  private func isMark(_ range: ByteRange) -> Bool {
    let words = text.bytes[range].drop { $0 == .space }
    return !words.isEmpty && words.count <= Self.markSize
      && words.allSatisfy { $0.isASCIIDigit || "[]()*.".utf8.contains($0) }
  }

  /// The segment with the words of the note at a place; `nil` if it is shown, or none of the story.
  private func note(_ place: Int) -> Int? {
    let lines = (place..<finder.segments.count).prefix(Self.reach)
    guard let note = lines.first(where: { !isMark(finder.segments[$0].range) }),
      kinds[note] == nil, !finder.isBarred[note], finder.segments[note].heading == 0,
      note == place
        || finder.tree.ancestors(finder.segments[note].node)
          .prefix(Self.reach).contains(where: { finder.indices(in: $0).contains(place) })
    else { return nil }
    return note
  }

  /// Whether a segment that is left out is a paragraph of the note above.
  private func continues(_ note: Int, _ index: Int) -> Bool {
    let (one, other) = (finder.segments[note], finder.segments[index])
    return kinds[index] == nil && !finder.isBarred[index] && finder.weights[index] > 0
      && finder.tree.parent(one.node) == finder.tree.parent(other.node)
  }

  private func kind(of index: Int) -> Block.Kind {
    finder.segments[index].context.contains(.list) ? .listItem : .paragraph
  }
}
