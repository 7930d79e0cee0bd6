import Document
import Formats
import Text

/// Finds the headings that a page sets as paragraphs, and the paragraphs that it sets as headings.
///
/// A heading is a short line without a full stop, above running text, that its look or its name
/// sets apart: all of it is bold, its element is named a title, or it is one of several lines in
/// capitals. A line that occurs twice is none: in an interview, such lines name who speaks.
struct StandingHeadings {
  private let finder: ArticleFinder
  private let text: UTF8Text
  private let kinds: [Block.Kind?]

  /// The lengths of a heading, in characters.
  private static let lengths = 3..<90
  /// The shortest text below a heading, in characters.
  private static let shortest = 60
  /// The longest heading that ends like a sentence, in characters.
  private static let longestSentence = 150
  /// The fewest lines in capitals that are headings.
  private static let fewCapitals = 2

  init(_ finder: ArticleFinder, text: UTF8Text, kinds: [Block.Kind?]) {
    self.finder = finder
    self.text = text
    self.kinds = kinds
  }

  /// The kinds, with those headings and paragraphs. O(segments + bytes).
  var found: [Block.Kind?] {
    var found = kinds
    for index in kinds.indices where kinds[index] == .subheading && !isHeading(index) {
      found[index] = .paragraph
    }
    let lines = unique(standingLines)
    let capitals = lines.filter { isUppercase($0) }
    for index in lines {
      if isMarked(index) || isUppercase(index) && capitals.count >= Self.fewCapitals {
        found[index] = .subheading
      }
    }
    return found
  }

  /// Whether a heading has words and is not a paragraph of its own.
  private func isHeading(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    if segment.isClosed && segment.letters > Self.longestSentence { return false }
    return text[segment.range].contains { $0.isLetter || $0.isNumber }
  }

  /// The short lines of the body that stand above running text.
  private var standingLines: [Int] {
    let body = kinds.indices.filter {
      kinds[$0]?.isBody == true || kinds[$0] == .trailer || isScrap($0)
    }
    return zip(body, body.dropFirst()).dropFirst().compactMap { index, next in
      isLine(index) && (isText(next) || isNamed(index) && !isNamed(next)) ? index : nil
    }
  }

  /// Whether a line that is not shown stands between two blocks of the body in the same element.
  private func isScrap(_ index: Int) -> Bool {
    guard kinds[index] == nil, !finder.isOutside[index], isMarked(index),
      index > 0, index + 1 < kinds.count, finder.segments[index].heading == 0
    else { return false }
    let parent = finder.tree.parent(finder.segments[index].node)
    return [index - 1, index + 1].allSatisfy {
      kinds[$0]?.isBody == true && finder.tree.parent(finder.segments[$0].node) == parent
    }
  }

  private func isLine(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    return (kinds[index] == .paragraph || kinds[index] == nil) && !segment.isClosed
      && Self.lengths.contains(segment.letters) && segment.linkShare < 0.5
      && segment.context.isDisjoint(with: [.list, .table, .row, .figure, .caption])
      && finder.lineEnds(in: segment.range).isEmpty
      && text[segment.range].first { $0.isLetter || $0.isNumber }?.isLowercase == false
  }

  private func isText(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    switch kinds[index] {
    case .listItem, .blockQuotation: return true
    case .paragraph:
      return segment.letters >= Self.shortest && (segment.isClosed || !isBold(segment))
    default: return false
    }
  }

  /// Whether the look or the name of a line's element makes it a heading.
  private func isMarked(_ index: Int) -> Bool {
    isBold(finder.segments[index]) || isNamed(index)
  }

  private func isNamed(_ index: Int) -> Bool {
    let node = finder.segments[index].node
    return ElementHints(of: node, in: finder.tree).contains(.heading)
      && finder.indices(in: node).count == 1
  }

  private func isBold(_ segment: Segment) -> Bool {
    segment.boldLetters * 20 >= segment.letters * 19
  }

  private func isUppercase(_ index: Int) -> Bool {
    let words = text[finder.segments[index].range]
    return words.count { $0.isUppercase } > 3 && !words.contains(where: \.isLowercase)
  }

  /// The lines with words that no other line has.
  private func unique(_ lines: [Int]) -> [Int] {
    let counts = lines.reduce(into: [:]) { $0[text[finder.segments[$1].range], default: 0] += 1 }
    return lines.filter { counts[text[finder.segments[$0].range]] == 1 }
  }
}
