import Document
import Formats
import Language
import Text

/// Assigns kinds to a page's segments by hand-written rules.
///
/// The kinds are evidence: ``SegmentDecision`` combines them with the learned trees.
struct SegmentRules {
  private(set) var finder: ArticleFinder
  let text: UTF8Text
  private let title: String
  /// The URL of the page, if it is known.
  let address: WebAddress?
  /// The kind of each segment; `nil` for those that are not part of the article.
  private(set) var kinds: [Block.Kind?]
  /// The range of segments that may belong to the article.
  private(set) var region: Range<Int>

  /// The headings of the story's sections that are links.
  private(set) var sections: Set<Int> = []
  /// Whether the story is told in the captions of its pictures.
  private(set) var captionsAreBody = false
  /// Whether it is told in `<figcaption>` elements rather than in elements with a caption class.
  private var figcaptionsAreBody = false
  /// The share of the running text above which captions are the story.
  private static let galleryShare = 0.6

  /// Applies the rules to the page of an article in `container`.
  init(
    _ finder: ArticleFinder, text: UTF8Text, container: HTMLTree.Index, title: String,
    address: WebAddress? = nil
  ) {
    self.finder = finder
    self.address = address
    self.text = text
    self.title = PageTitle.letters(title[...])
    kinds = Array(repeating: nil, count: finder.segments.count)
    region = finder.indices(in: container)
    let shares = captionShares
    captionsAreBody = shares.all > Self.galleryShare
    figcaptionsAreBody = shares.figcaptions > Self.galleryShare
    for index in region { kinds[index] = kind(index) }
    takeOpening()
    takeQuestions()
    for index in slides { kinds[index] = .caption }
    sections = linkedSections
    let (byline, others) = (bareByline, otherArticles + teasers)
    for index in listedByline + [byline].compactMap(\.self) { kinds[index] = .byline }
    for index in others + repeatedHeadlines { kinds[index] = nil }
  }

  /// The headlines after the first.
  private var repeatedHeadlines: [Int] {
    Array(region.filter { kinds[$0] == .headline }.dropFirst())
  }

  /// Readmits what an uncertain name excludes around the headline.
  mutating func admit(around headline: Int) { finder.admit(around: headline) }

  /// Sets the kind of a segment outside the region, and extends the region to it.
  mutating func take(_ index: Int, as kind: Block.Kind?) {
    kinds[index] = kind
    region = min(index, region.lowerBound)..<max(index + 1, region.upperBound)
  }

  /// The shares of the region's running text in captions, and in `<figcaption>` elements.
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

  /// The signatures of block quotations.
  var signatures: QuotationSignature { QuotationSignature(finder: finder, text: text) }

  private func isBoxedSignature(_ index: Int) -> Bool {
    index > 0 && finder.segments[index - 1].context.contains(.quotation)
      && signatures.isBoxed(index)
  }

  /// The words of a segment.
  func words(_ index: Int) -> ArraySlice<UInt8> { text.bytes[finder.segments[index].range] }

  /// A segment with a larger share of link text is nothing but links.
  static let allLinks = 0.8

  /// The kind of a segment, regardless of its position.
  func kind(_ index: Int) -> Block.Kind? {
    let segment = finder.segments[index]
    if finder.isOutside[index] && !isLonePicture(index) || isButton(segment) { return nil }
    if segment.context.contains(.code) { return .preformatted }
    if isMarkup(index) { return nil }
    if segment.context.contains(.signature) || isBoxedSignature(index) { return .blockQuotation }
    if isClock(index) || isDate(segment) || isUpdate(segment) { return .dateline }
    if !Self.names(in: segment, of: text).isEmpty || isDatedByline(segment) { return .byline }
    if isSlideTitle(index) { return .caption }
    if isFrame(index) { return nil }
    if let kind = picture(segment) { return kind }
    if isCaptionBelow(index) { return .caption }
    if isCreditBelow(index) { return .credit }
    if isTitle(index) { return .headline }
    if segment.heading == 1 { return nil }
    if !isSentence(segment) {
      if segment.hints.contains(.byline) && segment.letters < 120 {
        return TrailerPhrases.match(segment, of: text) || isTopic(segment) ? nil : .byline
      }
      if segment.hints.contains(.date) && segment.letters < 60 { return .dateline }
    }
    if let notice = NoticeParagraph(segment.range, of: text) {
      return notice == .notice || segment.heading == 0 ? .correction : .subheading
    }
    if standsAsCredit(index) { return .credit }
    if TrailerPhrases.match(segment, of: text) || asksForMistakes(index) { return .trailer }
    let isLink = segment.linkShare > Self.allLinks && !isListed(index) && !isPrice(index)
    if segment.heading > 0 { return isLink && segment.heading > 3 ? nil : .subheading }
    return isLink || isScrap(segment) ? nil : bodyKind(segment)
  }

