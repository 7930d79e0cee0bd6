/// A JSON value.
package indirect enum JSONValue: Equatable {
  case null
  case bool(Bool)
  /// A number as it is written.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  /// A name and its value.
  package struct Member: Equatable {
    let name: String
    let value: JSONValue
  }

  /// The value of a name; `nil` if this is not an object or lacks the name. O(members).
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The elements of an array; no elements for `null`, and the value itself for others.
  package var list: [JSONValue] {
    switch self {
    case .array(let values): values
    case .null: []
    default: [self]
    }
  }

  /// The words of a string; `nil` if there are none.
  package var text: String? {
    guard case .string(let string) = self else { return nil }
    return CharacterReferences.words(in: string)
  }
}
