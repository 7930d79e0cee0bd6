import Text

/// Makes a byline or dateline readable where a page means it for its scripts or style sheets, which
/// show only a part of it or set its parts apart.
enum TidyLine {
  /// A line without the second of two equal dates at its end, without an abbreviated month right
  /// before the whole one, with a space after its label, and with `2031-05-09T16:05:30Z` as
  /// `2031-05-09 16:05 UTC`. O(bytes).
  static func tidied(_ line: ArraySlice<UInt8>) -> [UInt8] {
    spaced(labelled(withoutAbbreviation(withoutRepetition(Array(line)))))
  }

  /// `Author:Ann Lee` as `Author: Ann Lee`.
  private static func labelled(_ line: [UInt8]) -> [UInt8] {
    guard let colon = line.firstIndex(of: .colon), colon + 1 < line.count,
      line[colon + 1].isASCIILetter, line[..<colon].allSatisfy(\.isASCIILetter)
    else { return line }
    return line[...colon] + [.space] + line[(colon + 1)...]
  }

  /// The shortest and the longest repetition, in bytes.
  private static let repetition = 5...60

  private static func withoutRepetition(_ line: [UInt8]) -> [UInt8] {
    for length in repetition.reversed() where 2 * length < line.count {
      let last = line.count - length
      let first = last - 1 - length
      guard line[last - 1] == .space, line[first..<(last - 1)] == line[last...],
        first == 0 || line[first - 1] == .space, line[last...].contains(where: \.isASCIIDigit)
      else { continue }
      return Array(line[..<(last - 1)])
    }
    return line
  }

  /// `Nov.November 9` as `November 9`: pages write both, for narrow and for wide screens.
  private static func withoutAbbreviation(_ line: [UInt8]) -> [UInt8] {
    for stop in line.indices where line[stop] == .fullStop {
      let short = line[..<stop].reversed().prefix(while: \.isASCIILetter).count
      let whole = line[(stop + 1)...].prefix(while: \.isASCIILetter)
      if short > 2, whole.count >= short, whole.starts(with: line[(stop - short)..<stop]) {
        return Array(line[..<(stop - short)] + line[(stop + 1)...])
      }
    }
    return line
  }

  private static let stamp = Array("0000-00-00T00:00".utf8)

  private static func spaced(_ line: [UInt8]) -> [UInt8] {
    guard line.count >= stamp.count else { return line }
    for start in 0...(line.count - stamp.count) {
      let end = start + stamp.count
      let isStamp = zip(line[start..<end], stamp).allSatisfy {
        $1 == UInt8(ascii: "0") ? $0.isASCIIDigit : $0 == $1
      }
      guard isStamp else { continue }
      let time = line[(end - 5)..<end]
      var rest = line[end...].drop { $0.isASCIIDigit || $0 == .colon || $0 == .fullStop }
      var zone: [UInt8] = []
      if rest.first == UInt8(ascii: "Z") {
        rest = rest.dropFirst()
        zone = Array(" UTC".utf8)
      }
      return line[..<(start + 10)] + [.space] + time + zone + rest
    }
    return line
  }
}
