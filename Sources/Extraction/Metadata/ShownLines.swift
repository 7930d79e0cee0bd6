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

  /// The authors. Lines below the story are skipped: they name the authors of other stories.
  var authors: [String] {
    let top = top
    let lines = top[..<min(top.endIndex, max(top.startIndex, region.upperBound))].lazy
      .filter { $0.letters < 120 }
    return lines.map { SegmentRules.names(in: $0, of: words) }.first { !$0.isEmpty }
      ?? lines.map { AuthorNames.signed(words[$0.range]) }.first { !$0.isEmpty }
      ?? lines.map(besideDate).first { !$0.isEmpty }
      ?? labelledAuthors ?? signature
  }

  /// The name before a date in a line: `Tove Lind | 9 May 2031`.
  private func besideDate(_ line: Segment) -> [String] {
    let range = line.range
    guard line.heading == 0,
      let date = WrittenDate.first(in: words, from: range.lowerBound, before: range.upperBound)
    else { return [] }
    let before = words[range.lowerBound..<date.range.lowerBound]
    guard before.hasSuffix("|") || before.hasSuffix("| ") else { return [] }
    return AuthorNames.names(in: before).filter(AuthorNames.isLikely)
  }

  /// The names after the first author label: `Author: Tove Lind`.
  private var labelledAuthors: [String]? {
    for (index, line) in finder.segments.enumerated() where isShort(line) && mayBeLabel(line) {
      let text = words[line.range]
      guard let length = AuthorNames.labelLength(text) else { continue }
      var given = String(decoding: text.utf8.dropFirst(length), as: UTF8.self).trimmed
      if given.isEmpty, index + 1 < finder.segments.count, isShort(finder.segments[index + 1]) {
        given = words[finder.segments[index + 1].range]
      }
      let names = AuthorNames.names(in: given).prefix(while: AuthorNames.isLikely)
      if !names.isEmpty { return Array(names) }
    }
    return nil
  }

  /// Whether a line has a colon, possibly full-width, where a label would have one.
  private func mayBeLabel(_ line: Segment) -> Bool {
    words.bytes[line.range].prefix(AuthorNames.longestLabel).contains {
      $0 == .colon || $0 == Self.wideColonEnd
    }
  }

  /// The last UTF-8 byte of `：`.
  private static let wideColonEnd: UInt8 = 0x9A

  private func isShort(_ line: Segment) -> Bool {
    line.letters < Self.lineLength && !line.hints.contains(.comments)
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
    let lines = top.lazy.filter { $0.letters < 120 }.map(\.range)
    let endings = finder.segments[region.suffix(Self.edge)].lazy.filter(isShort).map(\.range)
    return lines.compactMap(date).first ?? openingDate ?? labelledDate
      ?? endings.compactMap(date).first
  }

  /// The date at the start of one of the first blocks: `Sandhaven, 9 May 2031 – The …`.
  private var openingDate: Timestamp? {
    let own = UTF8Text(repairing: text.bytes)
    let openings = text.blocks.prefix(Self.edge).filter { $0.kind != .headline }.map {
      let end = min($0.range.upperBound, $0.range.lowerBound + Self.lineLength)
      return $0.range.lowerBound..<own.boundary(atOrBefore: end)
    }
    return openings.lazy.compactMap { date($0, of: own) }.first
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
