import Text

/// A list of things found in an article, to be written in any format.
///
/// Its items are generated as they are written, so that a long list takes no memory.
public struct Listing {
  /// The name of the list in JSON, such as `quotes`.
  public var name: String
  /// One record per item.
  public var records: AnySequence<[JSON.Member]>
  /// The names of the members that a record may have: the columns of a table.
  public var fields: [String]
  /// One line of text per item.
  public var lines: AnySequence<String>
  /// One line of Markdown per item.
  public var markdown: AnySequence<String>

  /// A listing.
  public init(
    name: String, fields: [String], records: some Sequence<[JSON.Member]>,
    lines: some Sequence<String>, markdown: some Sequence<String>
  ) {
    self.name = name
    self.fields = fields
    self.records = AnySequence(records)
    self.lines = AnySequence(lines)
    self.markdown = AnySequence(markdown)
  }
}

/// The formats of a listing.
public enum ListingFormat: String, Sendable, CaseIterable {
  /// One line per item, for people.
  case text
  /// One object that contains the list.
  case json
  /// One object per line.
  case jsonl
  /// A table (RFC 4180).
  case csv
  /// Markdown.
  case markdown
}

extension Listing {
  /// The listing in a format, ending in a newline unless it is empty.
  public func bytes(_ format: ListingFormat) -> [UInt8] {
    var bytes: [UInt8] = []
    write(format) { bytes += $0 }
    return bytes
  }

  /// Writes the listing in a format, in chunks of some ten thousand bytes.
  public func write(_ format: ListingFormat, to sink: ([UInt8]) -> Void) {
    var piece = head(format)
    for (number, item) in items(format).enumerated() {
      if number > 0, format == .json { piece.append(.comma) }
      piece += item
      guard piece.count >= Self.pieceLength else { continue }
      sink(piece)
      piece.removeAll(keepingCapacity: true)
    }
    sink(piece + Self.foot(format))
  }

  private static let pieceLength = 1 << 15

  /// What stands before the items in a format.
  public func head(_ format: ListingFormat) -> [UInt8] {
    switch format {
    case .json: Array("{".utf8) + JSON.string(name).bytes + Array(":[".utf8)
    case .csv: CSV.row(fields.map(CSV.Cell.text))
    case .text, .jsonl, .markdown: []
    }
  }

  /// The items in a format, to be put between the head and the foot with those of other listings.
  ///
  /// - Parameter label: stands before each line of text.
  public func body(_ format: ListingFormat, label: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for item in items(format) {
      if format == .json, !bytes.isEmpty { bytes.append(.comma) }
      if format == .text { bytes += "\(label): ".utf8 }
      bytes += item
    }
    return bytes
  }

  /// What stands behind the items in a format.
  public static func foot(_ format: ListingFormat) -> [UInt8] {
    format == .json ? Array("]}\n".utf8) : []
  }

  private func items(_ format: ListingFormat) -> AnySequence<[UInt8]> {
    switch format {
    case .text: AnySequence(lines.lazy.map { Array($0.utf8) + [.newline] })
    case .markdown: AnySequence(markdown.lazy.map { Array($0.utf8) + [.newline] })
    case .json: AnySequence(records.lazy.map { JSON.object($0).bytes })
    case .jsonl: AnySequence(records.lazy.map { JSON.object($0).line })
    case .csv: AnySequence(records.lazy.map { CSV.row(cells(of: $0)) })
    }
  }

  /// The cells of a record in the order of ``fields``, empty where it lacks one.
  private func cells(of record: [JSON.Member]) -> [CSV.Cell] {
    fields.map { name in record.first { $0.name == name }?.value.cell ?? .text("") }
  }
}

extension JSON {
  /// The value in a cell of a table: lists are joined by semicolons, a passage becomes its text, `null` is empty.
  fileprivate var cell: CSV.Cell {
    switch self {
    case .null: .text("")
    case .string(let string): .text(string)
    case .array(let items): .text(items.map(\.plain).joined(separator: "; "))
    default: .number(plain)
    }
  }

  private var plain: String {
    switch self {
    case .string(let string): return string
    case .object(let members):
      if let text = members.first(where: { $0.name == "text" }) { return text.value.plain }
    default: break
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
