import Document
import Text

/// Where the bytes that are kept of a source stood in it, when some were left out.
struct SourceOffsets {
  /// For each run of kept bytes, where it begins in what is kept and where it began in the source.
  private var runs: [(kept: Int32, source: Int32)] = []

  /// Notes that the bytes kept from `kept` on stood in the source from `source` on. In the order of both.
  mutating func resume(at source: Int, kept: Int) {
    runs.append((Int32(clamping: kept), Int32(clamping: source)))
  }

  /// Where a kept byte stood in the source. O(log runs).
  func source(of offset: Int) -> Int {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].kept <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    return Int(runs[low - 1].source) + offset - Int(runs[low - 1].kept)
  }
}

extension SourceMap {
  /// A map into what was kept of a source as a map into that source, its lines counted there. O(n).
  func traced(to source: [UInt8], by offsets: SourceOffsets) -> SourceMap {
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
