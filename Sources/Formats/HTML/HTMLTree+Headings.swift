import Language
import Text

// The names of headings, which say what a section is about rather than what an element is.
extension HTMLTree {
  /// The fewest words of an anchor that is made of the heading of a section, and of one that is on
  /// the heading itself.
  private static let (slugWords, headingSlugWords) = (3, 2)
  /// The number of nodes in which the heading of an element is searched for.
  private static let headingReach = 6
  /// Headings of a page's own parts.
  private static let headings = PhraseTable(
    Language.all.map(\.boilerplate.headings) + Language.all.map(\.boilerplate.closings)
      + Language.all.map(\.boilerplate.closingOpenings))

  /// Whether an id is made of the words of the heading that its element begins with, or that it is on,
  /// for links to it: `id="used-boat-shopping-list"`, `<h2 id="h-boat-tools">`. Such an id says what
  /// the section is about.
  func isSlug(_ id: ArraySlice<UInt8>, of index: Index) -> Bool {
    let steps = id.split { !$0.isASCIILetter && !$0.isASCIIDigit }
    if let heading = heading(around: index) {
      return isSlug(steps[...], of: heading, atLeast: Self.headingSlugWords)
        || isSlug(steps.dropFirst(), of: heading, atLeast: Self.headingSlugWords)
    }
    let heading = subtree(index).prefix(Self.headingReach)
      .first { nodes[$0].tag.headingLevel > 0 }
    return heading.map { isSlug(steps[...], of: $0, atLeast: Self.slugWords) } ?? false
  }

  /// Whether an element is the heading of a section, or a link or the like in one, and not the
  /// heading of a part of the page that is not the story.
  func isSectionHeading(_ index: Index) -> Bool {
    heading(around: index).map(isOwn) ?? false
  }

  /// The heading that an element is, or is right inside of.
  private func heading(around index: Index) -> Index? {
    [index, parent(index)].compactMap(\.self).first { nodes[$0].tag.headingLevel > 0 }
  }

  private func isSlug(_ steps: ArraySlice<ArraySlice<UInt8>>, of heading: Index, atLeast count: Int)
    -> Bool
  {
    guard steps.count >= count else { return false }
    let words = lowercasedWords(heading)
    let letters = words.filter { $0.isASCIILetter || $0.isASCIIDigit }
    return
      (letters.starts(with: steps.joined().map(\.asciiLowercased)) || Self.follow(steps, in: words))
      && isOwn(heading)
  }

  /// Whether a heading is none that introduces a part of the page beside the story.
  private func isOwn(_ heading: Index) -> Bool {
    Self.headings.match(lowercasedWords(heading)[...]) == nil
  }

  /// The most text of a heading that is compared, in bytes, and the most nodes that are searched for
  /// it.
  private static let (headingLength, headingNodes) = (200, 100)

  /// The text of a heading in small letters. It reads the text alone, since what the elements inside
  /// are is not yet known.
  private func lowercasedWords(_ heading: Index) -> [UInt8] {
    var words = WordBuffer()
    for node in subtree(heading).prefix(Self.headingNodes) where nodes[node].tag == .text {
      words.append(text(node))
      if words.count > Self.headingLength { break }
    }
    return Array(String(decoding: words.bytes, as: UTF8.self).lowercased().utf8)
  }

  /// What is left of an ampersand in an anchor.
  private static let ampersand = Array("amp".utf8)

  /// Whether the words of an anchor are words of a heading, in the same order.
  private static func follow(_ steps: ArraySlice<ArraySlice<UInt8>>, in heading: [UInt8]) -> Bool {
    var rest = heading.split { !$0.isASCIILetter && !$0.isASCIIDigit }[...]
    return steps.allSatisfy { step in
      if step.elementsEqual(ampersand) { return true }
      rest = rest.drop { !$0.elementsEqual(step.lazy.map(\.asciiLowercased)) }
      return rest.popFirst() != nil
    }
  }
}
