import Text

/// Tells men from women by the first name.
///
/// The lists are sorted and searched in place: nothing is parsed, and a look-up takes about a dozen steps.
public enum FirstNames {
  private static let men = lists(\.names.men)
  private static let women = lists(\.names.women)

  private static func lists(_ names: (Language) -> StaticString) -> [StaticString] {
    Language.all.map(names).filter { $0.utf8CodeUnitCount > 0 }
  }

  /// The gender that a first name suggests; `nil` for a name that is unknown or common to both.
  public static func gender(of name: ArraySlice<UInt8>) -> Gender? {
    let name = name.map(\.asciiLowercased)
    if isFound(name, in: men) { return .masculine }
    return isFound(name, in: women) ? .feminine : nil
  }

  private static func isFound(_ name: [UInt8], in lists: [StaticString]) -> Bool {
    lists.contains { list in list.withUTF8Buffer { contains($0, name) } }
  }

  /// Whether a sorted list of words, each followed by one space or newline, contains a name. O(log length).
  private static func contains(_ list: UnsafeBufferPointer<UInt8>, _ name: [UInt8]) -> Bool {
    let found = list.indices.partitioningIndex {
      !word(at: $0, in: list).lexicographicallyPrecedes(name)
    }
    return found < list.count && word(at: found, in: list).elementsEqual(name)
  }

  /// The word around an offset. The space after a word counts as part of it.
  private static func word(
    at offset: Int, in list: UnsafeBufferPointer<UInt8>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    var start = offset
    while start > 0, !list[start - 1].isASCIISpace { start -= 1 }
    return list[start...].prefix { !$0.isASCIISpace }
  }
}

/// The grammatical gender of a person.
public enum Gender: Sendable {
  /// A man.
  case masculine
  /// A woman.
  case feminine
}
