/// A table of a TOML file: names with their values, in the order of the file.
public struct TOMLTable: Sendable, Equatable {
  /// A name with its value.
  public struct Entry: Sendable, Equatable {
    /// The name, without quotation marks.
    public let name: String
    /// The value. Its line is that of the name.
    public let value: TOMLValue
  }

  /// The entries in the order of the file. Names are unique.
  public let entries: [Entry]
  private let indices: [String: Int]

  init(_ entries: [Entry]) {
    self.entries = entries
    indices = Dictionary(
      entries.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// An empty table.
  public init() { self.init([]) }

  /// Parses the bytes of a TOML file (TOML 1.1, which includes 1.0).
  ///
  /// Takes time and memory linear in the number of bytes. Values may be nested up to
  /// ``deepestNesting`` deep, so that no input can exhaust the stack.
  ///
  /// - Throws: The first error, with its line and how to fix it.
  public init(parsing bytes: [UInt8]) throws(TOMLError) {
    var parser = try TOMLParser(bytes)
    self = try parser.file()
  }

  /// How deep tables and arrays may be nested; every part of a dotted name counts.
  public static let deepestNesting = 64

  /// The value with a name.
  public subscript(name: String) -> TOMLValue? { indices[name].map { entries[$0].value } }
}

/// A value of a TOML file.
public struct TOMLValue: Sendable, Equatable {
  /// The type and content of a value.
  public enum Content: Sendable, Equatable {
    case string(String)
    case integer(Int)
    case float(Double)
    case boolean(Bool)
    /// A date, a time or both, as written.
    case date(String)
    case array([TOMLValue])
    case table(TOMLTable)
  }

  /// The value itself.
  public let content: Content
  /// The line, counted from 1, on which it begins; for a table, that of its header.
  public let line: Int

  /// The string, if it is one.
  public var string: String? { if case .string(let string) = content { string } else { nil } }
  /// The whole number, if it is one.
  public var integer: Int? { if case .integer(let number) = content { number } else { nil } }
  /// The Boolean, if it is one.
  public var boolean: Bool? { if case .boolean(let flag) = content { flag } else { nil } }
  /// The items, if it is an array.
  public var array: [TOMLValue]? { if case .array(let items) = content { items } else { nil } }
  /// The table, if it is one.
  public var table: TOMLTable? { if case .table(let table) = content { table } else { nil } }
}

/// An error in a TOML file.
public struct TOMLError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The line, counted from 1.
  public let line: Int
  /// What is wrong and how to fix it, in one line. It may quote any character of the file.
  public let message: String

  /// The line and the message.
  public var description: String { "line \(line): \(message)" }
}
