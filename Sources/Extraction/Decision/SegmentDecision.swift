import Document
import Formats
import Text

/// The final kinds of a page's segments, decided from the rules and the learned trees.
struct SegmentDecision {
  /// The kind of each segment; `nil` for those that are not part of the article.
  var kinds: [Block.Kind?]

  /// On pages with fewer segments the rules decide alone: the training data has hardly any such
  /// pages.
  private static let fewSegments = 12

  /// Decides the kind of every segment. If the trees keep little of the article text that JSON-LD
  /// gives and the rules keep more, the rules decide alone.
  ///
  /// - Parameter given: The article's text in JSON-LD, if any.
  init(
    _ rules: SegmentRules, by model: SegmentModel, _ reader: SegmentReader, given: String? = nil
  ) {
    kinds = rules.kinds
    if kinds.count >= Self.fewSegments {
      kinds = Self.kinds(rules, by: model, reader)
      if let given, Self.holdsLittle(of: given, kinds, rules),
        !Self.holdsLittle(of: given, rules.kinds, rules)
      {
        kinds = rules.kinds
      }
    }
    restoreHeadings(rules)
    restoreAlikeHeadings(rules)
    restoreSignatures(rules)
    restoreTableHeads(rules)
    restoreLinks(rules)
    removeLabelledLinks(rules)
    removeRefrains(rules)
    removeComments(rules)
    removeCards(rules)
    removeLabels(rules)
    removeCopies(rules)
    removeEchoes(rules)
    removeExcerpt(rules)
    removeOffers(rules)
    removeFiller(rules)
    removeEmptySections()
    assert(kinds.count == rules.finder.segments.count, "every segment has a kind")
  }

  private static func kinds(
    _ rules: SegmentRules, by model: SegmentModel, _ reader: SegmentReader
  ) -> [Block.Kind?] {
    var row = SegmentRow()
    return rules.kinds.indices.map { index in
      guard reader.isCandidate(index), let threshold = rules.threshold(index) else {
        return rules.kinds[index]
      }
      reader.describe(index, into: &row)
      let isStory = model.forest.score(row.values) > threshold
      if isStory == rules.kinds[index].isStory || isStory && rules.leadsAway(index) {
        return rules.kinds[index]
      }
      return isStory ? rules.storyKind(index) : nil
    }
  }

  private static func holdsLittle(
    of given: String, _ kinds: [Block.Kind?], _ rules: SegmentRules
  ) -> Bool {
    let found = zip(kinds, rules.finder.segments).reduce(0) {
      $0 + ($1.0?.isBody == true ? $1.1.range.count : 0)
    }
    return found * 2 < given.utf8.count
  }

  /// The shortest paragraph below a heading that is restored, in characters.
  private static let paragraphLength = 60

  /// Restores the headings that the rules keep, and those of the first level that are no headlines,
  /// between kept segments that stand as far from them in the tree.
  private mutating func restoreHeadings(_ rules: SegmentRules) {
    for index in kinds.indices.dropFirst().dropLast()
    where kinds[index] == nil && rules.mayBeHeading(index) && kinds[index - 1].isStory
      && (kinds[index + 1] == .paragraph || kinds[index + 1] == .blockQuotation)
      && rules.words(index).last != .colon
      && rules.finder.segments[index + 1].letters >= Self.paragraphLength
      && rules.finder.commonElement(index - 1, index)
        == rules.finder.commonElement(index, index + 1)
    {
      kinds[index] = .subheading
    }
  }

  /// The fewest headings of a template that are kept where others of it are restored, and the most
  /// others for each of them.
  private static let (fewAlike, mostLost) = (2, 4)

  /// Restores the headings that the rules keep between kept segments if enough others of the same
  /// template are kept.
  private mutating func restoreAlikeHeadings(_ rules: SegmentRules) {
    let headings = kinds.indices.filter { rules.kinds[$0] == .subheading }
    let templates = headings.map { rules.finder.tree.template(of: rules.finder.segments[$0].node) }
    var counts: [UInt64: (kept: Int, lost: Int)] = [:]
    for (heading, template) in zip(headings, templates) {
      if kinds[heading] == nil {
        counts[template, default: (0, 0)].lost += 1
      } else {
        counts[template, default: (0, 0)].kept += 1
      }
    }
    for (heading, template) in zip(headings, templates) {
      let (kept, lost) = counts[template, default: (0, 0)]
      if kinds[heading] == nil, kept >= Self.fewAlike, lost <= kept * Self.mostLost,
        isInStory(heading),
        rules.threshold(heading) != nil, rules.words(heading).last != .colon
      {
        kinds[heading] = .subheading
      }
    }
  }

