import Text

/// Titles without the site's name.
enum PageTitle {
  /// The longest title, in characters.
  private static let maximum = 400
  private static let separators = [
    " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " // ", " / ",
    " › ", " < ",
  ]

  /// A title without the site's name at its end or start, if that is known or looks like one.
  static func cleaned(_ title: String, site: [String]) -> String {
    var title = String(title.prefix(maximum))
    var changed = true
    while changed {
      changed = false
      for separator in separators {
        if let shorter = cut(title, at: separator, site: site) {
          title = shorter
          changed = true
        }
      }
    }
    return title.trimmed
  }

  /// A title with plain quotation marks.
  static func spelling(of title: String) -> String {
    let scalars = title.unicodeScalars.map { (scalar: Unicode.Scalar) -> Unicode.Scalar in
      switch scalar {
      case "‘", "’": "'"
      case "“", "”": "\""
      default: scalar
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// A title without its part behind the last separator, or before the first, when that names the site.
  private static func cut(_ title: String, at separator: String, site: [String]) -> String? {
    guard let last = title.lastRange(of: separator) else { return nil }
    if isSite(title[last.upperBound...], site) { return String(title[..<last.lowerBound]) }
    guard let first = title.firstRange(of: separator) else { return nil }
    if isSite(title[..<first.lowerBound], site) { return String(title[first.upperBound...]) }
    return nil
  }

  /// Whether a text is one of a site's names, given by their letters, most of it, or not much more.
  static func isSite(_ part: Substring, _ site: [String]) -> Bool {
    let part = letters(part)
    guard part.count >= 2 else { return false }
    return site.contains { name in
      guard name.count > 3, part.count > 3 else { return name == part }
      return name.hasPrefix(part) || part.hasPrefix(name) && part.count <= 2 * name.count
    }
  }

  /// The share of the shorter title's words that the other has, 0 to 1.
  static func likeness(_ one: String, _ other: String) -> Double {
    let (one, other) = (words(one), words(other))
    let smaller = min(one.count, other.count)
    return smaller == 0 ? 0 : Double(one.intersection(other).count) / Double(smaller)
  }

  /// How many words two titles share.
  static func shared(_ one: String, _ other: String) -> Int {
    words(one).intersection(words(other)).count
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() })
  }

  private static let marks = separators.map { Array($0.utf8) }
  /// What a place counts for a part of what it gives: a bit less than for the whole.
  private static let partShare = 0.85
  /// The same for what stands behind a kicker; so a kicker belongs to the title if JSON-LD has it, too,
  /// and not if only networks and search engines are given it.
  private static let kickerShare = 0.4
  /// The letters that a part must have, in bytes, if it is not parted by a sure separator.
  private static let longPart = 20

  /// The letters of a title without a section or a site before or behind, or without a kicker, and what the
  /// title counts for each, 0 to 1. What is cut short in the middle of a sentence is no part.
  static func parts(of title: String) -> [String: Double] {
    let bytes = Array(title.utf8)
    var parts: [String: Double] = [:]
    func add(_ part: ArraySlice<UInt8>, _ share: Double, from length: Int = 1) {
      let letters = letters(String(decoding: part, as: UTF8.self)[...])
      if letters.utf8.count >= length { parts[letters] = max(share, parts[letters] ?? 0) }
    }
    for index in bytes.indices {
      if let mark = marks.first(where: { bytes[index...].starts(with: $0) }) {
        add(bytes[..<index], partShare)
        add(bytes[(index + mark.count)...], partShare)
      } else if "|:-(".utf8.contains(bytes[index]) {
        add(bytes[..<index], partShare, from: longPart)
        add(bytes[(index + 1)...], kickerShare, from: bytes[index] == .colon ? 1 : longPart)
      }
    }
    return parts
  }

  /// The letters and digits of a text in small letters.
  static func letters(_ text: Substring) -> String {
    var letters: [UInt8] = []
    letters.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if let byte = UInt8(exactly: scalar.value), byte < 0x80 {
        if byte.isASCIILetter || byte.isASCIIDigit { letters.append(byte.asciiLowercased) }
      } else if !isPunctuation(scalar),
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      {
        letters += scalar.properties.lowercaseMapping.utf8
      }
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// Whether a scalar is one of the quotation marks and dashes, of which titles are full.
  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    (0x2010...0x205E).contains(scalar.value)
  }
}

/// Collects titles and finds the one that most places agree on.
struct TitleBallot {
  private struct Title {
    let text: String
    let letters: String
    /// Its words with plain quotation marks: how it is spelled.
    let spelling: String
    /// What it counts for titles that are parts of it.
    let parts: [String: Double]
  }

  private var sources: [(weight: Double, titles: [Title])] = []

  /// Adds the titles of one place.
  mutating func add(_ titles: [String], weight: Double) {
    let known = titles.map {
      Title(
        text: $0, letters: PageTitle.letters($0[...]), spelling: PageTitle.spelling(of: $0),
        parts: PageTitle.parts(of: $0))
    }.filter { !$0.letters.isEmpty }
    if !known.isEmpty { sources.append((weight, known)) }
  }

  /// The title with most weight behind it, spelled as most places spell it; of equals, the one that was
  /// added first.
  var winner: String? {
    let titles = sources.flatMap(\.titles)
    guard let letters = Self.best(titles, by: { support(of: $0.letters) })?.letters else {
      return nil
    }
    return Self.best(titles.filter { $0.letters == letters }) { spelled($0.spelling) }?.text
  }

  private static func best(_ titles: [Title], by weight: (Title) -> Double) -> Title? {
    var best: (title: Title, weight: Double)?
    for title in titles {
      let weight = weight(title)
      if weight > best?.weight ?? 0 { best = (title, weight) }
    }
    return best?.title
  }

  /// The weight of the places that spell a title this way.
  private func spelled(_ spelling: String) -> Double {
    sources.reduce(0) { sum, source in
      source.titles.contains { $0.spelling == spelling } ? sum + source.weight : sum
    }
  }

  /// The weight of the places that give a title, be it with a section or a site before or behind it.
  private func support(of letters: String) -> Double {
    sources.reduce(0) { sum, source in
      let shares = source.titles.map { $0.letters == letters ? 1 : $0.parts[letters] ?? 0 }
      return sum + source.weight * (shares.max() ?? 0)
    }
  }
}

extension String {
  /// The first place of another text in this one. O(n · length), on bytes.
  func firstRange(of other: String) -> Range<Index>? { range(of: other, last: false) }

  /// The last place of another text in this one. O(n · length), on bytes.
  func lastRange(of other: String) -> Range<Index>? { range(of: other, last: true) }

  private func range(of other: String, last: Bool) -> Range<Index>? {
    let (bytes, wanted) = (Array(utf8), Array(other.utf8))
    guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
    let matches = { (start: Int) in
      bytes[start] == first && bytes[start..<(start + wanted.count)].elementsEqual(wanted)
    }
    let starts = 0...(bytes.count - wanted.count)
    guard let start = last ? starts.last(where: matches) : starts.first(where: matches) else {
      return nil
    }
    let lower = utf8.index(startIndex, offsetBy: start)
    return lower..<utf8.index(lower, offsetBy: wanted.count)
  }
}
