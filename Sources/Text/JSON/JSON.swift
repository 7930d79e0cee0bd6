/// A JSON value whose members keep their order.
public enum JSON: Sendable, Equatable {
  /// `null`
  case null
  /// `true` or `false`
  case bool(Bool)
  /// A whole number.
  case int(Int)
  /// A number of any size and precision, as written in JSON.
  case number(String)
  /// A number, rounded to three decimals; `null` if it is not finite.
  case double(Double)
  /// A string.
  case string(String)
  /// A list.
  case array([JSON])
  /// An object whose members keep this order.
  case object([Member])

  /// A named value of an object.
  public struct Member: Sendable, Equatable {
    /// The name.
    public var name: String
    /// The value.
    public var value: JSON

    /// A named value.
    public init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }
}

extension JSON {
  /// The value of a name; `nil` if this is not an object or lacks the name. O(members).
  public subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The elements of a list; no elements for `null`, and the value itself for others.
  public var list: [JSON] {
    switch self {
    case .null: []
    case .array(let values): values
    default: [self]
    }
  }

  /// A string, or `null` for nothing.
  public init(_ string: String?) { self = string.map(JSON.string) ?? .null }

  /// A whole number, or `null` for nothing.
  public init(_ int: Int?) { self = int.map(JSON.int) ?? .null }

  /// A list of strings.
  public init(_ strings: [String]) { self = .array(strings.map(JSON.string)) }

  /// The value as compact JSON, without a newline at its end. O(n).
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return bytes
  }

  /// The value as a line of JSON Lines, with its newline.
  public var line: [UInt8] {
    var bytes = bytes
    bytes.append(.newline)
    return bytes
  }

  /// Appends the value as compact JSON.
  public func write(into bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let bool): bytes += (bool ? "true" : "false").utf8
    case .int(let int): bytes += String(int).utf8
    case .number(let digits): bytes += digits.utf8
    case .double(let double): Self.write(double, into: &bytes)
    case .string(let string): Self.write(string, into: &bytes)
    case .array(let items):
      Self.write(items, "[", "]", into: &bytes) { $0.write(into: &$1) }
    case .object(let members):
      Self.write(members, "{", "}", into: &bytes) {
        Self.write($0.name, into: &$1)
        $1.append(.colon)
        $0.value.write(into: &$1)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], _ open: Unicode.Scalar, _ close: Unicode.Scalar, into bytes: inout [UInt8],
    each: (Item, inout [UInt8]) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(.comma) }
      each(item, &bytes)
    }
    bytes.append(UInt8(ascii: close))
  }

  private static func write(_ double: Double, into bytes: inout [UInt8]) {
    guard double.isFinite else { return JSON.null.write(into: &bytes) }
    bytes += ((double * 1000).rounded() / 1000).description.utf8
  }
}