  /// Whether text or a heading of the story is right above a segment, and a paragraph or a heading
  /// right below.
  private func isInStory(_ index: Int) -> Bool {
    guard index > 0, index + 1 < kinds.count else { return false }
    let (above, below) = (kinds[index - 1], kinds[index + 1])
    return (above?.isBody == true || above == .subheading)
      && (below == .paragraph || below == .subheading)
  }

  /// The fewest paragraphs of a copy.
  private static let copyLength = 4
  /// Shorter paragraphs, in characters, are ignored: an author may repeat them.
  private static let copiedLetters = 60
  /// The share of its letters that a copy has in common with the story.
  private static let copiedShare = 0.97

  /// Removes copies of the story, which some pages include for other screen sizes: runs of
  /// paragraphs that already occur above in the same order, with hardly anything new between them.
  private mutating func removeCopies(_ rules: SegmentRules) {
    var first: [UInt64: Int] = [:]
    let originals = kinds.indices.map { index in
      guard kinds[index]?.isBody == true else { return index }
      let hash = WordHash(rules.words(index)).value
      defer { if first[hash] == nil { first[hash] = index } }
      return first[hash] ?? index
    }
    var copy: [Int] = []
    var last = -1
    for index in kinds.indices
    where kinds[index]?.isBody == true && rules.finder.segments[index].letters >= Self.copiedLetters
    {
      let original = originals[index]
      if original < index, original > last {
        copy.append(index)
      } else {
        remove(copy, of: originals, rules)
        copy = original < index ? [index] : []
      }
      last = original < index ? original : -1
    }
    remove(copy, of: originals, rules)
  }

  private mutating func remove(_ copy: [Int], of originals: [Int], _ rules: SegmentRules) {
    guard copy.count >= Self.copyLength, let start = copy.first, let end = copy.last else { return }
    let body = (start...end).filter { kinds[$0]?.isBody == true }
    let letters = { (lines: [Int]) in lines.reduce(0) { $0 + rules.finder.segments[$1].letters } }
    let known = letters(body.filter { originals[$0] < start })
    guard Double(known) >= Self.copiedShare * Double(letters(body)) else { return }
    for index in start...end { kinds[index] = nil }
  }

  /// The shortest sentence, in characters, that nobody says twice in a row.
  private static let echoLength = 80

  /// Removes the paragraphs that repeat the one right above them in another element: pages show some
  /// twice, for screens of different sizes. More of the same is meant.
  private mutating func removeEchoes(_ rules: SegmentRules) {
    let body = kinds.indices.filter { kinds[$0]?.isBody == true }
    var start = 0
    while start < body.count {
      let words = rules.words(body[start])
      let run = body[start...].prefix { rules.words($0).elementsEqual(words) }
      if run.count == 2, kinds[run[start + 1]] == .paragraph,
        isEcho(run[start + 1], of: run[start], rules)
      {
        kinds[run[start + 1]] = nil
      }
      start += run.count
    }
  }

  private func isEcho(_ index: Int, of original: Int, _ rules: SegmentRules) -> Bool {
    let (one, other) = (rules.finder.segments[original], rules.finder.segments[index])
    return other.isClosed && other.letters >= Self.echoLength
      && rules.finder.tree.parent(one.node) != rules.finder.tree.parent(other.node)
  }

  /// The shortest excerpt, in characters, and how many paragraphs it is from.
  private static let (excerptLength, excerptReach) = (120, 3)
  /// The share of its words that an excerpt has in common with those paragraphs.
  private static let excerptShare = 0.9

  /// Removes a paragraph above the story that joins the words of its first ones.
  private mutating func removeExcerpt(_ rules: SegmentRules) {
    let body = kinds.indices.filter { kinds[$0]?.isBody == true }
    let next = body.dropFirst().prefix(Self.excerptReach)
    guard let first = body.first, let second = next.first, body.count > 2 * Self.excerptReach,
      rules.finder.segments[first].letters >= Self.excerptLength,
      rules.finder.segments[first].letters > rules.finder.segments[second].letters
    else { return }
    if let share = WordShingles(rules.words(second)).share(of: rules.words(first)),
      share >= Self.excerptShare
    {
      return
    }
    let below = WordShingles(next.flatMap { Array(rules.words($0)) + [.space] })
    if let share = below.share(of: rules.words(first)), share >= Self.excerptShare {
      kinds[first] = nil
    }
  }

