import Document
import Language
import Text

/// What rules say of the pieces of a page, one by one: which are body, and what the others are.
///
/// Their answers are evidence; ``PieceDecision`` weighs them with what trees have learned.
struct HTMLStory {
  let finder: HTMLFinder
  let text: UTF8Text
  private let title: String
  /// What each piece of the page is; `nil` for those that are no part of the article.
  private(set) var kinds: [Block.Kind?]
  /// The pieces that the article may be made of.
  private(set) var region: Range<Int>

  /// Whether the story is told under its pictures.
  private(set) var captionsAreBody = false
  /// Whether it is told in elements made for captions, not in such as are only named so.
  private var figcaptionsAreBody = false
  /// The share of running text in captions from which on they are the story.
  private static let galleryShare = 0.6

  /// Judges the pieces of a page whose article stands in `container`.
  init(_ finder: HTMLFinder, text: UTF8Text, container: HTMLTree.Index, title: String) {
    self.finder = finder
    self.text = text
    self.title = PageTitle.letters(title[...])
    kinds = Array(repeating: nil, count: finder.segments.count)
    region = finder.pieces(in: container)
    let shares = captionShares
    captionsAreBody = shares.all > Self.galleryShare
    figcaptionsAreBody = shares.figcaptions > Self.galleryShare
    for index in region { kinds[index] = kind(index) }
    takeOpening()
    let (byline, others) = (bareByline, otherArticles + teasers)
    if let byline { kinds[byline] = .byline }
    for index in others + repeatedHeadlines { kinds[index] = nil }
  }

  /// The headlines but the first.
  private var repeatedHeadlines: [Int] {
    Array(region.filter { kinds[$0] == .headline }.dropFirst())
  }

  /// Gives a piece above the region a kind, and makes it a part of the region.
  mutating func take(_ index: Int, as kind: Block.Kind?) {
    kinds[index] = kind
    region = min(index, region.lowerBound)..<region.upperBound
  }

  /// The shares of the region's running text that stand in captions, and in elements made for them.
  private var captionShares: (all: Double, figcaptions: Double) {
    var (captions, figcaptions, total) = (0.0, 0.0, 0.001)
    for index in region where !finder.isOutside[index] {
      let weight = max(0, finder.weights[index])
      total += weight
      guard picture(finder.segments[index]) == .caption else { continue }
      captions += weight
      if finder.segments[index].context.contains(.caption) { figcaptions += weight }
    }
    return (captions / total, figcaptions / total)
  }

  func words(_ index: Int) -> ArraySlice<UInt8> { text.bytes[finder.segments[index].range] }

  func kind(_ index: Int) -> Block.Kind? {
    let segment = finder.segments[index]
    if finder.isOutside[index] && !isLonePicture(index) || isButton(segment) { return nil }
    if isClock(index) || isDate(segment) { return .dateline }
    if !Self.names(in: segment, of: text).isEmpty { return .byline }
    if isFrame(index) { return nil }
    if let kind = picture(segment) { return kind }
    if isCaptionBelow(index) { return .caption }
    if isCreditBelow(index) { return .credit }
    if isTitle(index) { return .headline }
    if segment.heading == 1 { return nil }
    if segment.cues.contains(.byline) && segment.letters < 120 && !isSentence(segment) {
      return .byline
    }
    if segment.cues.contains(.date) && segment.letters < 60 && !isSentence(segment) {
      return .dateline
    }
    if let notice = NoticeParagraph(segment.range, of: text) {
      return notice == .notice || segment.heading == 0 ? .correction : .subheading
    }
    if standsAsCredit(index) { return .credit }
    if TrailerCues.asksConsent(segment, of: text) { return nil }
    if TrailerCues.match(segment, of: text, isLate: true) { return .trailer }
    if segment.heading > 0 {
      return segment.linkShare > 0.8 && segment.heading > 3 ? nil : .subheading
    }
    if segment.linkShare > 0.8 { return nil }
    if isScrap(segment) { return nil }
    return bodyKind(segment)
  }

