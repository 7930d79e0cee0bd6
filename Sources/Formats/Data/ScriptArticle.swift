import Text

/// Finds the story of a page that shows nothing until its scripts have run.
///
/// Such a page holds its story in the JSON of a script, as an HTML string or as a list of objects
/// with one string each. The longest candidate is the story. Scripts are never run.
package struct ScriptArticle {
  /// The story found so far, as HTML.
  package private(set) var html = ""

  /// The story in a page's scripts, as HTML; `nil` if there is none. O(n).
  package static func html(in page: [UInt8]) -> String? {
    var story = ScriptArticle()
    var index = 0
    while let opening = page.position(of: "<script", from: index) {
      let start = page[opening...].firstIndex(of: UInt8(ascii: ">")) ?? page.count
      let end = page.endTag("script", from: start)
      if end - start > shortest, let value = data(in: page[start..<end], of: page) {
        story.read(value, name: "", depth: 0)
      }
      index = end
    }
    return story.html.isEmpty ? nil : story.html
  }

  /// The data in a script: its first object with quoted keys, or else its first array.
  private static func data(in script: ArraySlice<UInt8>, of page: [UInt8]) -> JSON? {
    let object = script.indices.first { page.matches("{\"", at: $0) }
    return JSONScanner.value(of: object.map { script[$0...] } ?? script)
  }

  /// The shortest story, in bytes.
  private static let shortest = 500
  /// The fewest paragraphs of a story.
  private static let fewest = 3
  /// The shortest paragraph in a list, in bytes.
  private static let shortestParagraph = 60
  private static let maximumDepth = 24

  /// The keys of members that hold a paragraph or a story.
  private static let names: Set<String> = [
    "content", "text", "html", "value", "body", "articleBody", "contentHtml", "paragraph",
  ]

  private mutating func read(_ value: JSON, name: String, depth: Int) {
    guard depth < Self.maximumDepth else { return }
    switch value {
    case .string(let text): take(Self.paragraphs(of: text, name: name))
    case .array(let values):
      take(values.compactMap(Self.paragraph))
      for value in values { read(value, name: name, depth: depth + 1) }
    case .object(let members):
      for member in members { read(member.value, name: member.name, depth: depth + 1) }
    default: break
    }
  }

  private mutating func take(_ paragraphs: [String]) {
    guard paragraphs.count >= Self.fewest else { return }
    let story = paragraphs.joined(separator: "\n")
    guard story.utf8.count > max(Self.shortest, html.utf8.count) else { return }
    html = story
  }

  /// The paragraphs of an HTML string, or of plain text under a key for stories.
  private static func paragraphs(of text: String, name: String) -> [String] {
    guard text.utf8.count >= shortest else { return [] }
    let pieces = text.utf8.split(separator: UInt8(ascii: "<")).filter {
      $0.starts(with: "p>".utf8) || $0.starts(with: "p ".utf8) || $0.starts(with: "br".utf8)
    }
    if pieces.count >= fewest { return pieces.indices.map { $0 == 0 ? text : "" } }
    guard names.contains(name), !text.utf8.contains(UInt8(ascii: "<")) else { return [] }
    return text.utf8.split(separator: .newline).map { "<p>\(Substring($0))</p>" }
  }

  /// The paragraph in an object that is an item of a list.
  private static func paragraph(of thing: JSON) -> String? {
    guard case .object(let members) = thing else { return nil }
    let strings = members.compactMap { member -> String? in
      guard names.contains(member.name), case .string(let text) = member.value else { return nil }
      return text
    }
    guard let text = strings.max(by: { $0.utf8.count < $1.utf8.count }),
      text.utf8.count >= shortestParagraph
    else { return nil }
    return "<p>\(text)</p>"
  }
}
