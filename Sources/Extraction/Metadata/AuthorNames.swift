import Language
import Text

/// Reads the names of authors in bylines and metadata.
enum AuthorNames {
  /// Opening phrases of bylines: “By”, “Written by”.
  private static let openings = PhraseTable(
    Language.all.map(\.bylines.by) + Language.all.map(\.bylines.openings))
  /// Labels that open a byline with a colon: “Author:”.
  private static let labels = Language.table(\.bylines.labels)

  /// The separators between names.
  private static let joints =
    Language.words(\.bylines.conjunctions).sorted().map { ", \($0) " } + [", ", " & "]
    + Language.words(\.bylines.conjunctions).union(Language.words(\.bylines.joints)).sorted()
    .map { " \($0) " }
    + ["; ", ";", " / ", " | ", " – ", " — ", " - ", " • ", " · ", " ⋅ ", "／", "、", "，", "・", "/"]
  /// Roles that stand in for an author's name.
  private static let offices = Language.words(\.bylines.offices)
  /// Words that are not names.
  private static let roles = Language.words(\.bylines.roles).union(offices)

  /// The length of the text in which names are searched for, in characters.
  private static let maximum = 300

  /// The names in a text: `By Ann Lee and Bo Falk, staff writers` has two.
  static func names(in text: String) -> [String] {
    isOpening(text) ? [] : parts(of: text).filter { !hasRole($0) }
  }

  /// The last words of the names of companies and newsrooms.
  private static let organizations = Language.words(\.bylines.organizations)

  /// Whether a name of two or more words ends like that of a company or a newsroom:
  /// `Sandhaven Media Inc.`, `Lantern News`.
  static func isOrganization(_ name: String) -> Bool {
    let words = name.lowercased().split(separator: " ")
    return words.count > 1 && words.last.map { organizations.contains(String($0)) } == true
  }

  /// The roles that stand in for names in a text: `Von Redaktion`, `By Staff Writer`.
  static func roles(in text: String) -> [String] {
    parts(of: text).filter { part in
      part.split(separator: " ").contains { offices.contains($0.lowercased()) }
    }
  }

  private static func parts(of text: String) -> [String] {
    var text = withoutAddresses(withoutTags(String(text.prefix(maximum))))
    text = withoutDay(withoutOpening(withoutDate(text)))
    return withSuffixes(split(text).map(withoutOpening)).compactMap(part)
  }

  private static let suffixes = Language.words(\.bylines.suffixes)

  /// Rejoins names with suffixes that were split off at commas: `Ann Lee`, `M.D.` give
  /// `Ann Lee, M.D.`
  private static func withSuffixes(_ parts: [String]) -> [String] {
    parts.reduce(into: []) { names, part in
      if let name = names.last, suffixes.contains(part.lowercased()) {
        names[names.count - 1] = "\(name), \(part)"
      } else {
        names.append(part)
      }
    }
  }

  private static func hasRole(_ part: String) -> Bool {
    part.split(separator: " ").contains { isRole(String($0)) }
  }

  /// Whether a word is a role or another word that occurs near names but is not a name.
  static func isRole(_ word: String) -> Bool { roles.contains(word.lowercased()) }

