import Document
import Formats
import Language
import Text

/// Finds the lines in which a page states the authors and the date of its story, where the kinds of
/// its segments leave them out: a name that is only a link, a line in a box of share buttons, in a
/// button, or in the box below the story.
///
/// Only lines that agree with the metadata count, so that neither the author nor the date of another
/// story is taken.
struct StatedLines {
  private let finder: ArticleFinder
  private let text: UTF8Text
  private let kinds: [Block.Kind?]
  /// The segments around the headline and the start of the body.
  private let opening: Range<Int>
  /// The segments right below the body.
  private let ending: Range<Int>

  /// How far above the headline and below the start of the body such a line may be, in segments.
  private static let (above, below) = (8, 3)
  /// The most segments from the headline to the start of the body.
  private static let reach = 60
  /// How far below the body such a line may be, in segments.
  private static let endReach = 8
  /// A shorter segment of the body does not begin the story, in characters.
  private static let sentence = 80
  /// The longest line, in bytes.
  private static let longest = 160
  /// The most authors that are searched for.
  private static let mostAuthors = 50
  /// The most words beside names and date in a line, in bytes.
  private static let mostRest = 60

  init(_ finder: ArticleFinder, text: UTF8Text, kinds: [Block.Kind?]) {
    self.finder = finder
    self.text = text
    self.kinds = kinds
    let headline = kinds.firstIndex(of: .headline)
    let body = kinds.indices.filter { kinds[$0]?.isBody == true && $0 > headline ?? -1 }
    let start =
      body.first { finder.segments[$0].letters > Self.sentence } ?? body.first ?? headline ?? 0
    let top = max(headline ?? start, start - Self.reach)
    opening = max(0, top - Self.above)..<min(kinds.count, start + Self.below)
    let end = (body.last ?? start) + 1
    ending = min(kinds.count, end)..<min(kinds.count, end + Self.endReach)
  }

  /// The kinds, with the lines that state the authors or the date.
  ///
  /// - Parameters:
  ///   - authors: The names of the authors.
  ///   - published: The date of publication.
  func kinds(authors: [String], published: Timestamp?) -> [Block.Kind?] {
    var kinds = kinds
    let byline = byline(of: authors)
    for index in byline { kinds[index] = .byline }
    if let first = byline.first, first > 0, AuthorNames.hasOpening(words(first)),
      AuthorNames.isOpening(words(first - 1))
    {
      kinds[first - 1] = nil
    }
    if let published, !opening.contains(where: { isShown($0, kinds) && date(in: $0) != nil }),
      let line = (Array(opening) + ending).first(where: { states(published, $0, kinds) })
    {
      kinds[line] = .dateline
    }
    return kinds
  }

  private func isShown(_ index: Int, _ kinds: [Block.Kind?]) -> Bool {
    kinds[index] == .byline || kinds[index] == .dateline
  }

  // MARK: Authors

  /// The segments of the first byline; none if one of the authors is shown already.
  func byline(of authors: [String]) -> [Int] {
    let names = authors.prefix(Self.mostAuthors).map { UTF8Text($0) }.map { $0.folded($0.range) }
      .filter { $0.count > 3 }
    let shown = opening.filter { isShown($0, kinds) }
    guard !names.isEmpty, !shown.contains(where: { place(of: names, in: $0) != nil }) else {
      return []
    }
    let order = Array(opening.drop { kinds[$0] != .headline }) + opening + ending
    guard let first = order.first(where: { signs($0, names) }) else { return [] }
    return line(around: first, names)
  }

  /// A byline with the lone “By” before it and the names of other authors after it.
  private func line(around first: Int, _ names: [[UInt8]]) -> [Int] {
    var line = [first]
    if first > 0, AuthorNames.isOpening(words(first - 1)), !AuthorNames.hasOpening(words(first)) {
      line.insert(first - 1, at: 0)
    }
    var left = names.filter { !folded(first).contains($0) }
    var next = first + 1
    while next < min(kinds.count, first + Self.endReach), !left.isEmpty {
      if signs(next, left) {
        line.append(next)
        left.removeAll { folded(next).contains($0) }
      } else if !AuthorNames.isJoint(words(next)) {
        break
      }
      next += 1
    }
    return line
  }

