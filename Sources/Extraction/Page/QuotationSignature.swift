import Formats
import Text

/// The last line of a block quotation, which says who is quoted: `— Ann Lee (@annlee)`.
struct QuotationSignature {
  let finder: ArticleFinder
  let text: UTF8Text

  /// The longest such line, in characters.
  private static let longest = 120
  private static let dashes = ["—", "–", "―"].map { Array($0.utf8) }
  /// What a post on a social network has in its signature.
  private static let handle = Array("(@".utf8)

  /// Whether a segment is such a line, by its markup or its place, or by a dash before its first word.
  func isFound(at index: Int) -> Bool {
    let segment = finder.segments[index]
    guard segment.letters <= Self.longest else { return false }
    guard segment.context.contains(.quotation) else { return isBoxed(index) }
    return segment.context.contains(.signature)
      || !segment.isClosed && index > 0 && isLast(index)
        && (startsWithDash(index) || isSetApart(index))
  }

  /// Whether a name that ends without a mark is all that stands in a box below a block quotation:
  /// `<div><blockquote>…</blockquote><p>Ann Lee, captain</p></div>`.
  func isBoxed(_ index: Int) -> Bool {
    let line = finder.segments[index]
    guard index > 0, line.letters <= Self.longest, line.heading == 0,
      !line.context.contains(.quotation), let quotation = quotation(around: index - 1),
      let box = finder.tree.parent(quotation),
      let last = text[line.range].last, last.isLetter || last.isNumber || last == ")",
      startsWithName(line.range)
    else { return false }
    return finder.indices(in: box) == finder.indices(in: quotation).lowerBound..<(index + 1)
  }

  /// Whether a line is a name, or one before a remark: `Ann Lee, captain`.
  private func startsWithName(_ range: ByteRange) -> Bool {
    let remark = text.bytes[range].firstIndex(where: Self.separators.contains)
    return Boilerplate.isName(range.lowerBound..<(remark ?? range.upperBound), in: text)
  }

  /// What stands between a name and a remark.
  private static let separators = Set(",(|/".utf8)

  /// Whether a line is a name in an element of its own below a paragraph of the quotation.
  private func isSetApart(_ index: Int) -> Bool {
    let (line, above) = (finder.segments[index], finder.segments[index - 1])
    return above.isClosed && finder.tree.nodes[above.node].tag == .p
      && finder.tree.nodes[line.node].tag != .p && Boilerplate.isName(line.range, in: text)
  }

  /// Whether a segment is of a quotation that is signed like a post on a social network.
  func isPost(_ index: Int) -> Bool {
    guard let quotation = quotation(around: index), let last = finder.indices(in: quotation).last
    else { return false }
    return text.bytes[finder.segments[last].range].firstRange(of: Self.handle) != nil
      && isFound(at: last)
  }

  private func quotation(around index: Int) -> HTMLTree.Index? {
    finder.segments[index].context.contains(.quotation)
      ? finder.enclosing(finder.segments[index], limit: Self.depth)
        .first { finder.tree.nodes[$0].tag == .blockquote } : nil
  }

  /// How many levels up to search for the element of a quotation.
  private static let depth = 6

  /// Whether a segment is the last of a quotation whose other segments do not start with dashes, as
  /// in dialogues.
  private func isLast(_ index: Int) -> Bool {
    guard let quotation = quotation(around: index) else { return false }
    let inside = finder.indices(in: quotation)
    return inside.count > 1 && inside.last == index && !startsWithDash(index - 1)
  }

  /// Whether a capital letter, or a name and an account, follow a dash at the start.
  private func startsWithDash(_ index: Int) -> Bool {
    let words = text.bytes[finder.segments[index].range]
    guard let dash = Self.dashes.first(where: { words.starts(with: $0) }) else { return false }
    if words.firstRange(of: Self.handle) != nil { return true }
    let first = words.dropFirst(dash.count).drop { $0 == .space }.first
    return first.map { $0.isASCIIUppercase || $0 >= 0xC3 } ?? false
  }
}
