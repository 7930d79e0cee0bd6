import Interface
import TOMLKit

/// What is wrong with a theme file: where, what, and how to mend it.
public struct ThemeError: Error, Equatable, CustomStringConvertible {
  /// The name of the file.
  public let file: String
  /// The line from 1.
  public let line: Int
  /// What is wrong, and the mend.
  public let message: String

  /// `dark.toml:12: …`
  public var description: String { "\(file):\(line): \(message)" }

  /// The same without the folder of the file, for a narrow place.
  public var brief: String {
    "\(file.split(separator: "/").last ?? ""):\(line): \(message)"
  }
}

extension Theme {
  /// The theme in the text of a TOML file.
  ///
  /// - Parameter file: The name to use in errors.
  public init(toml text: String, file: String) throws(ThemeError) {
    self = try ThemeFile(text: text, file: file).theme()
  }
}

/// A theme file while it is read.
struct ThemeFile {
  private let file: String
  private let lines: TOMLLines
  private let root: TOMLTable
  private let colors: [String: Color]

  init(text: String, file: String) throws(ThemeError) {
    self.file = file
    lines = TOMLLines(text)
    do {
      root = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw ThemeError(file: file, line: error.source.begin.line, message: error.description)
    } catch {
      throw ThemeError(file: file, line: 1, message: "\(error)")
    }
    colors = try Self.colors(of: root, lines: lines, file: file)
  }

  private static func colors(
    of root: TOMLTable, lines: TOMLLines, file: String
  ) throws(ThemeError) -> [String: Color] {
    var colors: [String: Color] = [:]
    for (name, value) in pairs(root["colors"]?.table ?? TOMLTable()) {
      guard let color = value.string.flatMap(Color.init(hex:)) else {
        throw ThemeError(
          file: file, line: lines.line(of: name, in: "colors"),
          message: "“\(name)” is no colour: write it as \"#1e2a3f\"")
      }
      colors[name] = color
    }
    return colors
  }

  func theme() throws(ThemeError) -> Theme {
    guard let name = root["name"]?.string, !name.isEmpty else {
      throw fault("name", message: "a theme needs a name: name = \"dark\"")
    }
    guard let appearance = root["appearance"]?.string.flatMap(Theme.Appearance.init) else {
      throw fault("appearance", message: "appearance must be \"dark\" or \"light\"")
    }
    return Theme(
      name: name, appearance: appearance, roles: try roles(), speakers: try speakers(),
      mono: try mono())
  }

  private func roles() throws(ThemeError) -> [Role: Theme.Paint] {
    var roles: [Role: Theme.Paint] = [:]
    for (name, value) in Self.pairs(root["roles"]?.table ?? TOMLTable()) {
      let role = try role(name, in: "roles")
      guard let table = value.table else {
        throw fault(name, in: "roles", message: "“\(name)” must be a table: { fg = \"#1e2a3f\" }")
      }
      roles[role] = try paint(table, of: name, in: "roles")
    }
    guard roles[.text]?.foreground != nil, roles[.text]?.background != nil else {
      throw fault("text", in: "roles", message: "the role “text” needs both fg and bg")
    }
    return roles
  }

  private func speakers() throws(ThemeError) -> [Theme.Paint] {
    var paints: [Theme.Paint] = []
    if let array = root["speakers"]?["colors"]?.array {
      for value in array {
        let color = try color(value.tomlValue.string, of: "colors", in: "speakers")
        paints.append(Theme.Paint(foreground: color))
      }
    }
    guard paints.count >= Theme.leastSpeakers else {
      throw fault(
        "colors", in: "speakers",
        message: "speakers need at least \(Theme.leastSpeakers) colours, not \(paints.count)")
    }
    return paints
  }

  private func mono() throws(ThemeError) -> [Role: Attributes] {
    var mono: [Role: Attributes] = [:]
    for (name, value) in Self.pairs(root["mono"]?.table ?? TOMLTable()) {
      let role = try role(name, in: "mono")
      guard let array = value.array else {
        throw fault(name, in: "mono", message: "“\(name)” must be a list: [\"bold\"]")
      }
      var attributes: Attributes = []
      for word in array {
        attributes.formUnion(try attribute(word.tomlValue.string ?? "", of: name, in: "mono"))
      }
      mono[role] = attributes
    }
    return mono
  }

  private func paint(
    _ table: TOMLTable, of name: String, in section: String
  ) throws(ThemeError) -> Theme.Paint {
    var paint = Theme.Paint()
    for (key, value) in Self.pairs(table) {
      switch key {
      case "fg": paint.foreground = try color(value.string, of: name, in: section)
      case "bg": paint.background = try color(value.string, of: name, in: section)
      default:
        let attribute = try attribute(key, of: name, in: section)
        if value.bool == true { paint.attributes.formUnion(attribute) }
      }
    }
    return paint
  }

  private func role(_ name: String, in section: String) throws(ThemeError) -> Role {
    if let role = Role.named.first(where: { $0.name == name })?.role { return role }
    let known = Role.named.map(\.name).joined(separator: ", ")
    throw fault(name, in: section, message: "no role “\(name)”: the roles are \(known)")
  }

  private func color(
    _ word: String?, of name: String, in section: String
  ) throws(ThemeError) -> Color {
    if let word, let color = colors[word] ?? Color(hex: word) { return color }
    throw fault(
      name, in: section,
      message: "“\(word ?? "?")” is no colour: write \"#1e2a3f\" or a name out of [colors]")
  }

  private func attribute(
    _ word: String, of name: String, in section: String
  ) throws(ThemeError) -> Attributes {
    if let known = Self.attributes.first(where: { $0.name == word }) { return known.attribute }
    let words = Self.attributes.map(\.name).joined(separator: ", ")
    throw fault(
      name, in: section, message: "“\(word)” is unknown here: use fg, bg or one of \(words)")
  }

  private func fault(_ key: String, in section: String? = nil, message: String) -> ThemeError {
    ThemeError(file: file, line: lines.line(of: key, in: section), message: message)
  }

  private static let attributes: [(name: String, attribute: Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline),
    ("reverse", .reverse),
  ]

  private static func pairs(_ table: TOMLTable) -> [(String, TOMLValueConvertible)] {
    table.keys.compactMap { key in table[key].map { (key, $0) } }
  }
}
