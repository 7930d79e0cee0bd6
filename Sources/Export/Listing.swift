/// A list of things found in an article, ready to be written in any format.
public struct Listing: Sendable, Equatable {
  /// What is listed, as JSON names it: `quotes`.
  public var name: String
  /// A record for each thing; all have the same members.
  public var records: [[JSON.Member]]
  /// The names of a record's members, for the head of a table.
  public var fields: [String]
  /// A line for a person, for each thing.
  public var lines: [String]
  /// A line of Markdown for each thing.
  public var markdown: [String]

  /// A listing.
  public init(
    name: String, fields: [String], records: [[JSON.Member]], lines: [String], markdown: [String]
  ) {
    self.name = name
    self.fields = fields
    self.records = records
    self.lines = lines
    self.markdown = markdown
  }
}

/// The formats that a listing is written in.
public enum ListingFormat: String, Sendable, CaseIterable {
  /// A line for each thing, for people.
  case text
  /// One object with the list in it.
  case json
  /// An object a line.
  case jsonl
  /// A table as RFC 4180 has it.
  case csv
  /// Markdown.
  case markdown
}

extension Listing {
  /// The listing in a format, with a newline at its end unless it is empty.
  public func bytes(_ format: ListingFormat) -> [UInt8] {
    switch format {
    case .text: Self.joined(lines)
    case .markdown: Self.joined(markdown)
    case .json: JSON.object([.init(name, .array(records.map(JSON.object)))]).line
    case .jsonl: records.flatMap { JSON.object($0).line }
    case .csv: CSV.table(head: fields, rows: records.map { $0.map(\.value.cell) })
    }
  }

  private static func joined(_ lines: [String]) -> [UInt8] {
    lines.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] }
  }
}

extension JSON {
  /// The value in a cell of a table: lists are joined by semicolons, passages are
  /// their words, `null` is empty.
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
      if let text = members.first(where: { $0.key == "text" }) { return text.value.plain }
    default: break
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