  /// Names without duplicates, in order.
  static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert(PageTitle.letters($0[...])).inserted }
  }

  /// Whether two lists have a name in common, which may be longer in one of them. True if the first
  /// list is empty.
  static func share(_ names: [String], _ others: [String]) -> Bool {
    let others = others.map { PageTitle.letters($0[...]) }
    return names.isEmpty
      || names.map { PageTitle.letters($0[...]) }.contains { name in
        others.contains { name.hasPrefix($0) || $0.hasPrefix(name) }
      }
  }

  /// The length of the opening phrase of a lowercase line, including its colon, in bytes; `nil` if
  /// the line is not a byline.
  static func openingLength(_ line: ArraySlice<UInt8>) -> Int? {
    if let length = openings.match(line) {
      switch line.dropFirst(length).first {
      case nil, .space: return length
      case .colon: return length + 1
      default: break
      }
    }
    guard let length = labels.match(line) else { return nil }
    return colons.first { line.dropFirst(length).starts(with: $0.utf8) }.map {
      length + $0.utf8.count
    }
  }

  /// A colon and its full-width form.
  private static let colons = [":", "："]

  /// The length of a line's opening phrase, in bytes; `nil` if the line is not a byline or has
  /// nothing else.
  private static func openingLength(_ line: String) -> Int? {
    let head = Array(line.prefix(longestOpening).lowercased().utf8)
    return openingLength(head[...]).flatMap { $0 < head.count ? $0 : nil }
  }

  /// The longest opening phrase, in characters.
  private static let longestOpening = 40

  /// Whether a line starts like a byline.
  static func hasOpening(_ line: String) -> Bool { openingLength(line) != nil }

  /// Whether a line is only the opening phrase of a byline: “By”, “Von:”, “Author”.
  static func isOpening(_ text: String) -> Bool {
    guard text.utf8.count < longestOpening else { return false }
    let words = Array(text.trimmed.lowercased().utf8)[...]
    return openings.isWhole(words) || labels.isWhole(words)
  }

  /// Whether a line is only a label of authors, which a colon and the names follow: “Author”.
  static func isLabel(_ text: String) -> Bool {
    text.utf8.count < longestOpening && labels.isWhole(Array(text.trimmed.lowercased().utf8)[...])
  }

  /// The names in a line that starts like a byline and consists of names: `By Ann Lee and Bo Falk`.
  static func signature(_ line: String) -> [String] {
    guard hasOpening(line) else { return [] }
    let names = names(in: line)
    return names.allSatisfy(isLikelyInPlace) ? names : []
  }

  /// Labels that precede a colon and a name.
  private static let labelNames = Set(
    Language.phrases(\.bylines.by) + Language.phrases(\.bylines.openings)
      + Language.phrases(\.bylines.labels))

  /// The longest label with its colon, in bytes.
  static let longestLabel = 24

  /// The text after a label and its colon, possibly in brackets: `Author: Tove Lind`,
  /// `（责编：林海）`. `nil` if there is no label.
  static func afterLabel(_ text: String) -> String? {
    let bare = withoutBrackets(text)
    let head = String(bare.prefix(longestLabel)).lowercased()
    for colon in colons {
      guard let range = head.firstRange(of: colon) else { continue }
      guard labelNames.contains(String(head[..<range.lowerBound]).trimmed) else { return nil }
      let length = head[..<range.upperBound].utf8.count
      return String(decoding: bare.utf8.dropFirst(length), as: UTF8.self).trimmed
    }
    return nil
  }

  /// Brackets around a byline, with their full-width forms.
  private static let brackets: Set<Character> = ["(", ")", "（", "）", "[", "]", "【", "】"]

  /// A text without the brackets that it starts and ends with.
  private static func withoutBrackets(_ text: String) -> String {
    var part = text[...]
    guard let first = part.first, let last = part.last, brackets.contains(first),
      brackets.contains(last)
    else { return text }
    part = part.dropFirst().dropLast()
    return String(part)
  }

  /// A catalogue's form of a name in its usual order: `Vale, Ingrid` gives `Ingrid Vale`. Other
  /// texts are returned unchanged.
  static func inOrder(_ name: String) -> String {
    let parts = name.split(separator: ",").map { String($0).trimmed }
    guard parts.count == 2, !parts[0].contains(" "), !parts[1].isEmpty,
      !suffixes.contains(parts[1].lowercased())
    else { return name }
    return "\(parts[1]) \(parts[0])"
  }

  /// The names in a line that starts like a byline, up to the first part that is not a name, such
  /// as an agency: `By Ann Lee, AP`; or in a line with a date and an author: `9 May 2031 by Tove`.
  static func signed(_ line: String) -> [String] {
    if hasOpening(line) {
      let names = names(in: line)
      let isPosted = isFirstName(names) && !opensWithPreposition(line)
      return isPosted ? names : Array(names.prefix(while: isLikely))
    }
    let rest = withoutDate(line)
    guard rest != line else { return [] }
    let names = names(in: rest)
    return isFirstName(names) || names.allSatisfy(isLikely) ? names : []
  }

  /// Whether a line starts with “by” alone, which other lines may start with, too: “By Monday”.
  static func opensWithPreposition(_ line: String) -> Bool {
    let head = Array(line.prefix(longestOpening).lowercased().utf8)
    return prepositions.match(head[...]) != nil
  }

  private static let prepositions = Language.table(\.bylines.by)

  /// Whether a text ends with “by” alone: “9 May 2031 by”.
  static func endsWithPreposition(_ text: String) -> Bool {
    let last = text.lowercased().split(separator: " ").last.map { Array($0.utf8)[...] }
    return last.map(prepositions.isWhole) ?? false
  }

  /// Whether a text stands between two names of a list: “,” or “, and”.
  static func isJoint(_ text: String) -> Bool { words(in: text).allSatisfy(joinsNames) }

  /// Whether a text that may start like a byline has nothing but roles: “By staff and”.
  static func namesRole(_ text: String) -> Bool {
    words(in: withoutOpening(text)).allSatisfy { joinsNames($0) || isRole($0) }
  }

  private static func words(in text: String) -> [String] {
    text.split { $0 == " " || $0 == "," }.map(String.init)
  }

  private static func joinsNames(_ word: String) -> Bool {
    word == "&" || Byline.conjunctions.contains(word.lowercased())
  }

  /// Whether the list is a single name of one capitalized word.
  static func isFirstName(_ names: [String]) -> Bool {
    names.count == 1 && names[0].first?.isUppercase == true && !names[0].contains(" ")
  }

  private static func withoutOpening(_ text: String) -> String {
    guard let length = openingLength(text) else { return text.trimmed }
    return String(decoding: text.utf8.dropFirst(length), as: UTF8.self).trimmed
  }

  /// Words that precede the names in lines that start with the time or place of posting.
  private static let agents = Language.phrases(\.bylines.by).map { " \($0) " }
  /// Opening phrases of such lines.
  private static let postings = Language.phrases(\.dates.publishing).map { $0 + " " }
  /// Words between names and a date.
  private static let dayPrepositions = Language.words(\.dates.dayPrepositions).map { " \($0) " }

  /// The names in `Posted on 9 May 2031 by Ann Lee` and `Posted in Islands by Ann Lee`; other texts
  /// unchanged.
  private static func withoutDate(_ text: String) -> String {
    let small = text.lowercased()
    guard let agent = agents.lazy.compactMap({ text.firstRange(of: $0) }).first,
      text[..<agent.lowerBound].utf8.contains(where: \.isASCIIDigit)
        || postings.contains(where: small.hasPrefix)
    else { return text }
    return String(text[agent.upperBound...])
  }

  /// Names without the date after them: `Ann Lee on 9 May 2031`.
  private static func withoutDay(_ names: String) -> String {
    guard
      let day = dayPrepositions.lazy.compactMap({ names.firstRange(of: $0) }).first,
      names[day.upperBound...].utf8.contains(where: \.isASCIIDigit)
    else { return names }
    return String(names[..<day.lowerBound])
  }

  /// A text without HTML tags, which some metadata has.
  private static func withoutTags(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
    var depth = 0
    return String(
      text.filter { character in
        if character == "<" { depth += 1 }
        defer { if character == ">", depth > 0 { depth -= 1 } }
        return depth == 0
      })
  }

  /// A text without e-mail addresses, links and `@names`.
  private static func withoutAddresses(_ text: String) -> String {
    text.split(separator: " ").filter {
      !$0.contains("@") && !$0.contains("://") && !$0.hasPrefix("www.")
    }
    .joined(separator: " ")
  }

  private static func split(_ text: String) -> [String] {
    var parts = [text]
    for joint in joints { parts = parts.flatMap { divide($0, at: joint) } }
    return parts
  }

  private static func divide(_ text: String, at joint: String) -> [String] {
    guard let range = text.firstRange(of: joint) else { return [text] }
    return [String(text[..<range.lowerBound])]
      + divide(String(text[range.upperBound...]), at: joint)
  }

  /// Cleans a part of a text that may be a name or a role; `nil` if it cannot be one.
  private static func part(_ part: String) -> String? {
    var part = part.filter { $0 != "\u{AD}" && !"[]【】".contains($0) }.trimmed
    if let bracket = part.firstRange(of: " (") {
      part = String(part[..<bracket.lowerBound]).trimmed
    }
    part = withoutPlace(part)
    part = once(withoutWeekday(withoutTitle(withoutCount(part))))
    guard part.utf8.count >= 2, part.utf8.count <= 60, !isPicture(part), !isAccount(part),
      !isLabel(ofPage: part)
    else {
      return nil
    }
    let words = part.split(separator: " ")
    guard words.count <= 5 else { return nil }
    if part.utf8.contains(where: \.isASCIIDigit) && words.count > 1 { return nil }
    return part.unicodeScalars.contains { $0.properties.isAlphabetic } ? part : nil
  }

  /// A name without the comment count appended to it: `Ann Lee0`.
  private static func withoutCount(_ name: String) -> String {
    let bare = name.prefix(
      upTo: name.lastIndex { !$0.isNumber }.map(name.index(after:)) ?? name.endIndex)
    return bare.last?.isLowercase == true ? String(bare) : name
  }

  /// Whether a part is a picture credit, possibly cut at a separator: `(Image: Agency`.
  private static func isPicture(_ part: String) -> Bool {
    part.hasPrefix("(") || part.hasSuffix(")") || part.utf8.count > 6 && part.hasPrefix("Image:")
  }

  /// Whether a part is the name of the site's own account: `wordpressadmin`.
  private static func isAccount(_ part: String) -> Bool {
    part.utf8.allSatisfy { $0.isASCIILetter } && part.lowercased().hasSuffix("admin")
  }

  /// Lowercase words inside names.
  private static let particles = Language.words(\.bylines.particles)

  /// Whether a text looks like a person's name: two to five words that are capitalized or in a
  /// script without case.
  static func isLikely(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard (2...5).contains(words.count) else { return false }
    return words.allSatisfy { word in
      particles.contains(String(word)) || word.first.map { !$0.isLowercase && $0.isLetter } ?? false
    }
  }

  /// Whether a text in a place for names looks like one: East Asian names have no spaces.
  static func isLikelyInPlace(_ name: String) -> Bool { isLikely(name) || isEastAsian(name) }

  /// Whether a text is two to eight Chinese, Japanese or Korean characters.
  static func isEastAsian(_ name: String) -> Bool {
    (2...8).contains(name.count) && name.unicodeScalars.allSatisfy(isEastAsian)
  }

  private static func isEastAsian(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3005...0x3007, 0x3041...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3: true
    default: false
    }
  }
}

extension String {
  /// The text without leading and trailing white space and punctuation.
  var trimmed: String {
    let isEdge: (Character) -> Bool = { $0.isWhitespace || ",;:|-–—•·/".contains($0) }
    var part = self[...]
    while let first = part.first, isEdge(first) { part.removeFirst() }
    while let last = part.last, isEdge(last) { part.removeLast() }
    return String(part)
  }
}
