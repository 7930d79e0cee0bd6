import Document
import Text

/// Maps offsets in the kept bytes of a source to offsets in the source.
package struct SourceOffsets {
  /// The start of each run of kept bytes, in the kept bytes and in the source.
  private var runs: [(kept: Int32, source: Int32)] = []

  /// Creates the offsets of a source that was kept whole.
  package init() {}

  /// Adds a run after the bytes kept so far. Runs whose bytes were removed again are dropped.
  package mutating func resume(at source: Int, kept: Int) {
    while let last = runs.last, last.kept >= kept { runs.removeLast() }
    runs.append((Int32(clamping: kept), Int32(clamping: source)))
  }

  /// The offset in the source of a kept byte. O(log runs).
  package func source(of offset: Int) -> Int {
    let next = runs.partitioningIndex { $0.kept > offset }
    guard next > 0 else { return offset }
    return Int(runs[next - 1].source) + offset - Int(runs[next - 1].kept)
  }
}

extension SourceMap {
  /// Translates a source map for the kept bytes into one for the source, and counts the source's
  /// lines. O(n).
  package func traced(to source: [UInt8], by offsets: SourceOffsets) -> SourceMap {
    var (line, passed) = (1, 0)
    return SourceMap(
      anchors.map { anchor in
        let place = min(offsets.source(of: Int(anchor.source)), source.count)
        let between = source[min(passed, place)..<max(passed, place)].count { $0 == .newline }
        line += passed <= place ? between : -between
        passed = place
        return Anchor(text: Int(anchor.text), source: place, line: line)
      })
  }
}
