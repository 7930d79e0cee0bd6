import Document
import Formats
import Language
import Text

/// Finds the author and the date in the visible text of a page: in the lines around the headline,
/// after a label, or in the signature of the story.
struct ShownLines {
  private let finder: ArticleFinder
  private let words: UTF8Text
  private let region: Range<Int>
  private let text: ArticleText
  private let isDayFirst: Bool

  /// The number of segments on either side of the story's start that may be a byline or a date.
  private static let sight = 12
  /// The number of blocks at the story's start that may start with a date, and of segments at its
  /// end that may be a signature.
  private static let edge = 3
  /// The longest line that is just a name or a date, in characters.
  private static let lineLength = 60

  /// - Parameters:
  ///   - text: The story.
  ///   - isDayFirst: Whether `5/12/2018` is a day in December.
  init(
    _ finder: ArticleFinder, words: UTF8Text, container: HTMLTree.Index, story text: ArticleText,
    isDayFirst: Bool
  ) {
    self.finder = finder
    self.text = text
    self.words = words
    self.isDayFirst = isDayFirst
    region = finder.indices(in: container)
  }

  /// The segments around the start of the story.
  private var top: ArraySlice<Segment> {
    let start = region.lowerBound
    return finder.segments[
      max(0, start - Self.sight)..<min(finder.segments.count, start + Self.sight)]
  }

  /// The short lines around the start of the story, and none below it.
  private var above: some Sequence<Segment> & LazySequenceProtocol {
    let top = top
    return top[..<min(top.endIndex, max(top.startIndex, region.upperBound))].lazy
      .filter { $0.letters < 120 }
  }

  /// The authors in a byline of links; `nil` if there is none.
  var linkedByline: [String]? { above.map(names(ofLinksIn:)).first { !$0.isEmpty } }

  /// The authors. Lines below the story are skipped: they name the authors of other stories.
  var authors: [String] {
    let lines = above
    return lines.map { SegmentRules.names(in: $0, of: words) }.first { !$0.isEmpty }
      ?? lines.filter { $0.heading == 0 }.map { AuthorNames.signed(words[$0.range]) }
      .first { !$0.isEmpty }
      ?? lines.map(besideDate).first { !$0.isEmpty }
      ?? linkedAuthors(lines) ?? labelledAuthors ?? openingReporters ?? signature
  }

  /// The names of a byline that consists of links: the link beside a name may be something else,
  /// without a space between them.
  private func names(ofLinksIn line: Segment) -> [String] {
    let links = finder.links(in: line.range).map { words[$0.range].trimmed }
    guard links.count > 1, line.ownLetters < Self.openingLength, line.heading == 0,
      AuthorNames.hasOpening(words[line.range])
    else { return [] }
    return links.filter(AuthorNames.isLikelyInPlace)
  }

  /// The longest text outside the links of such a byline, in characters: `By`, `and`.
  private static let openingLength = 16

  /// The names in the first lines near the headline that link to people: `/author/tove-lind`.
  private func linkedAuthors(_ lines: some Sequence<Segment>) -> [String]? {
    let found = lines.map(linkedPeople).drop { $0.isEmpty }.prefix { !$0.isEmpty }
    let names = AuthorNames.unique(found.flatMap { $0 })
    return names.isEmpty ? nil : names
  }

  private func linkedPeople(_ line: Segment) -> [String] {
    guard line.heading == 0, !line.isClosed, !line.hints.contains(.comments) else { return [] }
    return finder.links(in: line.range).filter { finder.tree.leadsToPerson($0.node) }
      .flatMap { AuthorNames.names(in: words[$0.range]) }.filter(AuthorNames.isLikely)
  }

  /// The name before a date in a line, or after one and a portrait: `Tove Lind | 9 May 2031`.
  private func besideDate(_ line: Segment) -> [String] {
    let range = line.range
    guard line.heading == 0,
      let date = WrittenDate.first(in: words, from: range.lowerBound, before: range.upperBound)
    else { return [] }
    if hasPortrait(line) {
      let end = finder.links(in: range).first?.range.lowerBound ?? range.upperBound
      guard date.range.upperBound < end else { return [] }
      return AuthorNames.names(in: words[date.range.upperBound..<end]).prefix(1)
        .filter(AuthorNames.isLikely)
    }
    let before = words[range.lowerBound..<date.range.lowerBound]
    guard before.hasSuffix("|") || before.hasSuffix("| ") else { return [] }
    return AuthorNames.names(in: before).filter(AuthorNames.isLikely)
  }

  /// Whether a line holds the portrait of an author: `<img class="avatar">`.
  private func hasPortrait(_ line: Segment) -> Bool {
    finder.tree.subtree(line.node).contains {
      finder.tree.nodes[$0].tag == .img
        && finder.tree.value(.class, of: $0)?.contains("avatar") == true
    }
  }

  /// The names after the first author label, in its line or below it: `Author: Tove Lind`.
  private var labelledAuthors: [String]? {
    for (index, line) in finder.segments.enumerated() where isShort(line) && mayBeLabel(line) {
      let text = words[line.range]
      // The entry of a menu leads to a list of authors.
      if finder.isBarred[index] && line.linkShare > SegmentRules.allLinks { continue }
      let given = AuthorNames.isOpening(text) ? "" : AuthorNames.afterLabel(text)
      guard let given else { continue }
      let names = given.isEmpty ? names(below: index) : likelyNames(in: given)
      if !names.isEmpty { return names }
    }
    return nil
  }

