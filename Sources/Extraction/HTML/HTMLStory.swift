import Document
import Text

/// Judges the pieces around an article's container one by one: which are body, and what the others are.
struct HTMLStory {
  private let finder: HTMLFinder
  private let bytes: [UInt8]
  private let title: String
  /// What each piece of the page is; `nil` for those that are no part of the article.
  private(set) var kinds: [Block.Kind?]
  /// The pieces that the article may be made of.
  private(set) var region: Range<Int>

  /// Judges the pieces of a page whose article stands in `container`.
  init(_ finder: HTMLFinder, words: WordBuffer, container: HTMLTree.Index, title: String) {
    self.finder = finder
    bytes = words.bytes
    self.title = PageTitle.letters(title[...])
    kinds = Array(repeating: nil, count: finder.segments.count)
    region = finder.pieces(in: container)
    judge()
    findOpening()
    dropLinkLists()
    dropEmptySections()
  }

  private mutating func judge() {
    for index in region { kinds[index] = kind(index) }
  }

  private func words(_ index: Int) -> ArraySlice<UInt8> { bytes[finder.segments[index].range] }

  private func kind(_ index: Int) -> Block.Kind? {
    let segment = finder.segments[index]
    if finder.isOutside[index] { return nil }
    if let kind = picture(segment) { return kind }
    if isTitle(index) { return .headline }
    if segment.heading == 1 { return nil }
    if segment.cues.contains(.byline) && segment.letters < 120 && !isSentence(segment) { return .byline }
    if segment.cues.contains(.date) && segment.letters < 60 && !isSentence(segment) { return .dateline }
    if TrailerCues.match(words(index), segment) { return .trailer }
    if segment.heading > 0 { return segment.linkShare > 0.8 && segment.heading > 3 ? nil : .subheading }
    if segment.linkShare > 0.8 { return nil }
    if isScrap(segment) { return nil }
    return bodyKind(segment)
  }

  private func isSentence(_ segment: HTMLSegment) -> Bool { segment.isClosed && segment.letters > 40 }

  /// The caption or credit of a picture.
  private func picture(_ segment: HTMLSegment) -> Block.Kind? {
    if segment.cues.contains(.credit) && segment.letters < 150 { return .credit }
    guard segment.cues.contains(.caption) || segment.context.contains(.figure) else { return nil }
    if segment.context.contains(.table) || segment.heading > 0 { return nil }
    return segment.letters < 800 ? .caption : nil
  }

  /// A few words that are no paragraph of their own.
  private func isScrap(_ segment: HTMLSegment) -> Bool {
    guard !segment.isClosed, segment.letters < 25 else { return false }
    return segment.context.isDisjoint(with: [.paragraph, .list, .table, .quotation])
  }

  private func bodyKind(_ segment: HTMLSegment) -> Block.Kind {
    if segment.context.contains(.quotation) { return .blockQuotation }
    if segment.context.contains(.list) { return .listItem }
    return .paragraph
  }

  private func isTitle(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    guard !title.isEmpty, segment.letters < 300, segment.heading > 0 else { return false }
    let letters = PageTitle.letters(String(decoding: words(index), as: UTF8.self)[...])
    return letters == title || segment.heading == 1 && letters.count > 12
      && (title.hasPrefix(letters) || letters.hasPrefix(title))
  }
}

extension HTMLStory {
  /// The farthest that an opening may stand before the rest, in pieces.
  private static let openingReach = 60

  /// Takes in the sentences that stand between the headline and the container.
  private mutating func findOpening() {
    let first = region.lowerBound
    let reach = max(0, first - Self.openingReach)..<first
    guard let headline = reach.last(where: { isTitle($0) && !finder.isOutside[$0] }) ?? reach.last(where: isTitle)
    else { return }
    for index in headline..<first {
      let segment = finder.segments[index]
      guard !finder.isOutside[index] || index == headline else { continue }
      let kind = kind(index)
      if kind == .paragraph || kind == .listItem || kind == .subheading {
        kinds[index] = isOpening(segment) ? .deck : nil
      } else {
        kinds[index] = index == headline ? .headline : kind == .trailer ? nil : kind
      }
    }
    region = headline..<region.upperBound
  }

  private func isOpening(_ segment: HTMLSegment) -> Bool {
    segment.linkShare < 0.3 && (segment.isClosed && segment.letters > 50 || segment.cues.contains(.deck) && segment.letters > 20)
  }

  /// Drops lists of links: to other stories, to places on the page.
  private mutating func dropLinkLists() {
    var index = region.lowerBound
    while index < region.upperBound {
      guard kinds[index] == .listItem, let list = list(around: index) else {
        index += 1
        continue
      }
      let pieces = finder.pieces(in: list).clamped(to: region)
      let letters = pieces.reduce(0) { $0 + finder.segments[$1].letters }
      let links = pieces.reduce(0) { $0 + finder.segments[$1].linkLetters }
      if links * 2 > letters { for piece in pieces where kinds[piece] != .caption { kinds[piece] = nil } }
      index = max(index + 1, pieces.upperBound)
    }
  }

  private func list(around index: Int) -> HTMLTree.Index? {
    var node = finder.segments[index].node
    var list: HTMLTree.Index?
    for _ in 0..<8 {
      let tag = finder.tree.nodes[node].tag
      if tag == .ul || tag == .ol || tag == .dl { list = node }
      guard let parent = finder.tree.parent(node) else { break }
      node = parent
    }
    return list
  }

  /// Drops headings that nothing follows.
  private mutating func dropEmptySections() {
    var hasBody = false
    for index in region.reversed() {
      switch kinds[index] {
      case .subheading?: if !hasBody { kinds[index] = nil }
      case .paragraph?, .listItem?, .blockQuotation?: hasBody = true
      default: break
      }
    }
  }
}
