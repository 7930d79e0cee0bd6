import Document
import Language
import Text

/// Two names that may be of one person, or one person who may be two.
public struct Suggestion: Sendable, Equatable {
  /// Why it is suggested.
  public enum Reason: String, Sendable, CaseIterable {
    /// One first name is a short form of the other: Bob and Robert.
    case nickname
    /// One is a surname alone, and only one person with a full name has it where it speaks.
    case surname
    /// One has an initial instead of the first name, or another middle initial.
    case initial
    /// The same name has roles without a common word, at different publishers: it may be two people.
    case role
  }

  /// Why.
  public var reason: Reason
  /// The index of a name, the fuller one of the two.
  public var first: Int
  /// The index of the other name.
  public var second: Int
  /// Whether the names are of one person now and may be two, rather than the reverse.
  public var isSplit: Bool { reason == .role }

  /// Creates a suggestion.
  public init(_ reason: Reason, _ first: Int, _ second: Int) {
    self.reason = reason
    self.first = first
    self.second = second
  }
}

extension People {
  /// What a person should decide about some names, the most used first. Names that one article has side by side are never
  /// suggested.
  ///
  /// - Complexity: O(n · names with the same last name).
  public static func suggestions(among names: [KnownName]) -> [Suggestion] {
    let parsed = names.map { $0.kind == .person ? PersonName($0.spelling) : nil }
    var places: [String: [Int]] = [:]
    for (index, name) in parsed.enumerated() {
      if let last = name?.last { places[last, default: []].append(index) }
    }
    var found: [Suggestion] = []
    for group in places.values where group.count > 1 {
      let finder = SuggestionFinder(names: names, parsed: parsed, group: group)
      found += finder.pairs() + finder.surnames()
    }
    return found.sorted { weight($0, names) > weight($1, names) }
  }

  private static func weight(_ suggestion: Suggestion, _ names: [KnownName]) -> (Int, Int) {
    let (first, second) = (names[suggestion.first], names[suggestion.second])
    return (min(first.articles.count, second.articles.count), -suggestion.first)
  }
}

/// Looks for suggestions among the names with one last name.
private struct SuggestionFinder {
  let names: [KnownName]
  let parsed: [PersonName?]
  let group: [Int]

  /// Two full names.
  func pairs() -> [Suggestion] {
    var found: [Suggestion] = []
    let full = group.filter { parsed[$0]?.first != nil }.prefix(Self.most)
    for (place, one) in full.enumerated() {
      for other in full.dropFirst(place + 1) {
        if let reason = reason(one, other) { found.append(Suggestion(reason, one, other)) }
      }
    }
    return found
  }

  /// The most names of one last name that are compared.
  private static let most = 200

  private func reason(_ one: Int, _ other: Int) -> Suggestion.Reason? {
    guard let first = parsed[one], let second = parsed[other], let a = first.first,
      let b = second.first, names[one].articles.isDisjoint(with: names[other].articles)
    else { return nil }
    if names[one].person == names[other].person { return isStrange(one, other) ? .role : nil }
    if let one = first.generation, let two = second.generation, one != two { return nil }
    if a == b { return .initial }
    if Nicknames.areForms(a, b) || first.nickname == b || second.nickname == a { return .nickname }
    return isInitial(a, b) ? .initial : nil
  }

  /// “J. Pell” and “Jane Pell”.
  private func isInitial(_ one: String, _ other: String) -> Bool {
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    return short.count == 1 && long.hasPrefix(short)
  }

  private func isStrange(_ one: Int, _ other: Int) -> Bool {
    let (first, second) = (names[one], names[other])
    guard first.publishers.isDisjoint(with: second.publishers), !first.publishers.isEmpty,
      !second.publishers.isEmpty
    else { return false }
    let words = (roleWords(first), roleWords(second))
    return !words.0.isEmpty && !words.1.isEmpty && words.0.isDisjoint(with: words.1)
  }

  private func roleWords(_ name: KnownName) -> Set<String> {
    Set(name.roles.flatMap { Speaker.foldedName($0).split(separator: " ").map(String.init) })
      .filter { $0.count > 3 }
  }

  /// A surname alone beside the only person with a full name at the same publishers.
  func surnames() -> [Suggestion] {
    let full = group.filter { parsed[$0]?.key != nil }
    return group.compactMap { index in
      guard parsed[index]?.first == nil else { return nil }
      let near = full.filter { !names[$0].publishers.isDisjoint(with: names[index].publishers) }
      guard let best = near.max(by: { names[$0].articles.count < names[$1].articles.count }),
        Set(near.map { names[$0].person }).count == 1,
        names[best].person != names[index].person,
        names[best].articles.isDisjoint(with: names[index].articles)
      else { return nil }
      return Suggestion(.surname, best, index)
    }
  }
}