  /// The most list items that are checked.
  private static let fewItems = 200

  /// Whether a link is an item of a list, or a cell of a table, that is part of the story: one
  /// introduced by a line that ends with a colon, or a list with nested lists right below a
  /// paragraph.
  func isListed(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    guard segment.listDepth > 0 || segment.context.contains(.table),
      segment.linkShare > Self.allLinks, !finder.leadsToPage(index),
      let list = finder.tree.outermostList(around: segment.node) ?? table(around: segment)
    else { return false }
    let items = finder.indices(in: list)
    guard let intro = finder.segments[..<items.lowerBound].last, intro.heading == 0,
      !TrailerPhrases.match(intro, of: text)
    else { return false }
    let hasColon = text.bytes[intro.range].last == .colon
    if hasColon, intro.letters < Self.introLength, areHeadlines(items) { return false }
    let outer = hasColon ? box(around: list, with: items) : list
    return finder.tree.parent(intro.node) == finder.tree.parent(outer)
      && (hasColon
        || intro.isClosed
          && finder.segments[items].prefix(Self.fewItems).contains { $0.listDepth > 1 })
  }

  /// A shorter line with a colon is a label rather than a sentence of the story, in characters.
  private static let introLength = 20
  /// The length of most headlines and above, in characters, on average.
  private static let headlineLength = 45

  /// Whether links to the same site are as long as headlines.
  private func areHeadlines(_ items: Range<Int>) -> Bool {
    let items = items.prefix(Self.fewItems)
    let letters = items.reduce(0) { $0 + finder.segments[$1].letters }
    return letters >= items.count * Self.headlineLength && !items.contains(where: leadsElsewhere)
  }

  private func table(around segment: Segment) -> HTMLTree.Index? {
    finder.enclosing(segment, limit: Self.tableDepth).first { finder.tree.nodes[$0].tag == .table }
  }

  /// How many levels up to search for a table.
  private static let tableDepth = 8

  /// The outermost element that holds no segments but those of an element.
  private func box(around element: HTMLTree.Index, with items: Range<Int>) -> HTMLTree.Index {
    finder.tree.ancestors(element).prefix { finder.indices(in: $0) == items }.last ?? element
  }

  /// Whether a segment is a row of a table that is made of boxes, between others or below text of
  /// the story.
  func isDrawnRow(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    guard segment.context.isSuperset(of: [.table, .row]), index > region.lowerBound else {
      return false
    }
    return finder.tree.nodes[segment.node].tag == .div && kinds[index - 1]?.isBody == true
  }

  /// The longest line with a price, in characters.
  private static let priceLength = 80

  /// Whether a linked paragraph states a price and stands between paragraphs of the story:
  /// `Currently £204.98, Ropeland`.
  func isPrice(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    guard segment.context.contains(.paragraph), segment.letters < Self.priceLength,
      Price.isFound(in: words(index))
    else { return false }
    return [index - 1, index + 1].allSatisfy { next in
      guard finder.segments.indices.contains(next) else { return false }
      let other = finder.segments[next]
      return !finder.isOutside[next] && (other.heading > 0 || other.linkShare < Self.allLinks)
        && finder.tree.parent(other.node) == finder.tree.parent(segment.node)
    }
  }

  private func isSentence(_ segment: Segment) -> Bool {
    segment.isClosed && segment.letters > 40
  }