  /// The most names below a label.
  private static let mostNames = 20

  /// The names in the line below a label, and in the items after it if it is one of a list.
  private func names(below label: Int) -> [String] {
    let below = finder.segments.dropFirst(label + 1).prefix(Self.mostNames)
    guard let first = below.first, isShort(first) else { return [] }
    let lines =
      first.listDepth > 0 ? below.prefix { $0.listDepth > 0 && isShort($0) } : below[..<(label + 2)]
    return lines.lazy.map { likelyNames(in: words[$0.range]) }.prefix { !$0.isEmpty }.flatMap { $0 }
  }

  private func likelyNames(in text: String) -> [String] {
    Array(AuthorNames.names(in: text).prefix(while: AuthorNames.isLikelyInPlace))
  }

  /// Whether a line is short, or has a colon, possibly full-width, where a label would have one.
  private func mayBeLabel(_ line: Segment) -> Bool {
    line.letters < AuthorNames.longestLabel
      || words.bytes[line.range].prefix(AuthorNames.longestLabel).contains {
        $0 == .colon || $0 == Self.wideColonEnd
      }
  }

  /// The last UTF-8 byte of `：`.
  private static let wideColonEnd: UInt8 = 0x9A

  private func isShort(_ line: Segment) -> Bool {
    line.letters < Self.lineLength && !line.hints.contains(.comments)
  }

  /// The names in brackets at the start of one of the first blocks: `〔記者林海／港城報導〕`.
  private var openingReporters: [String]? {
    text.blocks.filter { $0.kind.isBody }.prefix(Self.edge).lazy
      .map { String(decoding: text.bytes[$0.range].prefix(Self.lineLength), as: UTF8.self) }
      .map(AuthorNames.reporters).first { !$0.isEmpty }
  }

  /// The right-aligned name below the story.
  private var signature: [String] {
    region.suffix(Self.edge).lazy.map { finder.segments[$0] }.filter {
      isShort($0) && $0.heading == 0 && isAtRight($0.node)
    }.map { words[$0.range] }.filter(AuthorNames.isLikely).map { [$0] }.first ?? []
  }

  private func isAtRight(_ node: HTMLTree.Index) -> Bool {
    if let side = finder.tree.value(.align, of: node), side.elementsEqual("right".utf8) {
      return true
    }
    guard let style = finder.tree.value(.style, of: node) else { return false }
    return style.contains("text-align:right") || style.contains("text-align: right")
  }

  /// The date of publication.
  var published: Timestamp? {
    let lines = top.lazy.filter { $0.letters < 120 && isOwn($0) }.map(\.range)
    let endings = finder.segments[region.suffix(Self.edge)].lazy
      .filter { isShort($0) && isOwn($0) }.map(\.range)
    return lines.compactMap(date).first ?? openingDate ?? labelledDate
      ?? endings.compactMap(date).first
  }

  /// Whether a line is not of a quotation, which may be dated like a post.
  private func isOwn(_ line: Segment) -> Bool { !line.context.contains(.quotation) }

  /// The date at the start of one of the first blocks: `Sandhaven, 9 May 2031 – The …`.
  private var openingDate: Timestamp? {
    let own = UTF8Text(repairing: text.bytes)
    let openings = text.blocks.filter(mayOpen).prefix(Self.edge).map {
      let end = min($0.range.upperBound, $0.range.lowerBound + Self.lineLength)
      return $0.range.lowerBound..<own.boundary(atOrBefore: end)
    }
    return openings.lazy.compactMap { date($0, of: own) }.first
  }

  private func mayOpen(_ block: Block) -> Bool {
    switch block.kind {
    case .headline, .caption, .credit, .blockQuotation: false
    case .byline: text.bytes[block.range].contains(where: \.isASCIIDigit)
    default: true
    }
  }

  /// Lowercase phrases that introduce a publication date.
  private static let postings = Language.phrases(\.dates.publishing)

  /// The date in or right below the first line with a date label.
  private var labelledDate: Timestamp? {
    for (index, line) in finder.segments.enumerated() where line.letters < 200 {
      let next = index + 1 < finder.segments.count ? finder.segments[index + 1].range : nil
      guard line.hints.isDisjoint(with: [.comments, .junk]),
        hasDigits(line.range) || next.map(hasDigits) == true
      else { continue }
      let text = words[line.range].lowercased()
      guard Self.postings.contains(where: { text.firstRange(of: $0) != nil }) else { continue }
      if let date = date(line.range) ?? next.flatMap(date) { return date }
    }
    return nil
  }

  /// Whether a line is short enough and contains digits.
  private func hasDigits(_ range: ByteRange) -> Bool {
    range.count < 400 && words.bytes[range].contains(where: \.isASCIIDigit)
  }

  private func date(_ range: ByteRange) -> Timestamp? { date(range, of: words) }

  private func date(_ range: ByteRange, of words: UTF8Text) -> Timestamp? {
    guard let date = Timestamp(reading: range, of: words, isDayFirst: isDayFirst), date.day != nil
    else { return nil }
    return date
  }
}
