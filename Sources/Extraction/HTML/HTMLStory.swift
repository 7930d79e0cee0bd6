import Document
import Text

/// Judges the pieces around an article's container one by one: which are body, and what the others are.
struct HTMLStory {
  private let finder: HTMLFinder
  private let text: UTF8Text
  private let title: String
  /// What each piece of the page is; `nil` for those that are no part of the article.
  private(set) var kinds: [Block.Kind?]
  /// The pieces that the article may be made of.
  private(set) var region: Range<Int>

  /// Where the last part of the story begins.
  private var lateStart = 0
  /// Whether the story is told under its pictures.
  private var captionsAreBody = false
  /// The share of running text in captions from which on they are the story.
  private static let galleryShare = 0.6

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
      {
        kinds[index] = bodyKind(segment)
      } else if kinds[index] == .paragraph && share < Self.otherText && index >= lateStart {
        kinds[index] = .trailer
      }
    }
  }

  /// The share of a piece's runs of words in the given text from which on it is a part of that.
  private static let sameText = 0.7
  /// The share up to which it is none.
  private static let otherText = 0.1
  /// The share of the body that the given text must have for it to be believed.
  private static let sameBody = 0.85

  /// Judges the pieces of a page whose article stands in `container`.
  init(_ finder: HTMLFinder, text: UTF8Text, container: HTMLTree.Index, title: String) {
    self.finder = finder
    self.text = text
    self.title = PageTitle.letters(title[...])
    kinds = Array(repeating: nil, count: finder.segments.count)
    region = finder.pieces(in: container)
    captionsAreBody = captionShare > Self.galleryShare
    lateStart = firstLatePiece
    judge()
    findOpening()
    findDeck()
    findBareByline()
    dropTeasers()
    dropEndings()
    dropLinkLists()
    dropRepeatedDeck()
    dropRepeatedHeadline()
    dropEmptySections()
  }

  /// The piece behind the first three quarters of the region's running text.
  private var firstLatePiece: Int {
    let weights = region.map { finder.isOutside[$0] ? 0 : max(0, finder.weights[$0]) }
    let total = weights.reduce(0, +)
    var sum = 0.0
    for (index, weight) in zip(region, weights) {
      sum += weight
      if sum > 0.75 * total { return index + 1 }
    }
    return region.upperBound
  }

  /// The share of the region's running text that stands in captions.
  private var captionShare: Double {
    var captions = 0.0
    var all = 0.001
    for index in region where !finder.isOutside[index] {
      all += max(0, finder.weights[index])
      if picture(finder.segments[index]) == .caption { captions += max(0, finder.weights[index]) }
    }
    return captions / all
  }

  private mutating func judge() {
    for index in region { kinds[index] = kind(index) }
  }

  private func words(_ index: Int) -> ArraySlice<UInt8> { text.bytes[finder.segments[index].range] }

  private func kind(_ index: Int) -> Block.Kind? {
    let segment = finder.segments[index]
    if finder.isOutside[index] && !isLonePicture(segment) || isButton(segment) { return nil }
    if isClock(index) || isDate(segment) { return .dateline }
    if !Self.names(in: segment, of: text).isEmpty { return .byline }
    if let kind = picture(segment) { return kind }
    if isTitle(index) { return .headline }
    if segment.heading == 1 { return nil }
    if segment.cues.contains(.byline) && segment.letters < 120 && !isSentence(segment) {
      return .byline
    }
    if segment.cues.contains(.date) && segment.letters < 60 && !isSentence(segment) {
      return .dateline
    }
    if let notice = NoticeCue(segment.range, of: text) {
      return notice == .notice || segment.heading == 0 ? .correction : .subheading
    }
    if TrailerCues.match(segment, of: text, isLate: index >= lateStart) { return .trailer }
    if segment.heading > 0 {
      return segment.linkShare > 0.8 && segment.heading > 3 ? nil : .subheading
    }
    if segment.linkShare > 0.8 { return nil }
    if isScrap(segment) { return nil }
    return bodyKind(segment)
  }

  private func isSentence(_ segment: HTMLSegment) -> Bool {
    segment.isClosed && segment.letters > 40
  }

  /// Whether a piece is what a button says: “Share”, “Close”.
  private func isButton(_ segment: HTMLSegment) -> Bool {
    guard segment.letters < 30, segment.heading == 0 else { return false }
    let head = text.folded(segment.range)
    return Cue.shares.match(head) == head.count
  }

  /// The caption or credit of a picture.
  private func picture(_ segment: HTMLSegment) -> Block.Kind? {
    if segment.cues.contains(.credit) && segment.letters < 150 { return .credit }
    guard
      segment.cues.contains(.caption) || segment.context.contains(.figure)
        || isInPictureBox(segment)
    else { return nil }
    if segment.context.contains(.table) || segment.heading > 0 { return nil }
    if !segment.cues.contains(.caption) && !segment.cues.isDisjoint(with: [.byline, .date]) {
      return nil
    }
    guard segment.letters < 800, !captionsAreBody else { return nil }
    return .caption
  }

  /// Whether a piece stands in a small box, named after pictures, that holds one.
  private func isInPictureBox(_ segment: HTMLSegment) -> Bool {
    guard segment.cues.contains(.picture), segment.letters < 400 else { return false }
    var node = segment.node
    for _ in 0..<5 {
      let pieces = finder.pieces(in: node)
      guard pieces.count < 5 else { return false }
      if HTMLCues(of: node, in: finder.tree).contains(.picture), hasPicture(node) {
        return pieces.reduce(0) { $0 + finder.segments[$1].letters } < 500
      }
      guard let parent = finder.tree.parent(node) else { return false }
      node = parent
    }
    return false
  }

  /// Whether a piece is a caption that only the class of a box around its picture makes a suspect.
  private func isLonePicture(_ segment: HTMLSegment) -> Bool {
    guard segment.cues.contains(.caption) || segment.context.contains(.figure),
      segment.linkShare < 0.5
    else { return false }
    guard let outermost = finder.guilty(around: segment).last else { return false }
    return outermost.cues.isDisjoint(with: [.comments, .offer, .unseen])
      && finder.pieces(in: outermost.node).count < 4 && hasPicture(outermost.node)
  }

  private func hasPicture(_ node: HTMLTree.Index) -> Bool {
    finder.tree.subtree(node).contains {
      switch finder.tree.nodes[$0].tag {
      case .img, .picture: true
      default: false
      }
    }
  }

  /// A few words that are no paragraph of their own.
  private func isScrap(_ segment: HTMLSegment) -> Bool {
    guard !segment.isClosed, segment.letters < 25 else { return false }
    return segment.context.isDisjoint(with: [.paragraph, .list, .table, .quotation])
  }

  /// The names in a line that begins like a byline and has nothing but names: `By Ann Lee and Bo Falk`.
  static func names(in segment: HTMLSegment, of text: UTF8Text) -> [String] {
    guard segment.letters < 80, segment.heading == 0, !segment.context.contains(.list) else {
      return []
    }
    let words = text[segment.range]
    guard AuthorNames.hasOpening(words) else { return [] }
    let names = AuthorNames.names(in: words)
    return names.allSatisfy(AuthorNames.isLikely) ? names : []
  }

  /// Whether a piece is a date and next to nothing else, or a line that begins with one.
  private func isDate(_ segment: HTMLSegment) -> Bool {
    guard segment.letters < 120, segment.heading == 0 else { return false }
    let date = WrittenDate.first(
      in: text, from: segment.range.lowerBound, before: segment.range.upperBound)
    guard let date, date.timestamp?.year != nil, date.timestamp?.day != nil else { return false }
    let isOpening = date.range.lowerBound == segment.range.lowerBound && !segment.isClosed
    return isOpening || date.range.count * 10 >= segment.range.count * 6
  }

  /// Whether a piece is the time of a live blog's post, and who posted it: `21:04 Ann Lee`.
  private func isClock(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    guard segment.letters < 40, !segment.isClosed else { return false }
    let start = Array(words(index).prefix(5))
    guard start.count >= 4 else { return false }
    let colon = start[1] == .colon ? 1 : 2
    return start[colon] == .colon && start[0].isASCIIDigit && start[colon + 1].isASCIIDigit
  }

  private func bodyKind(_ segment: HTMLSegment) -> Block.Kind {
    if segment.context.contains(.quotation) { return .blockQuotation }
    if segment.context.contains(.list) { return .listItem }
    return .paragraph
  }

  private func isTitle(_ index: Int) -> Bool {
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

extension HTMLStory {
  /// The farthest that an opening may stand before the rest, in pieces.
  private static let openingReach = 60

  /// Takes in the sentences that stand between the headline and the container.
  private mutating func findOpening() {
    let first = region.lowerBound
    let reach = max(0, first - Self.openingReach)..<first
    guard
      let headline = reach.last(where: { isTitle($0) && !finder.isOutside[$0] })
        ?? reach.last(where: isTitle)
    else { return }
    for index in headline..<first {
      let segment = finder.segments[index]
      guard !finder.isOutside[index] || index == headline else { continue }
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

  private func openingKind(_ segment: HTMLSegment) -> Block.Kind {
    segment.letters <= Self.deckLength ? .deck : .paragraph
  }

  /// Finds the deck at the top of the container itself, by its name.
  private mutating func findDeck() {
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

  /// Finds a byline without “By”: names alone at the very start of the body.
  private mutating func findBareByline() {
    guard let first = region.first(where: { kinds[$0]?.isBody == true }),
      kinds[first] == .paragraph,
      !finder.segments[first].isClosed, finder.segments[first].letters < 60
    else { return }
    let names = AuthorNames.names(in: text[finder.segments[first].range])
    if !names.isEmpty && names.allSatisfy(AuthorNames.isLikely) { kinds[first] = .byline }
  }

  /// The first piece of a picture that stands right above the headline; the headline if there is none.
  private mutating func leadPicture(before headline: Int) -> Int {
    var first = headline
    for index in stride(from: headline - 1, through: max(0, headline - 6), by: -1) {
      guard !finder.isOutside[index], let kind = picture(finder.segments[index]) else { continue }
      kinds[index] = kind
      first = index
    }
    return first
  }

  private func isOpening(_ segment: HTMLSegment) -> Bool {
    segment.linkShare < 0.3
      && (segment.isClosed && segment.letters > 50
        || segment.cues.contains(.deck) && segment.letters > 20)
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
      if links * 2 > letters {
        for piece in pieces where kinds[piece] != .caption { kinds[piece] = nil }
      }
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

  /// The most that a teaser says below its heading, in characters.
  private static let teaserLength = 350
  /// The share of the running text above which what looks like teasers is the story.
  private static let teaserShare = 0.3

  /// Drops teasers of other stories: boxes with a heading that is a link and a sentence or two below.
  private mutating func dropTeasers() {
    let boxes = region.filter { isLinkedHeading($0) && !finder.isOutside[$0] }.compactMap(teaser)
    guard boxes.count > 1 else { return }
    let share = boxes.reduce(0) { $0 + mass($1) } / max(mass(region), 0.001)
    guard share < Self.teaserShare else { return }
    for box in boxes { for index in box where kinds[index] != .headline { kinds[index] = nil } }
  }

  private func mass(_ pieces: Range<Int>) -> Double {
    pieces.reduce(0) { $0 + (kinds[$1]?.isBody == true ? max(0, finder.weights[$1]) : 0) }
  }

  /// The pieces of the teaser that a linked heading heads: the largest element around it that says little.
  private func teaser(_ heading: Int) -> Range<Int>? {
    var box = heading..<(heading + 1)
    var node = finder.segments[heading].node
    while let parent = finder.tree.parent(node) {
      let pieces = finder.pieces(in: parent)
      let headings = pieces.filter(isLinkedHeading).count
      let letters = pieces.reduce(0) {
        $0 + finder.segments[$1].letters - finder.segments[$1].linkLetters
      }
      guard pieces.count < 10, headings == 1, letters < Self.teaserLength else { break }
      box = pieces
      node = parent
    }
    return box.clamped(to: region)
  }

  private func isLinkedHeading(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    return segment.linkShare > 0.8 && segment.letters > 15
      && (segment.heading > 0 || segment.cues.contains(.headline))
  }

  /// The share of the running text that may follow a heading such as “More stories”.
  private static let endingShare = 0.15

  /// Drops what stands under headings that point away from the story, up to the next heading.
  private mutating func dropEndings() {
    let total = mass(region)
    for index in region where kinds[index] == .trailer && finder.segments[index].heading > 0 {
      let end = ((index + 1)..<region.upperBound).first { kinds[$0] == .subheading }
      let below = (index + 1)..<(end ?? region.upperBound)
      guard mass(below) < Self.endingShare * total else { continue }
      for piece in below where kinds[piece]?.isBody == true { kinds[piece] = nil }
    }
  }

  /// Keeps the first of several headlines.
  private mutating func dropRepeatedHeadline() {
    for index in region.filter({ kinds[$0] == .headline }).dropFirst() { kinds[index] = nil }
  }

  /// Drops paragraphs that only repeat the deck.
  private mutating func dropRepeatedDeck() {
    var decks: Set<ArraySlice<UInt8>> = []
    for index in region {
      if kinds[index] == .deck {
        if !decks.insert(words(index)).inserted { kinds[index] = nil }
      } else if kinds[index] == .paragraph, decks.contains(words(index)) {
        kinds[index] = nil
      }
    }
  }
}