  /// Whether a segment asks readers to report mistakes: a link, or a line that does not stand
  /// between sentences.
  private func asksForMistakes(_ index: Int) -> Bool {
    guard TrailerPhrases.mayAskForMistakes(finder.segments[index], of: text) else { return false }
    return finder.segments[index].linkShare > 0
      || [index - 1, index + 1].contains {
        !finder.segments.indices.contains($0) || finder.isOutside[$0]
          || !isSentence(finder.segments[$0])
      }
  }

  /// Whether a segment is the label of a button: “Share”, “Close”.
  private func isButton(_ segment: Segment) -> Bool {
    segment.letters < 30 && segment.heading == 0
      && Boilerplate.buttons.isWhole(text.folded(segment.range)[...])
  }

  /// A longer text that is named a credit is the caption with it, in characters, if it is no longer
  /// than a caption.
  private static let (longestCredit, longestCaption) = (150, 400)

  /// The kind of a segment that is a caption or credit by its markup; `nil` for others.
  func picture(_ segment: Segment) -> Block.Kind? {
    let (hints, context) = (segment.hints, segment.context)
    if hints.contains(.credit) && segment.letters < Self.longestCredit { return .credit }
    if hints.contains(.credit) && segment.letters < Self.longestCaption && segment.linkShare < 0.5 {
      return .caption
    }
    guard hints.contains(.caption) || context.contains(.figure) || isInPictureBox(segment),
      !context.contains(.table)
    else { return nil }
    let isCaption = hints.contains(.caption) && context.contains(.figure)
    if segment.heading == 1 || segment.heading > 0 && !isCaption { return nil }
    if !hints.contains(.caption) && !hints.isDisjoint(with: [.byline, .date]) { return nil }
    let isBody = captionsAreBody && (figcaptionsAreBody || !context.contains(.caption))
    return segment.letters < 800 && !isBody ? .caption : nil
  }

  /// Whether a segment is a short fragment rather than a paragraph.
  private func isScrap(_ segment: Segment) -> Bool {
    !segment.isClosed && segment.letters < 25
      && segment.context.isDisjoint(with: [.paragraph, .list, .table, .quotation])
  }

  /// The names in a line that starts like a byline and consists of names: `By Ann Lee and Bo Falk`.
  static func names(in segment: Segment, of text: UTF8Text) -> [String] {
    guard segment.letters < 80, !segment.context.contains(.list), segment.heading != 1 else {
      return []
    }
    let line = text[segment.range]
    let isHeading = (1...sectionLevel).contains(segment.heading)
    return isHeading && AuthorNames.opensWithPreposition(line) ? [] : AuthorNames.signature(line)
  }

  /// The lowest level of headings of sections, which may start with “by”. Lower ones are used for
  /// their looks.
  private static let sectionLevel = 4

  /// Whether a segment is a link to the other stories on a topic.
  private func isTopic(_ segment: Segment) -> Bool {
    segment.linkShare > Self.allLinks
      && finder.links(in: segment.range).contains { finder.tree.leadsToTopic($0.node) }
  }

  /// Whether a segment is a byline with a date: `By Ann Lee 9 May 2031`.
  private func isDatedByline(_ segment: Segment) -> Bool {
    let range = segment.range
    guard segment.letters < 120, segment.heading == 0, !segment.context.contains(.list),
      AuthorNames.openingLength(text.folded(range)[...]) != nil,
      let date = fullDate(in: range)
    else { return false }
    return !AuthorNames.signature(text[range.lowerBound..<date.range.lowerBound]).isEmpty
  }

  /// Whether a segment is a tag shown as text: `<img height="1" …>`, `[button link="…"]`, or an error
  /// of the server: `Warning: … in /srv/lantern.php on line 3`.
  private func isMarkup(_ index: Int) -> Bool {
    let words = words(index)
    if Self.errorLabels.contains(where: { words.starts(with: $0) }) {
      return words.firstRange(of: Self.serverError) != nil
    }
    let closing: UInt8
    switch words.first {
    case UInt8(ascii: "<"): closing = UInt8(ascii: ">")
    case UInt8(ascii: "["): closing = UInt8(ascii: "]")
    default: return false
    }
    let tag = words.dropFirst().prefix { $0 != closing }
    return words.last == closing && tag.first?.isASCIILetter == true
      && tag.contains(UInt8(ascii: "=")) && tag.contains(.space)
      && (closing == UInt8(ascii: ">") || Self.quotes.contains { tag.firstRange(of: $0) != nil })
  }

