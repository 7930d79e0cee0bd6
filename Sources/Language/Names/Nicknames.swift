/// The first names that are short forms of one another.
public enum Nicknames {
  /// Whether one of two first names, in small letters, is a short form of the other, or both are of a third.
  public static func areForms(_ first: String, _ second: String) -> Bool {
    guard first != second else { return false }
    return !(table[first] ?? []).isDisjoint(with: table[second] ?? [])
  }

  /// The lines in which each name stands.
  private static let table: [String: Set<Int>] = {
    var table: [String: Set<Int>] = [:]
    for (line, names) in Language.phrases(\.names.nicknames).enumerated() {
      for name in names.words { table[name, default: []].insert(line) }
    }
    return table
  }()
}