  /// Whether a line names an author, with little more than “By” before the name and a role, a place
  /// or a date after it.
  private func signs(_ index: Int, _ names: [[UInt8]]) -> Bool {
    guard mayState(index, kinds), let name = place(of: names, in: index) else { return false }
    let line = folded(index)
    let before = Array(line[..<name.lowerBound])
    let after = line[name.upperBound...]
    guard introduces(before), after.first.map(Self.endsName) ?? true,
      Boilerplate.introductions.match(after) == nil
    else { return false }
    let rest = line.count - name.count - lengthOfDates(in: index)
    let isMarked = AuthorNames.openingLength(line[...]) != nil
    return rest < Self.mostRest && (isMarked || !finder.segments[index].isClosed || rest < 4)
  }

  /// Whether folded words may stand before a name: none, “By”, “and”, “by staff and”, or the date
  /// of posting.
  private func introduces(_ words: [UInt8]) -> Bool {
    let text = String(decoding: words, as: UTF8.self)
    return text.trimmed.isEmpty || AuthorNames.isOpening(text) || AuthorNames.namesRole(text)
      || words.contains(where: \.isASCIIDigit) && AuthorNames.endsWithPreposition(text)
  }

  /// Whether a name may end before a byte: not before an apostrophe, or inside a word.
  private static func endsName(_ byte: UInt8) -> Bool {
    byte != .apostrophe && !byte.isASCIILetter && byte < 0x80
  }

  /// The range of the first of the names in a folded line.
  private func place(of names: [[UInt8]], in index: Int) -> Range<Int>? {
    let line = folded(index)
    return names.compactMap { line.firstRange(of: $0) }.min { $0.lowerBound < $1.lowerBound }
  }

  // MARK: Dates

  /// Whether a line states a date and little else.
  private func states(_ published: Timestamp, _ index: Int, _ kinds: [Block.Kind?]) -> Bool {
    let range = finder.segments[index].range
    guard mayState(index, kinds), let date = date(in: index),
      let found = Timestamp(reading: date, of: text), Self.isSameDay(found, published)
    else { return false }
    return range.count - lengthOfDates(in: index) < Self.mostRest / 2
  }

  /// Whether two dates are at most a day apart: the metadata may be in UTC.
  private static func isSameDay(_ date: Timestamp, _ published: Timestamp) -> Bool {
    func days(_ date: Timestamp) -> [Int?] { [date.year, date.month, date.day] }
    return days(date) == days(published) || days(date.dayAfter) == days(published)
      || days(date) == days(published.dayAfter)
  }

  /// The bytes of all dates in a line.
  private func lengthOfDates(in index: Int) -> Int {
    let range = finder.segments[index].range
    var (length, start) = (0, range.lowerBound)
    while let date = WrittenDate.first(in: text, from: start, before: range.upperBound) {
      length += date.range.count
      start = date.range.upperBound
    }
    return length
  }

  /// The range of the first full date in a line.
  private func date(in index: Int) -> ByteRange? {
    let range = finder.segments[index].range
    guard range.count <= Self.longest else { return nil }
    return WrittenDate.first(in: text, from: range.lowerBound, before: range.upperBound) {
      $0.timestamp?.year != nil && $0.timestamp?.day != nil
    }?.range
  }

  // MARK: Lines

  /// Whether a segment that is not shown, or shown as body, may be such a line.
  private func mayState(_ index: Int, _ kinds: [Block.Kind?]) -> Bool {
    let segment = finder.segments[index]
    guard segment.range.count <= Self.longest, segment.heading != 1,
      segment.context.isDisjoint(with: [.figure, .caption, .quotation, .code, .table]),
      segment.hints.isDisjoint(with: [.comments, .caption, .credit, .tags])
    else { return false }
    switch kinds[index] {
    case nil: return true
    case .paragraph, .listItem, .trailer: return !segment.isClosed
    default: return false
    }
  }

  private func words(_ index: Int) -> String { text[finder.segments[index].range] }

  private func folded(_ index: Int) -> [UInt8] {
    text.folded(finder.segments[index].range, limit: Self.longest)
  }
}
