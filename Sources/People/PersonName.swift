import Language
import Text

/// The parts of a person's name, folded: small letters without accents and full stops.
public struct PersonName: Sendable, Hashable {
  /// Titles before the name: “gov”, “dr”.
  public private(set) var titles: [String] = []
  /// The first name, or initials that stand instead of one, such as “jd”; `nil` if there is only a last name.
  public private(set) var first: String?
  /// The names and initials between first and last name.
  public private(set) var middle: [String] = []
  /// The name in quotation marks or brackets: “Bob” in “Robert ‘Bob’ Pell”.
  public private(set) var nickname: String?
  /// The last name with its particles: “van der berg”.
  public private(set) var last: String
  /// Which of several of the same name: “jr”, “sr”, “ii”.
  public private(set) var generation: String?

  /// Reads a name as an article writes it; `nil` if there is no word in it. O(length).
  public init?(_ spelling: String) {
    var words = NameWords(spelling)
    nickname = words.takeNickname()
    generation = words.takeSuffixes()
    titles = words.takeTitles()
    guard let last = words.takeLast() else { return nil }
    self.last = last
    if let first = words.takeFirst() {
      self.first = first
      middle = words.rest
    }
  }

  /// What names of one person have in common everywhere: first and last name. `nil` for a last name alone and for one
  /// with a single initial, which may be anybody's.
  public var key: String? {
    guard let first, first.unicodeScalars.count > 1 else { return nil }
    return first + " " + last
  }

  /// Whether two names are of one person as far as the names say: first and last name are equal, and no generation or
  /// middle initial contradicts.
  public func isSame(as other: PersonName) -> Bool {
    guard let key, key == other.key else { return false }
    return !contradicts(other)
  }

  /// Whether the names are those of two people though first and last name are equal: Jr. and Sr., or other middle names.
  public func contradicts(_ other: PersonName) -> Bool {
    if let generation, let second = other.generation, generation != second { return true }
    guard middle.count == 1, other.middle.count == 1, let one = middle.first,
      let two = other.middle.first
    else { return false }
    return !one.hasPrefix(two) && !two.hasPrefix(one)
  }
}

/// The words of a name as they are taken apart.
private struct NameWords {
  private var words: [Word] = []

  private struct Word {
    let letters: String
    let isNickname: Bool
    /// Whether a comma stands before it.
    let followsComma: Bool
  }

  /// The words that are left.
  var rest: [String] { words.map(\.letters) }

  init(_ spelling: String) {
    var (isInside, followsComma) = (false, false)
    for part in spelling.unicodeScalars.split(whereSeparator: { $0.value.isWhitespace }) {
      let opens = part.first.map { Self.openings.contains($0) } ?? false
      isInside = isInside || opens && part.count > 1
      let letters = Self.folded(part)
      if !letters.isEmpty {
        words.append(Word(letters: letters, isNickname: isInside, followsComma: followsComma))
      }
      followsComma = part.last == ","
      if part.contains(where: { Self.closings.contains($0) }) { isInside = false }
    }
  }

  private static let openings = Set("“‘\"'(„«".unicodeScalars)
  private static let closings = Set("”’\"')»".unicodeScalars)

  /// Letters, digits and hyphens in small letters without accents.
  private static func folded(_ part: Substring.UnicodeScalarView) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in part {
      guard let letter = Folded(scalar.value)?.letter, let plain = Unicode.Scalar(letter),
        letter == 0x2D || plain.properties.isAlphabetic || plain.properties.numericType != nil
      else { continue }
      folded.append(plain)
    }
    return String(folded)
  }

  mutating func takeNickname() -> String? {
    let nickname = words.first { $0.isNickname }?.letters
    let others = words.filter { !$0.isNickname }
    guard others.count > 0 else { return nil }
    words = others
    return nickname
  }

  /// Takes what follows the name; returns the generation.
  mutating func takeSuffixes() -> String? {
    var generation: String?
    while words.count > 1, let last = words.last?.letters,
      Self.suffixes.contains(last) || Self.generations.contains(last)
    {
      if Self.generations.contains(last) { generation = last }
      words.removeLast()
    }
    return generation
  }

  mutating func takeTitles() -> [String] {
    var titles: [String] = []
    while words.count > 1, let first = words.first?.letters, Self.titles.contains(first) {
      titles.append(first)
      words.removeFirst()
    }
    return titles
  }

  /// The last word with the particles before it.
  mutating func takeLast() -> String? {
    guard var last = words.popLast()?.letters else { return nil }
    while words.count > 1, let particle = words.last?.letters, Self.particles.contains(particle) {
      last = particle + " " + last
      words.removeLast()
    }
    return last
  }

  /// The first name: the first word that is no initial, or the initials joined if there is none.
  mutating func takeFirst() -> String? {
    guard !words.isEmpty else { return nil }
    if let index = words.firstIndex(where: { $0.letters.unicodeScalars.count > 1 }) {
      let first = words.remove(at: index).letters
      return first
    }
    let initials = words.map(\.letters).joined()
    words = []
    return initials
  }

  private static let generations: Set<String> = ["jr", "sr", "ii", "iii", "iv"]
  private static let suffixes = folded { Language.words(\.words.nameSuffixes) }
    .union(folded { Language.words(\.bylines.suffixes) })
  private static let titles = folded { Language.words(\.words.titles) }
    .union(["us", "state", "former", "then", "ex", "acting"])
  private static let particles = folded { Language.words(\.words.nameParticles) }
    .union(["al", "el", "san", "santa", "saint"])

  private static func folded(_ words: () -> Set<String>) -> Set<String> {
    Set(words().map { folded(Substring($0).unicodeScalars) })
  }
}