  private static let serverError = Array(".php on line ".utf8)
  private static let errorLabels = ["Warning: ", "Notice: ", "Deprecated: ", "Fatal error: "]
    .map { Array($0.utf8) }

  /// The marks around the values in such a tag.
  private static let quotes = ["=\"", "=”", "=“", "='", "=’"].map { Array($0.utf8) }

  /// Whether a segment is little more than a date, or a line that starts with one.
  private func isDate(_ segment: Segment) -> Bool {
    let range = segment.range
    guard segment.letters < 120, segment.heading == 0,
      segment.context.isDisjoint(with: [.quotation, .row]),
      let date = fullDate(in: range)
    else { return false }
    let rest = text.bytes[date.range.upperBound..<range.upperBound].drop { $0 == .space }
    // The days of an event: `9 May 2031 ~ 12 May`.
    if rest.first == UInt8(ascii: "~") { return false }
    let isOpening =
      date.range.lowerBound == range.lowerBound
      || Boilerplate.datings.match(text.folded(range)) != nil
      || isLabelled(date.range, in: range)
    return isOpening && !segment.isClosed || date.range.count * 10 >= range.count * 6
      || isOpening && fullDate(in: date.range.upperBound..<range.upperBound) != nil
  }

  /// The longest line that says when the story was updated, in characters.
  private static let updateLength = 50

  /// Whether a segment is little more than a phrase of dating and a day or time without the year:
  /// `Updated on May 9 at 3:15 p.m.`
  private func isUpdate(_ segment: Segment) -> Bool {
    guard segment.letters < Self.updateLength, segment.heading == 0, segment.linkShare == 0,
      segment.context.isDisjoint(with: [.quotation, .list, .table]),
      text.bytes[segment.range].contains(.colon)
    else { return false }
    let words = text.folded(segment.range)
    return Boilerplate.datings.match(words) != nil
      && words.split(separator: .space).contains {
        $0.first?.isASCIIDigit == true && $0.contains(.colon)
      }
  }

  /// The first date with a year, a month and a day.
  private func fullDate(in range: ByteRange) -> WrittenDate? {
    var start = range.lowerBound
    while let date = WrittenDate.first(in: text, from: start, before: range.upperBound) {
      if date.timestamp?.year != nil && date.timestamp?.day != nil { return date }
      start = date.range.upperBound
    }
    return nil
  }

  /// The longest label before a date, in bytes: `UPDATED: Tue., `.
  private static let dateLabel = 20

  /// Whether a segment is a label with a colon and a date: `UPDATED: Tue., Nov. 19, 2031`.
  private func isLabelled(_ date: ByteRange, in range: ByteRange) -> Bool {
    let label = text.bytes[range.lowerBound..<date.lowerBound]
    return date.upperBound == range.upperBound && label.count < Self.dateLabel
      && label.contains(.colon)
  }

  /// Whether a segment is the time of a live-blog post, possibly with its author: `21:04 Ann Lee`.
  private func isClock(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    guard segment.letters < 40, !segment.isClosed, segment.range.count >= 4 else { return false }
    let start = Array(words(index).prefix(5))
    let colon = start[1] == .colon ? 1 : 2
    return start[colon] == .colon && start[0].isASCIIDigit && start[colon + 1].isASCIIDigit
  }

  /// The kind of a segment of the body.
  func bodyKind(_ segment: Segment) -> Block.Kind {
    if segment.context.contains(.code) { return .preformatted }
    if segment.context.contains(.quotation) { return .blockQuotation }
    return segment.context.contains(.list) ? .listItem : .paragraph
  }

  /// Whether a segment is the title of the article, or an `<h1>` that shares its beginning or end.
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
