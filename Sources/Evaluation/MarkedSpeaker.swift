import Text

/// Somebody who speaks in a marked article.
public struct MarkedSpeaker: Codable, Sendable {
  /// The fullest name that the article gives.
  public var name: String
  /// Its other names.
  public var aliases: [String]?
  /// person, group or unnamed.
  public var kind: String?
  /// direct or indirect.
  public var how: String?

  /// A speaker of a kind.
  public init(name: String, aliases: [String] = [], kind: String? = nil, how: String? = nil) {
    self.name = name
    self.aliases = aliases
    self.kind = kind
    self.how = how
  }
}

/// Words inside quotation marks and who says them.
public struct MarkedSegment: Codable, Sendable {
  /// Where they start, in code points.
  public var start: Int
  /// Where they end, in code points.
  public var end: Int
  /// The name of one of the article's speakers; `nil` for words that nobody says.
  public var speaker: String?

  /// A segment at an offset range.
  public init(_ span: Range<Int>, speaker: String?) {
    (start, end, self.speaker) = (span.lowerBound, span.upperBound, speaker)
  }

  var span: Range<Int>? { start >= 0 && end > start ? start..<end : nil }
}

extension MarkedSpeaker {
  /// How a name fits a speaker.
  package enum Match: Int, Sendable, Comparable {
    /// The whole name, perhaps without a middle name.
    case whole
    /// Another of its names, a part of its name, or its name with more words.
    case alias

    package static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }

  /// How a predicted name fits; `nil` if it is somebody else's.
  package func match(_ predicted: String) -> Match? {
    let words = Self.key(predicted)
    guard !words.isEmpty else { return nil }
    let own = Self.key(name)
    if words == own { return .whole }
    if aliases?.contains(where: { Self.key($0) == words }) == true { return .alias }
    return kind == "person" ? Self.person(words, own) : Self.body(words, own)
  }

  private static func person(_ words: [String], _ own: [String]) -> Match? {
    guard own.count > 1 else { return nil }
    if words.count > 1, words.last == own.last, words.first == own.first { return .whole }
    if words.count == 1, words[0] == own.last || words[0] == own[0] { return .alias }
    return words.count > own.count && Array(words.suffix(own.count)) == own ? .alias : nil
  }

  private static func body(_ words: [String], _ own: [String]) -> Match? {
    let (one, other) = (content(words), content(own))
    guard !one.isEmpty, !other.isEmpty else { return nil }
    if one == other { return .whole }
    let (few, many) = (Set(one), Set(other))
    return few.isSubset(of: many) || many.isSubset(of: few) ? .alias : nil
  }

  private static func content(_ words: [String]) -> [String] {
    words.filter { !titles.contains($0) && !links.contains($0) }
  }

  /// The words of a name without titles and articles before it.
  private static func key(_ name: String) -> [String] {
    var words = folded(name)[...]
    while words.count > 1, let first = words.first, titles.contains(first) { words.removeFirst() }
    return Array(words)
  }

  /// The words without case, diacritics, genitive endings and punctuation.
  private static func folded(_ name: String) -> [String] {
    var letters = name.unicodeScalars.compactMap { Folded($0.value)?.letter }
    if letters.last == 0x27 { letters.removeLast() }
    var words: [String.UnicodeScalarView] = [.init()]
    for (index, letter) in letters.enumerated() {
      let scalar = Unicode.Scalar(letter) ?? " "
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || "&_".unicodeScalars.contains(scalar)
      {
        if isGenitive(index, in: letters) { continue }
        words[words.count - 1].append(scalar)
      } else if words.last?.isEmpty == false {
        words.append(.init())
      }
    }
    return words.filter { !$0.isEmpty }.map { String($0) }
  }

  /// Whether a letter is the “s” of “'s” at the end of a word.
  private static func isGenitive(_ index: Int, in letters: [UInt32]) -> Bool {
    guard letters[index] == 0x73, index > 0, letters[index - 1] == 0x27 else { return false }
    return index + 1 == letters.count
      || !(Unicode.Scalar(letters[index + 1])?.properties.isAlphabetic ?? false)
  }

  private static let links: Set = ["of", "de", "des", "du", "del", "und", "and"]

  private static let titles = Set(
    """
    mr mrs ms miss dr prof professor sir dame lord lady sen senator rep representative congressman gov \
    governor president judge justice general gen lt col capt captain sgt sergeant officer chief minister \
    prime secretary chancellor herr frau senor senora don dona monsieur madame m mme the a an der die das \
    den dem la le les el los las l
    """.split(separator: " ").map(String.init))
}
