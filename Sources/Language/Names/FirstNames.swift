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

  /// The gender that a first name suggests; `nil` for a name that is unknown or common to both.
  public static func gender(of name: ArraySlice<UInt8>) -> Gender? {
    if men.contains(where: { contains($0, name) }) { return .masculine }
    return women.contains { contains($0, name) } ? .feminine : nil
  }

  /// Binary search for a word in a sorted list of words between white space.
  private static func contains(_ list: [UInt8], _ name: ArraySlice<UInt8>) -> Bool {
    var low = 0
    var high = list.count
    while low < high {
      var start = (low + high) / 2
      while start > low, !list[start - 1].isASCIISpace { start -= 1 }
      var end = start
      while end < high, !list[end].isASCIISpace { end += 1 }
      switch compare(name, list[start..<end]) {
      case 0: return true
      case ..<0: high = start > low ? start - 1 : low
      default: low = end + 1
      }
    }
    return false
  }

  private static func compare(_ name: ArraySlice<UInt8>, _ word: ArraySlice<UInt8>) -> Int {
    for (one, other) in zip(name, word) where one.asciiLowercased != other {
      return Int(one.asciiLowercased) - Int(other)
    }
    return name.count - word.count
  }
}

/// The grammatical gender of a person.
public enum Gender: Sendable {
  /// A man.
  case masculine
  /// A woman.
  case feminine
}
