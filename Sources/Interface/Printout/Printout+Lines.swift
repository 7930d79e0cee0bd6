import Document
import Layout
import Text

/// The lines of a printout and their numbers.
extension Printout {
  /// The lines, without their ends. O(n).
  var lines: [ByteRange] {
    var (lines, start) = ([ByteRange](), 0)
    while start < end {
      let next = text.bytes[start..<end].firstIndex(of: .newline) ?? end
      lines.append(start..<next)
      start = next + 1
    }
    return lines
  }

  /// The number of a line from 1, by an offset in it. Lines that are left out are counted too.
  func lineNumber(at offset: Int) -> Int {
    let line = index.line(at: offset)
    return numbers.map { $0.indices.contains(line) ? $0[line] : line + 1 } ?? line + 1
  }

  /// The number of the last line.
  var lastLineNumber: Int { numbers?.last ?? index.count }

  /// The number of rows of a terminal that the lines take, counted up to a limit or a little more.
  public func rowCount(width: Int, upTo limit: Int) -> Int {
    var (rows, start) = (0, 0)
    while start < end, rows < limit {
      let next = text.bytes[start..<end].firstIndex(of: .newline) ?? end
      let columns = Placement(of: start..<next, in: text, isVerbatim: true).columns
      rows += max(1, (columns + width - 1) / max(1, width))
      start = next + 1
    }
    return rows
  }

  /// The printout of some of the lines, which keep their numbers. O(n).
  func keeping(_ isKept: (ByteRange) -> Bool) -> Printout {
    var (bytes, kept, kinds): ([UInt8], [Int], [Span]) = ([], [], [])
    var next = spans[...]
    for (index, line) in lines.enumerated() where isKept(line) {
      next = next.drop { $0.range.upperBound <= line.lowerBound }
      let distance = bytes.count - line.lowerBound
      for span in next.prefix(while: { $0.range.lowerBound < line.upperBound }) {
        let range = span.range.clamped(to: line)
        guard !range.isEmpty else { continue }
        kinds.append(
          Span(range: range.lowerBound + distance..<range.upperBound + distance, style: span.style))
      }
      bytes += text.bytes[line] + [.newline]
      kept.append(numbers?[index] ?? index + 1)
    }
    return Printout(text: UTF8Text(repairing: bytes), spans: kinds, numbers: kept)
  }
}
