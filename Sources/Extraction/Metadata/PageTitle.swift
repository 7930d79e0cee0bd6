import Text

/// Cleans and compares titles.
enum PageTitle {
  /// The longest title, in characters.
  private static let maximum = 400
  private static let separators = [
    " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " // ", " / ",
    " › ", " < ", "｜",
  ]

  /// A title without the site's name at its start or end.
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

  /// A title with straight quotation marks.
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

  /// A title without the part after the last separator or before the first one, if that part is the
  /// site's name.
  private static func cut(_ title: String, at separator: String, site: [String]) -> String? {
    guard let last = title.lastRange(of: separator) else { return nil }
    if isSite(title[last.upperBound...], site) { return String(title[..<last.lowerBound]) }
    guard let first = title.firstRange(of: separator) else { return nil }
    if isSite(title[..<first.lowerBound], site) { return String(title[first.upperBound...]) }
    return nil
  }

  /// The letters of the parts before and after each separator in a title, in both orders.
  static func halves(of title: String) -> [(String, String)] {
    separators.flatMap { separator -> [(String, String)] in
      guard let range = title.lastRange(of: separator) else { return [] }
      let halves = (letters(title[..<range.lowerBound]), letters(title[range.upperBound...]))
      return [halves, (halves.1, halves.0)]
    }
  }

  /// Whether a text is one of the site's names, a prefix of one, or one with a few more letters.
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

  /// Whether one of two titles is a part of the other, or the second one begins with the words that
  /// the first one has before a colon.
  static func differInKicker(_ title: String, _ heading: String) -> Bool {
    let (one, other) = (letters(title[...]), letters(heading[...]))
    let kicker = title.split(separator: ":").dropLast().first.map { letters($0) } ?? ""
    return one != other
      && (one.firstRange(of: other) != nil || other.firstRange(of: one) != nil
        || !kicker.isEmpty && other.hasPrefix(kicker))
  }

  /// The number of words that two titles share.
  static func shared(_ one: String, _ other: String) -> Int {
    words(one).intersection(words(other)).count
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() })
  }

  private static let marks = separators.map { Array($0.utf8) }
  /// The weight of a part of a title, slightly less than that of the whole.
  private static let partShare = 0.85
  /// The weight of the part after a kicker. With this weight, the kicker stays in the title if
  /// JSON-LD has it, too, but not if only the titles for social networks and search engines have
  /// it.
  private static let kickerShare = 0.4
  /// The shortest part next to a mark that is not always a separator, in bytes.
  private static let longPart = 20

  /// The part of a title that is searched for parts, in bytes: every mark makes two of them.
  private static let longest = 1_000

  /// The normalized parts of a title, such as the title without a section, a site or a kicker, with
  /// their weights, 0 to 1. Parts of sentences do not count.
  static func parts(of title: String) -> [String: Double] {
    let bytes = Array(title.utf8.prefix(longest))
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

  /// The normalized form of a text: its letters and digits in lowercase.
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

  /// Whether a scalar is a quotation mark or a dash, which are frequent in titles.
  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    (0x2010...0x205E).contains(scalar.value)
  }
}

/// Collects titles and finds the one with the most support.
struct TitleBallot {
  private struct Title {
    let text: String
    let letters: String
    /// Its words with straight quotation marks.
    let spelling: String
    /// The weights that it gives to titles that are parts of it.
    let parts: [String: Double]
  }

  private var sources: [(weight: Double, titles: [Title])] = []

  /// Adds the titles of a source.
  mutating func add(_ titles: [String], weight: Double) {
    let known = titles.map {
      Title(
        text: $0, letters: PageTitle.letters($0[...]), spelling: PageTitle.spelling(of: $0),
        parts: PageTitle.parts(of: $0))
    }.filter { !$0.letters.isEmpty }
    if !known.isEmpty { sources.append((weight, known)) }
  }

  /// The title with the most support, in its most common spelling; the first in case of a tie. The
  /// words of a heading, the first source, may be cut or glued by its markup: their spaces are those
  /// of the other sources.
  var winner: String? {
    let titles = sources.flatMap(\.titles)
    guard let letters = Self.best(titles, by: { support(of: $0.letters) })?.letters else {
      return nil
    }
    let best = Self.best(titles.filter { $0.letters == letters }) { spelled($0.spelling) }
    let glued = best?.spelling.filter { $0 != " " }
    return sources.dropFirst().lazy.flatMap(\.titles).first {
      $0.letters == letters && $0.spelling != best?.spelling
        && $0.spelling.filter { $0 != " " } == glued
    }?.text ?? best?.text
  }

  private static func best(_ titles: [Title], by weight: (Title) -> Double) -> Title? {
    var best: (title: Title, weight: Double)?
    for title in titles {
      let weight = weight(title)
      if weight > best?.weight ?? 0 { best = (title, weight) }
    }
    return best?.title
  }

  /// The total weight of the sources that spell a title this way.
  private func spelled(_ spelling: String) -> Double {
    sources.reduce(0) { sum, source in
      source.titles.contains { $0.spelling == spelling } ? sum + source.weight : sum
    }
  }

  /// The total weight of the sources that have a title, possibly with a section or a site before or
  /// after it.
  private func support(of letters: String) -> Double {
    sources.reduce(0) { sum, source in
      let shares = source.titles.map { $0.letters == letters ? 1 : $0.parts[letters] ?? 0 }
      return sum + source.weight * (shares.max() ?? 0)
    }
  }
}

extension String {
  /// The first occurrence of another text. O(n · length), on bytes.
  func firstRange(of other: String) -> Range<Index>? { range(of: other, last: false) }

  /// The last occurrence of another text. O(n · length), on bytes.
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
