import Document
import Formats
import Text

// Slides with numbered titles.
extension SegmentRules {
  /// Whether a heading is the numbered title of a slide: `3/50 The pier at night`.
  func isSlideTitle(_ index: Int) -> Bool {
    isNumberedSlide(index) && ancestor(of: finder.segments[index], where: hasPicture) != nil
  }

  private func isNumberedSlide(_ index: Int) -> Bool {
    guard finder.segments[index].heading > 0 else { return false }
    let rest = words(index).drop(while: \.isASCIIDigit)
    return rest.first == UInt8(ascii: "/") && rest.count < words(index).count
      && rest.dropFirst().first?.isASCIIDigit == true
  }

  /// The fewest slides of a gallery.
  private static let fewSlides = 3
  /// The fewest paragraphs of a story that has a gallery beside it rather than being one.
  private static let storyParagraphs = 6

  /// The titles and texts of the slides in a gallery that stands beside the story, below its first
  /// paragraphs, and whose pictures are elsewhere.
  var slides: [Int] {
    let titles = region.filter { kinds[$0] == .subheading && isNumberedSlide($0) }
    guard titles.count >= Self.fewSlides, let first = titles.first, let last = titles.last,
      let gallery = finder.tree.ancestors(finder.segments[first].node)
        .first(where: { finder.indices(in: $0).contains(last) })
    else { return [] }
    let story = region.prefix { $0 < first }
      .count { kinds[$0] == .paragraph && finder.segments[$0].isClosed }
    guard story >= Self.storyParagraphs else { return [] }
    return finder.indices(in: gallery).clamped(to: first..<region.upperBound)
      .filter { kinds[$0]?.isBody == true || kinds[$0] == .subheading }
  }
}
