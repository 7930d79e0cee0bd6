import Document
import Text

extension Article {
  /// The annotations of the article as a JSON object, with offsets in code points.
  ///
  /// `quotes` are attributed quotations; quoted segments that nobody says are under `unattributed`. A pull quote has
  /// the speaker of the quotation that it repeats, and `"repeat": true`.
  public func annotation(id: JSON) -> [UInt8] {
    var bytes: [UInt8] = []
    writeAnnotation(of: [self], id: id, into: &bytes)
    return bytes
  }

  /// Appends the annotations of the article, as ``annotation(id:)`` returns them, with the article's own corrections.
  ///
  /// - Parameters:
  ///   - parts: the parts of the article with their quotes and speakers, iterated once.
  ///   - id: the id of the answer.
  ///   - withText: whether the object contains the text.
  ///   - bytes: receives the object.
  public func writeAnnotation(
    of parts: some Sequence<Article>, id: JSON, withText: Bool = false, into bytes: inout [UInt8]
  ) {
    let index = CodePointIndex(text)
    var speakers = SpeakerList(text)
    var unattributed = JSONItems()
    bytes += "{\"id\":".utf8
    id.write(into: &bytes)
    if withText {
      bytes += ",\"text\":".utf8
      JSON.string(text.string).write(into: &bytes)
    }
    bytes += ",\"quotes\":[".utf8
    var separator = ""
    var coverage = Coverage.full
    for (part, before) in NumberedParts(parts) {
      for number in part.quotes.indices {
        guard part.quotes[number].isAttributed else {
          part.quotes[number].pieces.forEach { unattributed.add(.range(index.codePoints($0))) }
          continue
        }
        for record in part.records(ofQuote: number, after: before, index, withText: false) {
          bytes += separator.utf8
          JSON.object(record).write(into: &bytes)
          separator = ","
        }
      }
      for record in part.repeats.compactMap({ part.record(ofRepeat: $0, after: before, index) }) {
        bytes += separator.utf8
        JSON.object(record).write(into: &bytes)
        separator = ","
      }
      speakers.add(part)
      if part.coverage == .marks { coverage = .marks }
    }
    bytes += "],\"unattributed\":[".utf8
    bytes += unattributed.bytes
    bytes += "],\"speakers\":".utf8
    JSON.array(speakers.entries.map { .object(speakers.record(of: $0)) }).write(into: &bytes)
    bytes += ",\"corrections\":".utf8
    JSON.array(corrections.map { .object(record(of: $0, index)) }).write(into: &bytes)
    bytes += ",\"coverage\":\"\(coverage.rawValue)\"}".utf8
  }
}

/// Collects the items of a JSON array, written one by one.
private struct JSONItems {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ item: JSON) {
    if !bytes.isEmpty { bytes.append(.comma) }
    item.write(into: &bytes)
  }
}

extension JSON {
  fileprivate static func range(_ range: Range<Int>) -> JSON {
    .object([.init("start", .int(range.lowerBound)), .init("end", .int(range.upperBound))])
  }
}
