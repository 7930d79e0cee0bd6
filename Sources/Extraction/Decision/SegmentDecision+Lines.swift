import Document
import Formats
import Text

// Lines that belong to what is right above or below them.
extension SegmentDecision {
  /// Restores the lines that say who is quoted in the block quotation right above.
  mutating func restoreSignatures(_ rules: SegmentRules) {
    for index in kinds.indices.dropFirst()
    where kinds[index] == nil && kinds[index - 1] == .blockQuotation
      && rules.kinds[index] == .blockQuotation && rules.signatures.isFound(at: index)
    {
      kinds[index] = .blockQuotation
    }
  }

  /// Restores the heads of tables whose next row is kept.
  mutating func restoreTableHeads(_ rules: SegmentRules) {
    let segments = rules.finder.segments
    for index in kinds.indices.dropLast()
    where kinds[index] == nil && rules.kinds[index] == .paragraph
      && kinds[index + 1] == .paragraph
      && segments[index].context.isSuperset(of: [.table, .row])
      && segments[index + 1].context.isSuperset(of: [.table, .row])
      && (index == 0 || !segments[index - 1].context.contains(.table))
    {
      kinds[index] = .paragraph
    }
  }

  /// The fewest links with the same label.
  private static let fewLinks = 3
  /// The shortest label and the shortest title of such a link, in bytes.
  private static let (shortestLabel, shortestTitle) = (4, 30)

  /// Removes links to other stories that follow the same label again and again: `READ THIS | …`.
  mutating func removeLabelledLinks(_ rules: SegmentRules) {
    var links: [UInt64: [Int]] = [:]
    for index in rules.region {
      let segment = rules.finder.segments[index]
      guard rules.kinds[index] == .paragraph || rules.kinds[index] == .subheading,
        !segment.isClosed, segment.linkShare > 0, segment.listDepth == 0,
        let link = rules.finder.links(in: segment.range).first,
        link.range.lowerBound >= segment.range.lowerBound + Self.shortestLabel,
        link.range.upperBound + 1 >= segment.range.upperBound,
        link.range.count >= Self.shortestTitle
      else { continue }
      let label = rules.text.bytes[segment.range.lowerBound..<link.range.lowerBound]
      links[WordHash(label).value, default: []].append(index)
    }
    for lines in links.values where lines.count >= Self.fewLinks {
      for index in lines { kinds[index] = nil }
    }
  }

  /// The fewest times in a row, and the longest line, in characters, that only a template repeats.
  private static let (fewRepeats, lineLength) = (5, 80)

  /// Removes all but the first of many equal lines in a row, such as the title of each slide.
  mutating func removeRefrains(_ rules: SegmentRules) {
    var start = 0
    while start < kinds.count {
      let words = rules.words(start)
      let run = (start..<kinds.count).prefix {
        kinds[$0] == .paragraph && rules.words($0).elementsEqual(words)
      }
      let segment = rules.finder.segments[start]
      if run.count >= Self.fewRepeats, !segment.isClosed, segment.letters <= Self.lineLength,
        !segment.context.contains(.row)
      {
        for index in run.dropFirst() { kinds[index] = nil }
      }
      start += max(run.count, 1)
    }
  }

  /// The longest label, in characters.
  private static let labelLength = 30

  /// Removes labels such as `Also check:` above links that are left out.
  mutating func removeLabels(_ rules: SegmentRules) {
    let segments = rules.finder.segments
    for index in kinds.indices.dropLast()
    where (kinds[index] == .paragraph || kinds[index] == .subheading)
      && segments[index].letters <= Self.labelLength
      && rules.words(index).last == .colon
      && kinds[index + 1] == nil && segments[index + 1].linkShare > SegmentRules.allLinks
    {
      kinds[index] = nil
    }
  }

  /// The fewest dated lines of comments.
  private static let fewComments = 3
  /// The most characters of such a line, the fewest digits and the most letters.
  private static let (stampLength, stampDigits, stampLetters) = (40, 6, 14)
  /// The longest number in a date, in digits.
  private static let yearLength = 4
  /// The fewest paragraphs of a story above its comments.
  private static let fewParagraphs = 3

  /// Removes what readers wrote: everything below a heading such as “Comments” with dated lines below
  /// it.
  mutating func removeComments(_ rules: SegmentRules) {
    let segments = rules.finder.segments
    guard
      let heading = rules.region.first(where: {
        segments[$0].heading > 1 && segments[$0].letters <= Self.stampLength
          && Self.headsComments(rules.text.folded(segments[$0].range))
      })
    else { return }
    let story = rules.region.prefix { $0 < heading }
    let below = heading..<rules.region.upperBound
    guard
      story.count(where: { kinds[$0] == .paragraph && segments[$0].isClosed })
        >= Self.fewParagraphs,
      below.count(where: { isStamp($0, rules) }) >= Self.fewComments
    else { return }
    for index in below { kinds[index] = nil }
  }

  private static func headsComments(_ heading: [UInt8]) -> Bool {
    Boilerplate.closings.isWhole(heading[...]) || Boilerplate.countsAnswers(heading)
  }

  /// Whether a segment is hardly more than a date: `14. 01. 2031, 13:47`.
  private func isStamp(_ index: Int, _ rules: SegmentRules) -> Bool {
    let segment = rules.finder.segments[index]
    return segment.letters <= Self.stampLength && segment.heading == 0
      && rules.words(index).count(where: \.isASCIIDigit) >= Self.stampDigits
      && rules.words(index).count(where: \.isASCIILetter) <= Self.stampLetters
      && rules.words(index).split(whereSeparator: { !$0.isASCIIDigit })
        .allSatisfy { $0.count <= Self.yearLength }
  }
}
