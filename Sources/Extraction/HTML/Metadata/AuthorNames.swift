import Text

/// Authors' names out of what pages write in their place.
enum AuthorNames {
  /// Words before the names, in several languages.
  private static let openings = [
    "by ", "written by ", "posted by ", "von ", "par ", "por ", "door ", "af ", "av ", "di ",
    "text: ",
    "text von ", "ein kommentar von ", "eine analyse von ", "author: ", "autor: ", "autorin: ",
    "reported by ", "story by ", "from ", "words by ", "reporting by ", "propos recueillis par ",
    "verfasst von ", "geschrieben von ", "erstellt von ", "veröffentlicht von ", "escrito por ",
    "publicado por ", "escribe ", "écrit par ", "publié par ", "scritto da ", "geschreven door ",
    "pressemitteilung von ", "gastbeitrag von ", "ein gastbeitrag von ", "ein beitrag von ",
    "kommentar von ", "analyse von ", "kolumne von ", "eine kolumne von ", "reportage von ",
    "interview: ", "interview von ", "ein interview von ", "texto: ", "texte: ", "testo: ",
    "skrevet af ", "skrevet av ", "skriven av ", "artikel von ", "beitrag von ", "published by ",
  ]
  /// What stands between two names.
  private static let joints = [
    ", ", " and ", " & ", " und ", " et ", " y ", " e ", " og ", " och ", " en ", " i ", "; ",
    " / ",
    " | ", " with ", " mit ", " – ", " — ", " - ", " • ", " · ", " in ", "／", "、", "・", "/",
  ]
  /// Words that are nobody's name.
  private static let roles: Set<String> = [
    "staff", "editor", "editors", "reporter", "reporters", "correspondent", "redaktion", "redaktor",
    "redakteur", "redakteurin", "newsroom", "writer", "contributor", "columnist", "journalist",
    "author", "autor", "admin", "administrator", "team", "desk", "guest", "unknown", "redacción",
    "rédaction", "redazione", "producer", "photographer", "webmaster", "associate", "senior",
    "opinion", "editorial", "political", "chief", "freelance", "special", "director", "updated",
    "published", "follow", "email", "share", "read", "more", "view", "posts", "minutes", "uhr",
    "contributing", "assistant", "writers", "correspondents", "contributors", "columnists", "user",
    "anonymous", "phd", "ph.d.", "md", "m.d.", "mph", "esq",
  ]

  /// The most of a text that is read for names, in characters.
  private static let maximum = 300

  /// The names in one text: `By Ann Lee and Bo Falk, staff writers` gives two.
  static func names(in text: String) -> [String] {
    parts(of: text).filter { !hasRole($0) }
  }

  /// A role that stands in the place of names: `Von Redaktion`, `By Staff Writer`.
  static func roles(in text: String) -> [String] {
    parts(of: text).filter { part in
      part.split(separator: " ").contains { offices.contains($0.lowercased()) }
    }
  }

  /// Roles of people who write together or without a name.
  private static let offices: Set<String> = [
    "staff", "editor", "editors", "editorial", "reporter", "reporters", "correspondent",
    "redaktion",
    "newsroom", "writer", "writers", "team", "desk", "redacción", "rédaction", "redazione",
  ]

  private static func parts(of text: String) -> [String] {
    var text = withoutAddresses(String(text.prefix(maximum)))
    text = withoutDay(withoutOpening(withoutDate(text)))
    return split(text).map(withoutOpening).compactMap(part)
  }

  private static func hasRole(_ part: String) -> Bool {
    part.split(separator: " ").contains { isRole(String($0)) }
  }

  /// Whether a word is what somebody is, or what else stands beside names, and nobody's name.
  static func isRole(_ word: String) -> Bool { roles.contains(word.lowercased()) }

