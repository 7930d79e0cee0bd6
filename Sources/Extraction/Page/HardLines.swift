import Document
import Formats
import Text

/// The lines of a segment that a page breaks itself (`<br>`): verses, addresses, lists of items.
struct HardLines {
  /// The words of the segment.
  private let given: ArraySlice<UInt8>
  /// The spaces at which they break into lines, as offsets from the start of the words.
  private let breaks: [Int]

  /// A longer line is running text, in characters.
  private static let longest = 60
  /// The fewest lines of a verse.
  private static let verse = 3

  /// Chooses the line ends that are kept: those after a short line that ends no sentence, those
  /// between items with a sign of their own, and all if there are only short lines or all long ones
  /// end a sentence. Pages also break the lines of running text, where the break says nothing.
  ///
  /// - Parameters:
  ///   - words: The words of the segment.
  ///   - ends: The spaces in them where the page ends a line.
  init(_ words: ArraySlice<UInt8>, ends: [Int]) {
    given = words
    guard !ends.isEmpty else {
      breaks = []
      return
    }
    let edges = [words.startIndex - 1] + ends + [words.endIndex]
    let lines = zip(edges, edges.dropFirst()).map { words[($0 + 1)..<$1] }
    let isShort = lines.map { $0.count { !$0.isContinuation } <= Self.longest }
    if lines.count >= Self.verse, isShort.allSatisfy(\.self) {
      breaks = ends.map { $0 - words.startIndex }
      return
    }
    if lines.count >= Self.verse, !isShort.allSatisfy(\.self),
      zip(lines, isShort).allSatisfy({ $1 || Self.closesSentence($0) })
    {
      breaks = ends.map { $0 - words.startIndex }
      return
    }
    breaks = ends.indices.filter { index in
      isShort[index] && !Self.closesSentence(lines[index])
        || Self.hasSign(lines[index]) && Self.hasSign(lines[index + 1])
    }.map { ends[$0] - words.startIndex }
  }

  /// The words, with a line separator in place of each space at which a line ends.
  var words: ArraySlice<UInt8> {
    guard !breaks.isEmpty else { return given }
    var lines: [UInt8] = []
    var start = 0
    for end in breaks {
      lines += given.dropFirst(start).prefix(end - start) + Block.lineSeparator
      start = end + 1
    }
    return lines + given.dropFirst(start)
  }

  /// A range of the given words, relative to their start, in ``words``.
  func moved(_ range: ByteRange) -> ByteRange {
    func moved(_ offset: Int) -> Int {
      offset + (Block.lineSeparator.count - 1) * breaks.partitioningIndex { $0 >= offset }
    }
    return moved(range.lowerBound)..<moved(range.upperBound)
  }

  private static func closesSentence(_ line: ArraySlice<UInt8>) -> Bool {
    let last = line.last { $0 < 0x80 && $0 != .quotationMark && $0 != .rightParenthesis }
    return last == .fullStop || last == UInt8(ascii: "!") || last == UInt8(ascii: "?")
  }

  /// The longest label of an item with its colon, in bytes.
  private static let longestLabel = 24

  /// Whether a line starts like an item of a list: with a dash, a bullet, a number or a label with a
  /// colon.
  private static func hasSign(_ line: ArraySlice<UInt8>) -> Bool {
    if signs.contains(where: { line.starts(with: $0) }) { return true }
    if let colon = line.prefix(longestLabel).firstIndex(of: .colon),
      line.first?.isASCIIUppercase == true, line[(colon + 1)...].first == .space
    {
      return true
    }
    let rest = line.drop(while: \.isASCIIDigit)
    return rest.count < line.count
      && (rest.first == .fullStop || rest.first == .rightParenthesis)
  }

  private static let signs = ["- ", "– ", "— ", "• ", "* ", "· "].map { Array($0.utf8) }
}