  /// The longest offer, in characters, and the fewest with the same label.
  private static let (offerLength, fewOffers) = (40, 4)
  /// The share of link text in an offer.
  private static let offerShare = 0.25

  /// Removes short lines with a label and a link that occur again and again: `Buy it now: Lantern`.
  private mutating func removeOffers(_ rules: SegmentRules) {
    var offers: [UInt64: [Int]] = [:]
    for index in kinds.indices where kinds[index] == .paragraph || kinds[index] == .listItem {
      let segment = rules.finder.segments[index]
      guard segment.letters <= Self.offerLength, segment.linkShare > Self.offerShare,
        let colon = rules.words(index).firstIndex(of: .colon)
      else { continue }
      offers[WordHash(rules.words(index)[..<colon]).value, default: []].append(index)
    }
    for lines in offers.values where lines.count >= Self.fewOffers {
      for index in lines { kinds[index] = nil }
    }
  }

  /// The fewest pieces of filler, and of paragraphs that somebody wrote, on a page with both.
  private static let (fewFillers, fewWritten) = (3, 2)

  /// Removes the filler of a template, `Lorem ipsum dolor sit amet`, from a page with a story.
  private mutating func removeFiller(_ rules: SegmentRules) {
    let body = kinds.indices.filter { kinds[$0]?.isBody == true || kinds[$0] == .subheading }
    let fillers = body.filter { FillerText.opens(rules.words($0)) }
    guard fillers.count >= Self.fewFillers else { return }
    let written = body.count {
      rules.finder.segments[$0].isClosed && rules.finder.segments[$0].letters >= Self.copiedLetters
        && !FillerText.isFound(in: rules.words($0))
    }
    if written >= Self.fewWritten { fillers.forEach { kinds[$0] = nil } }
  }

  /// Removes headings that no text follows.
  private mutating func removeEmptySections() {
    var hasBody = false
    for index in kinds.indices.reversed() {
      switch kinds[index] {
      case .subheading: if !hasBody { kinds[index] = nil }
      case .paragraph, .listItem, .blockQuotation: hasBody = true
      default: break
      }
    }
  }
}

extension SegmentRules {
  /// The score (log odds) above which a segment is part of the story; `nil` if the rules decide
  /// alone. Overruling a kind that the rules assigned takes a confident score.
  func threshold(_ index: Int) -> Float? {
    if finder.isBarred[index] { return nil }
    if kinds[index] == .listItem || kinds[index] == .paragraph, isListed(index) { return nil }
    if kinds[index] == .subheading && sections.contains(index) { return nil }
    if kinds[index] == .paragraph && (isPrice(index) || isDrawnRow(index)) { return nil }
    if kinds[index] == .blockQuotation && signatures.isPost(index) { return nil }
    return switch kinds[index] {
    case .headline, .caption, .credit, .correction, .preformatted: nil
    case .deck: 2
    case .byline, .dateline, .trailer: 1.5
    case nil: 0.4
    default: isAmongParagraphs(index) ? -1.2 : -0.5
    }
  }

  /// Whether a segment that is left out says that it is not of the story.
  fileprivate func leadsAway(_ index: Int) -> Bool {
    kinds[index] == nil && TrailerPhrases.match(finder.segments[index], of: text)
  }

  /// Whether a segment that is not kept may still be a heading of the story.
  fileprivate func mayBeHeading(_ index: Int) -> Bool {
    guard let threshold = threshold(index) else { return false }
    let segment = finder.segments[index]
    return kinds[index] == .subheading && threshold < 0
      || kinds[index] == nil && segment.heading == 1 && region.contains(index)
        && segment.linkShare < Self.allLinks && !finder.isOutside[index] && !isTitle(index)
  }

  /// The shortest sentence between paragraphs that takes a sure score to be left out, in characters.
  private static let sentenceLength = 80

  /// Whether a sentence stands between paragraphs of the same element.
  private func isAmongParagraphs(_ index: Int) -> Bool {
    let segment = finder.segments[index]
    guard kinds[index] == .paragraph, segment.isClosed, segment.letters >= Self.sentenceLength,
      segment.linkShare < 0.3
    else { return false }
    let parent = finder.tree.parent(segment.node)
    return [index - 1, index + 1].allSatisfy {
      finder.segments.indices.contains($0) && kinds[$0] == .paragraph
        && finder.tree.parent(finder.segments[$0].node) == parent
    }
  }

  /// The kind of a segment that is part of the story.
  fileprivate func storyKind(_ index: Int) -> Block.Kind {
    let segment = finder.segments[index]
    return segment.heading > 0 ? .subheading : bodyKind(segment)
  }
}