  /// Names in order, each once.
  static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert(PageTitle.letters($0[...])).inserted }
  }

  /// Whether a name begins with one of others, or one of them with it; or there is none.
  static func share(_ names: [String], _ others: [String]) -> Bool {
    let others = others.map { PageTitle.letters($0[...]) }
    return names.isEmpty
      || names.map { PageTitle.letters($0[...]) }.contains { name in
        others.contains { name.hasPrefix($0) || $0.hasPrefix(name) }
      }
  }

  /// Whether a line begins as bylines do.
  static func hasOpening(_ text: String) -> Bool {
    let small = text.prefix(40).lowercased()
    return openings.contains { small.hasPrefix($0) }
  }

  /// Whether a line is nothing but what bylines begin with: “By”, “Von:”.
  static func isOpening(_ text: String) -> Bool {
    let small = text.trimmed.lowercased()
    return openings.contains { $0.trimmed == small }
  }

  /// What stands before an author's name wherever it is, without its colon.
  private static let labels = [
    "author", "authors", "written by", "by", "autor", "autoren", "autorin", "autor/in", "von",
    "verfasser", "verfasserin", "auteur", "auteurs", "par", "autora", "autores", "por", "autore",
    "door", "forfatter", "författare", "автор", "作者", "记者", "责任编辑", "編集", "著者", "作成者", "글",
  ]

  /// The bytes in which a label ends.
  static let longestLabel = 24

  /// How many bytes a label with a colon takes at the start of a line: `Author: Tove Lind`; `nil` without one.
  static func labelLength(_ text: String) -> Int? {
    let head = String(text.prefix(longestLabel)).lowercased()
    for colon in [":", "："] {
      guard let range = head.firstRange(of: colon) else { continue }
      let isLabel = labels.contains(String(head[..<range.lowerBound]).trimmed)
      return isLabel ? head[..<range.upperBound].utf8.count : nil
    }
    return nil
  }

  /// The names in a line that begins like a byline, up to what is no name, such as an agency: `By Ann Lee, AP`;
  /// and in one that has a date and then an author: `9 May 2031 by Tove`.
  static func signed(_ line: String) -> [String] {
    if hasOpening(line) { return Array(names(in: line).prefix(while: isLikely)) }
    let rest = withoutDate(line)
    guard rest != line else { return [] }
    let names = names(in: rest)
    return isFirstName(names) || names.allSatisfy(isLikely) ? names : []
  }

  /// Whether names are a single one of one word with a capital.
  static func isFirstName(_ names: [String]) -> Bool {
    names.count == 1 && names[0].first?.isUppercase == true && !names[0].contains(" ")
  }

  private static func withoutOpening(_ text: String) -> String {
    let small = text.lowercased()
    for opening in openings where small.hasPrefix(opening) {
      return String(text.dropFirst(opening.count)).trimmed
    }
    return text.trimmed
  }

  /// What stands before the names in lines that say first when or where they were posted.
  private static let agents = [" by ", " von ", " por ", " par ", " door ", " di ", " da "]
  /// Words that such lines begin with.
  private static let postings = [
    "posted ", "published ", "veröffentlicht ", "publicado ", "publié ", "pubblicato ",
  ]

  /// What follows the agent of `Posted on 9 May 2031 by Ann Lee` and of `Posted in Islands by Ann Lee`.
  private static func withoutDate(_ text: String) -> String {
    let small = text.lowercased()
    guard let agent = agents.lazy.compactMap({ text.firstRange(of: $0) }).first,
      text[..<agent.lowerBound].utf8.contains(where: \.isASCIIDigit)
        || postings.contains(where: small.hasPrefix)
    else { return text }
    return String(text[agent.upperBound...])
  }

  /// Names without the day that follows them: `Ann Lee on 9 May 2031`.
  private static func withoutDay(_ names: String) -> String {
    guard
      let day = [" on ", " am ", " le ", " el "].lazy.compactMap({ names.firstRange(of: $0) })
        .first,
      names[day.upperBound...].utf8.contains(where: \.isASCIIDigit)
    else { return names }
    return String(names[..<day.lowerBound])
  }

  /// Without e-mail addresses, links and `@names`.
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

  /// A part as a name or a role, if it can be one.
  private static func part(_ part: String) -> String? {
    var part = part.filter { $0 != "\u{AD}" }.trimmed
    if let bracket = part.firstRange(of: " (") {
      part = String(part[..<bracket.lowerBound]).trimmed
    }
    guard part.utf8.count >= 2, part.utf8.count <= 60, !isPicture(part), !isAccount(part) else {
      return nil
    }
    let words = part.split(separator: " ")
    guard words.count <= 5 else { return nil }
    if part.utf8.contains(where: \.isASCIIDigit) && words.count > 1 { return nil }
    return part.unicodeScalars.contains { $0.properties.isAlphabetic } ? part : nil
  }

  /// Whether a part is a remark on a picture: `(Image: Agency` with the rest behind a joint.
  private static func isPicture(_ part: String) -> Bool {
    part.hasPrefix("(") || part.hasSuffix(")") || part.utf8.count > 6 && part.hasPrefix("Image:")
  }

  /// Whether a part is the name of an account that publishes everything: `wordpressadmin`.
  private static func isAccount(_ part: String) -> Bool {
    part.utf8.allSatisfy { $0.isASCIILetter } && part.lowercased().hasSuffix("admin")
  }

  /// Small words inside names.
  private static let particles: Set<String> = [
    "von", "van", "de", "der", "den", "del", "della", "di", "da", "dos", "das", "do", "du", "la",
    "le",
    "el", "al", "bin", "ibn", "ben", "zu", "zur", "vom", "ten", "ter", "y", "e", "af", "av", "st",
    "und",
  ]

  /// Whether a text that was found in running text looks like a person's name: two to five words, each
  /// with a capital or in a script without capitals.
  static func isLikely(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard (2...5).contains(words.count) else { return false }
    return words.allSatisfy { word in
      particles.contains(String(word)) || word.first.map { !$0.isLowercase && $0.isLetter } ?? false
    }
  }
}

extension String {
  /// The text without white space and stray punctuation at its ends.
  var trimmed: String {
    let isEdge: (Character) -> Bool = { $0.isWhitespace || ",;:|-–—•·/".contains($0) }
    var part = self[...]
    while let first = part.first, isEdge(first) { part.removeFirst() }
    while let last = part.last, isEdge(last) { part.removeLast() }
    return String(part)
  }
}
