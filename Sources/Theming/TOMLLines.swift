/// Where the keys of a TOML text stand, for errors that the parser cannot know of.
public struct TOMLLines {
  private let lines: [Substring]

  /// The lines of a text.
  public init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The line, from 1, of a key in a section (`nil` for the top of the file); that of the section, or 1,
  /// where the key is missing.
  public func line(of key: String, in section: String?) -> Int {
    var current: Substring?
    var found = 1
    for (index, line) in lines.enumerated() {
      let words = line.drop { $0 == " " || $0 == "\t" }
      if words.hasPrefix("[") {
        current = words.dropFirst().prefix { $0 != "]" }
        if section.map({ current == $0[...] }) ?? false { found = index + 1 }
      } else if current == section.map({ $0[...] }), Self.key(of: words) == key {
        return index + 1
      }
    }
    return found
  }

  private static func key(of words: Substring) -> String {
    let key = words.prefix { $0 != "=" && $0 != " " && $0 != "\t" }
    return String(key.filter { $0 != "\"" && $0 != "'" })
  }
}
