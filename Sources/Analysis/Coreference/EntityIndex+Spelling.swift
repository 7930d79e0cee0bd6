import Document
import Language
import Text

/// Names that the article writes in two ways: “Chuck Dougherty”, then “said *Doughtery*”; “Elizabeth
/// Moss”, then “*Liz* Moss”.
extension EntityIndex {
  /// The only person with the last name of a full name whose first name is a form of the same.
  func bearerByNickname(_ name: Name) -> Int? {
    guard name.tokens.count == 2, !name.isGroup else { return nil }
    let first = firstName(name.tokens)
    let same = bearers(of: name.tokens.upperBound - 1).filter {
      let other = entities[$0].name
      return other.count == 2 && Nicknames.areForms(first, firstName(other))
        && entities[$0].gender == name.gender
    }
    return same.count == 1 ? same[0] : nil
  }

  private func firstName(_ name: Range<Int>) -> String {
    table.words(name.prefix(1)).lowercased()
  }

  /// “Sistan” for “al-Sistan”: a last name without its Arabic article; `nil` for other names.
  func withoutArticle(_ word: Int) -> NameKey? {
    let letters = table.text.bytes[table[word].range]
    guard let hyphen = letters.firstIndex(of: .hyphen),
      letters[letters.startIndex..<hyphen].count == 2,
      Self.articles.contains(table.words(word..<(word + 1)).prefix(2).lowercased())
    else { return nil }
    return NameKey(letters: letters[(hyphen + 1)...])
  }

  private static let articles = Language.words(\.names.articles)

  /// The only person whose last name is within one slip of a name that stands alone and that nobody
  /// has: the same letters in another order, or one letter more, less or other.
  func misspelt(_ name: Name, among people: some Sequence<Int>) -> Int? {
    guard name.isSingle, !name.isGroup else { return nil }
    let word = name.tokens.lowerBound
    let letters = letters(of: word)
    guard letters.count >= Self.shortestMisspelt, entities.count <= Self.mostEntities,
      !reader.words.isCommonWord(word),
      !reader.finder.isFirstName(word), table[word].classes.isDisjoint(with: [.place, .demonym])
    else { return nil }
    let near = people.filter { person in
      isSlip(letters, self.letters(of: entities[person].name.upperBound - 1))
    }
    return near.count == 1 ? near[0] : nil
  }

  /// The minimum length of a name that may be misspelt, in bytes. Short names are near many others.
  private static let shortestMisspelt = 5

  /// Lists of more names are not searched, so that a name costs constant time.
  private static let mostEntities = 500

  private func letters(of word: Int) -> [UInt8] {
    table.text.bytes[table[word].range].map(\.asciiLowercased)
  }

  /// Whether one slip makes a name of another. The plural, “the Lunts”, is none.
  private func isSlip(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard abs(one.count - other.count) <= 1, one.first == other.first, one != other else {
      return false
    }
    let start = zip(one, other).prefix { $0 == $1 }.count
    let (rest, otherRest) = (one[start...], other[start...])
    if one.count == other.count {
      return rest.dropFirst() == otherRest.dropFirst() || rest.sorted() == otherRest.sorted()
    }
    if one.count > other.count {
      return rest.dropFirst() == otherRest && !(otherRest.isEmpty && rest.first == Self.s)
    }
    return rest == otherRest.dropFirst()
  }

  private static let s = UInt8(ascii: "s")
}
