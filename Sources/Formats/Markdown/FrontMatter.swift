import Document
import Text

/// The front matter of a Markdown file: the lines between two lines of `---` (YAML) or `+++` (TOML)
/// at its start.
///
/// Only what articles use is supported: scalar values, quoted or not, and lists in both styles.
struct FrontMatter {
  /// The offset of the text after it, in bytes.
  private(set) var end = 0
  /// The values by lowercase key, in order.
  private var values: [String: [String]] = [:]

  /// The longest front matter, in bytes.
  private static let longest = 1 << 16
  /// The most values of one key.
  private static let mostValues = 50

  /// Parses the front matter of a text; `nil` if there is none.
  init?(_ text: [UInt8]) {
    let mark = Array("---\n".utf8), other = Array("+++\n".utf8)
    guard text.starts(with: mark) || text.starts(with: other) else { return nil }
    let fence = text[..<3]
    var (place, key) = (4, "")
    while place < min(text.count, Self.longest) {
      let end = text[place...].firstIndex(of: .newline) ?? text.count
      let line = text[place..<end]
      place = min(end + 1, text.count)
      if line == fence || line.elementsEqual("...".utf8) {
        self.end = place
        guard !values.isEmpty else { return nil }
        return
      }
      guard read(String(decoding: line, as: UTF8.self), key: &key) else { return nil }
    }
    return nil
  }

  /// Reads a line: `key: value`, `key = value`, or an item of the preceding key. Returns `false`
  /// for any other line.
  private mutating func read(_ line: String, key: inout String) -> Bool {
    let words = line.trimmed
    if words.isEmpty || words.hasPrefix("#") { return true }
    let isInside = line.first == " " || line.first == "\t" || words.hasPrefix("- ")
    if isInside {
      let item = words.hasPrefix("- ") ? String(words.dropFirst(2)).trimmed : words
      let pair = Self.pair(item)
      if pair == nil || pair?.key == "name" { add(pair?.value ?? item, to: key) }
      return true
    }
    guard let pair = Self.pair(words) else { return false }
    key = pair.key
    add(pair.value, to: key)
    return true
  }

  /// The key in lowercase, and the rest of the line.
  private static func pair(_ line: String) -> (key: String, value: String)? {
    guard let mark = line.firstIndex(where: { $0 == ":" || $0 == "=" }) else { return nil }
    let key = String(line[..<mark]).trimmed.lowercased()
    let rest = line[line.index(after: mark)...]
    guard !key.isEmpty, key.allSatisfy({ $0.isLetter || $0.isNumber || "_-.".contains($0) }),
      rest.isEmpty || rest.first == " " || line[mark] == "="
    else { return nil }
    return (key, String(rest).trimmed)
  }

  private mutating func add(_ text: String, to key: String) {
    for value in Self.items(of: text) where values[key, default: []].count < Self.mostValues {
      values[key, default: []].append(value)
    }
  }

  /// The values in `[a, "b"]`, or a single value.
  private static func items(of text: String) -> [String] {
    if text.hasPrefix("["), text.hasSuffix("]"), !text.hasPrefix("[[") {
      return text.dropFirst().dropLast().split(separator: ",").compactMap { value(String($0)) }
    }
    return value(text).map { [$0] } ?? []
  }

  /// A value without quotation marks, wiki link brackets and comments; `nil` if nothing is left.
  private static func value(_ text: String) -> String? {
    var text = text.trimmed
    if let quote = text.first, quote == "\"" || quote == "'" {
      let inside = text.dropFirst()
      text = String(inside[..<(inside.lastIndex(of: quote) ?? inside.endIndex)])
      text = text.replacing(quote == "'" ? "''" : "\\\"", with: String(quote))
    } else if let comment = text.firstRange(of: " #") {
      text = String(text[..<comment.lowerBound])
    }
    if text.hasPrefix("[["), text.hasSuffix("]]") { text = String(text.dropFirst(2).dropLast(2)) }
    text = text.trimmed
    return ["", ">", "|", ">-", "|-", "~", "null"].contains(text) ? nil : text
  }

  private func first(_ keys: String...) -> String? {
    keys.lazy.compactMap { values[$0]?.first }.first
  }

  /// Whether it has a key that is typical of articles.
  var isOfArticle: Bool {
    first("title", "author", "authors", "date", "published", "layout", "tags") != nil
  }

  /// The metadata of the article.
  var metadata: Metadata {
    var data = Metadata()
    data.title = first("title", "headline")
    data.authors = (values["author"] ?? values["authors"] ?? values["by"] ?? [])
      .flatMap { $0.split(separator: ",").map { String($0).trimmed } }
    data.publisher = first("publisher", "site", "publication")
    data.section = first("section", "category", "categories")
    data.published = first("date", "published", "publishdate", "pubdate", "created")
      .flatMap { Timestamp(machine: $0) }
    data.modified = first("modified", "updated", "lastmod").flatMap { Timestamp(machine: $0) }
    data.canonicalURL =
      [first("canonical", "canonical_url", "url", "source", "link")]
      .compactMap { $0 }.compactMap { WebAddress($0)?.text }.first
    data.language = first("lang", "language")
    return data
  }
}