  func isSentence(_ segment: HTMLSegment) -> Bool {
    segment.isClosed && segment.letters > 40
  }

  /// Whether a piece is what a button says: “Share”, “Close”.
  func isButton(_ segment: HTMLSegment) -> Bool {
    guard segment.letters < 30, segment.heading == 0 else { return false }
    let head = text.folded(segment.range)
    return Cue.buttons.isWhole(head[...])
  }

  /// The caption or credit of a picture.
  func picture(_ segment: HTMLSegment) -> Block.Kind? {
    if segment.cues.contains(.credit) && segment.letters < 150 { return .credit }
    guard
      segment.cues.contains(.caption) || segment.context.contains(.figure)
        || isInPictureBox(segment)
    else { return nil }
    if segment.context.contains(.table) { return nil }
    let isCaption = segment.cues.contains(.caption) && segment.context.contains(.figure)
    if segment.heading == 1 || segment.heading > 0 && !isCaption { return nil }
    if !segment.cues.contains(.caption) && !segment.cues.isDisjoint(with: [.byline, .date]) {
      return nil
    }
    let isBody =
      captionsAreBody && (figcaptionsAreBody || !segment.context.contains(.caption))
    return segment.letters < 800 && !isBody ? .caption : nil
  }

  /// A few words that are no paragraph of their own.
  func isScrap(_ segment: HTMLSegment) -> Bool {
    guard !segment.isClosed, segment.letters < 25 else { return false }
    return segment.context.isDisjoint(with: [.paragraph, .list, .table, .quotation])
  }

  /// The names in a line that begins like a byline and has nothing but names: `By Ann Lee and Bo Falk`.
  static func names(in segment: HTMLSegment, of text: UTF8Text) -> [String] {
    guard segment.letters < 80, segment.heading == 0, !segment.context.contains(.list) else {
      return []
    }
    return AuthorNames.signature(text[segment.range])
  }

  /// Whether a piece is a date and next to nothing else, or a line that begins with one.
  func isDate(_ segment: HTMLSegment) -> Bool {
    guard segment.letters < 120, segment.heading == 0, !segment.context.contains(.quotation) else {
      return false
    }
    let date = WrittenDate.first(
      in: text, from: segment.range.lowerBound, before: segment.range.upperBound)
    guard let date, date.timestamp?.year != nil, date.timestamp?.day != nil else { return false }
    let isOpening =
      date.range.lowerBound == segment.range.lowerBound
      || Cue.datings.match(text.folded(segment.range)) != nil
    return isOpening && !segment.isClosed || date.range.count * 10 >= segment.range.count * 6
  }

  /// Whether a piece is the time of a live blog's post, and who posted it: `21:04 Ann Lee`.
  func isClock(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    guard segment.letters < 40, !segment.isClosed else { return false }
    let start = Array(words(index).prefix(5))
    guard start.count >= 4 else { return false }
    let colon = start[1] == .colon ? 1 : 2
    return start[colon] == .colon && start[0].isASCIIDigit && start[colon + 1].isASCIIDigit
  }

  func bodyKind(_ segment: HTMLSegment) -> Block.Kind {
    if segment.context.contains(.quotation) { return .blockQuotation }
    if segment.context.contains(.list) { return .listItem }
    return .paragraph
  }

  func isTitle(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    let (length, wanted) = (segment.range.count, title.utf8.count)
    guard wanted > 0, length <= 3 * wanted + 40,
      segment.heading > 0 || (wanted...(2 * wanted)).contains(length)
    else { return false }
    let letters = PageTitle.letters(String(decoding: words(index), as: UTF8.self)[...])
    return letters == title
      || segment.heading == 1 && letters.count > 12
        && (title.hasPrefix(letters) || letters.hasPrefix(title) || letters.hasSuffix(title))
  }
}
