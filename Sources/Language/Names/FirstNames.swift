import Text

/// Tells men from women by the first name.
///
/// The lists are sorted and searched in place: nothing is parsed, and a look-up takes about a dozen steps.
public enum FirstNames {
  private static let men = lists(\.names.men)
  private static let women = lists(\.names.women)

  private static func lists(_ names: (Language) -> StaticString) -> [[UInt8]] {
    Language.all.map { names($0).withUTF8Buffer(Array.init) }.filter { !$0.isEmpty }
  }

  /// Names that men and women share, whatever the lists say.
  private static let shared = Language.words(\.names.shared)

  /// Whether a word is a first name.
  public static func contains(_ name: ArraySlice<UInt8>) -> Bool {
    men.contains { contains($0, name) } || women.contains { contains($0, name) }
  }

  /// The gender that a first name suggests; `nil` for a name that is unknown or common to both.
  public static func gender(of name: ArraySlice<UInt8>) -> Gender? {
    let isMan = men.contains { contains($0, name) }
    guard isMan || women.contains(where: { contains($0, name) }) else { return nil }
    if shared.contains(String(decoding: name, as: UTF8.self).lowercased()) { return nil }
    return isMan ? .masculine : .feminine
  }

  /// Whether a sorted list of words, each followed by one space or newline, contains a name. O(log length).
  private static func contains(_ list: [UInt8], _ name: ArraySlice<UInt8>) -> Bool {
    let name = name.map(\.asciiLowercased)
    let found = list.indices.partitioningIndex {
      !word(at: $0, in: list).lexicographicallyPrecedes(name)
    }
    return found < list.count && word(at: found, in: list).elementsEqual(name)
  }

  /// The word around an offset. The space after a word counts as part of it.
  private static func word(at offset: Int, in list: [UInt8]) -> ArraySlice<UInt8> {
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
