import Document
import Text

extension HTMLStory {
  /// Judges the pieces again by the article's text as the page gives it to machines, if that text is most
  /// of what was found: takes in the paragraphs that are in it, and leaves out those at the end that are not.
  mutating func compare(with given: WordShingles) {
    let shares = region.map { given.share(of: words($0)) }
    let found = zip(region, shares).filter { kinds[$0.0]?.isBody == true }
    let letters = found.reduce(0) { $0 + finder.segments[$1.0].letters }
    let common = found.reduce(0) {
      $0 + ($1.1 ?? 1 > Self.sameText ? finder.segments[$1.0].letters : 0)
    }
    guard Double(common) > Self.sameBody * Double(letters) else { return }
    for (index, share) in zip(region, shares) {
      guard let share else { continue }
      let segment = finder.segments[index]
      if kinds[index] == nil && share > Self.sameText && segment.letters > 40
        && segment.linkShare < 0.5
        && (captionsAreBody || segment.cues.isDisjoint(with: [.caption, .credit]))
      {
        kinds[index] = bodyKind(segment)
      } else if kinds[index] == .paragraph && share < Self.otherText && index >= lateStart {
        kinds[index] = .trailer
        settled.insert(index)
      }
    }
  }

  /// The share of a piece's runs of words in the given text from which on it is a part of that.
  private static let sameText = 0.7
  /// The share up to which it is none.
  private static let otherText = 0.1
  /// The share of the body that the given text must have for it to be believed.
  private static let sameBody = 0.85
}
