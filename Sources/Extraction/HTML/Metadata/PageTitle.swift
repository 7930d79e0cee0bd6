import Text

/// Titles without the site's name.
enum PageTitle {
  /// The longest title, in characters.
  private static let maximum = 400
  private static let separators = [
    " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " // ", " / ",
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
    return title
  }

  /// A title without its part behind the last separator, or before the first, when that names the site.
  private static func cut(_ title: String, at separator: String, site: [String]) -> String? {
    guard let last = title.lastRange(of: separator) else { return nil }
    if isSite(title[last.upperBound...], site) { return String(title[..<last.lowerBound]) }
    guard let first = title.firstRange(of: separator) else { return nil }
    if isSite(title[..<first.lowerBound], site) { return String(title[first.upperBound...]) }
    return nil
  }

  /// Whether a text is the site's name, or most of it.
  static func isSite(_ part: Substring, _ site: [String]) -> Bool {
    let part = letters(part)
    guard part.count >= 2 else { return false }
    return site.contains {
      let name = letters($0[...])
      return name.count >= 2
        && (name == part
          || name.count > 3 && part.count > 3 && (name.hasPrefix(part) || part.hasPrefix(name)))
    }
  }

  /// The share of the shorter title's words that the other has, 0 to 1.
  static func likeness(_ one: String, _ other: String) -> Double {
    let (one, other) = (words(one), words(other))
    let smaller = min(one.count, other.count)
    return smaller == 0 ? 0 : Double(one.intersection(other).count) / Double(smaller)
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() })
  }

  /// The letters and digits of a text in small letters.
  static func letters(_ text: Substring) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      let bytes = text.utf8.lazy.filter { $0.isASCIILetter || $0.isASCIIDigit }.map(
        \.asciiLowercased)
      return String(decoding: Array(bytes), as: UTF8.self)
    }
    let scalars = text.lowercased().unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    return String(String.UnicodeScalarView(scalars))
  }
}

/// Collects titles and finds the one that most places agree on.
struct TitleBallot {
  private var sources: [(weight: Double, titles: [(text: String, letters: String)])] = []

  /// Adds the titles of one place.
  mutating func add(_ titles: [String], weight: Double) {
    let known = titles.map { ($0, PageTitle.letters($0[...])) }.filter { !$0.1.isEmpty }
    if !known.isEmpty { sources.append((weight, known)) }
  }

  /// The title with most weight behind it; of equals, the one that was added first.
  var winner: String? {
    var best: (text: String, weight: Double)?
    for candidate in sources.flatMap(\.titles) {
      let weight = support(of: candidate.letters)
      if weight > best?.weight ?? 0 { best = (candidate.text, weight) }
    }
    return best?.text
  }

  private func support(of letters: String) -> Double {
    sources.reduce(0) { sum, source in
      let agrees = source.titles.contains {
        $0.letters == letters
          || letters.utf8.count > 12
            && ($0.letters.hasPrefix(letters) || $0.letters.hasSuffix(letters))
      }
      return agrees ? sum + source.weight : sum
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
