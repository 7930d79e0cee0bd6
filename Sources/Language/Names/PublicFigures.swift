/// People so well known that articles use only their last name.
public enum PublicFigures {
  /// The full name and the gender of a person, from a last name in small letters; `nil` for a man
  /// whose last name is a first name of women: “Sharon”.
  ///
  /// For names that an article never gives in full.
  public static func person(lastName: String) -> (name: String, gender: Gender)? {
    guard let name = table[lastName] else { return nil }
    if name.hasSuffix("+") { return (String(name.dropLast()), .feminine) }
    let isWoman = FirstNames.gender(of: Array(lastName.utf8)[...]) == .feminine
    return isWoman ? nil : (name, .masculine)
  }

  private static let table: [String: String] = {
    var table: [String: String] = [:]
    for line in Language.phrases(\.names.publicFigures) {
      let bare = line.hasSuffix("+") ? line.dropLast() : line[...]
      if let last = bare.split(separator: " " as Character).last {
        table[last.lowercased()] = line
      }
    }
    return table
  }()
}
