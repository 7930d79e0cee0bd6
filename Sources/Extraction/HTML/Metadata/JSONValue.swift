/// A value of a JSON text, as found on pages.
indirect enum JSONValue: Equatable {
  case null
  case bool(Bool)
  /// A number as it is written.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A name and its value.
  struct Member: Equatable {
    let name: String
    let value: JSONValue
  }

  /// The value of a name; `nil` if this is no object or lacks it. O(members).
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The elements of an array; any other value is a list of itself, and `null` of nothing.
  var list: [JSONValue] {
    switch self {
    case .array(let values): values
    case .null: []
    default: [self]
    }
  }

  /// The words of a string, without white space at the ends; `nil` for another value or an empty one.
  var text: String? {
    guard case .string(let string) = self else { return nil }
    return CharacterReferences.words(in: string)
  }
}
