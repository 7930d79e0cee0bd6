import Document
import Language
import Text

/// The author and the date as a page shows them: in the lines around the headline, behind a label, or where a
/// story is signed.
struct ShownLines {
  private let finder: HTMLFinder
  private let words: UTF8Text
  private let region: Range<Int>
  private let text: BlockText
  private let isDayFirst: Bool

  /// Pieces before and behind the story's start in which a byline or a date may stand.
  private static let sight = 12
  /// Blocks at the story's start that may begin with a date, and pieces at its end that may be its signature.
  private static let edge = 3
  /// The longest line that is nothing but a name or a date and what belongs to it, in characters.
  private static let lineLength = 60

  /// - Parameters:
  ///   - text: The story as it was found.
  ///   - isDayFirst: Whether `5/12/2018` is a day in December.
  init(
    _ finder: HTMLFinder, words: UTF8Text, container: HTMLTree.Index, story text: BlockText,
    isDayFirst: Bool
  ) {
    self.finder = finder
    self.text = text
    self.words = words
    self.isDayFirst = isDayFirst
    region = finder.pieces(in: container)
  }

  /// The lines around the headline.
  private var top: ArraySlice<HTMLSegment> {
    let start = region.lowerBound
    return finder.segments[
      max(0, start - Self.sight)..<min(finder.segments.count, start + Self.sight)]
  }

  /// Who signed the story.
  var authors: [String] {
    let lines = top.lazy.filter { $0.letters < 120 }
    return lines.map { HTMLStory.names(in: $0, of: words) }.first { !$0.isEmpty }
      ?? lines.map { AuthorNames.signed(words[$0.range]) }.first { !$0.isEmpty }
      ?? lines.map(besideDate).first { !$0.isEmpty }
      ?? labelledAuthors ?? signature
  }

  /// The name in a line that has a date, too: `Tove Lind | 9 May 2031`.
  private func besideDate(_ line: HTMLSegment) -> [String] {
    let range = line.range
    guard line.heading == 0,
      let date = WrittenDate.first(in: words, from: range.lowerBound, before: range.upperBound)
    else { return [] }
    let before = words[range.lowerBound..<date.range.lowerBound]
    guard before.hasSuffix("|") || before.hasSuffix("| ") else { return [] }
    return AuthorNames.names(in: before).filter(AuthorNames.isLikely)
  }

  /// The names behind the first label that says whose they are: `Author: Tove Lind`.
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

  /// Whether a colon, or what may be one of full width, stands where that of a label would.
  private func mayBeLabel(_ line: HTMLSegment) -> Bool {
    words.bytes[line.range].prefix(AuthorNames.longestLabel).contains {
      $0 == .colon || $0 == Self.wideColonEnd
    }
  }

  /// The last byte of `：`.
  private static let wideColonEnd: UInt8 = 0x9A

  private func isShort(_ line: HTMLSegment) -> Bool {
    line.letters < Self.lineLength && !line.cues.contains(.comments)
  }

  /// The name at the right below the story.
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

  /// When the story was published.
  var published: Timestamp? {
    let lines = top.lazy.filter { $0.letters < 120 }.map(\.range)
    let endings = finder.segments[region.suffix(Self.edge)].lazy.filter(isShort).map(\.range)
    return lines.compactMap(date).first ?? openingDate ?? labelledDate
      ?? endings.compactMap(date).first
  }

  /// The date in the first words of the story or of what stands above it: `Sandhaven, 9 May 2031 – The …`.
  private var openingDate: Timestamp? {
    let own = UTF8Text(repairing: text.bytes)
    let openings = text.blocks.prefix(Self.edge).filter { $0.kind != .headline }.map {
      let end = min($0.range.upperBound, $0.range.lowerBound + Self.lineLength)
      return $0.range.lowerBound..<own.boundary(atOrBefore: end)
    }
    return openings.lazy.compactMap { date($0, of: own) }.first
  }

  /// Words with which a line tells when something was published, in small letters.
  private static let postings = Language.phrases(\.dates.publishing)

  /// The date of the first line that tells so, or of the line behind it.
  private var labelledDate: Timestamp? {
    for (index, line) in finder.segments.enumerated() where line.letters < 200 {
      let next = index + 1 < finder.segments.count ? finder.segments[index + 1].range : nil
      guard line.cues.isDisjoint(with: [.comments, .junk]),
        hasDigits(line.range) || next.map(hasDigits) == true
      else { continue }
      let text = words[line.range].lowercased()
      guard Self.postings.contains(where: { text.firstRange(of: $0) != nil }) else { continue }
      if let date = date(line.range) ?? next.flatMap(date) { return date }
    }
    return nil
  }

  /// Whether digits, as those of a date, stand in the first bytes of a line of its length.
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
